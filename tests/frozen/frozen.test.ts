import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compress } from '../../scripts/build/compress.ts';
import { freeze, FrozenError, type Frozen, type Notes } from '../../scripts/build/freeze.ts';
import { bringBack, setAside } from '../../scripts/build/site-before.ts';
import { checksums } from '../../src/frozen/checksums.ts';
import type { CompactFile } from '../../src/figures/compact.ts';
import { writeEarlier } from '../../src/publish/earlier.ts';
import { publish } from '../../src/publish/publish.ts';
import { addRelease, fewPlaces } from './few-places.ts';

/** Publishing and freezing take seconds, and more on a busy machine. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Lindervoort has a revised year, Waterdonk none, Wallemeer merged into Vaartland, Grutterdam is small, Roderveen missed one. */
const codes = ['GM9014', 'GM9029', 'GM9028', 'GM9026', 'GM9008', 'GM9022'];
const releases = ['2025-K3', '2026-K1', '2026-K3'];

let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);

/** Publishes the deliveries, taking over what was published of them before. */
async function publishAgain(): Promise<void> {
  await publish({
    ...{ data: at('data'), out: at('published'), work: at('work') },
    ...{ code: 'code', say: () => undefined },
  });
}

/** A site without frozen releases, and then with them: from an archive, made where they are not in it. */
function freezeFrom(archive: string, notes: Notes = {}): Promise<Frozen> {
  setAside(at('site'), at('before'));
  mkdirSync(at('site', '_a'), { recursive: true });
  writeFileSync(at('site', '404.html'), '<style>@font-face{src:url(/_a/letter.woff2)}</style>');
  writeFileSync(at('site', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  writeFileSync(at('site', '_a', 'letter.woff2'), 'letter');
  const origin = 'https://raadsmonitor.example';
  const before = { site: at('before'), notes };
  return freeze({ published: at('published'), archive: at(archive), site: at('site'), origin, before });
}

test('an archive made for another address is refused in one sentence, and the site before comes to no harm', async () => {
  const options = { published: at('published'), archive: at('archive'), site: at('site') };
  await expect(freeze({ ...options, origin: 'https://elders.example/raadsmonitor' })).rejects.toThrow(
    new FrozenError(
      `De vaste versies in ${at('archive')} zijn gemaakt voor https://raadsmonitor.example/, en deze site komt op https://elders.example/raadsmonitor/: zet in edition.yaml het adres van toen, of geef een ander archief (VAST).`,
    ),
  );
  expect(existsSync(at('site', 'vast', '2026-K3', 'vast.json'))).toBe(true);
});

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(place, name)).isFile())
    .toSorted();

const isAnswer = (name: string) => name.startsWith('2025-K3/answers/');

const pageOf = (release: string, rest: string) =>
  parseHTML(readFileSync(at('site', 'vast', release, rest, 'index.html'), 'utf8')).document;

let first: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-vast-'));
  fewPlaces(path.resolve('data'), at('data'), codes);
  await publishAgain();
  await freezeFrom('archive');
  first = Object.fromEntries(releases.map((release) => [release, checksums(at('site', 'vast', release))]));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a frozen release', () => {
  test('holds the figures of its own day, with their table, verdict, definition and query', () => {
    const page = pageOf('2025-K3', 'gemeente/waterdonk/zonder-plan');
    const words = page.body.textContent.replace(/\u00a0/g, ' ');
    expect(words).toContain('Vaste versie van 3 november 2025');
    expect(words).toContain('45 van de 95 (47%)');
    expect(words).not.toMatch(/september 2026|2026-K/);
    expect(words).toContain('Voorbeeldgegevens: verzonnen gemeente.');
    expect(page.querySelector('pre code')?.textContent).toContain('SELECT');
    expect(page.querySelectorAll('svg[aria-label]').length).toBeGreaterThan(0);
  });

  test('knows no merger that was still to come', () => {
    expect(pageOf('2025-K3', 'gemeente/wallemeer/zonder-plan').body.textContent).toContain('Wallemeer');
    expect(first['2025-K3']).toHaveProperty(['gemeente/wallemeer/zonder-plan/index.html']);
    expect(first['2026-K1']).not.toHaveProperty(['gemeente/wallemeer/zonder-plan/index.html']);
  });

  test('needs nothing outside its own folder, and leads to nothing that is not there', () => {
    for (const [release, files] of Object.entries(first))
      for (const file of Object.keys(files).filter((name) => name.endsWith('.html'))) {
        const text = readFileSync(at('site', 'vast', release, file), 'utf8');
        const { document } = parseHTML(text);
        for (const element of document.querySelectorAll('link[href], script[src]')) {
          const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
          expect(Object.keys(files)).toContain(path.posix.join(path.posix.dirname(file), target));
        }
        expect(text).not.toMatch(/<script(?! type="module" src)|\son\w+=|<style|undefined/);
      }
  });

  test('has a heading in every section, as it can never be added later', () => {
    for (const [release, files] of Object.entries(first))
      for (const file of Object.keys(files).filter((name) => name.endsWith('.html'))) {
        const sections = [...pageOf(release, path.posix.dirname(file)).querySelectorAll('section')];
        const bare = sections.filter((section) => !section.querySelector('h1,h2,h3,h4'));
        expect(bare.map(({ outerHTML }) => `${file}: ${outerHTML.slice(0, 80)}`)).toEqual([]);
      }
  });

  test('carries its tables with checksums that hold', () => {
    const sums = readFileSync(at('site', 'vast', '2026-K1', 'data', 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n');
    const names = sums.map((line) => line.split('  ')[1]);
    for (const ending of ['.csv', '.excel.csv', '.parquet', '.csv-metadata.json'])
      expect(names).toContain(`group_stage${ending}`);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(first['2026-K1']?.[`data/${name}`]).toBe(sum);
    }
  });

  test('has a list that leads to every table', () => {
    const links = [...pageOf('2026-K1', '.').querySelectorAll('a[href^="data/"]')];
    const targets = links.map((link) => link.getAttribute('href') ?? '');
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(first['2026-K1']).toHaveProperty([target]);
  });

  test('says what was revised since, per municipality', () => {
    const since = JSON.parse(readFileSync(at('site', 'sinds', '2026-K1', 'GM9014.json'), 'utf8')) as {
      wijzigingen: { tekst: string; instroomjaar: number; tabel: string }[];
    };
    expect(since.wijzigingen).toContainEqual(
      expect.objectContaining({
        instroomjaar: 2024,
        tabel: 'total',
        tekst: 'Het cijfer over wie in 2024 begon is herzien op 2 november 2026: nagekomen gegevens.',
      }),
    );
    expect(readFileSync(at('site', 'sinds', '2026-K1', 'GM9029.json'), 'utf8')).toContain('"wijzigingen":[]');
  });
});

