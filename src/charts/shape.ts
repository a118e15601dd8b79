/**
 * A drawing as plain data: what page, picture and file are written from. Without styles, which the content policy refuses,
 * with ids of its own, and with geometry on one decimal.
 */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Shape | string)[];
}

const geometry = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points'];
/** Plot shifts marks by half a pixel on some screens; a drawing is the same everywhere. */
const halfPixel = /^translate\((0|0\.5),(0|0\.5)\)$/;
const longNumber = /-?\d*\.\d{2,}(e-?\d+)?/g;
/** A drawing has one name; Plot names its groups as well. */
const namesOfGroup = ['aria-label', 'aria-hidden', 'aria-description'];

/** What was drawn, as data; every id in it starts with `prefix`. */
export function shapeOf(drawn: Element, prefix: string): Shape {
  const attributes = [...drawn.attributes]
    .filter(({ name, value }) => isWanted(drawn.localName, name, value))
    .map(({ name, value }) => [name, cleaned(name, value, prefix)]);
  return {
    name: drawn.localName,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children: [...drawn.childNodes]
      .filter((node) => !isElement(node) || node.localName !== 'style')
      .map((node) => (isElement(node) ? shapeOf(node, prefix) : (node.textContent ?? ''))),
  };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isWanted(element: string, name: string, value: string): boolean {
  if (name === 'style' || name.startsWith('xmlns')) return false;
  if (name === 'transform' && halfPixel.test(value)) return false;
  return element !== 'g' || !namesOfGroup.includes(name);
}

function cleaned(name: string, value: string, prefix: string): string {
  if (name === 'id') return value.replace(/^plot-/, `${prefix}-`);
  if (name !== 'transform' && !geometry.includes(name))
    return value.replaceAll('url(#plot-', `url(#${prefix}-`);
  return value.replace(longNumber, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** Width and height of a whole drawing, in pixels. */
export function sizeOf({ attributes }: Shape): { readonly width: number; readonly height: number } {
  return { width: Number(attributes['width']), height: Number(attributes['height']) };
}

/** The alternative text of a whole drawing: what it shows, with its numbers. */
export function labelOf({ attributes }: Shape): string {
  return attributes['aria-label'] ?? '';
}
