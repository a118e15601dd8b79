import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Citations as they stand in code: `docs/verdict.md`, with the heading that is meant: `docs/x.md, "Key"`. */
const cited = /(?<![\w./-])((?:[\w-]+\/)*[\w-]+\.md)(?:,? "([^"\n]+)")?/g;
/** Links in documents: `](docs/verdict.md)`, with or without the place in it. */
const linked = /\]\((?!https?:)([^)#\s]+\.md)(?:#[^)]*)?\)/g;

/** A document is named from the root, from docs, or from where the file lies. */
const placesOf = (name: string, file: string) => [
  name,
  path.join('docs', name),
  path.join(path.dirname(file), name),
];

const headingsOf = (document: string) =>
  [...readFileSync(document, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) => title);

/** What is wrong with a citation; nothing when its document and heading are there. */
function faultsOf(file: string, name: string, heading?: string): string[] {
  const document = placesOf(name, file).find((place) => existsSync(place));
  if (document === undefined) return [`${file}: ${name} is not in the repository`];
  if (heading === undefined || headingsOf(document).includes(heading)) return [];
  return [`${file}: ${name} has no heading "${heading}"`];
}

/** Comments of code, and titles of tests; a name in a string is a file that is read or written. */
const comments = /\/\*\*?[\s\S]*?\*\/|\/\/[^\n]*|\bdescribe\([^\n]*/g;

describe('what is cited', () => {
  it('in code is a document of the repository, and a heading of it', () => {
    const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts']);
    const citations = files.flatMap((file) => {
      const text = (readFileSync(file, 'utf8').match(comments) ?? []).join('\n');
      return [...text.matchAll(cited)].map(([, name = '', heading]) => ({ file, name, heading }));
    });
    const others = citations.filter(({ file }) => !file.endsWith('citations.test.ts'));
    expect(others.filter(({ heading }) => heading !== undefined).length).toBeGreaterThanOrEqual(7);
    expect(others.flatMap(({ file, name, heading }) => faultsOf(file, name, heading))).toEqual([]);
  });

  it('in documents is there too', () => {
    const files = globSync(['*.md', 'docs/*.md', 'data/*.md']);
    const links = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(linked)].map(([, name = '']) => ({ file, name })),
    );
    expect(links.length).toBeGreaterThan(15);
    expect(links.flatMap(({ file, name }) => faultsOf(file, name))).toEqual([]);
  });

  it('is refused when it is not there', () => {
    expect(faultsOf('src/x.ts', 'disclosure.md')).toEqual([
      'src/x.ts: disclosure.md is not in the repository',
    ]);
    expect(faultsOf('src/x.ts', 'docs/protection-method.md', 'Nowhere')).toHaveLength(1);
    expect(faultsOf('src/x.ts', 'docs/protection-method.md', 'Key')).toEqual([]);
  });
});
