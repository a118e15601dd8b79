import { inventedText } from '../text.ts';
import { namespace, wideWidth } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';
import { labelOf, sizeOf, type Shape } from './shape.ts';
import { inks } from '../styles/inks.ts';
import { letterSize, fontFamily, standalone, xml } from './standalone.ts';

/** A figure as a picture that leaves the page, with all that must stay with it. */
export interface Picture {
  readonly title: string;
  /** What stands above the title: "Waterdonk · peildatum 30 september 2026". */
  readonly place: string;
  readonly sentences: readonly string[];
  readonly charts: readonly PictureChart[];
  /** The word of a figure without a drawing. */
  readonly blank: string | null;
  /** Word for word as on the page; null for a figure that is not compared. */
  readonly verdict: string | null;
  /** The notes under the figure and under its table, of the choice that is shown. */
  readonly notes: readonly string[];
  /** Reference date, denominator, source, address; in this order, each with its name. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly invented: boolean;
}

export interface PictureChart {
  readonly title: string;
  readonly subtitle: string;
  /** A wide drawing, as on the page. */
  readonly drawing: Shape;
}

/** A picture as a file, with what a program may say of it. */
export interface PictureFile {
  /** A whole SVG document. */
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const margin = 30;
export const pictureWidth = wideWidth + 2 * margin;
const factLeft = 150;

/** One piece of the picture: its height in pixels, and what it draws when its top is known. */
interface Piece {
  readonly height: number;
  readonly draw: (top: number) => string;
}

/** A whole SVG document that stands alone: no style sheet, no letters of ours, no request. Light, and never narrow. */
export function pictureSvg(picture: Picture): PictureFile {
  const pieces = piecesOf(picture);
  const height = Math.ceil(pieces.reduce((sum, piece) => sum + piece.height, 0));
  let top = 0;
  const drawn = pieces.map((piece) => {
    const markup = piece.draw(top);
    top += piece.height;
    return markup;
  });
  const [title, description] = [`${picture.title} ${picture.place}`, described(picture)];
  const svg = [
    `<svg xmlns="${namespace}" xml:lang="nl" lang="nl" role="img" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}" font-family="${fontFamily}">`,
    `<title>${xml(title)}</title><desc>${xml(description)}</desc>`,
    `<rect width="${pictureWidth}" height="${height}" fill="${inks.paper}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
  return { svg, title, description, width: pictureWidth, height };
}

function described({ sentences, charts, verdict, notes, facts, invented }: Picture): string {
  return [
    ...(invented ? [inventedText.one] : []),
    ...sentences,
    ...charts.map(({ drawing }) => labelOf(drawing)),
    ...(verdict === null ? [] : [verdict]),
    ...notes,
    ...facts.map(([name, text]) => `${name}: ${text}`),
  ].join('\n');
}

function piecesOf(picture: Picture): Piece[] {
  const { title, place, sentences, charts, blank, verdict, notes, facts, invented } = picture;
  return [
    ...(invented ? [band()] : []),
    gap(22),
    words(place, { size: 15, colour: inks.stil }),
    gap(4),
    words(title, { size: 26, bold: true }),
    gap(8),
    ...sentences.map((sentence) => words(sentence, { size: 18 })),
    ...(blank === null ? [] : [gap(18), words(blank, { size: 18, colour: inks.stil })]),
    ...charts.flatMap((chart) => chartPieces(chart, invented)),
    ...(verdict === null ? [] : [gap(20), words(`Oordeel: ${verdict}`, { size: 17, bold: true })]),
    ...(notes.length === 0 ? [] : [gap(12)]),
    ...notes.map((note) => words(note, { size: 14.5, colour: inks.stil })),
    gap(14),
    ...(facts.length === 0 ? [] : [rule(), gap(10)]),
    ...facts.map(([name, text]) => words(text, { size: 14.5, left: factLeft, name })),
    gap(18),
    ...(invented ? [band()] : []),
  ];
}

function gap(height: number): Piece {
  return { height, draw: () => '' };
}

function rule(): Piece {
  const d = (top: number) => `M${margin},${top + 0.5}H${pictureWidth - margin}`;
  return { height: 1, draw: (top) => `<path d="${d(top)}" stroke="${inks.rule}" fill="none"/>` };
}

interface Setting {
  /** Of our own type, in pixels. */
  readonly size: number;
  readonly colour?: string;
  readonly bold?: true;
  readonly left?: number;
  /** Stands before the first line, in bold. */
  readonly name?: string;
}

/** Text over as many lines as it needs; a word that is longer than a line, such as an address, is cut. */
function words(text: string, { size, colour = inks.ink, bold, left = margin, name }: Setting): Piece {
  const width = pictureWidth - margin - left;
  const lines = wrap(text, width, bold ? size * 1.04 : size).flatMap((line) => cut(line, width, size));
  const leading = Math.round(size * 1.4);
  const weight = bold ? ' font-weight="bold"' : '';
  const at = (x: number, y: number, line: string, more: string) =>
    `<tspan x="${x}" y="${y}"${more}>${xml(line)}</tspan>`;
  return {
    height: lines.length * leading + (name === undefined ? 0 : 3),
    draw: (top) => {
      const baseline = (index: number) => top + index * leading + Math.round(size);
      const head = name === undefined ? '' : at(margin, baseline(0), `${name}: `, ' font-weight="bold"');
      const rows = lines.map((line, index) => at(left, baseline(index), `${line} `.trimEnd(), ''));
      return `<text font-size="${letterSize(size)}" fill="${colour}"${weight}>${head}${rows.join(' ')}</text>`;
    },
  };
}

/** Breaks a long word before a sign of an address, or else anywhere. */
function cut(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const fits = Math.max(1, Math.floor((word.length * width) / textWidth(word, size)));
  const sign = Math.max(...['/', '?', '&', '#'].map((one) => word.lastIndexOf(one, fits)));
  const at = sign > 0 ? sign : fits;
  return [word.slice(0, at), ...cut(word.slice(at), width, size)];
}

/** The mark of invented data over the whole width, at the top and at the bottom. */
function band(): Piece {
  const height = 42;
  const at = `x="${pictureWidth / 2}" text-anchor="middle" font-size="${letterSize(19)}" font-weight="bold"`;
  return {
    height,
    draw: (top) =>
      `<rect y="${top}" width="${pictureWidth}" height="${height}" fill="${inks.gezegdTint}"/>` +
      `<text y="${top + 28}" ${at} fill="${inks.ink}">${xml(inventedText.one)}</text>`,
  };
}

function chartPieces({ title, subtitle, drawing }: PictureChart, invented: boolean): Piece[] {
  return [
    gap(20),
    words(title, { size: 17, bold: true }),
    words(subtitle, { size: 15, colour: inks.stil }),
    gap(12),
    placed(drawing, invented),
  ];
}

function placed(drawing: Shape, invented: boolean): Piece {
  const { width, height } = sizeOf(drawing);
  const inside = `<g transform="translate(${margin} TOP)" font-size="${letterSize(15)}" fill="${inks.ink}" text-anchor="start">`;
  return {
    height: height + 6,
    draw: (top) =>
      (invented ? watermark(top, width, height) : '') +
      `${inside.replace('TOP', String(top))}${standalone(drawing)}</g>`,
  };
}

/** Under the drawing, so that nobody can cut the mark off and keep the chart. */
function watermark(top: number, width: number, height: number): string {
  const size = Math.min(46, Math.max(22, height / 3));
  const rows = Math.max(1, Math.round(height / 170));
  const x = margin + width / 2;
  const marks = Array.from({ length: rows }, (_, row) => {
    const y = Math.round(top + ((row + 0.5) * height) / rows + size / 3);
    return `<text x="${x}" y="${y}" text-anchor="middle" font-size="${Math.round(size)}" font-weight="bold" fill="${inks.gezegdTint}" transform="rotate(-8 ${x} ${y})">${xml(inventedText.image)}</text>`;
  });
  return marks.join('');
}
