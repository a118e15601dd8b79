import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Rule {
  readonly paths: readonly string[];
  readonly copyright: string;
  readonly licence: string;
}

/** The rules of a REUSE.toml that holds nothing but tables of annotations, with texts and lists of texts. */
function rulesOf(toml: string): Rule[] {
  const textsOf = (table: string, key: string) => {
    const value = new RegExp(`^${key} = (\\[[^\\]]*\\]|".*")$`, 'm').exec(table)?.[1] ?? '';
    return [...value.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  };
  return toml
    .split('[[annotations]]')
    .slice(1)
    .map((table) => ({
      paths: textsOf(table, 'path'),
      copyright: textsOf(table, 'SPDX-FileCopyrightText').join(),
      licence: textsOf(table, 'SPDX-License-Identifier').join(),
    }));
}

/** REUSE 3.3, REUSE.toml: `*` stands for anything but `/`, `**` for anything; both also for a dot in front. */
function covers(glob: string, file: string): boolean {
  const plain = (part: string) => part.replaceAll('.', '\\.');
  const pattern = glob.split(/(\*\*|\*)/).map((part) => ({ '**': '.*', '*': '[^/]*' })[part] ?? plain(part));
  return new RegExp(`^${pattern.join('')}$`).test(file);
}

/** The Covered Files of REUSE 3.3: all but the licences and what says which they are. */
const isCovered = (file: string) =>
  !/^(?:LICENSES\/.*|LICENSE.*|LICENCE.*|COPYING.*|REUSE\.toml)$/.test(file);

const rules = rulesOf(readFileSync('REUSE.toml', 'utf8'));
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && isCovered(file));

describe('REUSE.toml', () => {
  it('says licence and copyright of every file in exactly one rule', () => {
    const counts = files.map((file) => [
      file,
      rules.filter(({ paths }) => paths.some((glob) => covers(glob, file))).length,
    ]);
    expect(files.length).toBeGreaterThan(900);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('has no rule without a holder, and no path that covers nothing', () => {
    expect(rules.filter(({ copyright }) => !/^\d{4}(-\d{4})? \S/.test(copyright))).toEqual([]);
    const paths = rules.flatMap((rule) => rule.paths);
    expect(paths.filter((glob) => !files.some((file) => covers(glob, file)))).toEqual([]);
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
