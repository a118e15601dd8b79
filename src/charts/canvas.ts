/** What a chart is drawn on; the same function draws at build time and in the browser. */
export interface Canvas {
  /** `drawingDocument` at build time; the browser gives none. */
  readonly document?: Document | undefined;
  /** Unique on the page: every id in the drawing starts with it. */
  readonly prefix: string;
  /** `narrow` is drawn at 320 pixels, never scaled from `wide`. */
  readonly layout: 'wide' | 'narrow';
  /** Alternative text: what the chart shows, with its numbers. */
  readonly description: string;
}

/** The norm as words beside its line: for wide and for narrow drawings. */
export interface Norm {
  readonly label: string;
  readonly narrow: string;
}

type Attributes = Readonly<Record<string, string | number>>;

export const namespace = 'http://www.w3.org/2000/svg';

export const narrowWidth = 320;
export const wideWidth = 740;

/** An SVG element with attributes and children; numbers are pixels, rounded to one decimal. */
export function element(
  canvas: Pick<Canvas, 'document'>,
  name: string,
  attributes: Attributes,
  ...children: readonly (Element | string)[]
): SVGElement {
  const made = (canvas.document ?? document).createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, rounded(value));
  made.append(...children);
  return made;
}

/** An empty drawing with its size fixed, so that its place on the page is reserved. */
export function sheet(canvas: Canvas, width: number, height: number): SVGElement {
  return element(canvas, 'svg', {
    class: sheetClass(canvas),
    width: Math.ceil(width),
    height: Math.ceil(height),
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    'aria-label': canvas.description,
  });
}

export function sheetClass(canvas: Canvas): string {
  return canvas.layout === 'wide' ? 'plot breed' : 'plot smal';
}

export interface Label {
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly class: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export const lineHeight = 17;

/** Text of one or more lines, each vertically centred on its own height. */
export function label(canvas: Canvas, { x, y, lines, class: name, anchor = 'start' }: Label): SVGElement {
  const rows = lines.map((line, index) =>
    element(canvas, 'tspan', { x, y: y + index * lineHeight, dy: '0.35em' }, line),
  );
  return element(canvas, 'text', { class: name, 'text-anchor': anchor }, ...rows);
}

/** The place of a chart without a single row: a dashed box with its word. */
export function nothing(canvas: Canvas): SVGElement {
  const width = canvas.layout === 'wide' ? wideWidth : narrowWidth;
  const svg = sheet(canvas, width, 120);
  svg.append(
    element(canvas, 'rect', { class: 'lijn stil streep', x: 0.5, y: 0.5, width: width - 1, height: 119 }),
    label(canvas, {
      x: width / 2,
      y: 60,
      lines: ['Geen aantallen om te tonen'],
      class: 'stil',
      anchor: 'middle',
    }),
  );
  return svg;
}

function rounded(value: string | number): string {
  return String(typeof value === 'number' ? Math.round(value * 10) / 10 : value);
}
