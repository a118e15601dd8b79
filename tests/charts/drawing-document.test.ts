/** Every chart test draws on this document and in a DOM and compares; here is what a chart may do that those do not. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { element, namespace } from '../../src/charts/canvas.ts';
import { drawingDocument } from '../../src/charts/drawing-document.ts';

const dom = parseHTML('<!doctype html><html><body></body></html>').document;

/** The text that the same steps give, after it was compared with that of a DOM. */
function drawn(steps: (make: (name: string) => SVGElement) => SVGElement): string {
  const [own, theirs] = [drawingDocument, dom].map((document) =>
    steps((name) => element({ document }, name, {})),
  );
  expect(own?.outerHTML).toBe(theirs?.outerHTML);
  return own?.outerHTML ?? '';
}

describe('a drawing at build time', () => {
  test('keeps text and values as text', () => {
    const value = '"<b>" & 5\u00a0weken';
    const text = drawingDocument.createElementNS(namespace, 'text');
    text.setAttribute('aria-label', value);
    text.append(`<script>${value}</script>`);
    const { document } = parseHTML(`<!doctype html><html><body>${text.outerHTML}</body></html>`);
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('text')?.getAttribute('aria-label')).toBe(value);
    expect(document.querySelector('text')?.textContent).toBe(`<script>${value}</script>`);
  });

  test('has an attribute once, and not after it was removed', () => {
    const svg = drawn((make) => {
      const path = make('path');
      for (const [name, value] of Object.entries({ d: 'M0,0', class: 'lijn', fill: 'none' }))
        path.setAttribute(name, value);
      path.setAttribute('d', 'M1,1');
      path.removeAttribute('fill');
      return path;
    });
    expect(svg).toBe('<path class="lijn" d="M1,1" />');
  });

  test('an element that is put elsewhere leaves its place', () => {
    const svg = drawn((make) => {
      const [svgElement, one, other, rect] = [make('svg'), make('g'), make('g'), make('rect')];
      one.append(rect);
      svgElement.append(one);
      svgElement.prepend(other, 'vooraan');
      svgElement.insertBefore(rect, one);
      return svgElement;
    });
    expect(svg).toBe('<svg><g />vooraan<rect /><g /></svg>');
  });

  test('new text takes the place of all that stood there', () => {
    const svg = drawn((make) => {
      const text = make('text');
      text.append(make('tspan'), 'oud');
      text.textContent = 'nieuw';
      return text;
    });
    expect(svg).toBe('<text>nieuw</text>');
  });

  test('a place that is not in the element is refused', () => {
    const [svg, elsewhere] = ['svg', 'g'].map((name) => drawingDocument.createElementNS(namespace, name));
    expect(() =>
      svg?.insertBefore(drawingDocument.createElementNS(namespace, 'rect'), elsewhere ?? null),
    ).toThrow('not in this element');
    expect(svg?.outerHTML).toBe('<svg />');
  });
});
