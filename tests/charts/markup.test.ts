import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawings, markup } from '../../src/charts/markup.ts';
import { shapeOf } from '../../src/charts/shape.ts';
import { stageBars } from '../../src/charts/stage-bars.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

function parsed(svg: string): Element {
  document.body.innerHTML = svg;
  return document.body.firstElementChild as Element;
}

describe('markup', () => {
  it('drops styles and names of groups, renames ids and rounds geometry only', () => {
    const svg = parsed(
      '<svg aria-label="Naam"><style>a{}</style><g aria-label="x-axis" style="color:red" opacity="0.123">' +
        '<path id="plot-clip-1" clip-path="url(#plot-clip-1)" d="M1.234,-0.05L2e-7,3.16"></path></g></svg>',
    );
    const clean = markup(shapeOf(svg, 'p'));
    expect(clean).toContain('role="img"');
    expect(clean).not.toMatch(/style|x-axis/);
    expect(clean).toContain('opacity="0.123"');
    expect(clean).toContain('id="p-clip-1"');
    expect(clean).toContain('url(#p-clip-1)');
    expect(clean).toContain('M1.2,');
    expect(clean).toContain('3.2"');
  });

  it('is the same when it has been through a page', () => {
    const draw = () =>
      stageBars([{ label: 'A & B', count: 5, rounded: 1 }], 10, null, {
        document,
        prefix: 'p',
        layout: 'wide',
        description: '"A" & <B>',
      });
    const once = markup(shapeOf(draw(), 'p'));
    expect(once).toContain('A &amp; B');
    expect(parsed(once).getAttribute('aria-label')).toBe('"A" & <B>');
  });
});

describe('drawings', () => {
  it('puts the wide drawing before the narrow one, each with its own prefix', () => {
    const prefixes: string[] = [];
    const block = drawings(
      (canvas) => {
        prefixes.push(canvas.prefix);
        return stageBars([{ label: 'A', count: 5, rounded: 1 }], 10, null, canvas);
      },
      { document, prefix: 'stap', description: 'x' },
    );
    expect(prefixes).toEqual(['stap-wide', 'stap-narrow']);
    expect(block).toMatch(/^<div class="grafiek"><svg .*breed.*<svg .*smal.*<\/div>$/s);
  });
});
