import { expect, test } from 'vitest';
import { pageOf, type About } from '../../scripts/crawl/page.ts';
import { sharing } from '../../scripts/crawl/sharing.ts';

const about: About = { kind: 'verzonnen', names: new Set(), growing: 2026, former: [], isEarly: () => false };
const sentence = 'Van hen wachtten er 20 van de 45 (44%).';

interface Made {
  readonly title?: string;
  readonly description?: string;
  readonly card?: string;
  readonly robots?: string;
  readonly strip?: boolean;
  /** Only a part of the page is marked. */
  readonly part?: boolean;
}

function faults(
  made: Made,
  kind: About['kind'] = 'verzonnen',
  file = 'gemeente/waterdonk/index.html',
): string[] {
  const { title = 'Wachttijd (verzonnen gemeente)', description = `Verzonnen voorbeeld. ${sentence}` } = made;
  const html = `<!doctype html><html><head><title>${title}</title><meta name="description" content="${description}">${made.card ?? ''}${made.robots ?? ''}</head>
  <body>${made.strip === false ? '' : '<aside class="fictitious">x</aside>'}${made.part ? '<p class="fictitious">x</p>' : ''}</body></html>`;
  return sharing(pageOf(file, html, { ...about, kind })).map(({ rule }) => rule);
}

const unmarked = 'titel, omschrijving of kaartje zonder merk';

test('a page that is shared says what it is', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ strip: false, title: 'Privacy', description: 'Geen cookies.' })).toEqual([]);
  expect(faults({ strip: false, title: 'Utrecht', description: sentence }, 'echt')).toEqual([]);
});

test.each<[string, Made]>([
  ['a title', { title: 'Wachttijd' }],
  ['a description', { description: sentence }],
  [
    'a description with a figure on a page without a strip',
    { strip: false, title: 'Thuis', description: sentence },
  ],
  [
    'the title of a page of which a part is invented',
    { strip: false, part: true, title: 'Landelijk', description: 'Verzonnen voorbeeld. Landelijk.' },
  ],
  ['the title of a card', { card: '<meta property="og:title" content="Wachttijd">' }],
  ['the text of a picture', { card: `<meta property="og:image:alt" content="${sentence}">` }],
])('finds %s without its mark', (_, made) => {
  expect(faults(made)).toContain(unmarked);
});

test('finds a page without a description, and one that search engines should not show', () => {
  expect(faults({ description: '' })).toContain('pagina zonder titel of omschrijving');
  expect(faults({}, 'verzonnen', 'vast/2026-K3/index.html')).toEqual(['open voor zoekmachines']);
  const closed = '<meta name="robots" content="noindex">';
  expect(faults({ robots: closed }, 'verzonnen', 'vast/2026-K3/index.html')).toEqual([]);
  const proef = { title: 'Utrecht (proef)', description: 'PROEF, niet gebruiken. x' };
  expect(faults(proef, 'proef')).toEqual(['open voor zoekmachines']);
});
