import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, pathWithin, slashed } from '../../src/checksum/files.ts';
import manifest from '../../package.json' with { type: 'json' };

describe('the path of a file', () => {
  it('has / where Windows has another sign', () => {
    const found = path.win32.relative('C:\\site', 'C:\\site\\gemeente\\waterdonk\\index.html');
    expect(slashed(found, path.win32.sep)).toBe('gemeente/waterdonk/index.html');
    expect(slashed('a\\b', path.posix.sep)).toBe('a\\b');
    expect(pathWithin('dist', path.join('dist', 'a', 'b.csv'))).toBe('a/b.csv');
  });

  it('is listed in order, without folders', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
    mkdirSync(path.join(folder, 'b', 'leeg'), { recursive: true });
    for (const name of ['b/2.csv', 'a.csv', 'b/1.csv']) writeFileSync(path.join(folder, name), name);
    expect(filesBelow(folder)).toEqual(['a.csv', 'b/1.csv', 'b/2.csv']);
    rmSync(folder, { recursive: true });
  });
});

/** Files that ask the system for names themselves, with why its own separator does no harm there. */
const excused: Readonly<Record<string, string>> = {
  'src/checksum/files.ts': 'is the one place',
  'src/release/secret.ts': 'only asks whether one folder lies in another',
  'scripts/rooms.mjs': 'puts the separator right; plain JavaScript, read by ESLint',
  'scripts/build/hash.ts': 'hands every name to pathWithin',
  'scripts/build/pack.ts': 'only copies the files',
  'scripts/check/html.ts': 'only reads the files',
  'scripts/check/real.ts': 'only reads the files',
  'scripts/check/spelling-dist.ts': 'only reads the files',
  'scripts/bench/country.ts': 'only counts the files',
  'scripts/bench/building.ts': 'only counts the files',
};

it('names of files are asked for in one place', () => {
  const asks = /\bglobSync\(|\bpath\.relative\(|recursive: true, (?:withFileTypes|encoding)/;
  const found = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}'])
    .map((file) => slashed(file))
    .filter((file) => asks.test(readFileSync(file, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(excused).toSorted());
});

describe('a command without the -- that PowerShell swallows', () => {
  const verbs = Object.entries(manifest.scripts).flatMap(([verb, command]) => {
    const script = /^node scripts\/node\.mjs && node (?:--\S+ )*(scripts\/\S+\.ts)$/.exec(command)?.[1];
    return script === undefined ? [] : [[verb, script] as const];
  });

  it('is there for every command that a document gives options', () => {
    const given = ['README.md', 'docs/publiceren.md', 'CONTRIBUTING.md'].flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/npm run ([\w-]+) -- /g),
    ]);
    const scripts = new Map(verbs);
    expect(given.length).toBeGreaterThan(0);
    for (const [, verb = ''] of given) expect(existsSync(scripts.get(verb) ?? ''), verb).toBe(true);
  });

  it('answers as the other does', () => {
    const said = execFileSync(process.execPath, ['scripts/release.ts', '--help'], { encoding: 'utf8' });
    expect(said).toContain('--cases');
  });

  it.each(['README.md', 'docs/publiceren.md'])('is told in %s', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/PowerShell[^]*node scripts\/release\.ts/);
  });
});
