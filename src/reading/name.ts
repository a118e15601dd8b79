import { trimmed } from './cell.ts';

/** `Record Key`, `record-key` and `RECORD_KEY` are one name. */
const foldedName = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '_');

/** What people call a column, by its name. */
export type Labels = Readonly<Record<string, string>>;

/**
 * The known name that a column name means, also in other capitals or with blanks, or as its label; undefined when it means
 * none.
 */
export function nameIn(known: readonly string[], text: string, labels: Labels = {}): string | undefined {
  const name = trimmed(text);
  if (known.includes(name)) return name;
  const folded = foldedName(name);
  const isMeant = (written: string | undefined) => written !== undefined && foldedName(written) === folded;
  return known.find((other) => isMeant(other) || isMeant(labels[other]));
}
