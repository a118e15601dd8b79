/** Code lists of the steps towards the exam: what they are called and who answers for them. */

/** Who can be responsible for a step. */
export const owners = [
  { code: 'ind', name: 'IND' },
  { code: 'coa', name: 'COA' },
  { code: 'municipality', name: 'gemeente' },
  { code: 'language_provider', name: 'taalaanbieder' },
  { code: 'duo', name: 'DUO' },
] as const;

/** Steps of both groups, in their order. */
export const stepCodes = [
  { code: 'permit', name: 'vergunning' },
  { code: 'match', name: 'koppeling' },
  { code: 'home', name: 'huis in de gemeente' },
  { code: 'notice', name: 'kennisgeving' },
  { code: 'intake', name: 'brede intake' },
  { code: 'pip', name: 'plan' },
  { code: 'lesson', name: 'eerste taalles' },
  { code: 'exam', name: 'examen' },
] as const;

/** The codes in a cell that may hold more than one: "coa|municipality". */
export function codesIn(cell: string): readonly string[] {
  return cell.split('|');
}
