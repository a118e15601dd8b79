/** A part of a letter; every export gives the same parts in the same order. */
export type LetterBlock =
  /** `newPage`: in a file it begins a page. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly newPage?: true }
  /** `label` is set bold before the text. */
  | { readonly kind: 'paragraph'; readonly label?: string; readonly text: string }
  | { readonly kind: 'questions'; readonly items: readonly string[] }
  | ({ readonly kind: 'table' } & LetterTable)
  | ({ readonly kind: 'image' } & LetterImage);

export interface LetterTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The columns of numbers, from 0. */
  readonly numeric: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Width and height in px, at 96 to the inch. */
export interface LetterImage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What the image shows, with its numbers. */
  readonly alt: string;
}

/** A draft question on its way out of the browser. */
export interface Letter {
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/**
 * What no file may hold: control characters, unpaired surrogates and noncharacters, which XML 1.0 (section 2.2)
 * refuses, and the signs that turn the direction of text, which can make a reader see other words than there are.
 */
const refused =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Any typed text as text for a file; markup stays, as the words it is. Line ends become "\n". */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(refused, '');
}

/** A letter of which every text is safe to write. */
export function plainLetter({ title, blocks }: Letter): Letter {
  return { title: plainText(title), blocks: blocks.map(plainBlock) };
}

function plainBlock(block: LetterBlock): LetterBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: plainText(block.text) };
    case 'paragraph':
      return {
        ...block,
        text: plainText(block.text),
        ...(block.label !== undefined && { label: plainText(block.label) }),
      };
    case 'questions':
      return { ...block, items: block.items.map(plainText) };
    case 'image':
      return { ...block, alt: plainText(block.alt) };
    case 'table':
      return {
        ...block,
        caption: plainText(block.caption),
        columns: block.columns.map(plainText),
        rows: block.rows.map((row) => row.map(plainText)),
      };
  }
}
