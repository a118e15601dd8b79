import { inks } from '../styles/inks.ts';
import type { Shape } from './shape.ts';

type Style = Readonly<Record<string, string>>;

/** Our type is narrower than what every computer has: so much smaller is Arial equally wide. */
const narrower = 0.92;

export const fontFamily = "Arial, 'Liberation Sans', Helvetica, sans-serif";

/** The size in which `letters` take the room that our type takes at this size, in pixels. */
export function letterSize(pixels: number): string {
  return String(Math.round(pixels * narrower * 10) / 10);
}

const outline: Style = { fill: 'none', stroke: 'currentColor' };

/** The classes of `charts.css`, in its order: a later one wins. A test in the browser holds the two together. */
const styles: readonly (readonly [name: string, style: Style])[] = [
  ['geteld', { color: inks.geteld }],
  ['geteld-2', { color: inks.geteld2 }],
  ['geteld-3', { color: inks.geteld3 }],
  ['gezegd', { color: inks.gezegd }],
  ['ink', { color: inks.ink }],
  ['stil', { color: inks.stil }],
  ['raster', { color: inks.rule, 'shape-rendering': 'crispEdges' }],
  ['vet', { 'font-weight': 'bold' }],
  ['getal', { 'font-size': letterSize(17) }],
  ['lijn', { ...outline, 'stroke-width': '1' }],
  ['vlak', { fill: 'currentColor', stroke: 'none' }],
  ['tint', { color: inks.geteldTint }],
  ['open', { fill: inks.paper, stroke: 'currentColor', 'stroke-width': '2.25' }],
  ['arcering', { color: inks.stil, opacity: '0.4' }],
  ['stip', { 'stroke-dasharray': '2.4 2.3' }],
  ['streep', { 'stroke-dasharray': '4 4' }],
  ['stippel', { 'stroke-width': '1.5', 'stroke-dasharray': '1.5 3.5' }],
  ['turf', outline],
  ['onder', { stroke: inks.paper, 'stroke-width': '5' }],
  ['norm', { 'stroke-width': '2' }],
  ['reeks-0', { 'stroke-width': '3.25' }],
  ['reeks-1', { 'stroke-width': '2.25' }],
  ['reeks-2', { 'stroke-width': '1.75', 'stroke-dasharray': '6 4' }],
  ['reeks-3', { 'stroke-width': '1.75', 'stroke-dasharray': '2 4' }],
  ['reeks-onrijp', { 'stroke-width': '2.5' }],
  ['halo', { stroke: inks.paper, 'stroke-width': '4', 'stroke-linejoin': 'round' }],
];

/**
 * What is inside a drawing of the page, as XML that needs no style sheet: every class became attributes, in light
 * inks. Written by hand, so that build and browser give the same text. Throws on a class without a style.
 */
export function standalone({ children }: Shape): string {
  return children.map((child) => (typeof child === 'string' ? '' : written(child, inks.ink))).join('');
}

function written(
  { name, attributes: { class: classes = '', ...own }, children }: Shape,
  inherited: string,
): string {
  const names = classes.split(/\s+/).filter(Boolean);
  const { color = inherited, ...style } = styleOf(name, names);
  const attributes = { ...own, ...style };
  const inside = children
    .map((child) => (typeof child === 'string' ? xml(child) : written(child, color)))
    .join('');
  if (!names.includes('halo')) return tag(name, attributes, color, inside);
  // Not every program paints an outline first, so the outline is a text of its own, under the words.
  return (
    tag(name, { ...attributes, 'aria-hidden': 'true' }, color, inside) +
    tag(name, { ...attributes, stroke: 'none' }, color, inside)
  );
}

function styleOf(kind: string, names: readonly string[]): Style {
  const unknown = names.find((name) => !styles.some(([own]) => own === name));
  if (unknown !== undefined) throw new Error(`no style for the class ${unknown} of a drawing`);
  const words: Style = kind === 'text' ? { fill: 'currentColor', stroke: 'none' } : {};
  return Object.assign(
    {},
    words,
    ...styles.filter(([name]) => names.includes(name)).map(([, style]) => style),
  ) as Style;
}

function tag(name: string, attributes: Style, color: string, inside: string): string {
  const written = Object.keys(attributes)
    .toSorted()
    .map((key) => ` ${key}="${xml((attributes[key] ?? '').replaceAll('currentColor', color))}"`);
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, also escaped: control characters, halves of a pair, and two non-characters. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that is safe in the content and in the quoted attributes of XML. */
export function xml(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