describe('what pages of an earlier release read', () => {
  const [release = ''] = releases;

  beforeAll(async () => {
    const upTo = { data: at('data'), work: at('work'), say: () => undefined, upTo: release };
    await publish({ ...upTo, out: at('then') });
    expect(await writeEarlier(at('published'), release, at('earlier'))).toBe(true);
  });

  test('is what a publication up to that release has, for the choice that a page opens with', () => {
    const files = filesIn(at('earlier'));
    for (const file of files.filter((name) => !isAnswer(name)))
      expect(readFileSync(at('earlier', file), 'utf8'), file).toBe(readFileSync(at('then', file), 'utf8'));
    const answersIn = (place: string, file: string) =>
      (JSON.parse(readFileSync(at(place, file), 'utf8')) as CompactFile).answers;
    for (const file of files.filter(isAnswer))
      for (const [key, answer] of Object.entries(answersIn('earlier', file)))
        expect(answer, file).toEqual(answersIn('then', file)[key]);
    expect(files.filter(isAnswer)).toEqual(filesIn(at('then')).filter(isAnswer));
    expect(files).toEqual(
      expect.arrayContaining([
        'municipalities.json',
        'releases.json',
        '2025-K3/comparison/without_pip_overdue/all_all.json',
      ]),
    );
  });

  test('has no merger that was still to come, which the publication of now has', () => {
    const successorIn = (place: string) => {
      const all = JSON.parse(readFileSync(at(place, 'municipalities.json'), 'utf8')) as {
        name: string;
        successor: string | null;
      }[];
      return all.find(({ name }) => name === 'Wallemeer')?.successor;
    };
    expect(successorIn('published')).toBe('GM9026');
    expect(successorIn('earlier')).toBeNull();
  });
});

