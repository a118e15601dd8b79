import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly paths: readonly string[];
  readonly copyright: string;
  readonly licence: string;
}

/** The rules of a DEP-5 file: stanzas with `Files`, `Copyright` and `License`; a line that begins with a space goes on. */
function rulesOf(dep5: string): Rule[] {
  const valueOf = (stanza: string, key: string) =>
    new RegExp(`^${key}: ((?:.*)(?:\\n .*)*)`, 'm').exec(stanza)?.[1] ?? '';
  return dep5
    .split(/\n\n+/)
    .filter((stanza) => stanza.startsWith('Files:'))
    .map((stanza) => ({
      paths: valueOf(stanza, 'Files').split(/\s+/).filter(Boolean),
      copyright: valueOf(stanza, 'Copyright'),
      licence: valueOf(stanza, 'License').trim(),
    }));
}

/** DEP-5: `*` stands for anything, also for `/` and for a dot in front. */
function covers(glob: string, file: string): boolean {
  const plain = (part: string) => part.replaceAll('.', '\\.');
  return new RegExp(`^${glob.split('*').map(plain).join('.*')}$`).test(file);
}

/** The Covered Files of REUSE: all but the licences and what says which they are. */
const isCovered = (file: string) =>
  !/^(?:LICENSES\/.*|LICENSE.*|LICENCE.*|COPYING.*|\.reuse\/.*)$/.test(file);

const rules = rulesOf(readFileSync('.reuse/dep5', 'utf8'));
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && isCovered(file));

describe('.reuse/dep5', () => {
  it('says licence and copyright of every file', () => {
    const counts = files.map((file) => [
      file,
      rules.filter(({ paths }) => paths.some((glob) => covers(glob, file))).length,
    ]);
    expect(files.length).toBeGreaterThan(900);
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  });

  it('has no rule without a holder, and no path that covers nothing', () => {
    expect(rules.filter(({ copyright }) => !/^\d{4}(-\d{4})? \S/.test(copyright))).toEqual([]);
    const paths = rules.flatMap((rule) => rule.paths);
    expect(paths.filter((glob) => !files.some((file) => covers(glob, file)))).toEqual([]);
  });

  it('lets no file fall under two licences by accident', () => {
    const licences = (file: string) =>
      new Set(
        rules.filter(({ paths }) => paths.some((glob) => covers(glob, file))).map(({ licence }) => licence),
      );
    // The last rule holds; only texts stand in a folder of code.
    expect(files.filter((file) => licences(file).size > 1 && !file.endsWith('.md'))).toEqual([]);
  });

  it('names the licences whose texts are there: no text lacks, none is left over', () => {
    const texts = readdirSync('LICENSES').map((name) => name.replace(/\.txt$/, ''));
    expect(texts.toSorted()).toEqual([...new Set(rules.map(({ licence }) => licence))].toSorted());
  });
});

it('a file says nothing else of its own licence', () => {
  const says = ['SPDX', 'License-Identifier:'].join('-');
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(says))).toEqual([]);
});
