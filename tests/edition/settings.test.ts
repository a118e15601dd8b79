import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../src/contract/fault.ts';
import { partsOf, readPublicSettings, readSettings } from '../../src/edition/settings.ts';
import { writeEdition } from '../../src/edition/template.ts';
import { settingsText } from './small-edition.ts';

const root = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-editie-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let made = 0;
/** The settings as they are read from a folder of their own. */
function read(text: string) {
  made += 1;
  const folder = path.join(root, String(made));
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'edition.yaml'), text);
  return readSettings(folder);
}

function faultsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof RefusedError)
      return error.faults.map(({ line, column, expected }) => `${line ?? '-'} ${column ?? '-'}: ${expected}`);
    throw error;
  }
  return [];
}

describe('the template of an edition', () => {
  const out = path.join(root, 'nieuw');
  const files = writeEdition(out, 'code,name\n');

  it('has every file, and is never written over what is there', () => {
    expect(files.map((file) => path.basename(file))).toEqual([
      'edition.yaml',
      'municipalities.csv',
      'executors.csv',
      'vragen.csv',
      'toezeggingen.csv',
      'raden.csv',
    ]);
    expect(faultsOf(() => writeEdition(out, ''))).toHaveLength(files.length);
  });

  it('is refused as it is: every unfilled place, with its line', () => {
    const text = readFileSync(path.join(out, 'edition.yaml'), 'utf8').split('\n');
    const places = text.flatMap((line, at) =>
      line.startsWith('#') ? [] : [...line.matchAll(/<[^>]*>/g)].map(() => at + 1),
    );
    const lines = faultsOf(() => readSettings(out)).map((fault) => Number(fault.split(' ')[0]));
    expect(lines).toEqual(places);
    expect(lines.length).toBeGreaterThan(8);
  });
});

describe('settings', () => {
  it('are read, with what may be left out', () => {
    const settings = read(settingsText({ soort: 'proef', adres: 'https://voorbeeld.nl/raadsmonitor/' }));
    expect(settings).toMatchObject({ soort: 'proef', gevraagd: {}, criteria: {} });
    expect(settings.voorbeeld).toBeUndefined();
    expect(partsOf(settings.adres)).toEqual({ origin: 'https://voorbeeld.nl', base: '/raadsmonitor/' });
  });

  it.each([
    'http://voorbeeld.nl/',
    'https://voorbeeld.nl/raadsmonitor',
    'https://Voorbeeld.nl/',
    'https://voorbeeld.nl/?x=1',
    'https://voorbeeld.nl//',
    'https://gebruiker@voorbeeld.nl/',
    '//voorbeeld.nl/',
    'javascript:alert(1)/',
    '/raadsmonitor/',
  ])('refuse the address %s', (adres) => {
    expect(faultsOf(() => read(settingsText({ soort: 'echt', adres })))[0]).toContain('2 adres: het adres');
  });

  it.each([
    ['soort: echt\nsoort: echt\n', 'YAML zoals'],
    ['a: &x 1\nb: *x\n', 'elke waarde voluit'],
    ['niets', 'een blok met namen en waarden'],
  ])('refuse what is no such file: %j', (text, expected) => {
    expect(faultsOf(() => read(text)).join()).toContain(expected);
  });

  it('refuse a name that nobody knows, another licence and a code that is none', () => {
    const text = `${settingsText({ soort: 'echt' })}kleur: rood\ngevraagd: { Utrecht: 2026-10-01, GM0344: morgen }\n`;
    const faults = faultsOf(() => read(text.replace('CC0-1.0', 'CC-BY-4.0')));
    expect(faults.join('\n')).toMatch(/licentie: CC0-1\.0/);
    expect(faults.join('\n')).toMatch(/gevraagd\.Utrecht: een gemeentecode/);
    expect(faults.join('\n')).toMatch(/gevraagd\.GM0344: een datum/);
    expect(faults.join('\n')).toMatch(/geen kleur/);
  });

  it('that are not there say how they are made', () => {
    expect(faultsOf(() => readSettings(path.join(root, 'nergens')))[0]).toContain('npm run editie');
  });

  it.each(['data/example', 'data/nederland'])('of %s are whole', (folder) => {
    expect(readSettings(folder).licentie).toBe('CC0-1.0');
  });
});

describe('what a real edition for the web leaves open', () => {
  const real = settingsText({ soort: 'echt' });
  const today = '2026-11-30';

  function open(text: string): readonly string[] {
    made += 1;
    const folder = path.join(root, String(made));
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'edition.yaml'), text);
    return faultsOf(() => readPublicSettings(folder, today)).map((fault) => fault.split(':')[0] ?? '');
  }

  it('is nothing when all of it is filled in', () => {
    expect(open(real)).toEqual([]);
  });

  it.each([
    [
      'an e-mail address of nobody',
      'griffie@voorbeeld.nl',
      'griffie@organisatie.example',
      '6 uitgever.email',
    ],
    ['a page of nobody', 'https://voorbeeld.nl/griffie', 'https://organisatie.invalid/', '7 uitgever.uri'],
    ['an example of others', 'https://voorbeeld.nl/broncode', 'https://www.example.com/x', '13 broncode'],
    ['an address of nobody', 'https://voorbeeld.nl/\n', 'https://raadsmonitor.example/\n', '2 adres'],
    [
      'words that wait',
      'naam: de griffie van de proef',
      'naam: Organisatie (nog in te vullen)',
      '4 uitgever.naam',
    ],
    ['no source code', 'broncode: https://voorbeeld.nl/broncode\n', '', '- broncode'],
    ['no statement', /toegankelijkheid: .*\n/, '', '- toegankelijkheid'],
    ['a security.txt that has expired', '2027-11-30', '2026-11-29', '9 beveiliging.verloopt'],
  ])('%s is refused, with its line', (_, from, to, place) => {
    const text = real.replace(from, to);
    expect(text).not.toBe(real);
    expect(open(text)).toContain(place);
  });

  it('counts for nothing in a rehearsal, an example, or a copy on one machine', () => {
    const left = (soort: 'proef' | 'verzonnen' | 'echt', adres: string) =>
      open(settingsText({ soort, adres }).replace(/broncode: .*\n|toegankelijkheid: .*\n/g, ''));
    expect(left('proef', 'https://voorbeeld.nl/')).toEqual([]);
    expect(left('verzonnen', 'https://raadsmonitor.example/')).toEqual([]);
    expect(left('echt', 'http://localhost:4321/')).toEqual([]);
  });
});
