import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { builders } from '../../scripts/build.ts';
import { closureOf, importsOf } from '../../scripts/build/closure.ts';
import { hashOfFiles } from '../../scripts/build/hash.ts';

const build = builders();
const publish = closureOf('scripts/publish.ts');

describe('what the stamps of a build cover', () => {
  it('a change of the step that freezes releases, and of the programs it starts', () => {
    expect(build).toEqual(
      expect.arrayContaining([
        'astro.config.mjs',
        'scripts/build/compress-files.ts',
        'scripts/build/freeze.ts',
        'scripts/build/frozen-release.ts',
        'scripts/build/page-part.mjs',
        'src/frozen/write.ts',
      ]),
    );
  });

  it('for what is published the rooms behind it, no page and nothing else of the site', () => {
    expect(publish).toEqual(
      expect.arrayContaining([
        'src/contract/csv.ts',
        'src/indicators/catalogue.ts',
        'src/publish/publish.ts',
      ]),
    );
    expect(publish.filter((file) => /^src\/(?:pages|site|published)\//.test(file))).toEqual([]);
  });

  it('every relative import that TypeScript finds', () => {
    const files = globSync(['src/**/*.ts', 'scripts/**/*.{ts,mjs}']);
    expect(files.length).toBeGreaterThan(400);
    for (const file of files) expect(importsOf(file), file).toEqual(expect.arrayContaining(known(file)));
  });
});

/** The files that a file imports, by TypeScript. */
function known(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map(({ fileName }) => fileName.replace(/[?#].*$/, ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => path.join(path.dirname(file), name))
    .filter((target) => statSync(target, { throwIfNoEntry: false })?.isFile());
}

describe('a program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-closure-'));
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, text: string) => {
    writeFileSync(at(name), text);
  };

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('reaches further by every form of import, and not by a name in words', () => {
    write('entry.ts', "import './a.ts';\n// as in './comment.ts'\nconst x = await import('./b.ts');\n");
    write(
      'a.ts',
      "export { one } from './c.ts';\nexport * from './circle.ts';\nimport x from './d.css?inline';\n",
    );
    write(
      'b.ts',
      "new Worker(new URL('./worker.ts', import.meta.url));\nimport {\n  y,\n} from './gone.ts';\n",
    );
    for (const name of ['c.ts', 'd.css', 'worker.ts', 'comment.ts', 'other.ts']) write(name, '');
    write('circle.ts', "import './entry.ts';\n");
    const names = ['a.ts', 'b.ts', 'c.ts', 'circle.ts', 'd.css', 'entry.ts', 'worker.ts'];
    expect(closureOf(at('entry.ts'))).toEqual(names.map(at));
  });

  it('has another stamp after a change of what it reaches, or a new import', () => {
    const stamp = () => hashOfFiles(closureOf(at('entry.ts')));
    const first = stamp();
    write('other.ts', '// not reached');
    expect(stamp()).toBe(first);
    write('worker.ts', '// changed');
    const second = stamp();
    write('worker.ts', "// changed\nimport './other.ts';");
    const third = stamp();
    write('other.ts', '// reached now');
    expect(new Set([first, second, third, stamp()]).size).toBe(4);
  });
});
