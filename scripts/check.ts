/**
 * Everything that must hold before a change is accepted; `npm test` and CI run this.
 * `npm run check -- --only=eslint,vitest` runs a part.
 * The last line printed is `N passed, N failed`: each step counts as one, a test runner as its tests.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { countsOf, playwrightCounts, vitestCounts } from './check/counts.ts';
import type { Counts } from './check/counts.ts';
import { duration, run, tool } from './run.ts';
import { schedule } from './check/schedule.ts';
import type { Step } from './check/schedule.ts';

interface Check extends Step {
  readonly args: () => readonly string[];
  readonly tests?: (report: unknown) => Counts;
}

const reports = '.cache/check';
const reportOf = (name: string): string => `${reports}/${name}.json`;

/** The long ones first, so that no core waits for the last; the built site is asked for as soon as it can be. */
const checks: readonly Check[] = [
  { name: 'publish', args: () => ['scripts/publish.ts'] },
  { name: 'build', needs: ['publish'], args: () => ['scripts/build.ts'] },
  {
    name: 'vitest',
    needs: ['publish'],
    args: () =>
      tool(
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportOf('vitest')}`,
      ),
    tests: vitestCounts,
  },
  { name: 'eslint', args: () => tool('eslint', '--max-warnings=0', '.') },
  { name: 'nederland', needs: ['build'], args: () => ['scripts/check/real.ts'] },
  { name: 'html', needs: ['build'], args: () => ['scripts/check/html.ts'] },
  { name: 'links', needs: ['build'], args: () => ['scripts/validate.ts', '--links'] },
  // Pages of Astro are read by TypeScript 6, for which their reader is made; everything else by the faster 7.
  { name: 'types', args: () => tool('typescript-native', '--noEmit', '--project', '.') },
  { name: 'astro', args: () => tool('astro', 'check', '--tsconfig', 'tsconfig.astro.json') },
  { name: 'crawl', needs: ['build'], args: () => ['scripts/crawl.ts'] },
  { name: 'knip', args: () => tool('knip') },
  { name: 'example', args: () => ['scripts/example.ts', '--check'] },
  { name: 'prettier', args: () => tool('prettier', '--check', '.') },
  { name: 'spelling', args: () => tool('cspell', 'lint', '--no-progress', '--no-summary') },
  { name: 'audit', args: auditArguments },
  {
    name: 'rooms',
    args: () => tool('dependency-cruiser', '--config', '.dependency-cruiser.mjs', 'src'),
  },
  {
    name: 'circles',
    args: () => tool('dependency-cruiser', '--config', '.dependency-circles.mjs', 'src', 'scripts'),
  },
  { name: 'spelling-dist', needs: ['build'], args: () => ['scripts/check/spelling-dist.ts'] },
  {
    name: 'playwright',
    needs: ['build'],
    alone: true,
    args: () => tool('playwright', 'test'),
    tests: playwrightCounts,
  },
];

/** The newest release of the repository, with all earlier ones beside it. */
function auditArguments(): string[] {
  const folder = 'data/example';
  const releases = readdirSync(folder)
    .filter((name) => /^\d{4}-K\d$/.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`);
  const earlier = releases.slice(0, -1).flatMap((release) => ['--earlier', release]);
  return ['scripts/audit.ts', '--release', releases.at(-1) ?? folder, ...earlier];
}

function chosen(): readonly Check[] {
  const only = process.argv.find((argument) => argument.startsWith('--only='));
  if (only === undefined) return checks;
  const names = only.slice('--only='.length).split(',');
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length === 0) return checks.filter(({ name }) => names.includes(name));
  throw new Error(
    `no such check: ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}`,
  );
}

/** A report that is missing or cannot be read counts as one failure. */
function testCounts(name: string, read: (report: unknown) => Counts, code: number): Counts {
  try {
    const report: unknown = existsSync(reportOf(name))
      ? JSON.parse(readFileSync(reportOf(name), 'utf8'))
      : null;
    return countsOf(read, report, code);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

/** Runs one check and prints its line, with its output only when it failed. */
async function perform(check: Check): Promise<Counts> {
  rmSync(reportOf(check.name), { force: true });
  const { code, output, seconds } = await run(check.args());
  const counts = check.tests
    ? testCounts(check.name, check.tests, code)
    : { passed: Number(code === 0), failed: Number(code !== 0) };
  const detail = check.tests ? ` ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${check.name}${detail} ${duration(seconds)}`);
  if (counts.failed > 0) console.log(`\n${output.trim()}\n`);
  return counts;
}

const all: Counts[] = [];
mkdirSync(reports, { recursive: true });
await schedule(
  chosen(),
  2,
  async (check) => {
    const counts = await perform(check);
    all.push(counts);
    return counts.failed === 0;
  },
  (check, need) => {
    console.log(`✗ ${check.name} not run, because ${need} failed`);
    all.push({ passed: 0, failed: 1 });
  },
);

const total = all.reduce(
  (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
  {
    passed: 0,
    failed: 0,
  },
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
