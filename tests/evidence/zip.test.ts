import { execFileSync } from 'node:child_process';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeBundle } from '../../src/evidence/bundle.ts';
import type { EvidenceReason } from '../../src/evidence/fault.ts';
import { limits, readZip } from '../../src/evidence/unzip.ts';
import { writeZip } from '../../src/evidence/zip.ts';
import { rowsOf, subjectOf } from './subjects.ts';

const files = [
  { name: 'bewijs.json', text: '{}\n' },
  { name: 'zonder-plan/without_pip.csv', text: 'numerator\n55\n' },
];

describe('a zip', () => {
  it('reads back as what was written, in its order', () => {
    expect([...readZip(writeZip(files, '2026-11-02'))]).toEqual(files.map(({ name, text }) => [name, text]));
  });

  it('is the same bytes for the same figure, each time', async () => {
    const subject = subjectOf('zonder-plan');
    const rows = await rowsOf(subject);
    expect(await makeBundle(subject, rows)).toEqual(await makeBundle(subject, rows));
  });

  it('does not depend on the time zone of the machine', () => {
    const script = `import('${import.meta.dirname}/../../src/evidence/zip.ts').then(({ writeZip }) => {
      process.stdout.write(Buffer.from(writeZip([{ name: 'a.txt', text: 'a' }], '2026-03-29')).toString('hex'));
    })`;
    const zips = ['UTC', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Europe/Amsterdam'].map((TZ) =>
      execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' }),
    );
    expect(new Set(zips).size).toBe(1);
    expect(zips[0]).toMatch(/^504b0304/);
  });
});

const zip = (content: Zippable) => zipSync(content, { level: 9 });

/** Writes a number into the central directory, where the declared sizes stand. */
function declared(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(at + offset, value, true);
  return changed;
}

const small = zip({ 'a.txt': strToU8('aaaa'.repeat(100)) });
const bomb = zip({ 'a.txt': new Uint8Array(50_000_000) });
const many = zip(
  Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`a${at}.txt`, new Uint8Array()])),
);

const hostile: readonly (readonly [string, Uint8Array, EvidenceReason, RegExp])[] = [
  ['nothing', new Uint8Array(), 'zip', /geen leesbaar zip-bestand/],
  ['a text', strToU8('hallo '.repeat(100)), 'zip', /geen leesbaar zip-bestand/],
  ['half a zip', small.slice(0, small.length / 2), 'zip', /geen leesbaar zip-bestand/],
  ['a zip without its start', small.slice(20), 'zip', /geen leesbaar zip-bestand/],
  ['a declared size of 2 GB', declared(small, 24, 2_000_000_000), 'size', /veel te groot/],
  ['a bomb that tells its size', bomb, 'size', /veel te groot/],
  ['a bomb that lies about its size', declared(bomb, 24, 1000), 'size', /veel te groot/],
  ['a size that is declared too large', declared(small, 24, 500_000), 'zip', /geen leesbaar zip-bestand/],
  ['a list outside the file', declared(small, 42, 4_000_000_000), 'zip', /geen leesbaar zip-bestand/],
  ['a file of many megabytes', new Uint8Array(limits.packed + 1), 'size', /veel te groot/],
  ['10,000 files', many, 'count', /er zitten 10000 bestanden in/],
  ['a path upward', zip({ '../a.txt': strToU8('a') }), 'path', /‘\.\.\/a\.txt’/],
  ['an absolute path', zip({ '/etc/passwd': strToU8('a') }), 'path', /\/etc\/passwd/],
  ['a backslash', zip({ '..\\a.txt': strToU8('a') }), 'path', /een bestand/],
  ['a program', zip({ 'a.exe': strToU8('a') }), 'path', /a\.exe/],
  ['markup as a name', zip({ '<img src=x>.txt': strToU8('a') }), 'path', /img/],
  ['a name that turns around', zip({ 'a\u202etxt.exe': strToU8('a') }), 'path', /a·txt\.exe/],
  ['no UTF-8', zip({ 'a.txt': new Uint8Array([0xff, 0xfe]) }), 'zip', /geen tekst in UTF-8/],
];

describe('a zip that a person unpacked and packed again', () => {
  const own = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  const read = (content: Zippable) => Object.fromEntries(readZip(zip(content)));
  const expected = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  const within = (folder: string) =>
    Object.fromEntries(Object.entries(own).map(([name, bytes]) => [`${folder}${name}`, bytes]));
  const note = new Uint8Array([0, 5, 0x16, 7]);

  it.each<[string, Zippable]>([
    ['on a Mac', { ...own, '__MACOSX/._bewijs.json': note, '__MACOSX/zonder-plan/._without_pip.csv': note }],
    [
      'with notes of the Finder',
      { '.DS_Store': note, ...own, 'zonder-plan/.DS_Store': note, '._x.json': note },
    ],
    ['on Windows', { ...own, 'Thumbs.db': note, 'zonder-plan/desktop.ini': note }],
    ['with its folders', { 'zonder-plan/': new Uint8Array(), ...own }],
    [
      'as a folder',
      { 'Bewijs van mij/': new Uint8Array(), ...within('Bewijs van mij/'), '__MACOSX/._x': note },
    ],
  ])('%s reads as before', (_, content) => {
    expect(read(content)).toEqual(expected);
  });

  it('unpacks nothing that is left aside', () => {
    expect(read({ ...own, '__MACOSX/../../../etc/passwd': note })).toEqual(expected);
    expect(() => read({ ...own, '__MACOSX/bomb': new Uint8Array(50_000_000) })).not.toThrow();
  });
});

describe('a hostile file gets one sentence', () => {
  it.each(hostile)('%s', (_, bytes, reason, words) => {
    expect(() => readZip(bytes)).toThrow(
      expect.objectContaining({ reason, message: expect.stringMatching(words) as string }),
    );
  });

  it('a name that stands there twice', () => {
    const twice = Buffer.from(zip({ 'a.txt': strToU8('a'), 'b.txt': strToU8('b') }));
    const changed = Buffer.from(twice.toString('latin1').replaceAll('b.txt', 'a.txt'), 'latin1');
    expect(() => readZip(changed)).toThrow(expect.objectContaining({ reason: 'path' }));
  });
});
