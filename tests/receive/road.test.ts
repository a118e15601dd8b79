import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freeze } from '../../scripts/build/freeze.ts';
import { aboutRelease, crawl } from '../../scripts/crawl/crawl.ts';
import { misplaced } from '../../scripts/crawl/marks.ts';
import { deskPlace } from '../../scripts/desk/name.ts';
import { editionPaths, type EditionPaths } from '../../src/edition/paths.ts';
import type {
  PublishedMunicipality,
  PublishedRelease,
  PublishedWithdrawal,
} from '../../src/contract/published.ts';
import type { ChangeFile } from '../../src/contract/changes.ts';
import { checksums } from '../../src/frozen/checksums.ts';
import { Edition } from './fixture.ts';
import { command, RehearsingSender, type Quarter } from './sender.ts';

/** The whole road takes minutes on a busy machine: every part is made, audited, received, published and frozen. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const first: Quarter = { release: '2024-K4', referenceDate: '2024-12-31', published: '2025-02-03' };
const late: Quarter = { ...first, published: '2025-02-10' };
const second: Quarter = { release: '2025-K2', referenceDate: '2025-06-30', published: '2025-08-04' };

let edition: Edition;
let paths: EditionPaths;
let together: RehearsingSender;
let alone: RehearsingSender;
const zips: Record<string, string> = {};

const published = <T>(name: string): T =>
  JSON.parse(readFileSync(path.join(paths.published, name), 'utf8')) as T;
const partsOf = (release: string) =>
  published<PublishedRelease[]>('releases.json').find((one) => one.release === release)?.delen;
const rows = (release: string, table: string) =>
  readFileSync(path.join(paths.published, release, `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
const codesIn = (release: string) => [...new Set(rows(release, 'total').map((row) => row.split(',')[0]))];
const frozen = (release: string) => checksums(path.join(paths.archive, release));
const page = (release: string, slug: string) =>
  readFileSync(path.join(paths.archive, release, 'gemeente', slug, 'zonder-plan/index.html'), 'utf8');

/** A command of the handbook that must succeed. */
function run(name: string, ...args: readonly string[]): string {
  const { code, text } = command(name, ...args);
  expect(code, text).toBe(0);
  return text;
}

const receive = (zip: string) => run('ontvang', '--zip', zip, '--editie', edition.folder);

