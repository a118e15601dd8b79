/**
 * The answers of DUO that are read: one per GET and person, as `personen/<sleutel>/<GET>.json`.
 * Source: DUO API for municipalities (m2m-inburgering), specifications up to June 2026.
 */

/** Each with whether it is a list. Of contact persons and schools nothing is read, and of no answer more than is named. */
export const readAnswers = {
  inburgeringsplicht: false,
  'inburgeringsplicht/historie': true,
  doelgroep: false,
  'doelgroep/historie': true,
  pip: false,
  inburgeringstermijn: false,
  'inburgeringstermijn/historie': true,
  vrijstellingen: true,
  ontheffingen: true,
  'examens/resultaten': true,
  map: false,
  pvt: false,
  uren: true,
  gebeurtenissen: true,
} as const;

export type AnswerName = keyof typeof readAnswers;

export const answerNames = Object.keys(readAnswers) as AnswerName[];

/** Answers without which nobody can be counted. */
export const neededAnswers: readonly AnswerName[] = ['inburgeringsplicht', 'doelgroep'];

/** Answers that say nothing that is counted, or of which the code list is not known. */
export const otherAnswers = [
  'boetes',
  'verlengingen',
  'examens/gratispogingen',
  'lbt/resultaten',
  'lbt/examennummer',
] as const;

/** What the API calls each, with its own capitals. */
export const writtenAs = (name: string): string => (name === 'pip' ? 'PIP' : name);
