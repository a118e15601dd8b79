import { OdtDocument, type ParagraphBuilder } from 'odf-kit/odt';
import { inks } from '../styles/inks.ts';
import { mended, type StyleText } from '../open-document/mend.ts';
import { plainLetter, type Letter, type LetterBlock, type LetterImage, type LetterTable } from './letter.ts';

const pageWidth = 17;
const pxPerCm = 96 / 2.54;

/** The looks of the .docx letter: one letter type, and heads that are a little larger than the text. */
const styles: Readonly<Record<string, StyleText>> = {
  Standard: { 'fo:font-family': 'Arial', 'fo:font-size': '11pt' },
  Heading_20_1: { 'fo:font-size': '16pt' },
  Heading_20_2: { 'fo:font-size': '13pt' },
};

/**
 * The letter as an OpenDocument text (ISO/IEC 26300), with real headings, Dutch as its language, and words for the
 * picture. Resolves to the bytes of the file.
 */
export async function letterOdt(letter: Letter): Promise<Uint8Array> {
  const { title, blocks } = plainLetter(letter);
  const document = new OdtDocument();
  document.setMetadata({ title, creator: 'Raadsmonitor Inburgering' });
  document.setPageLayout({ marginTop: '2cm', marginBottom: '2cm', marginLeft: '2cm', marginRight: '2cm' });
  for (const block of blocks) add(document, block);
  const numbers = blocks.flatMap((block) => (block.kind === 'table' ? [block.numeric] : []));
  const [newPage = null] = blocks.flatMap((block) =>
    block.kind === 'heading' && block.newPage ? [block.text] : [],
  );
  return mended(await document.save(), { family: 'paragraph', headRow: 0, styles, numbers, newPage });
}

function add(document: OdtDocument, block: LetterBlock): void {
  switch (block.kind) {
    case 'heading':
      document.addHeading(block.text, block.level);
      break;
    case 'paragraph':
      document.addParagraph((paragraph) => {
        if (block.label !== undefined) paragraph.addText(`${block.label} `, { bold: true });
        addLines(paragraph, block.text);
      });
      break;
    case 'questions':
      document.addList(
        (list) => block.items.forEach((text) => list.addItem((item) => addLines(item, text))),
        {
          type: 'numbered',
          numSuffix: '.',
        },
      );
      break;
    case 'table':
      addTable(document, block);
      break;
    case 'image':
      addImage(document, block);
  }
}

/** A line end in the text is a line end on paper. */
function addLines(paragraph: ParagraphBuilder, text: string): void {
  text.split('\n').forEach((line, at) => (at > 0 ? paragraph.addLineBreak() : paragraph).addText(line));
}

function addTable(document: OdtDocument, { caption, columns, rows }: LetterTable): void {
  document.addParagraph((paragraph) => paragraph.addText(caption, { bold: true }));
  document.addTable(
    (table) => {
      table.addRow((row) => {
        for (const column of columns) row.addCell(column, { bold: true });
      });
      for (const cells of rows)
        table.addRow((row) => {
          for (const cell of cells) row.addCell(cell);
        });
    },
    { border: `0.5pt solid ${inks.lijn}` },
  );
}

function addImage(document: OdtDocument, { png, width, height, alt }: LetterImage): void {
  const wide = Math.min(width / pxPerCm, pageWidth);
  document.addImage(png, {
    width: `${wide.toFixed(2)}cm`,
    height: `${((wide * height) / width).toFixed(2)}cm`,
    mimeType: 'image/png',
    alt: 'Grafiek',
    description: alt,
  });
}
