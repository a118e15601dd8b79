import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clear, move, moveInto } from '../../scripts/build/move.ts';
import { bringBack, setAside } from '../../scripts/build/site-before.ts';
import { editionPaths } from '../../src/edition/paths.ts';

const here = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-move-'));
/** Memory as a disk, where a machine has it. */
const memory = '/dev/shm';
const isOther = existsSync(memory) && statSync(memory).dev !== statSync(here).dev;
const there = isOther ? mkdtempSync(path.join(memory, 'raadsmonitor-move-')) : path.join(here, 'there');

afterAll(() => {
  for (const folder of [here, there]) rmSync(folder, { recursive: true, force: true });
});

function fill(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const textIn = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');

const places: readonly (readonly [string, string])[] = [
  ['the same disk', path.join(here, 'same')],
  ['another disk', there],
];

describe.each(isOther ? places : places.slice(0, 1))('on %s', (_, to) => {
  test('a folder moves whole, also to an empty folder that waits for it', () => {
    const from = fill(path.join(here, 'from'), { 'index.html': 'een', 'a/b.css': 'b' });
    mkdirSync(path.join(to, 'web'), { recursive: true });
    move(from, path.join(to, 'web'));
    expect(existsSync(from)).toBe(false);
    expect(textIn(to, 'web/index.html') + textIn(to, 'web/a/b.css')).toBe('eenb');
  });

  test('a second folder adds what is not there yet', () => {
    const from = fill(path.join(here, 'second'), { 'index.html': 'twee', 'c/d.html': 'd' });
    moveInto(from, path.join(to, 'web'));
    expect(existsSync(from)).toBe(false);
    expect(textIn(to, 'web/index.html') + textIn(to, 'web/c/d.html')).toBe('eend');
  });

  test('a site comes back in the place of one that failed', () => {
    setAside(path.join(to, 'web'), path.join(here, 'aside'));
    expect(existsSync(path.join(to, 'web'))).toBe(false);
    fill(path.join(to, 'web'), { 'half.html': 'half' });
    bringBack(path.join(to, 'web'), path.join(here, 'aside'));
    expect(readdirSync(path.join(to, 'web')).sort()).toEqual(['a', 'c', 'index.html']);
    clear(path.join(to, 'web'));
    expect(existsSync(path.join(to, 'web'))).toBe(false);
  });
});

test('what Astro makes stands within the project, wherever an edition and its site go', () => {
  for (const folder of ['data/example', 'data/nederland', `${process.cwd()}-editie`, '/srv/raadsmonitor'])
    for (const site of [undefined, `${process.cwd()}-web`, '/srv/web']) {
      const { cache } = editionPaths(folder, site === undefined ? {} : { site });
      expect(path.relative('.', path.resolve(cache))).toMatch(/^\.cache/);
    }
});
