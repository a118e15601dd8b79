import { parseHTML } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import { textWidth } from '../../src/charts/labels.ts';
import { sharePicture, shareSize, shareText, type SharePicture } from '../../src/charts/share-picture.ts';
import { themes } from '../../src/figures/catalogue.ts';
import { plain } from '../../src/figures/view.ts';
import { municipalities } from '../../src/published/files.ts';
import { themePictures } from '../../src/site/municipality/share.page.ts';
import { themeFigures } from '../../src/site/figure/page.ts';

const picture: SharePicture = {
  place: 'Waterdonk',
  on: 'Peildatum 30 september 2026',
  sentence: [
    'Van hen wachtten er ',
    { figure: '20\u00a0van\u00a0de\u00a045\u00a0(44%)' },
    ' langer dan 10\u00a0weken.',
  ],
  chart: null,
  site: ['Raadsmonitor Inburgering', 'raadsmonitor.example'],
  logo: null,
  mark: 'Voorbeeldgegevens: verzonnen gemeente.',
};

const linesOf = (svg: string) =>
  [...parseHTML(`<body>${svg}</body>`).document.querySelectorAll('svg > text')].map((line) => ({
    text: line.textContent,
    x: Number(line.getAttribute('x')),
    y: Number(line.getAttribute('y')),
    size: Number(line.getAttribute('font-size')),
    isSentence: line.getAttribute('font-family')?.includes('Serif') === true,
  }));

const said = (svg: string) => linesOf(svg).filter(({ isSentence }) => isSentence);
const joined = (lines: readonly { text: string }[]) =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s/g, ' ');

describe('the picture of a page that is shared', () => {
  test('says the whole sentence, with its mark in it and behind the chart', () => {
    const { svg, description } = sharePicture(picture);
    expect(joined(said(svg))).toBe('Van hen wachtten er 20 van de 45 (44%) langer dan 10 weken.');
    expect(svg).toContain('Voorbeeldgegevens: verzonnen gemeente.');
    expect(description).toBe(shareText(picture));
    expect(description).toMatch(
      /^Voorbeeldgegevens: verzonnen gemeente. Waterdonk, peildatum 30 september 2026. Van hen/,
    );
  });

  test('has no mark where figures are real', () => {
    const { svg, description } = sharePicture({ ...picture, mark: null });
    expect(svg + description).not.toMatch(/verzonnen/i);
  });

  test('has the logo of its publisher in the place of the address', () => {
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
    const { svg } = sharePicture({ ...picture, logo });
    expect(svg).toMatch(/<svg x="884" y="562" width="260" height="52"[^>]* viewBox="0 0 9 9"><path/);
    expect(svg).not.toContain('raadsmonitor.example');
  });

  test('escapes every text', () => {
    const hostile = '<script>&"';
    const { svg } = sharePicture({
      ...picture,
      place: hostile,
      mark: hostile,
      site: [hostile, hostile],
      sentence: [hostile],
    });
    expect(svg).not.toContain('<script');
  });

  test('makes letters smaller for a long sentence, and cuts nothing off', () => {
    const long = Array.from({ length: 60 }, (_, at) => `woord${at}`).join(' ');
    const lines = said(sharePicture({ ...picture, sentence: [long], chart: null }).svg);
    expect(joined(lines)).toBe(long);
    expect(lines.at(-1)!.y).toBeLessThan(shareSize.height - 84);
  });

  test('goes below the size that is easily read before it loses a word, and refuses what fits nowhere', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `woord${at}`).join(' ');
    const of = (count: number) => said(sharePicture({ ...picture, sentence: [words(count)] }).svg);
    const lines = of(300);
    expect(joined(lines)).toBe(words(300));
    expect(Math.min(...lines.map(({ size }) => size))).toBeLessThan(20);
    expect(lines.at(-1)!.y).toBeLessThan(shareSize.height - 84);
    expect(() => of(5000)).toThrow('no room in a picture for 5000 words: woord0');
  });
});

/** Drawing takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

describe('every theme of municipalities of the example', () => {
  const all = themePictures();

  test('has a picture', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  test('that says its whole first sentence within its own half, above the foot', () => {
    // The longest sentences are those of the waiting time.
    for (const { slug, theme, picture: make } of all.filter(
      (one, at) => one.theme === 'wachttijd' || at % 5 === 0,
    )) {
      const code = municipalities().find((one) => one.slug === slug)!.code;
      const sentence = themeFigures(
        code,
        themes.find(({ id }) => id === theme)!,
      )[0]!.view.sentence;
      const { svg } = make();
      const lines = said(svg);
      const where = `${slug} ${theme}`;
      expect(joined(lines), where).toBe(plain(sentence).replace(/\s/g, ' '));
      for (const { text, x, y, size } of lines) {
        expect(x + textWidth(text, size) * 1.12, where).toBeLessThanOrEqual(shareSize.width);
        expect(y, where).toBeLessThan(shareSize.height - 80);
      }
      expect(svg, where).toContain('Voorbeeldgegevens: verzonnen gemeente.');
    }
  });
});
