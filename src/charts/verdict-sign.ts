import { element } from './canvas.ts';

/** Where a municipality lies beside the band of ordinary variation, or that it has too few people for one. */
export type SignKind = 'higher' | 'lower' | 'ordinary' | 'too_few';

const size = { width: 84, height: 35 };
const band = { x: 24, y: 8, width: 36, height: 19 };
const middle = band.y + band.height / 2;
const dotAt: Readonly<Record<SignKind, number>> = { lower: 12, ordinary: 46, too_few: 42, higher: 72 };

/** Band and dot: the same size and ink whatever the verdict. It always stands beside its words, so it is hidden from readers of text. */
export function verdictSign(kind: SignKind, document?: Document): SVGElement {
  const canvas = { document };
  const few = kind === 'too_few';
  return element(
    canvas,
    'svg',
    {
      class: 'sign',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    element(canvas, 'path', { class: 'axis', d: `M2,${middle}H82` }),
    element(canvas, 'rect', { class: few ? 'band few' : 'band', ...band }),
    element(canvas, 'path', { class: 'mean', d: `M${band.x + band.width / 2},${band.y}v${band.height}` }),
    element(canvas, 'circle', { class: few ? 'dot few' : 'dot', cx: dotAt[kind], cy: middle, r: 6.5 }),
  );
}

/** The sign as text for the page. */
export function signMarkup(kind: SignKind, document?: Document): string {
  return verdictSign(kind, document).outerHTML.replace(/ xmlns="[^"]*"/, '');
}
