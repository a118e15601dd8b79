import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterEach, describe, expect, it } from 'vitest';
import { faultOf } from '../../scripts/rooms.mjs';

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'rooms/walls',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
});

async function walls(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || ruleId === 'rooms/walls')
    .map(({ message }) => message);
}

describe('walls between rooms, as ESLint sees them', () => {
  it.each([
    ['static', `import { ask } from '../query/ask.ts';\nask();`],
    ['type', `import type { Row } from '../query/ask.ts';\nexport type R = Row;`],
    ['inline type', `export type R = import('../query/ask.ts').Row;`],
    ['dynamic', `export const ask = () => import('../query/ask.ts');`],
    ['dynamic with a template', 'export const ask = () => import(`../query/ask.ts`);'],
    ['passed on', `export { ask } from '../query/ask.ts';`],
    ['passed on whole', `export * from '../query/ask.ts';`],
    ['glob', `export const all = import.meta.glob(['../query/*.ts']);`],
  ])('refuse a chart that imports the query room: %s', async (_, code) => {
    expect(await walls('src/charts/imagined.ts', code)).toEqual(['charts does not import query']);
  });

  it('refuse an import that cannot be read without running it', async () => {
    expect(await walls('src/charts/imagined.ts', 'export const f = (a: string) => import(a);')).toHaveLength(
      1,
    );
  });

  it('hold in the frontmatter of an .astro file', async () => {
    const code = `---\nimport { publish } from '../../publish/publish.ts';\npublish();\n---\n<p>hoi</p>\n`;
    expect(await walls('src/site/frame/Imagined.astro', code)).toEqual([
      'only scripts and tests may import publish',
    ]);
  });

  it('let a script block import custom elements only', async () => {
    const block = (from: string) => `<p>hoi</p>\n<script>\nimport '${from}';\n</script>\n`;
    expect(await walls('src/pages/imagined.astro', block('../site/search/element.ts'))).toEqual([]);
    expect(await walls('src/pages/imagined.astro', block('../contract/tables.ts'))).toHaveLength(1);
  });

  it('let a component bring a chart and a query together', async () => {
    const code = `import { tally } from '../../charts/tally.ts';\nimport { ask } from '../../query/ask.ts';\ntally(ask());`;
    expect(await walls('src/site/theme/imagined.ts', code)).toEqual([]);
  });
});

describe('the table of rooms', () => {
  it.each([
    ['src/pages/index.astro', '../site/frame/Base.astro'],
    ['src/pages/gemeente/[slug].astro', '../../figures/view.ts'],
    ['src/site/figure/tally.ts', '../../charts/tally.ts'],
    ['src/site/theme/show.ts', '../choice/words.ts'],
    ['src/site/frame/Base.astro', '../../styles/site.css'],
    ['src/figures/view.ts', '../indicators/without-pip.ts'],
    ['src/figures/view.ts', '../statistics/verdict.ts'],
    ['src/questions/draft.ts', '../council/view.ts'],
    ['src/comparison/view.ts', '../figures/view.ts'],
    ['src/charts/tally.ts', '../format.ts'],
    ['src/charts/tally.ts', '../contract/codes.ts'],
    ['src/charts/tally.ts', './canvas.ts'],
    ['src/charts/tally.ts', 'd3'],
    ['src/release/release.ts', '../disclosure/protect.ts'],
    ['src/release/release.ts', '../audit/audit.ts'],
    ['src/release/release.ts', '../cases/read.ts'],
    ['src/audit/plan.ts', '../protection.ts'],
    ['src/publish/publish.ts', 'zod'],
    ['src/site/figure/page.ts', '../../published/files.ts'],
    ['src/site/council/commitments.page.ts', '../../published/files.ts'],
    ['src/published/files.ts', '../figures/compact.ts'],
    ['src/contract/table.ts', 'zod'],
    ['src/query/node.ts', '@duckdb/node-api'],
    ['src/query/browser.ts', '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'],
    ['scripts/publish.ts', '../src/publish/publish.ts'],
    ['scripts/publish.ts', 'zod'],
    ['scripts/crawl/page.ts', 'linkedom'],
    ['tests/publish/publish.test.ts', '../../src/publish/publish.ts'],
    ['tests/repository/serve.test.ts', '../../scripts/serve.ts'],
  ])('lets %s import %s', (from, specifier) => {
    expect(faultOf(from, specifier)).toBeNull();
  });

  it.each([
    ['src/charts/tally.ts', '../indicators/without-pip.ts', 'charts does not import indicators'],
    ['src/charts/tally.ts', '../figures/view.ts', 'charts (layer 2) does not import figures (layer 2)'],
    ['src/figures/view.ts', '../charts/tally.ts', 'figures (layer 2) does not import charts (layer 2)'],
    ['src/figures/view.ts', '../questions/draft.ts', 'figures (layer 2) does not import questions (layer 5)'],
    ['src/query/node.ts', '../indicators/all.ts', 'query (layer 1) does not import indicators (layer 1)'],
    ['src/contract/table.ts', '../query/port.ts', 'contract (layer 0) does not import query (layer 1)'],
    ['src/statistics/a.ts', '../format.ts', 'statistics (layer 0) does not import format (layer 0)'],
    ['src/format.ts', './contract/codes.ts', 'format (layer 0) does not import contract (layer 0)'],
    ['src/site/frame/a.ts', '../../pages/index.astro', 'site (layer 6) does not import pages (layer 7)'],
    [
      'src/site/figure/a.ts',
      '../theme/show.ts',
      'site/figure (floor 2) does not import site/theme (floor 8)',
    ],
    [
      'src/site/choice/a.ts',
      '../search/match.ts',
      'site/choice (floor 2) does not import site/search (floor 2)',
    ],
    [
      'src/site/theme/a.ts',
      '../shed/a.ts',
      'shed is not a subject of site; name its floor in scripts/rooms.mjs',
    ],
    ['src/pages/a.astro', '../publish/publish.ts', 'only scripts and tests may import publish'],
    ['src/pages/a.astro', '../../scripts/publish.ts', 'src does not import scripts'],
    ['src/pages/a.astro', '/tests/a.ts', 'src does not import tests'],
    ['src/pages/a.astro', '../../data/received/a.csv', 'src does not import data'],
    [
      'src/site/frame/a.ts',
      'zod',
      'zod is for contract and edition and council and protection and publish and release and audit and desk, not for site',
    ],
    [
      'src/site/frame/a.ts',
      'zod/mini',
      'zod is for contract and edition and council and protection and publish and release and audit and desk, not for site',
    ],
    [
      'src/site/figure/about.ts',
      '../../published/files.ts',
      'only `page.ts`, `*.page.ts` and .astro files of site may import published',
    ],
    ['src/charts/tally.ts', '../published/files.ts', 'charts (layer 2) does not import published (layer 5)'],
    ['src/published/files.ts', '../query/port.ts', 'published does not import query'],
    ['src/query/node.ts', 'd3', 'd3 is for charts, not for query'],
    ['src/site/files/a.ts', 'linkedom', 'linkedom is for tests and scripts, not for site'],
    ['src/audit/a.ts', '../disclosure/a.ts', 'only release may import disclosure'],
    ['src/audit/a.ts', '../contract/read.ts', 'audit does not import contract'],
    ['src/disclosure/a.ts', '../audit/a.ts', 'only release and receive and desk may import audit'],
    ['src/publish/publish.ts', '../cases/read.ts', 'only release and desk may import cases'],
    ['src/pages/a.astro', '../cases/read.ts', 'only release and desk may import cases'],
    ['src/utils/a.ts', '../format.ts', 'utils is not a room; name it in scripts/rooms.mjs'],
    ['scripts/a.ts', '../tests/a.ts', 'scripts do not import tests'],
  ])('refuses %s importing %s', (from, specifier, fault) => {
    expect(faultOf(from, specifier)).toBe(fault);
  });
});

