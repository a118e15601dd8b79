import { sheets } from './bank/bank.ts';

/**
 * The indicators whose letters have the same subject line, itself among them: what a council asked about one of them, or a
 * college committed to, a letter about the other cannot leave out.
 */
export function sameSubject(indicator: string): readonly string[] {
  const subject = sheets.find((sheet) => sheet.indicator === indicator)?.subject;
  if (subject === undefined) return [indicator];
  return sheets.filter((sheet) => sheet.subject === subject).map((sheet) => sheet.indicator);
}
