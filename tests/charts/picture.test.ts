import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/labels.ts';
import { pictureSvg, pictureWidth, type Picture } from '../../src/charts/picture.ts';
import { labelOf, shapeOf, sizeOf, type Shape } from '../../src/charts/shape.ts';
import { standalone, xml } from '../../src/charts/standalone.ts';

const output = path.join(import.meta.dirname, 'output');
const drawings = globSync('*-wide.svg', { cwd: output }).toSorted();

function elementOf(markup: string): Element {
  const { document } = parseHTML(`<body>${markup}</body>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no drawing');
  return svg;
}

const elementIn = (name: string): Element => elementOf(readFileSync(path.join(output, name), 'utf8'));
const drawing = (name: string): Shape => shapeOf(elementIn(name), 'proef');

const picture: Picture = {
  title: 'Krijgen mensen hun plan sneller dan eerst?',
  place: 'Waterdonk · peildatum 30 september 2026',
  sentences: ['Van de mensen die in 2025 begonnen, hadden 90 van de 195 (46%) binnen 10 weken een plan.'],
  charts: [
    { title: 'Opgeteld per week', subtitle: 'Noemer 195.', drawing: drawing('cohort-curve-wide.svg') },
  ],
  blank: null,
  verdict: 'Het aandeel ligt binnen de spreiding van 7 vergelijkbare gemeenten.',
  notes: ['De klok start bij de kennisgeving.'],
  facts: [
    ['Peildatum', '30 september 2026'],
    ['Adres', `https://raadsmonitor.example/${'lang/'.repeat(60)}`],
  ],
  invented: true,
};

const wordsOf = (svg: string): string[] =>
  [...elementOf(svg).querySelectorAll('text')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

describe('a drawing that leaves its style sheet', () => {
  test.each(drawings.filter((name) => !name.startsWith('responsibility-bar')))(
    '%s needs nothing from outside',
    (name) => {
      const inside = standalone(drawing(name));
      expect(inside).not.toMatch(/ class=| style=|currentColor|var\(|https?:|<style|<script/);
      const count = (markup: string) => wordsOf(`<svg>${markup}</svg>`).filter(Boolean).length;
      expect(count(inside)).toBeGreaterThanOrEqual(elementIn(name).querySelectorAll('text').length);
    },
  );

  test('a class without a style is refused', () => {
    expect(() => standalone(drawing('responsibility-bar-wide.svg'))).toThrow('no style for the class');
  });

  test('an own ink wins over that of the group, and words with an outline stand twice', () => {
    const svg =
      '<svg><g class="lijn stil"><path class="geteld vlak"/><text class="halo ink">a</text></g></svg>';
    const inside = standalone(shapeOf(elementOf(svg), 'proef'));
    expect(inside).toContain('<path fill="#1b3f94" stroke="none"');
    expect(inside.match(/<text/g)).toHaveLength(2);
    expect(inside).toContain('aria-hidden="true"');
  });
});

describe('a picture', () => {
  test('carries every word, and the mark of invented data at both ends and under the drawing', () => {
    const words = wordsOf(pictureSvg(picture).svg);
    const all = words.join(' ');
    for (const said of [
      picture.title,
      picture.place,
      ...picture.sentences,
      'Opgeteld per week',
      'Noemer 195.',
      `Vergelijking: ${picture.verdict ?? ''}`,
      ...picture.notes,
      'Peildatum: 30 september 2026',
    ])
      expect(all).toContain(said);
    expect([words[0], words.at(-1)]).toEqual(Array(2).fill('Voorbeeldgegevens: verzonnen gemeente.'));
    expect(words).toContain('Verzonnen voorbeeld.');
    expect(pictureSvg({ ...picture, invented: false }).svg).not.toMatch(/[Vv]erzonnen gemeente/);
  });

  test('has a title and a description with what the chart shows', () => {
    const { svg: text, title, description } = pictureSvg(picture);
    const svg = elementOf(text);
    expect(svg.querySelector('title')?.textContent).toContain(picture.title);
    const described = svg.querySelector('desc')?.textContent ?? '';
    const [chart] = picture.charts;
    expect(described).toContain(chart ? labelOf(chart.drawing) || 'nothing' : 'nothing');
    expect(described).toContain('Voorbeeldgegevens: verzonnen gemeente.');
    expect({ title, description }).toEqual({
      title: svg.querySelector('title')?.textContent,
      description: described,
    });
  });

  test('without facts ends under its chart, with no line to nowhere', () => {
    const { svg, height } = pictureSvg({ ...picture, facts: [] });
    expect(height).toBe(Number(elementOf(svg).getAttribute('height')));
    const lines = (text: string) => text.split('stroke="#d5d2c7" fill="none"').length - 1;
    expect([lines(svg), lines(pictureSvg(picture).svg)]).toEqual([0, 1]);
  });

  test('keeps every line within its width, also a long address', () => {
    for (const line of elementOf(pictureSvg({ ...picture, charts: [] }).svg).querySelectorAll('tspan')) {
      const right = Number(line.getAttribute('x')) + textWidth(line.textContent, 14.5);
      expect(right).toBeLessThanOrEqual(pictureWidth);
    }
  });

  test('several charts stand under each other', () => {
    const [chart] = picture.charts;
    if (!chart) throw new Error('no chart');
    const two = pictureSvg({ ...picture, charts: [chart, chart] });
    expect(two.height).toBeGreaterThan(pictureSvg(picture).height + sizeOf(chart.drawing).height);
    expect(two.height).toBe(Number(elementOf(two.svg).getAttribute('height')));
  });

  test('hostile words stay words', () => {
    const words = '</text><script>alert(1)</script> & "1 < 2" ]]>';
    const { svg } = pictureSvg({
      ...picture,
      title: words,
      verdict: words,
      notes: [words],
      facts: [[words, words]],
    });
    expect(svg).not.toContain('<script');
    expect(elementOf(svg).querySelector('title')?.textContent).toContain(words);
    expect(xml('a\u0000\u001b\uD800b\uFFFF')).toBe('ab');
    expect(xml('😀 é')).toBe('😀 é');
  });
});
