import { nbsp } from '../format.ts';
import type { Canvas } from './canvas.ts';
import { namespace } from './canvas.ts';

const geometry = / (d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)="[^"]*"/g;
/** Plot shifts marks by half a pixel on some screens; a drawing is the same everywhere. */
const halfPixel = / transform="translate\((0|0\.5),(0|0\.5)\)"/g;

/**
 * A drawing as text for the page: an image with one name, ids of its own and no styles, because the
 * content policy refuses them. Build and browser both insert this text.
 */
export function markup(svg: Element, prefix: string): string {
  return svg.outerHTML
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/ xmlns(:xlink)?="[^"]*"/g, '')
    .replace(/<g\b[^>]*>/g, (group) => group.replace(/ aria-(label|hidden|description)="[^"]*"/g, ''))
    .replace(/( id="|url\(#)plot-/g, `$1${prefix}-`)
    .replace(halfPixel, '')
    .replace(/&(nbsp|#160);/g, nbsp)
    .replace(geometry, oneDecimal)
    .replace('<svg ', `<svg xmlns="${namespace}" role="img" `);
}

/**
 * Both drawings of a chart in one block; `charts.css` shows the one that fits.
 * `draw` is a chart with its data filled in: `(canvas) => stageBars(rows, total, null, canvas)`.
 */
export function drawings(draw: (canvas: Canvas) => Element, canvas: Omit<Canvas, 'layout'>): string {
  const [wide, narrow] = (['wide', 'narrow'] as const).map((layout) => {
    const prefix = `${canvas.prefix}-${layout}`;
    return markup(draw({ ...canvas, layout, prefix }), prefix);
  });
  return `<div class="grafiek">${wide}${narrow}</div>`;
}

function oneDecimal(attribute: string): string {
  return attribute.replace(/-?\d*\.\d{2,}(e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  );
}
