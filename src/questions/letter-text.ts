import { plainLetter, type Letter, type LetterBlock } from './letter.ts';

/** The letter as plain text, lines ended by "\n": for a mail, the clipboard and a .txt file. */
export function letterText(letter: Letter): string {
  return `${plainLetter(letter).blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: LetterBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.label === undefined ? block.text : `${block.label} ${block.text}`;
    case 'questions':
      return block.items.map((text, at) => `${at + 1}. ${text}`).join('\n');
    case 'table':
      return [block.caption, block.columns.join(' | '), ...block.rows.map((row) => row.join(' | '))].join(
        '\n',
      );
    case 'image':
      return `[Afbeelding: ${block.alt}]`;
  }
}
