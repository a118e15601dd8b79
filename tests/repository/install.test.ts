import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** A folder with the two files that say what should be there, and an npm that notes each call. */
function project() {
  const folder = mkdtempSync(path.join(tmpdir(), 'installeren-'));
  const at = (name: string) => path.join(folder, name);
  copyFileSync('scripts/install.mjs', at('install.mjs'));
  writeFileSync(at('package.json'), '{}');
  writeFileSync(at('package-lock.json'), '{"lockfileVersion":3}');
  writeFileSync(
    at('npm.cjs'),
    "require('fs').mkdirSync('node_modules', { recursive: true });" +
      "require('fs').appendFileSync('calls', process.argv[2] + '\\n');" +
      'process.exit(Number(process.env.CODE ?? 0));',
  );
  const start = (code = 0) =>
    spawnSync(process.execPath, ['install.mjs'], {
      cwd: folder,
      env: { ...process.env, npm_execpath: at('npm.cjs'), CODE: String(code) },
    }).status;
  const calls = () =>
    existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').split('\n').length - 1 : 0;
  return { at, start, calls };
}

describe('installing before a command', () => {
  test('is done once, and not again while the packages are those of the lock file', () => {
    const { start, calls } = project();
    expect([start(), start(), start(), calls()]).toEqual([0, 0, 0, 1]);
  });

  test.each(['package.json', 'package-lock.json'])('is done again when %s changes', (file) => {
    const { at, start, calls } = project();
    start();
    writeFileSync(at(file), '{"name":"anders"}');
    expect([start(), calls()]).toEqual([0, 2]);
  });

  test('that failed is tried again, and the command stops with its code', () => {
    const { start, calls } = project();
    expect([start(3), start(), start(), calls()]).toEqual([3, 0, 0, 2]);
  });

  test('is done again when the packages are gone', () => {
    const { at, start, calls } = project();
    start();
    rmSync(at('node_modules'), { recursive: true });
    expect([start(), calls()]).toEqual([0, 2]);
  });
});
