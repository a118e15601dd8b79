import type { Difference } from './canonical.ts';
import { quote } from './fault.ts';

const shown = 60;
const before = 20;

/** "without_pip.csv, regel 4, kolom numerator, in de bundel 55, uitgerekend 50." `where` says who has the other value. */
export function differs(file: string, { line, column, theirs, ours }: Difference, where: string): string {
  const place = column === null ? `regel ${line}` : `regel ${line}, kolom ${column}`;
  const start = startOf(theirs ?? '', ours ?? '');
  const words = (value: string | null) => (column === null ? lineWords(value, start) : cellWords(value));
  return `${file}, ${place}, in de bundel ${words(theirs)}, ${where} ${words(ours)}.`;
}

function cellWords(value: string | null): string {
  return value === null || value.trim() === '' ? 'niets' : quote(value);
}

function lineWords(value: string | null, start: number): string {
  if (value === null) return 'geen regel';
  const part = value.slice(start).trim();
  if (part === '') return start === 0 ? 'een lege regel' : 'niets meer';
  return `‘${start === 0 ? '' : '…'}${quote(part)}’`;
}

/** Where to begin in long lines, so that the place where they differ is among what is shown. */
function startOf(theirs: string, ours: string): number {
  const at = theirs.split('').findIndex((sign, index) => sign !== ours[index]);
  const differsAt = at === -1 ? theirs.length : at;
  return differsAt < shown ? 0 : differsAt - before;
}
