import { expect, test } from 'vitest';
import { brandStyle, colourTokens, defaultColours, noBrand } from '../../src/styles/brand.ts';
import { colourFaults, contrast } from '../../src/styles/contrast.ts';

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
});

test('the colours of this site can be read, in light and in dark', () => {
  expect(colourFaults(noBrand)).toEqual([]);
});

test.each([
  ['a pale ink', 'basis.color.default.color-document', ['#999999', '#edebe4'], 'licht', 'tekst'],
  [
    'pale captions in the dark',
    'basis.color.default.color-subtle',
    ['#565d6b', '#333a49'],
    'donker',
    'tekst',
  ],
  ['a yellow link', 'basis.color.action-1.color-default', ['#ffcc00', '#9dbbff'], 'licht', 'tekst'],
  [
    'a border that cannot be seen',
    'basis.color.default.border-default',
    ['#eeeeee', '#7b8494'],
    'licht',
    'lijnen',
  ],
  ['a bar that cannot be seen', 'raadsmonitor.color.counted-3', ['#dce4f3', '#5f80c8'], 'licht', 'lijnen'],
  [
    'a page as dark as its words',
    'basis.color.default.bg-document',
    ['#565d6b', '#10151f'],
    'licht',
    'tekst',
  ],
] as const)('%s is refused', (_, token, pair, scheme, why) => {
  const faults = colourFaults({ colours: { [token]: pair } });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.every((fault) => fault.scheme === scheme)).toBe(true);
  expect(faults.map(({ expected }) => expected).join()).toContain(why);
});

test('two inks that some readers cannot tell apart are refused, though both can be read', () => {
  const faults = colourFaults({
    colours: {
      'basis.color.action-1.color-default': ['#00693c', '#9dbbff'],
      'basis.color.action-2.color-default': ['#a3290b', '#ff9d5c'],
    },
  });
  expect(faults.map(({ received }) => received).join()).toMatch(
    /voor wie geen (rood|groen) ziet bijna dezelfde kleur/,
  );
});

test('a look is tokens by the names of NL Design System, in every scheme', () => {
  const style = brandStyle(
    { ...noBrand, colours: { 'basis.color.action-1.color-default': ['#00447c', '#8ec5ff'] } },
    '/_a/',
  );
  for (const token of colourTokens) {
    const name = `--${token.replaceAll('.', '-')}:`;
    expect(style.split(name).length - 1, token).toBeGreaterThanOrEqual(5);
  }
  expect(style).toContain('--basis-color-action-1-color-default:#00447c');
  expect(style).toContain('--basis-color-action-1-color-default:#8ec5ff');
  expect(style).not.toContain(defaultColours['basis.color.action-1.color-default'][0]);
  expect(style).toMatch(/^[^<]*$/);
});

test('letters of an edition come from this site, and charts keep the letters that they were measured with', () => {
  const font = { name: 'Proefletter', weight: '600', file: 'huisstijl-koppen.12345678.woff2', woff2: '' };
  const style = brandStyle({ ...noBrand, headings: font }, '/pad/_a/');
  expect(style).toContain("src:url(/pad/_a/huisstijl-koppen.12345678.woff2)format('woff2');font-weight:600");
  expect(style).toContain("--basis-heading-font-family:'Proefletter', 'Source Serif 4'");
  expect(style).toContain("--raadsmonitor-chart-font-family:'Source Sans 3'");
});
