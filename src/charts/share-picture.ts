import { inventedText } from '../text.ts';
import { namespace } from './canvas.ts';
import { textWidth, wrap } from './labels.ts';
import type { PictureFile } from './picture.ts';
import { sizeOf, type Shape } from './shape.ts';
import { inks } from '../styles/inks.ts';
import { standalone, xml } from './standalone.ts';

/**
 * What a message or a search result shows of a page: one sentence beside one chart, read at a third of its size. The size is
 * that which social media ask for.
 */
export interface SharePicture {
  /** "Waterdonk". */
  readonly place: string;
  /** "Peildatum 30 september 2026"; "" where nothing was counted. */
  readonly on: string;
  /** Counted figures in it are set in their ink. */
  readonly sentence: readonly (string | { readonly figure: string })[];
  /** A wide and a narrow drawing of the same; null for a page without one. */
  readonly chart: { readonly wide: Shape; readonly narrow: Shape } | null;
  /** Name of the site, and its address without `https://`. */
  readonly site: readonly [name: string, address: string];
  /** The logo of the publisher, an SVG that was checked, in the place of the address; null where there is none. */
  readonly logo: string | null;
  /** The words over the whole width of invented or rehearsed data; null for real figures. */
  readonly mark: string | null;
}

export const shareSize = { width: 1200, height: 630 } as const;

/** Families by the names that are in the letter files, which are told apart by that name and not by a weight. */
const sans = 'Source Sans 3';
const bold = 'font-family="Source Sans 3 SemiBold"';
const serif = 'font-family="Source Serif 4 SemiBold"';
const margin = 56;
const bandHeight = 66;
const footHeight = 84;
const column = { text: 500, gap: 44 } as const;
/** The largest size of the sentence that fits is taken. */
/** Beside no chart there is room for more. */
const largeSizes = [88, 76, 64] as const;
const sentenceSizes = [52, 46, 41, 37, 33, 30, 27, 24, 22, 20, 18, 16, 14, 12] as const;
/** Past the last of these no size fits. */
const none = 0;

/** A whole SVG document, to be made a PNG with the letters of the site. */
export function sharePicture(picture: SharePicture): PictureFile {
  const { width, height } = shareSize;
  const top = picture.mark === null ? 0 : bandHeight;
  const room: Room = { top: top + 40, bottom: height - footHeight };
  const title = [picture.place, picture.on].filter(Boolean).join(' · ');
  const svg = [
    `<svg xmlns="${namespace}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${sans}">`,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    picture.mark === null ? '' : band(picture.mark),
    ...words(picture, room),
    picture.chart === null ? '' : chart(picture.chart, picture.mark !== null, room),
    foot(picture.site, picture.logo),
    '</svg>',
  ].join('');
  return { svg, title, description: shareText(picture), width, height };
}

/** What the picture says, for whoever does not see it. */
export function shareText({ mark, place, on, sentence }: SharePicture): string {
  const about = [place, on.toLowerCase()].filter(Boolean).join(', ');
  return [mark, about === '' ? '' : `${about}.`, shown(sentence)]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ');
}

interface Room {
  readonly top: number;
  readonly bottom: number;
}

function text(x: number, y: number, size: number, content: string, more = ''): string {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${inks.ink}" ${more}>${content}</text>`;
}

function band(mark: string): string {
  const middle = `text-anchor="middle" ${bold}`;
  return `<rect width="${shareSize.width}" height="${bandHeight}" fill="${inks.gezegdTint}"/>${text(shareSize.width / 2, 44, 32, xml(mark), middle)}`;
}

/** Place and date, and the sentence under them in the largest letters that fit. */
function words({ place, on, sentence, chart }: SharePicture, { top, bottom }: Room): string[] {
  const width = chart === null ? shareSize.width - 2 * margin : column.text;
  const heads = wrap(place, width, 36);
  const date =
    on === '' ? [] : [text(margin, top + heads.length * 42 + 22, 25, xml(on), `fill-opacity="0.8"`)];
  const from = top + heads.length * 42 + (on === '' ? 20 : 62);
  return [
    ...heads.map((line, at) => text(margin, top + 28 + at * 42, 36, xml(line), bold)),
    ...date,
    ...sentenceLines(sentence, width, { top: from, bottom }, chart === null ? largeSizes : []),
  ];
}

type Word = readonly [text: string, isFigure: boolean];

function sentenceLines(
  sentence: SharePicture['sentence'],
  width: number,
  { top, bottom }: Room,
  larger: readonly number[],
): string[] {
  const fits = (words: readonly Word[], size: number) =>
    words.every(([word]) => serifWidth(word, size) <= width) &&
    linesOf(words, width, size).length * size * leading <= bottom - top;
  const [whole, broken] = [wordsOf(sentence, / /), wordsOf(sentence, /\s/)];
  const sizeFor = (words: readonly Word[]) =>
    [...larger, ...sentenceSizes].find((one) => fits(words, one)) ?? none;
  // A long figure is broken rather than making all letters small.
  const chosen = sizeFor(whole) < sizeFor(broken) * 0.85 ? broken : whole;
  const size = sizeFor(chosen);
  // Half a sentence can say what is not so: it is made smaller, and never cut.
  if (size === none)
    throw new RangeError(`no room in a picture for ${chosen.length} words: ${shown(sentence)}`);
  return linesOf(chosen, width, size).map((line, at) => {
    const y = top + size * (0.95 + at * leading);
    return text(margin, y, size, line.map(spanOf).join(' '), `${serif} xml:space="preserve"`);
  });
}

