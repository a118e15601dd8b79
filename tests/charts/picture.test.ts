import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/labels.ts';
import { pictureSvg, pictureWidth, type Picture } from '../../src/charts/picture.ts';
import { standalone, xml } from '../../src/charts/standalone.ts';

const output = path.join(import.meta.dirname, 'output');
const drawings = globSync('*-wide.svg', { cwd: output }).toSorted();

function elementOf(markup: string): Element {
  const { document } = parseHTML(`<body>${markup}</body>`);
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no drawing');
  return svg;
}

const drawing = (name: string): Element => elementOf(readFileSync(path.join(output, name), 'utf8'));

const picture: Picture = {
  title: 'Krijgen mensen hun plan sneller dan eerst?',
  place: 'Waterdonk · peildatum 30 september 2026',
  sentences: ['Van de mensen die in 2025 begonnen, hadden 90 van de 195 (46%) binnen 10 weken een plan.'],
  charts: [
    { title: 'Opgeteld per week', subtitle: 'Noemer 195.', drawing: drawing('cohort-curve-wide.svg') },
  ],
  blank: null,
  verdict: '90 van de 195 (46%) past bij gewone schommeling.',
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
  test.each(drawings.filter((name) => !name.startsWith('lane')))('%s needs nothing from outside', (name) => {
    const inside = standalone(drawing(name));
    expect(inside).not.toMatch(/ class=| style=|currentColor|var\(|https?:|<style|<script/);
    const count = (markup: string) => wordsOf(`<svg>${markup}</svg>`).filter(Boolean).length;
    expect(count(inside)).toBeGreaterThanOrEqual(drawing(name).querySelectorAll('text').length);
  });

  test('a class without a style is refused', () => {
    expect(() => standalone(drawing('lane-wide.svg'))).toThrow('no style for the class');
  });

  test('an own ink wins over that of the group, and words with an outline stand twice', () => {
    const svg =
      '<svg><g class="lijn stil"><path class="geteld vlak"/><text class="halo ink">a</text></g></svg>';
    const inside = standalone(elementOf(svg));
    expect(inside).toContain('<path fill="#1b3f94" stroke="none"');
    expect(inside.match(/<text/g)).toHaveLength(2);
    expect(inside).toContain('aria-hidden="true"');
  });
});

describe('a picture', () => {
  test('carries every word, and the mark of invented data at both ends and under the drawing', () => {
    const words = wordsOf(pictureSvg(picture));
    const all = words.join(' ');
    for (const said of [
      picture.title,
      picture.place,
      ...picture.sentences,
      'Opgeteld per week',
      'Noemer 195.',
      `Oordeel: ${picture.verdict ?? ''}`,
      ...picture.notes,
      'Peildatum: 30 september 2026',
    ])
      expect(all).toContain(said);
    expect([words[0], words.at(-1)]).toEqual(Array(2).fill('Voorbeeldgegevens: verzonnen gemeente.'));
    expect(words).toContain('Verzonnen voorbeeld.');
    expect(pictureSvg({ ...picture, invented: false })).not.toMatch(/[Vv]erzonnen gemeente/);
  });

  test('has a title and a description with what the chart shows', () => {
    const svg = elementOf(pictureSvg(picture));
    expect(svg.querySelector('title')?.textContent).toContain(picture.title);
    const described = svg.querySelector('desc')?.textContent ?? '';
    expect(described).toContain(picture.charts[0]?.drawing.getAttribute('aria-label') ?? 'nothing');
    expect(described).toContain('Voorbeeldgegevens: verzonnen gemeente.');
  });

  test('keeps every line within its width, also a long address', () => {
    for (const line of elementOf(pictureSvg({ ...picture, charts: [] })).querySelectorAll('tspan')) {
      const right = Number(line.getAttribute('x')) + textWidth(line.textContent, 14.5);
      expect(right).toBeLessThanOrEqual(pictureWidth);
    }
  });

  test('several charts stand under each other', () => {
    const [chart] = picture.charts;
    const height = (svg: string) => Number(elementOf(svg).getAttribute('height'));
    const two = pictureSvg({ ...picture, charts: chart ? [chart, chart] : [] });
    expect(height(two)).toBeGreaterThan(
      height(pictureSvg(picture)) + Number(chart?.drawing.getAttribute('height')),
    );
  });

  test('hostile words stay words', () => {
    const words = '</text><script>alert(1)</script> & "1 < 2" ]]>';
    const svg = pictureSvg({
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
