import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/run.ts';

describe('npm run check', () => {
  it('ends with the counts and nothing else', async () => {
    const { code, output } = await run(['scripts/check.ts', '--only=publish']);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, \d+ failed$/);
    expect(code).toBe(output.includes('1 passed, 0 failed') ? 0 : 1);
  }, 120_000);

  it('names the checks when it does not know one', async () => {
    const { code, output } = await run(['scripts/check.ts', '--only=lint']);
    expect(code).toBe(1);
    expect(output).toContain('no such check: lint; there are publish, build, vitest');
  });
});

describe('run', () => {
  it('gives the exit code and both streams', async () => {
    const { code, output } = await run(['-e', 'console.log("uit"); console.error("fout"); process.exit(2)']);
    expect([code, output.split('\n').sort()]).toEqual([2, ['', 'fout', 'uit']]);
  });
});