const shown = (sentence: SharePicture['sentence']): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');

const spanOf = ([word, isFigure]: Word): string =>
  isFigure ? `<tspan fill="${inks.geteld}">${xml(word)}</tspan>` : xml(word);

/** Its words; a counted figure is one as long as it is not broken at its no-break spaces too. */
function wordsOf(sentence: SharePicture['sentence'], gap: RegExp): Word[] {
  return sentence
    .flatMap((part) => {
      const [said, isFigure] = typeof part === 'string' ? [part, false] : [part.figure, true];
      return said.split(gap).map((word): Word => [word, isFigure]);
    })
    .reduce<Word[]>(joinedSigns, [])
    .filter(([word]) => word !== '');
}

/** A sign that follows a figure without a space stays at it: "(46%)" and ".". */
function joinedSigns(all: Word[], [word, isFigure]: Word): Word[] {
  const last = all.at(-1);
  if (!last || !isFigure === !last[1] || !/^[.,;:)]/.test(word)) return [...all, [word, isFigure]];
  return [...all.slice(0, -1), [last[0] + word, last[1]]];
}

const leading = 1.2;

/** Our headings are wider than the text that `textWidth` was made for. */
const serifWidth = (words: string, size: number): number => textWidth(words, size) * 1.12;

function linesOf(words: readonly Word[], width: number, size: number): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const longer = [...(lines.at(-1) ?? []), word].map(([one]) => one).join(' ');
    if (lines.length === 0 || serifWidth(longer, size) > width) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  return lines;
}

/** The drawing that can be shown larger, in the right half, with the mark under it. */
function chart({ wide, narrow }: NonNullable<SharePicture['chart']>, marked: boolean, room: Room): string {
  const left = margin + column.text + column.gap;
  const [width, height] = [shareSize.width - margin - left, room.bottom - room.top];
  const [best, scale] = [wide, narrow]
    .map((one): [Shape, number] => [one, scaleOf(one, width, height)])
    .toSorted(([, one], [, other]) => other - one)[0] ?? [wide, 1];
  const size = sizeOf(best);
  const [x, y] = [left + (width - size.width * scale) / 2, room.top + (height - size.height * scale) / 2];
  const drawn = `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})" font-size="15" fill="${inks.ink}">${standalone(best).replaceAll('font-weight="bold"', bold)}</g>`;
  return marked ? watermark(left + width / 2, room) + drawn : drawn;
}

/** Small drawings do not grow without end. */
const largestScale = 1.75;

function scaleOf(drawing: Shape, width: number, height: number): number {
  const size = sizeOf(drawing);
  return Math.min(largestScale, width / size.width, height / size.height);
}

/** Under the drawing, so that nobody can cut the mark off and keep the chart. */
function watermark(x: number, { top, bottom }: Room): string {
  const middle = `text-anchor="middle" ${bold}`;
  return [0.2, 0.52, 0.84]
    .map((part) => Math.round(top + (bottom - top) * part))
    .map(
      (y) =>
        `<text x="${x}" y="${y}" font-size="54" fill="${inks.gezegdTint}" ${middle} transform="rotate(-8 ${x} ${y})">${xml(inventedText.image)}</text>`,
    )
    .join('');
}

/** The sign of the site with its name, and where the page is. */
function foot([name, address]: SharePicture['site'], logo: string | null): string {
  const y = shareSize.height - 34;
  const sign = `<g transform="translate(${margin} ${y - 27}) scale(1.05)" fill="none" stroke-width="3.6"><path stroke="${inks.geteld}" d="M6 2v26M13 2v26M20 2v26M27 2v26"/><path stroke="${inks.gezegd}" d="M1 23 33 7"/></g>`;
  const rule = `<path d="M${margin} ${shareSize.height - 78}H${shareSize.width - margin}" stroke="${inks.rule}" stroke-width="2"/>`;
  const end = `text-anchor="end" fill-opacity="0.8"`;
  return `${rule}${sign}${text(margin + 50, y, 27, xml(name), bold)}${logo === null ? text(shareSize.width - margin, y, 25, xml(address), end) : placedLogo(logo)}`;
}

/** At the right of the foot, as high as it. */
function placedLogo(logo: string): string {
  const place = `x="${shareSize.width - margin - 260}" y="${shareSize.height - 68}" width="260" height="52" preserveAspectRatio="xMaxYMid"`;
  return logo.replace(/^<svg\b[^>]*>/, (start) =>
    start.replace(/\s(?:x|y|width|height|role|aria-hidden)="[^"]*"/g, '').replace('<svg', `<svg ${place}`),
  );
}
