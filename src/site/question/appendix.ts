import type { Appendix } from '../../questions/compose.ts';
import type { FigureParts } from '../figure/drawn.ts';

/** The scale of the picture: sharp on paper. */
const scale = 2;
/** Properties of a mark that styles give it; a picture has no stylesheet, so they are written on the marks. */
const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'stroke-linejoin',
  'stroke-linecap',
  'display',
] as const;

/** Where a figure stands, and how it looks for a choice of the reader's own; without `parts` as its page shows it. */
export interface FigurePlace {
  readonly page: string;
  readonly figure: string;
  readonly parts: Pick<FigureParts, 'charts' | 'table'> | null;
}

/** Chart and table of a figure, made by what makes its page: so letter and page cannot differ. Empty where there is no page. */
export async function appendixOf(place: FigurePlace | null): Promise<Appendix> {
  const block = place && (await blockOf(place));
  if (!block) return { image: null, table: null };
  const svg = block.chart?.querySelector('svg') ?? null;
  return {
    image: svg ? await picture(svg, wordsOf(svg)) : null,
    table: tableOf(block.table?.querySelector('table') ?? null),
  };
}

interface Block {
  readonly chart: Element | null;
  readonly table: Element | null;
}

async function blockOf({ page, figure, parts }: FigurePlace): Promise<Block | null> {
  const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  if (parts !== null) return { chart: parsed(parts.charts).body, table: parsed(parts.table).body };
  const response = await fetch(page);
  if (!response.ok) return null;
  const whole = parsed(await response.text());
  const of = (part: string) => whole.querySelector(`[data-part=${part}][data-for="${figure}"]`);
  return { chart: of('chart'), table: of('table') };
}

function tableOf(table: HTMLTableElement | null): Appendix['table'] {
  if (!table) return null;
  const words = (cells: Iterable<Element>) => [...cells].map(({ textContent }) => textContent.trim());
  return {
    caption: table.caption?.textContent ?? '',
    columns: words(table.querySelectorAll('thead th')),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => words(row.children)),
  };
}

/** Title and subtitle of a chart, with the mark of invented data: they travel inside the picture. */
function wordsOf(svg: SVGElement): readonly string[] {
  const found = svg.closest('figure')?.querySelectorAll('figcaption p') ?? [];
  return [...found].map(({ textContent }) => textContent.trim());
}

/** Draws the chart on white, in the colours of paper, whatever the screen shows. */
async function picture(source: SVGElement, words: readonly string[]): Promise<Appendix['image']> {
  const holder = document.createElement('div');
  holder.className = 'grafiek off-screen';
  holder.append(document.importNode(source, true));
  document.body.append(holder);
  try {
    const svg = holder.querySelector('svg');
    if (!svg) return null;
    const { width, height } = sizeOf(svg);
    inLight(() => {
      paint(svg);
    });
    const above = linesOf(words, width);
    const png = await asPng(new XMLSerializer().serializeToString(svg), { width, height }, above);
    return { png, width, height: height + heightOf(above), alt: source.getAttribute('aria-label') ?? '' };
  } finally {
    holder.remove();
  }
}

function sizeOf(svg: SVGElement): { width: number; height: number } {
  const [, , width = 640, height = 360] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  return { width, height };
}

function paint(svg: SVGElement): void {
  for (const mark of [svg, ...svg.querySelectorAll<SVGElement>('*')]) {
    const style = getComputedStyle(mark);
    for (const property of painted) mark.setAttribute(property, style.getPropertyValue(property));
  }
  svg.setAttribute('display', 'inline');
  svg.setAttribute('font-family', 'Arial, Liberation Sans, sans-serif');
}

/** Runs something while the page has the colours of paper; nothing is drawn on the screen meanwhile. */
function inLight(run: () => void): void {
  const { dataset } = document.documentElement;
  const before = dataset['kleur'];
  dataset['kleur'] = 'licht';
  run();
  if (before === undefined) delete dataset['kleur'];
  else dataset['kleur'] = before;
}

/** A line of text above the chart. */
interface WordLine {
  readonly text: string;
  readonly font: string;
}

const fonts = ['bold 15px Arial, sans-serif', '13px Arial, sans-serif'] as const;
const lineHeight = 19;

const heightOf = (lines: readonly WordLine[]): number => lineHeight * lines.length + 12;

function brushOn(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no canvas');
  return brush;
}

/** Title and subtitle, broken into lines that fit the width of the chart. */
function linesOf([title = '', subtitle = '']: readonly string[], width: number): WordLine[] {
  const brush = brushOn(document.createElement('canvas'));
  return [title, subtitle].flatMap((text, at) => {
    const font = fonts[at] ?? fonts[1];
    brush.font = font;
    return broken(text, (line) => brush.measureText(line).width <= width).map((line) => ({
      text: line,
      font,
    }));
  });
}

function broken(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function asPng(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
  lines: readonly WordLine[],
): Promise<Uint8Array> {
  const image = new Image(width * scale, height * scale);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const above = heightOf(lines);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = (height + above) * scale;
  const brush = brushOn(canvas);
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(scale, scale);
  brush.fillStyle = '#161b26';
  for (const [at, { text, font }] of lines.entries()) {
    brush.font = font;
    brush.fillText(text, 0, lineHeight * (at + 1));
  }
  brush.drawImage(image, 0, above, width, height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
