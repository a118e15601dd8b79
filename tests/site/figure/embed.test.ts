import { html } from '../../../src/site/frame/html.ts';
import { describe, expect, test } from 'vitest';
import { embedBody, embedCode, embedHeight } from '../../../src/site/figure/embed.ts';
import { themeFigures } from '../../../src/site/figure/page.ts';
import { themeOf } from '../../../src/figures/catalogue.ts';

const [figure] = themeFigures('GM9029', themeOf('zonder-plan'));
if (!figure) throw new Error('no figure');

const high = (height: number) => ({
  narrow: { name: 'svg', attributes: { width: '320', height: String(height) }, children: [] },
});

describe('the height of a frame', () => {
  test.each([
    [[], 0, 640, 840],
    [[1], 0, 660, 860],
    [[360], 100, 1040, 1280],
    [[201.5, 200], 1000, 1420, 1920],
  ] as const)('with drawings of %j pixels and %i characters', (heights, characters, article, phone) => {
    const charts = heights.map(high);
    expect([embedHeight(charts, characters, 'article'), embedHeight(charts, characters, 'phone')]).toEqual([
      article,
      phone,
    ]);
  });

  test('is that of the narrow drawing on the page', () => {
    const drawn = /class="plot smal"[^>]* height="(\d+)"|height="(\d+)"[^>]*class="plot smal"/.exec(
      String(figure.parts.charts),
    );
    const height = Number(drawn?.[1] ?? drawn?.[2]);
    expect(height).toBeGreaterThan(100);
    expect(embedHeight(figure.charts, 0, 'article')).toBe(Math.ceil((640 + height) / 20) * 20);
  });
});

test('a question can hold no markup in the code to take over', () => {
  const about = { question: '"><script>', municipality: "'s-Proef & zo" };
  const code = embedCode('https://x.example/?a=1&b="', about, 600);
  expect(code).toBe(
    '<iframe src="https://x.example/?a=1&amp;b=&quot;" title="&quot;&gt;&lt;script&gt; &#39;s-Proef &amp; zo" width="100%" height="600" loading="lazy"></iframe>',
  );
});

test('a figure on another site says what it is, of when, where it comes from, and that it is invented', () => {
  const body = String(
    embedBody({
      shown: figure,
      municipality: 'Waterdonk',
      facts: [],
      verdict: html`<p class="verdict">Dat ligt binnen de spreiding.</p>`,
      referenceDate: '2026-09-30',
      version: 'Vaste versie.',
      address: 'https://x.example/',
      invented: true,
    }),
  );
  for (const part of [
    '<h1 class="measure-title">Hoelang wachten zij al? Waterdonk</h1>',
    String(figure.parts.sentence),
    String(figure.parts.charts),
    String(figure.parts.table),
    '<div class="embedded-verdict"><p class="verdict">Dat ligt binnen de spreiding.</p></div>',
    'Stand op 30 september 2026. Vaste versie.',
    'Voorbeeldgegevens: verzonnen gemeente.',
  ])
    expect(body).toContain(part);
});
