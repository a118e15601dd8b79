import type { Canvas } from './canvas.ts';
import { namespace } from './canvas.ts';
import { shapeOf, type Shape } from './shape.ts';

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => entities[sign] ?? sign);

/** A drawing as text for the page: an image with one name. Build and browser both insert this text. */
export function markup(drawing: Shape): string {
  return written({ ...drawing, attributes: { xmlns: namespace, role: 'img', ...drawing.attributes } });
}

function written({ name, attributes, children }: Shape): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, /[<>&"]/g)}"`);
  const start = `<${name}${own.join('')}`;
  if (children.length === 0) return `${start} />`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child, /[<>&]/g) : written(child),
  );
  return `${start}>${inside.join('')}</${name}>`;
}

/** The drawings of a chart. */
export interface Drawings {
  readonly wide: Shape;
  /** Of a chart that is wide enough for a whole desk: for what lies between, and for paper. */
  readonly middle?: Shape;
  readonly narrow: Shape;
}

/** A chart with its data filled in: `(canvas) => stageBars(rows, total, null, canvas)`. */
type Draw = (canvas: Canvas) => Element;

/** Draws a chart twice, each with ids of its own. */
export function drawnTwice(draw: Draw, canvas: Omit<Canvas, 'layout'>): Drawings {
  const drawn = (layout: Canvas['layout']) => {
    const prefix = `${canvas.prefix}-${layout}`;
    return shapeOf(draw({ ...canvas, layout, prefix }), prefix);
  };
  return { wide: drawn('wide'), narrow: drawn('narrow') };
}

/** The drawings of a chart in one block; `charts.css` shows the one that fits. */
export function drawingsMarkup({ wide, middle, narrow }: Drawings): string {
  return `<div class="grafiek">${markup(wide)}${middle ? markup(middle) : ''}${markup(narrow)}</div>`;
}

/** Draws a chart twice, as one block for the page. */
export function drawings(draw: Draw, canvas: Omit<Canvas, 'layout'>): string {
  return drawingsMarkup(drawnTwice(draw, canvas));
}
