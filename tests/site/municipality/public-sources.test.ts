import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../../src/publish/publish.ts';
import { letterText } from '../../../src/questions/letter-text.ts';
import { writeInvented } from '../../import/edition.ts';
import { everything } from '../../import/fixtures.ts';

const root = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-pagina-'));
const earlier = process.env['PUBLISHED_DATA'];
afterAll(() => {
  rmSync(root, { recursive: true });
  if (earlier === undefined) delete process.env['PUBLISHED_DATA'];
  else process.env['PUBLISHED_DATA'] = earlier;
  vi.resetModules();
});

/** The pages read what was published from the folder that is set when they are loaded: here, and by other files after. */
async function pages() {
  const sources = await import('../../../src/site/municipality/public-sources.page.ts');
  const requests = await import('../../../src/site/municipality/request-letter.page.ts');
  const facts = await import('../../../src/site/municipality/national-facts.page.ts');
  return { ...sources, ...requests, ...facts };
}

let page: Awaited<ReturnType<typeof pages>>;
beforeAll(async () => {
  const out = path.join(root, 'uit');
  await publish({
    ...{ data: 'data', out, today: '2026-12-01', work: path.join(root, 'werk') },
    edition: writeInvented(path.join(root, 'editie'), everything, 'gevraagd: { GM9002: 2026-10-01 }\n'),
    say: () => undefined,
  });
  process.env['PUBLISHED_DATA'] = out;
  vi.resetModules();
  page = await pages();
});

describe('what others published about a municipality', () => {
  it('holds its housing task, with task and backlog apart, its source and the next day', () => {
    const { housing, housingShare } = page.publicHere({ code: 'GM9001' });
    expect(housing?.facts).toEqual([
      { term: 'Taak, tweede helft van 2026', text: '80 mensen' },
      { term: 'Achterstand aan het begin', text: '12 mensen' },
      { term: 'Gehuisvest tot 1 oktober 2026', text: '40 mensen' },
      { term: 'Nog te huisvesten', text: '52 mensen' },
      { term: 'Toezicht', text: 'trede 2' },
    ]);
    expect(housing?.source).toEqual({
      name: 'Bron: Overzicht van oktober',
      url: 'https://stukken.invalid/oktober',
      text: '15 oktober 2026, tabel 1. Een nieuwe wordt verwacht vanaf 15 november 2026.',
    });
    expect(housingShare, 'a computed share beside a published task').toBeNull();
  });

  it('says of a lead that it is one, and of what was read elsewhere that it was', () => {
    const { housing } = page.publicHere({ code: 'GM9002' });
    expect(housing?.facts).toContainEqual({ term: 'Voorsprong aan het begin', text: '3 mensen' });
    expect(housing?.source.text).toContain('Volgens berichtgeving.');
  });

  it('puts what an editor approved first, and says so of each paper', () => {
    expect(page.publicHere({ code: 'GM9001' }).papers.map(({ date, word }) => [date, word])).toEqual([
      ['12 mei 2026', 'beoordeeld'],
      ['zonder datum', 'gevonden, niet beoordeeld'],
    ]);
  });

  it('names the parties, most seats first', () => {
    expect(page.partiesIn('GM9001').map(({ party, seats }) => [party, seats])).toEqual([
      ['Lokaal Belang', 20],
      ['De Overkant', 17],
    ]);
  });

  it.each([
    [5_008, true],
    [5_009, false],
  ])('expects few people a year of %d inhabitants: %s', (population, expected) => {
    const people = { population, nation: 18_130_208 };
    // 36,200 × 5,008 / 18,130,208 = 9.9994
    expect(page.isFewAmong(people)).toBe(expected);
    expect(page.isFewIn('GM9003'), 'nothing is known').toBe(false);
  });

  it('computes what to expect from people here and in the country, and names each national number', () => {
    const { expectation, basisText, basis } = page.publicHere({ code: 'GM9002' });
    // 36,200 × 32,000 / 152,000
    expect(expectation[0]).toMatchObject({
      label: 'Alle inburgeringsplichtigen, begonnen in 2024',
      number: 'ongeveer 7.621',
      of: '36.200 in heel Nederland',
    });
    expect(expectation).toHaveLength(3);
    expect(basisText).toContain('32.000 inwoners hier, gedeeld door 152.000 in heel Nederland');
    expect(basis?.text).toBe('23 juni 2026. Een nieuwe wordt verwacht vanaf 23 juni 2027.');
  });
});

describe('the letter', () => {
  const text = (code: string, of?: 'region') => letterText(page.requestLetter(code, of));

  it('asks why, where the college was asked before', () => {
    expect(text('GM9002')).toContain('De uitgever vroeg Bovenwold op 1 oktober 2026 om cijfers.');
    expect(text('GM9002')).toContain('Waarom zijn de cijfers er nog niet, en op welke datum levert');
    expect(text('GM9001')).toContain('Wil het college deze cijfers leveren, en op welke datum?');
  });

  it('has a version for a region, which asks who carries out the law', () => {
    expect(text('GM9001', 'region')).toContain('Welke organisatie voert de inburgering voor de gemeente uit');
    expect(text('GM9001')).not.toContain('Welke organisatie');
  });

  it('names the parties of the council, and holds no computed number', () => {
    expect(text('GM9001')).toContain('In de raad van Aardrecht: Lokaal Belang en De Overkant.');
    expect(text('GM9001')).not.toContain('ongeveer');
  });
});

describe('the newest national figures', () => {
  it('come first, each once, in its last edition', () => {
    const row = (figure: string, edition_key: string, day: string | null, cohort: number | null) =>
      ({ figure, edition_key, reference_date: day, cohort }) as Parameters<typeof page.newestOf>[0][number];
    const found = page.newestOf([
      row('old', 'ed2022', '2022-12-31', 2022),
      row('revised', 'ed2023', null, 2023),
      row('revised', 'ed2024', null, 2023),
      row('new', 'news', '2026-01-05', null),
    ]);
    expect(found.map(({ figure, edition_key: edition }) => `${figure} ${edition}`)).toEqual([
      'new news',
      'revised ed2024',
      'old ed2022',
    ]);
  });
});
