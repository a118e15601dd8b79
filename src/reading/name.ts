import { trimmed } from './cell.ts';

/** `Record Key`, `record-key` and `RECORD_KEY` are one name. */
const foldedName = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '_');

/** The known name that a column name means, also in other capitals or with blanks; undefined when it means none. */
export function nameIn(known: readonly string[], text: string): string | undefined {
  const name = trimmed(text);
  if (known.includes(name)) return name;
  const folded = foldedName(name);
  return known.find((other) => foldedName(other) === folded);
}
