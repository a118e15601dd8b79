import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { plainLetter, type Letter, type LetterBlock, type LetterImage, type LetterTable } from './letter.ts';

/** Twentieths of a point: the margins are 20 mm. */
const margin = 1134;
/** Width between the margins of A4, in px. */
const pageWidth = 642;
const numbering = 'vragen';
const author = 'Raadsmonitor Inburgering';

/** The letter as Office Open XML (ISO/IEC 29500), for councils that work with .docx. Resolves to the bytes of the file. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { title, blocks } = plainLetter(letter);
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { language: { value: 'nl-NL' }, font: 'Arial', size: 22 } },
        heading1: { run: { bold: true, color: '000000', size: 32 } },
        heading2: { run: { bold: true, color: '000000', size: 26 } },
      },
    },
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: margin, right: margin, bottom: margin, left: margin } } },
        children: blocks.flatMap(parts),
      },
    ],
  });
  return inDutch(new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer()));
}

/** The library knows a language of words, but none of the document. */
function inDutch(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const core = files['docProps/core.xml'];
  if (!core) throw new Error('a .docx without docProps/core.xml');
  const end = '</cp:coreProperties>';
  const xml = strFromU8(core).replace(end, `<dc:language>nl-NL</dc:language>${end}`);
  return zipSync({ ...files, 'docProps/core.xml': strToU8(xml) });
}

const spacing = { after: 120 } as const;

function parts(block: LetterBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          pageBreakBefore: block.newPage === true,
          spacing,
        }),
      ];
    case 'paragraph':
      return [paragraph(block.text, block.label)];
    case 'questions':
      return block.items.map(
        (text) =>
          new Paragraph({ children: lines(text), numbering: { reference: numbering, level: 0 }, spacing }),
      );
    case 'table':
      return [caption(block.caption), table(block)];
    case 'image':
      return [new Paragraph({ children: [image(block)], spacing })];
  }
}

function paragraph(text: string, label?: string): Paragraph {
  const before = label === undefined ? [] : [bold(`${label} `)];
  return new Paragraph({ children: [...before, ...lines(text)], spacing });
}

/** The line above a table, which stays with it. */
function caption(text: string): Paragraph {
  return new Paragraph({ children: [bold(text)], keepNext: true, spacing });
}

function bold(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}

/** One run per line; a line end in the text is a line end on paper. */
function lines(text: string): TextRun[] {
  return text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }));
}

function table({ columns, rows, numeric }: LetterTable): Table {
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          children: [isHead ? bold(text) : new TextRun(text)],
          alignment: numeric.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: true,
        }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, at) => cell(text, at, isHead)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

function image({ png, width, height, alt }: LetterImage): ImageRun {
  const wide = Math.min(width, pageWidth);
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: wide, height: Math.round((wide * height) / width) },
    altText: { name: 'Grafiek', title: 'Grafiek', description: alt },
  });
}
