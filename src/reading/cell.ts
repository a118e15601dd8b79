import type { Delimiter } from './delimiter.ts';

/** Characters that no reader sees and no rule means: blanks of every kind, soft hyphens, marks of direction. */
const unseen = String.raw`\s\p{Cf}\u2800\u3164`;
const ends = new RegExp(`^[${unseen}]+|[${unseen}]+$`, 'gu');
const hidden = /[\p{Cf}\u00a0\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]/u;

const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;

/** A value without the blanks and unseen characters before and behind it. */
export function trimmed(text: string): string {
  if (text === '' || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)))) return text;
  return text.replace(ends, '');
}

/** Whether nothing can be seen in a cell. */
export function isBlank(text: string): boolean {
  return trimmed(text) === '';
}

/** Whether a value holds a character that looks like nothing or like a plain space. */
export function isHiding(text: string): boolean {
  return hidden.test(text);
}

const grouped = /^(-?[1-9]\d{0,2}(?:([.,'’\s])\d{3})(?:\2\d{3})*)([.,]\d+)?$/;

/**
 * The number without its marks for thousands: `34.200` is 34200, `1 250,5` is 1250.5. What could be such a mark is taken for
 * one. Undefined when there is none.
 */
export function withoutThousands(text: string): string | undefined {
  const [, whole, , decimals = ''] = grouped.exec(text) ?? [];
  return whole === undefined ? undefined : whole.replaceAll(/[^\d-]/g, '') + decimals.replace(',', '.');
}

/**
 * A number as a file with this delimiter writes it: a decimal point, or with `;` also a decimal comma.
 * Undefined for any other text, and for one with marks for thousands.
 */
export function numberIn(text: string, delimiter: Delimiter): number | undefined {
  const decimal = delimiter === ';' ? text.replace(',', '.') : text;
  return /^-?\d+(\.\d+)?$/.test(decimal) && withoutThousands(text) === undefined
    ? Number(decimal)
    : undefined;
}

/** What a code was read from when it was written in another way; one note per kind goes to who delivered the file. */
export const spellings = {
  case: 'hoofdletters of spaties in een code',
  truth: 'een ander woord voor ja of nee, zoals WAAR',
  municipality: 'een gemeentecode die anders is geschreven',
  date: 'een datum in een andere schrijfwijze, zoals 30-9-2026',
  name: 'een kolomnaam in andere letters of woorden, zoals haar label',
} as const;

export type Spelling = keyof typeof spellings;

/** A value that was understood; `spelling` = how it differed from what should stand there. */
export interface Understood {
  readonly value: string;
  readonly spelling?: Spelling;
}

const yes = new Set(['true', 'waar', 'ja', 'yes']);
const no = new Set(['false', 'onwaar', 'nee', 'no']);

/** A code of a list, also with other capitals, with more spaces, or as a spreadsheet writes true and false. */
export function codeIn(codes: readonly string[], text: string): Understood | undefined {
  if (codes.includes(text)) return { value: text };
  const folded = foldedCode(text);
  const [found, ...others] = codes.filter((code) => foldedCode(code) === folded);
  if (found !== undefined && others.length === 0) return { value: found, spelling: 'case' };
  const value = codes.length === 2 ? codes.find((code) => meansSame(code, folded)) : undefined;
  return value !== undefined && codes.every(isTruth) ? { value, spelling: 'truth' } : undefined;
}

const foldedCode = (text: string): string => text.toLowerCase().replaceAll(/ +/g, ' ');
const isTruth = (code: string): boolean => yes.has(code) || no.has(code);
const meansSame = (code: string, folded: string): boolean =>
  (yes.has(code) && yes.has(folded)) || (no.has(code) && no.has(folded));

/** A municipality code, also in small letters or without GM and leading zeros: `gm0344`, `344`. */
export function municipalityIn(text: string): Understood | undefined {
  if (/^GM\d{4}$/.test(text)) return { value: text };
  const [, digits] = /^(?:gm ?(?=\d{4}$))?(\d{1,4})$/i.exec(text) ?? [];
  return digits === undefined
    ? undefined
    : { value: `GM${digits.padStart(4, '0')}`, spelling: 'municipality' };
}

/** Whether letters were saved in one encoding and read in another, as Ã¶ for ö, or a mark where a letter was lost. */
export function isSpoilt(text: string): boolean {
  return /\u00c3[\u0080-\u00bf]|\u00e2\u20ac|\ufffd/.test(text);
}
