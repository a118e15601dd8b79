import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lists } from '../../scripts/lists/lists.ts';
import { nbsp } from '../../src/format.ts';
import { newIndicator } from './new-indicator.ts';

const root = path.resolve(import.meta.dirname, '../..');
const tree = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-adding-'));
const copied = [
  'src',
  'scripts',
  'tests/indicators',
  'tests/repository',
  'CHANGELOG.md',
  'package.json',
  'tsconfig.json',
  '.prettierrc.json',
];
const linked = ['node_modules', 'public', 'data', '.astro'];
const { id, figure, added, changed } = newIndicator;

/** Programs of their own are started; a busy machine may be slow at that. */
const patience = 180_000;

const text = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
/** Not as a part of the test run that this is. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: tree, env, encoding: 'utf8' });
const tool = (name: string, file: string, ...args: string[]) =>
  node(path.join('node_modules', name, file), ...args);

function addIndicator(): void {
  for (const [file, content] of Object.entries(added)) writeFileSync(path.join(tree, file), content);
  for (const [file, { before, put }] of Object.entries(changed)) {
    const content = text(tree, file);
    const at = content.indexOf(before);
    if (at < 0) throw new Error(`${file} has no ${before}`);
    writeFileSync(path.join(tree, file), content.slice(0, at) + put + content.slice(at));
  }
}

/** Every file of the copy that is not as it was, or was not there. */
function touched(): string[] {
  const files = copied.flatMap((name) =>
    statSync(path.join(tree, name)).isFile()
      ? [name]
      : readdirSync(path.join(tree, name), { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map((one) => path.relative(tree, path.join(one.parentPath, one.name))),
  );
  return files.filter((file) => !existsSync(path.join(root, file)) || text(root, file) !== text(tree, file));
}

beforeAll(() => {
  for (const name of copied) cpSync(path.join(root, name), path.join(tree, name), { recursive: true });
  for (const name of linked)
    if (existsSync(path.join(root, name)))
      symlinkSync(path.join(root, name), path.join(tree, name), 'junction');
  addIndicator();
  node('scripts/lists.ts');
}, patience);

afterAll(() => {
  rmSync(tree, { recursive: true });
});

it('a counted indicator takes six files at most; the lists follow by themselves', () => {
  const made = new Set(lists.map(({ file }) => file));
  const byHand = touched().filter((file) => !made.has(file));
  expect(byHand.toSorted()).toEqual([...Object.keys(added), ...Object.keys(changed)].toSorted());
  expect(byHand.length).toBeLessThanOrEqual(6);
});

it(
  'it then appears everywhere',
  () => {
    expect(JSON.parse(node('tests/repository/added-indicator.ts', id))).toEqual({
      catalogue: true,
      theme: 'start',
      drawing: true,
      composer: true,
      subject: 'de participatieverklaring',
      talkSheet: true,
      readyQuery: true,
      dictionary: true,
      delivery: true,
      value: 'ongeveer 40 van de 80 (50%)'.replaceAll(' ', nbsp),
      comparison: true,
      request: true,
      traps: ['jong-jaar'],
    });
  },
  patience,
);

it(
  'its types are right, and its numbers agree with those counted a second time',
  () => {
    writeFileSync(
      path.join(tree, 'tsconfig.added.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        include: [],
        files: [...Object.keys(added), 'tests/repository/added-indicator.ts'],
      }),
    );
    tool('typescript-native', 'bin/tsc', '-p', 'tsconfig.added.json');
    writeFileSync(
      path.join(tree, 'vitest.config.ts'),
      `export default { cacheDir: '.cache', test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } };`,
    );
    const tests = ['tests/indicators/values.test.ts', 'tests/indicators/catalogue.test.ts'];
    const names = `^${id}|every counted indicator is computed twice`;
    tool('vitest', 'vitest.mjs', 'run', ...tests, '-t', names, '--reporter=json', '--outputFile=found.json');
    const { numPassedTests } = JSON.parse(text(tree, 'found.json')) as { numPassedTests: number };
    expect(numPassedTests).toBeGreaterThan(5);
  },
  patience,
);

it('the guide names each of these files', () => {
  const guide = text(root, 'CONTRIBUTING.md');
  for (const file of ['src/indicators', 'src/figures', 'src/site/figure/drawings', 'src/questions/bank'])
    expect(guide).toContain(`${file}/`);
  for (const file of Object.keys(changed)) expect(guide).toContain(file);
  expect(figure).toMatch(/^[a-z-]+$/);
});
