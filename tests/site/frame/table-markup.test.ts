import { expect, test } from 'vitest';
import { html } from '../../../src/site/frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../../../src/site/frame/table-markup.ts';
import { partOf } from '../../../src/format.ts';

test('a sentence marks its figures and escapes everything', () => {
  expect(String(sentenceMarkup(['In <b>Waterdonk</b> & zo ', { figure: '120 "mensen"' }, '.']))).toBe(
    'In &lt;b&gt;Waterdonk&lt;/b&gt; &amp; zo <span class="geteld">120 &quot;mensen&quot;</span>.',
  );
});

test('only a figure that is longer than a line on a phone may be broken', () => {
  const short = partOf({ count: 55, rounded: 1 }, { count: 120, rounded: 1 });
  expect(String(sentenceMarkup([{ figure: short }]))).toBe(`<span class="geteld">${short}</span>`);
  expect(
    String(sentenceMarkup([{ figure: partOf({ count: 0, rounded: 1 }, { count: 1205, rounded: 1 }) }])),
  ).toBe('<span class="geteld long">minder dan 5 van de 1.205 (minder dan 5%)</span>');
});

test('a table has a caption, scoped headers, numbers to the right and a note', () => {
  const view = {
    caption: 'Zonder PIP',
    columns: [{ label: 'Wachttijd' }, { label: 'Mensen', numeric: true as const }],
    rows: [{ cells: ['10 weken of korter', '65'] }, { cells: ['Totaal', '120'], strong: true as const }],
    note: '* voorlopig',
  };
  expect(String(tableMarkup(view))).toBe(
    '<table><caption>Zonder PIP</caption>' +
      '<thead><tr><th scope="col">Wachttijd</th><th scope="col" class="number">Mensen</th></tr></thead>' +
      '<tbody><tr><th scope="row">10 weken of korter</th><td class="number">65</td></tr>' +
      '<tr class="strong"><th scope="row">Totaal</th><td class="number">120</td></tr></tbody></table>' +
      '<p class="note">* voorlopig</p>',
  );
});

test('only a table of five columns or more gets a scroll region, with its caption as name', () => {
  const table = (width: number) =>
    String(
      tableMarkup({
        caption: 'Per "route"',
        columns: Array.from({ length: width }, (_, index) => ({ label: `k${index}` })),
        rows: [],
      }),
    );
  expect(table(4)).not.toContain('region');
  expect(table(5)).toMatch(
    /^<div class="scroll" role="region" tabindex="0" aria-label="Per &quot;route&quot;">/,
  );
});

test('the five signs of HTML are escaped', () => {
  expect(String(html`${`<a href='x'>&"`}`)).toBe('&lt;a href=&#39;x&#39;&gt;&amp;&quot;');
});