/** Publishes, and freezes into a site that has nothing but a style. */
async function publishAndFreeze(): Promise<void> {
  run('publish', `--editie=${edition.folder}`);
  const site = path.join(edition.root, 'site');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(path.join(site, '_a'), { recursive: true });
  writeFileSync(path.join(site, '404.html'), '<style>@font-face{src:url(/_a/letter.woff2)}</style>');
  writeFileSync(path.join(site, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  writeFileSync(path.join(site, '_a', 'letter.woff2'), 'letter');
  const origin = 'https://proef.invalid/raadsmonitor';
  await freeze({ published: paths.published, archive: paths.archive, site, origin });
}

/** The files of other municipalities are the same as before, byte for byte. */
function expectUnchanged(
  before: Record<string, string>,
  after: Record<string, string>,
  ...slugs: string[]
): void {
  const names = Object.keys(before).filter((name) =>
    slugs.some((slug) => name.startsWith(`gemeente/${slug}/`)),
  );
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(after[name], name).toBe(before[name]);
}

beforeAll(() => {
  together = new RehearsingSender('proef samenwerking', { Rietkerke: 'GM0344', Zilverduin: 'GM0356' });
  alone = new RehearsingSender('proef Houten', { Terpmeer: 'GM0321' });
  zips['together 1'] = together.release(first, '--eerste');
  zips['alone 1'] = alone.release(late, '--eerste');
  edition = new Edition({
    samenwerking: { key: { publicKey: together.key }, gemeenten: together.codes },
    houten: { key: { publicKey: alone.key }, gemeenten: alone.codes },
  });
  paths = editionPaths(edition.folder);
});

afterAll(() => {
  edition.remove();
  together.remove();
  alone.remove();
  rmSync(paths.cache, { recursive: true, force: true });
});

describe('two organisations, two quarters', () => {
  let early: Record<string, string> = {};

  test('the first to deliver is published; who can still deliver is not said to be missing', async () => {
    expect(receive(zips['together 1']!)).toContain('voor Utrecht en Nieuwegein');
    await publishAndFreeze();
    expect(codesIn('2024-K4')).toEqual(['GM0344', 'GM0356']);
    expect(rows('2024-K4', 'delivery').map((row) => row.split(',').slice(0, 2))).toEqual([
      ['GM0344', 'delivered'],
      ['GM0356', 'delivered'],
    ]);
    expect(published<PublishedRelease[]>('releases.json')).toMatchObject([{ gemeenten: 2, gesloten: null }]);
    early = frozen('2024-K4');
    expect(existsSync(path.join(paths.archive, '2024-K4/gemeente/houten'))).toBe(false);
    const list = readFileSync(path.join(paths.archive, '2024-K4/index.html'), 'utf8');
    expect(list).toContain('<b>Houten</b>: nog niet geleverd');
    expect(list).toContain('2 gemeenten hadden geleverd');
    expect(page('2024-K4', 'utrecht')).toContain('Geleverd door proef samenwerking op 3 februari 2025');
  });

  test('every row of every table that is no plain fact says that it is a rehearsal', () => {
    const facts = /^(national_figure|step)\./;
    const files = globSync('**/*.csv', { cwd: paths.published }).filter((file) => !facts.test(file));
    expect(files.length).toBeGreaterThan(30);
    const unmarked = files.filter((file) => {
      const [head = '', ...lines] = readFileSync(path.join(paths.published, file), 'utf8')
        .trimEnd()
        .split(/\r?\n/);
      return !/[,;]voorbeeld$/.test(head) || lines.some((line) => !/[,;]proef$/.test(line));
    });
    expect(unmarked).toEqual([]);
  });

  test('one that is a week late is added, and nothing frozen changes', async () => {
    receive(zips['alone 1']!);
    await publishAndFreeze();
    expect(codesIn('2024-K4')).toEqual(['GM0321', 'GM0344', 'GM0356']);
    const after = frozen('2024-K4');
    for (const [name, sum] of Object.entries(early)) expect(after[name], name).toBe(sum);
    expect(page('2024-K4', 'houten')).toContain('Geleverd door proef houten op 10 februari 2025');
    expect(page('2024-K4', 'houten')).toMatch(/href="(\.\.\/){3}20\d{2}-\d{2}-\d{2}\/stijl\.css"/);
    const added = Object.keys(after).filter((name) => !(name in early));
    expect(added.some((name) => /^20\d{2}-\d{2}-\d{2}\/data\/total\.csv$/.test(name))).toBe(true);
    expect(partsOf('2024-K4')).toMatchObject([
      { afzender: 'houten', gemeenten: ['GM0321'], gepubliceerd: '2025-02-10', map: 'delen/houten' },
      { afzender: 'samenwerking', gemeenten: ['GM0344', 'GM0356'], gepubliceerd: '2025-02-03' },
    ]);
    for (const name of added.filter((one) => one.endsWith('.html'))) {
      const text = readFileSync(path.join(paths.archive, '2024-K4', name), 'utf8');
      for (const [, target = ''] of text.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g))
        expect(Object.keys(after), name).toContain(path.posix.join(path.posix.dirname(name), target));
    }
    const part = path.join(paths.published, '2024-K4/delen/houten');
    expect(readFileSync(path.join(part, 'total.csv'))).toEqual(
      readFileSync(path.join(edition.folder, 'ontvangen/houten/2024-K4/total.csv')),
    );
    expect(run('audit', '--release', part)).toContain('TOETS GOEDGEKEURD');
  });

  test('a second quarter names what it follows; before closing nobody is said to have stopped', async () => {
    zips['together 2'] = together.release(second);
    zips['alone 2'] = alone.release(second);
    const before = frozen('2024-K4');
    receive(zips['together 2']);
    await publishAndFreeze();
    const { municipalities } = published<ChangeFile>('changes/2025-K2.json');
    expect(municipalities['GM0321'] ?? []).toEqual([]);
    expect(frozen('2024-K4')).toEqual(before);
  });

  test('after closing, who delivered before and not now is said to have stopped', async () => {
    const before = frozen('2025-K2');
    expect(run('sluiten', '--editie', edition.folder, '--kwartaal', '2025-K2')).toContain(
      'Gesloten: 2025-K2',
    );
    await publishAndFreeze();
    const { municipalities } = published<ChangeFile>('changes/2025-K2.json');
    expect(municipalities['GM0321']).toMatchObject([{ kind: 'not_delivered', old: 'delivered' }]);
    expectUnchanged(before, frozen('2025-K2'), 'utrecht', 'nieuwegein');
    const refused = command('ontvang', '--zip', zips['alone 2']!, '--editie', edition.folder);
    expect(refused).toMatchObject({ code: 2, text: expect.stringContaining('is gesloten') as string });
  });
});

/** What the built site says on a page, without markup. */
const textOf = (file: string) => readFileSync(path.join(web(), file), 'utf8').replaceAll(/<[^>]*>/g, ' ');
/** Where the site lies in the folder of its host: under the path of its address. */
const web = () => path.join(edition.root, 'web/raadsmonitor');

describe('a withdrawal', () => {
  const reason = 'In het bestand stond een verkeerd jaar.';

  test('takes files and pages of that part away, and leaves those of the others byte for byte', async () => {
    const before = frozen('2024-K4');
    const text = run(
      'intrekken',
      ...[
        '--editie',
        edition.folder,
        '--afzender',
        'samenwerking',
        '--kwartaal',
        '2024-K4',
        '--reden',
        reason,
      ],
    );
    expect(text).toContain('Ingetrokken: proef samenwerking, 2024-K4, voor Utrecht en Nieuwegein');
    await publishAndFreeze();
    expectUnchanged(before, frozen('2024-K4'), 'houten');
    expect(page('2024-K4', 'utrecht')).toContain(reason);
    expect(page('2024-K4', 'utrecht')).not.toMatch(/<svg|<table/);
    expect(page('2024-K4', 'utrecht')).toContain('PROEF');
    const tables = Object.keys(frozen('2024-K4')).filter((name) => name.endsWith('data/total.csv'));
    for (const name of tables)
      expect(readFileSync(path.join(paths.archive, '2024-K4', name), 'utf8')).not.toMatch(/GM03(44|56)/);
    expect(tables).toHaveLength(1);
    expect(codesIn('2024-K4')).toEqual(['GM0321']);
    expect(readdirSync(path.join(paths.published, '2024-K4/delen'))).toEqual(['houten']);
    expect(published<PublishedWithdrawal[]>('withdrawals.json')).toMatchObject([
      { release: '2024-K4', sender: 'samenwerking', reason, municipalities: ['GM0344', 'GM0356'] },
    ]);
  });

  test('a later part takes its place, with a word about the one before', async () => {
    const before = frozen('2024-K4');
    together.forget(first);
    receive(together.release({ ...first, published: '2025-09-01' }, '--eerste', '--opnieuw'));
    await publishAndFreeze();
    expectUnchanged(before, frozen('2024-K4'), 'houten');
    expect(page('2024-K4', 'utrecht')).toContain('Een eerdere levering voor dit kwartaal is ingetrokken');
    expect(page('2024-K4', 'utrecht')).toContain('<svg');
    expect(codesIn('2024-K4')).toEqual(['GM0321', 'GM0344', 'GM0356']);
    const places = published<PublishedMunicipality[]>('municipalities.json');
    expect(places.map(({ deliveries }) => deliveries.map(({ state }) => state))).toEqual([
      ['delivered', 'not_delivered'],
      ['delivered', 'delivered'],
      ['delivered', 'delivered'],
    ]);
  });
});

describe('the site of a rehearsal, under a path', () => {
  /** The desk is no page: who opens it is no visitor of this site. */
  const pages = () => globSync('**/*.html', { cwd: web() }).filter((file) => file !== deskPlace);
  const faults = (site: string) => crawl(site, aboutRelease(paths.published)).faults;

  test('is built from what was received, and the frozen pages of the others are still the same', () => {
    const before = frozen('2024-K4');
    run('build', `--editie=${edition.folder}`, `--uit=${web()}`);
    expectUnchanged(before, frozen('2024-K4'), 'houten', 'utrecht', 'nieuwegein');
    for (const file of pages()) expect(textOf(file), file).toContain('PROEF, niet gebruiken.');
    expect(textOf('gemeente/houten/index.html')).toContain('niet geleverd');
    expect(textOf('wijzigingen/index.html')).toContain('In het bestand stond een verkeerd jaar.');
    for (const file of ['levering/index.html', 'gemeenten/index.html', 'landelijk/index.html'])
      expect(textOf(file), file).toMatch(
        /2 gemeenten hadden geleverd\.\s+Het kwartaal is gesloten op \d+ \w+ 20\d\d\./,
      );
  });

  test('has every address under its path, and passes the crawl', () => {
    for (const file of pages())
      for (const [, target = ''] of readFileSync(path.join(web(), file), 'utf8').matchAll(
        / (?:href|src)="(\/[^"]*)"/g,
      ))
        expect(target, file).toMatch(/^\/raadsmonitor\//);
    expect(faults(web())).toEqual([]);
  });

  test('with one mark of invention, does not', () => {
    const page = 'over/index.html';
    const marked = path.join(edition.root, 'marked');
    mkdirSync(path.join(marked, 'over'), { recursive: true });
    const text = readFileSync(path.join(web(), page), 'utf8');
    const mark = '<p>Voorbeeldgegevens: verzonnen gemeenten.</p></main>';
    writeFileSync(path.join(marked, page), text.replace('</main>', mark));
    expect(faults(marked)).toMatchObject([{ file: page, rule: misplaced }]);
  });
});
