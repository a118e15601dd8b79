import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };

type Tree = string | string[] | { [key: string]: Tree };

/** Reads the YAML of publiccode.yml: maps, lists of plain text and block text, nothing else. */
function parseYaml(text: string): Tree {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const indentOf = (line: string): number => line.length - line.trimStart().length;

  function block(indent: number): Tree {
    if (lines[0]?.trimStart().startsWith('- ')) return list(indent);
    const map: { [key: string]: Tree } = {};
    while (lines[0] !== undefined && indentOf(lines[0]) === indent) {
      const entry = /^\s*([\w-]+):\s*(.*)$/.exec(lines.shift()!);
      if (!entry) throw new Error('publiccode.yml: expected `key: value`');
      const [, key, value] = entry;
      map[key!] =
        value === '|' ? prose(indent) : value === '' ? block(indentOf(lines.at(0) ?? '')) : scalar(value!);
    }
    return map;
  }

  function list(indent: number): string[] {
    const items: string[] = [];
    while (lines[0]?.startsWith(`${' '.repeat(indent)}- `))
      items.push(scalar(lines.shift()!.trim().slice(2)));
    return items;
  }

  function prose(indent: number): string {
    const parts: string[] = [];
    while (lines[0] !== undefined && indentOf(lines[0]) > indent) parts.push(lines.shift()!.trim());
    return parts.join('\n');
  }

  const scalar = (value: string): string => value.replace(/^(['"])(.*)\1$/, '$2');
  return block(0);
}

const publiccode = z.strictObject({
  publiccodeYmlVersion: z.string().regex(/^0\.\d+$/),
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  softwareVersion: z.string(),
  platforms: z.array(z.enum(['web', 'linux'])).min(1),
  categories: z.array(z.enum(['data-analytics', 'data-visualization', 'government-websites'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({
    countries: z.array(z.literal('nl')),
    scope: z.array(z.literal('government')),
  }),
  description: z.strictObject({
    nl: z.strictObject({
      shortDescription: z.string().min(1).max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string().max(100)).min(1),
    }),
  }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({ type: z.enum(['internal', 'contract', 'community', 'none']) }),
  localisation: z.strictObject({
    localisationReady: z.enum(['true', 'false']),
    availableLanguages: z.array(z.string()).min(1),
  }),
});

describe('publiccode.yml', () => {
  const found = publiccode.parse(parseYaml(readFileSync('publiccode.yml', 'utf8')));

  it('says the same as package.json', () => {
    expect(found.softwareVersion).toBe(manifest.version);
    expect(found.legal.license).toBe(manifest.license);
    expect(found.description.nl.shortDescription).toBe(manifest.description);
  });
});

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('package.json', () => {
  it('pins every package exactly', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('LICENSE', () => {
  it('is the text of the licence that package.json names', () => {
    expect(readFileSync('LICENSE', 'utf8')).toBe(readFileSync(`LICENSES/${manifest.license}.txt`, 'utf8'));
  });
});

describe('CHANGELOG.md', () => {
  it('begins with the version of package.json', () => {
    expect(/^## \[(.+?)\]/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(manifest.version);
  });
});

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'data/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A path in the repository, as a document names it; `data/received` is ignored by git and holds what may not be here. */
const named = /(?<![\w/.$<>-])(?:src|tests|scripts|docs|data)(?:\/(?:[\w.-]|\[\w+\])+)+/g;
const pathsIn = (text: string): string[] =>
  [...text.matchAll(named)]
    .map(([name]) => name.replace(/\.+$/, ''))
    .filter((name) => !name.startsWith('data/received'));

describe.each(documents)('%s', (document) => {
  it('names paths that exist', () => {
    const missing = pathsIn(readFileSync(document, 'utf8')).filter((name) => !existsSync(name));
    expect(missing).toEqual([]);
  });
});

describe('a walk in README.md', () => {
  const walks = [
    ...readFileSync('README.md', 'utf8').matchAll(/^\d\. \*\*(.+?)\*\*(.+?)(?=\n\d\. |\n\n)/gms),
  ];

  it('is given three times', () => expect(walks).toHaveLength(3));

  it.each(walks.map(([, name = '', text = '']) => ({ name, text })))(
    '$name: at most ten rooms',
    ({ text }) => {
      const stops = pathsIn(text);
      expect(stops.length).toBeGreaterThan(2);
      expect(stops.length).toBeLessThanOrEqual(10);
    },
  );
});
