import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { OdtDocument } from 'odf-kit/odt';
import { plainLetter, type Letter, type LetterBlock, type LetterImage, type LetterTable } from './letter.ts';

const pageWidth = 17;
const pxPerCm = 96 / 2.54;

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
  return inDutch(await document.save());
}

function add(document: OdtDocument, block: LetterBlock): void {
  switch (block.kind) {
    case 'heading':
      document.addHeading(block.text, block.level);
      break;
    case 'paragraph':
      document.addParagraph((paragraph) => {
        if (block.label !== undefined) paragraph.addText(`${block.label} `, { bold: true });
        paragraph.addText(block.text);
      });
      break;
    case 'questions':
      document.addList([...block.items], { type: 'numbered', numSuffix: '.' });
      break;
    case 'table':
      addTable(document, block);
      break;
    case 'image':
      addImage(document, block);
  }
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
    { border: '0.5pt solid #7C8290' },
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

/** The library sets no language, so the file would be read aloud in that of the reader's computer. */
function inDutch(odt: Uint8Array): Uint8Array {
  const { mimetype, ...files } = unzipSync(odt);
  if (!mimetype) throw new Error('an OpenDocument file without a type');
  const edit = (name: string, at: string, to: string) => {
    const file = files[name];
    if (!file) throw new Error(`an OpenDocument file without ${name}`);
    const text = strFromU8(file);
    if (!text.includes(at)) throw new Error(`${name} has no ${at}`);
    files[name] = strToU8(text.replace(at, () => to));
  };
  edit(
    'styles.xml',
    '<office:styles>',
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style>',
  );
  edit('meta.xml', '</office:meta>', '<dc:language>nl-NL</dc:language></office:meta>');
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...files });
}
