import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('package.json', () => {
  it('pins every package exactly', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
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