describe('after a fourth release', () => {
  beforeAll(async () => {
    const fourth = {
      release: '2026-K4',
      peildatum: '2026-12-31',
      gepubliceerd: '2027-02-01',
      after: '2026-K3',
    };
    addRelease(at('data'), '2026-K1', fourth);
    await publishAgain();
    await freezeFrom('archive');
  });

  test('every frozen file of the earlier three is the same, byte for byte', () => {
    for (const release of releases) expect(checksums(at('site', 'vast', release))).toEqual(first[release]);
  });

  test('the new one is there with its own figures, and the earlier ones hear of it', () => {
    const words = pageOf('2026-K4', 'gemeente/waterdonk/zonder-plan').body.textContent.replace(
      /\u00a0/g,
      ' ',
    );
    expect(words).toContain('35 van de 60 (58%)');
    const since = readFileSync(at('site', 'sinds', '2026-K3', 'GM9029.json'), 'utf8');
    expect(since).toContain('Er is een nieuwere, van 1 februari 2027');
    expect(since).toContain('fout hersteld');
  });

  test('made anew from what is published, they are again the same', async () => {
    await freezeFrom('another');
    for (const release of releases) expect(checksums(at('site', 'vast', release))).toEqual(first[release]);
  });

  test('a build reads the archive and leaves it alone, whatever it lays in the site', async () => {
    const before = stateOf(at('archive'));
    const { sums: known } = await freezeFrom('archive');
    await compress(at('site'), at('compressed'), known);
    await freezeFrom('archive');
    await compress(at('site'), at('compressed'), known);
    expect(stateOf(at('archive'))).toEqual(before);
    expect(existsSync(at('site', 'vast', '2026-K1', 'index.html.br'))).toBe(true);
  });

  test('in the site they are links into the archive, with the checksums that were compared', async () => {
    const { sums: known } = await freezeFrom('archive');
    for (const release of [...releases, '2026-K4'])
      for (const [name, sum] of Object.entries(checksums(at('archive', release)))) {
        const placed = at('site', 'vast', release, name);
        expect(statSync(placed).ino).toBe(statSync(at('archive', release, name)).ino);
        expect(known.get(placed)).toBe(sum);
      }
  });

  describe('what the build before laid', () => {
    const page = (release: string, ending = '') => at('site', 'vast', release, `index.html${ending}`);
    const inode = (file: string) => statSync(file).ino;
    let notes: Notes = {};

    beforeAll(async () => {
      const { sums: known, ...rest } = await freezeFrom('archive');
      await compress(at('site'), at('compressed'), known);
      ({ notes } = rest);
    });

    test('is taken over, compressed files and all, and is not compressed again', async () => {
      const folder = inode(path.dirname(page('2026-K1')));
      const { sums: known, takenOver } = await freezeFrom('archive', notes);
      expect(takenOver).toEqual(new Set([...releases, '2026-K4'].map((one) => at('site', 'vast', one))));
      expect(known.size).toBe(0);
      expect(inode(path.dirname(page('2026-K1')))).toBe(folder);
      rmSync(page('2026-K1', '.br'));
      await compress(at('site'), at('compressed'), known, takenOver);
      expect(existsSync(page('2026-K1', '.br'))).toBe(false);
      expect(existsSync(page('2026-K1', '.gz'))).toBe(true);
      for (const release of releases) {
        const names = Object.entries(checksums(at('site', 'vast', release)));
        expect(Object.fromEntries(names.filter(([name]) => !/\.(br|gz)$/.test(name)))).toEqual(
          first[release],
        );
      }
    });

    test('is not, once somebody wrote in the archive or in what was published', async () => {
      const now = new Date();
      utimesSync(at('archive', '2026-K1', 'stijl.css'), now, now);
      utimesSync(at('published', '2026-K3', 'total.csv'), now, now);
      const { sums: known, takenOver } = await freezeFrom('archive', notes);
      expect(takenOver).toEqual(new Set(['2025-K3', '2026-K4'].map((one) => at('site', 'vast', one))));
      for (const release of ['2026-K1', '2026-K3']) expect(known.has(page(release))).toBe(true);
    });

    test('comes back when a file of another release turns out to be touched', async () => {
      const file = at('archive', '2026-K4', 'stijl.css');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, `${text} `);
      await expect(freezeFrom('archive', notes)).rejects.toThrow('Vaste versie 2026-K4');
      bringBack(at('site'), at('before'));
      expect(readdirSync(at('site', 'vast')).toSorted()).toEqual([...releases, '2026-K4']);
      writeFileSync(file, text);
    });
  });

  test('a touched file is refused by name', async () => {
    const file = at('another', '2025-K3', 'stijl.css');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text} `);
    const refusal = freezeFrom('another');
    await expect(refusal).rejects.toThrow(FrozenError);
    await expect(refusal).rejects.toThrow('Vaste versie 2025-K3: het bestand stijl.css is niet meer');
    writeFileSync(file, text);
  });

  test('an archive from before a form of the tables was published is kept as it is', async () => {
    const list = at('another', '2025-K3', 'vast.json');
    const { release, bestanden } = JSON.parse(readFileSync(list, 'utf8')) as {
      release: string;
      bestanden: Record<string, string>;
    };
    const gone = 'data/total.excel.csv';
    rmSync(at('another', '2025-K3', gone));
    const kept = Object.fromEntries(Object.entries(bestanden).filter(([name]) => name !== gone));
    writeFileSync(list, JSON.stringify({ release, bestanden: kept }));
    await freezeFrom('another');
    expect(checksums(at('site', 'vast', '2025-K3'))).not.toHaveProperty([gone]);
    expect(checksums(at('site', 'vast', '2026-K1'))).toHaveProperty([gone]);
  });

  test('a delivery that was changed after it was published is refused by name', async () => {
    writeFileSync(at('published', '2026-K1', 'total.csv'), 'municipality\n');
    await expect(freezeFrom('another')).rejects.toThrow(
      'Vaste versie 2026-K1: de tabel total.csv is na publicatie veranderd.',
    );
    for (const release of ['2025-K3', '2026-K3', '2026-K4'])
      cpSync(at('archive', release), at('third', release), { recursive: true });
    await expect(freezeFrom('third')).rejects.toThrow(
      /Vaste versie 2026-K1: in .* is een bestand niet zoals het manifest zegt/,
    );
  });
});

/** Every file of a folder with its content, its time of change and its size. */
const stateOf = (place: string) =>
  Object.entries(checksums(place)).map(([name, sum]) => {
    const { mtimeMs, size } = statSync(path.join(place, name));
    return [name, sum, mtimeMs, size];
  });