describe('cycles and the way of zod to the browser', () => {
  const folder = path.resolve('.cache', 'rooms-test');
  const circles = '.dependency-circles.mjs';

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function cruise(files: Record<string, string>, config = '.dependency-cruiser.mjs'): string {
    mkdirSync(folder, { recursive: true });
    const root = mkdtempSync(path.join(folder, 'case-'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    const command = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    writeFileSync(path.join(root, 'tsconfig.json'), '{}');
    try {
      return execFileSync(process.execPath, [command, '--config', path.resolve(config), 'src'], {
        cwd: root,
        encoding: 'utf8',
      });
    } catch (error) {
      return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    }
  }

  it('passes files that import downward', () => {
    const files = { 'src/a.ts': `export * from './b.ts';`, 'src/b.ts': 'export const b = 1;' };
    const report = cruise(files, circles);
    expect(report).toContain('no dependency violations found');
  });

  it.each([
    'export const a = () => import("./b.ts");',
    'import { b } from "./b.ts"; export const a = b;',
    'import type { b } from "./b.ts"; export type a = typeof b;',
  ])('refuses a cycle: %s', (code) => {
    const report = cruise({ 'src/a.ts': code, 'src/b.ts': 'export { a as b } from "./a.ts";' }, circles);
    expect(report).toContain('no-cycle');
  });

  const page = `<p>hoi</p>\n<script>\n  import '../site/search/element.ts';\n</script>\n`;
  const table = `import { z } from 'zod';\nexport const row = z.string();\nexport type Row = string;`;

  it.each([
    [
      'a value from contract',
      `import { row } from '../../contract/table.ts'; console.log(row);`,
      'no-zod-in-the-browser',
    ],
    [
      'a type from contract',
      `import type { Row } from '../../contract/table.ts'; export type R = Row;`,
      'no dependency',
    ],
  ])('follows a script block to zod: %s', (_, element, expected) => {
    const report = cruise({
      'src/pages/index.astro': page,
      'src/site/search/element.ts': element,
      'src/contract/table.ts': table,
    });
    expect(report).toContain(expected);
  });

  it('refuses an element that reaches what was published, however far down', () => {
    const report = cruise({
      'src/pages/index.astro': page,
      'src/site/search/element.ts': `import { near } from './near.ts'; console.log(near);`,
      'src/site/search/near.ts': `export { releases as near } from '../../published/files.ts';`,
      'src/published/files.ts': 'export const releases = 1;',
    });
    expect(report).toContain('nothing-published-in-the-browser');
  });
});
