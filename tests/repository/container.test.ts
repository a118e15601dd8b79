import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSmallEdition } from '../edition/small-edition.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const root = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-container-'));
const image = (stage: string, place = '') => path.join(root, stage, place);

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

/** The instructions of a Dockerfile, in order; lines ended by `\` are one. */
function instructionsOf(text: string): Instruction[] {
  return text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({
      word: line.slice(0, line.indexOf(' ')),
      rest: line.slice(line.indexOf(' ') + 1).trim(),
    }));
}

const instructions = instructionsOf(readFileSync(path.join(repository, 'hosting/Dockerfile'), 'utf8'));

/** What the container is built with: a rehearsal under a path. */
const given: Readonly<Record<string, string>> = { EDITIE: 'data/proef', PAD: '/raadsmonitor/' };

/** Files that git knows, without what the container leaves out. */
function copyContext(to: string): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  });
  for (const file of listed
    .trim()
    .split('\n')
    .filter((name) => existsSync(path.join(repository, name))))
    cpSync(path.join(repository, file), path.join(to, file));
  writeSmallEdition(path.join(to, 'data/proef'), {
    soort: 'proef',
    adres: 'https://voorbeeld.nl/raadsmonitor/',
  });
}

/** Runs the instructions of all stages one by one, each stage in an empty folder of its own. */
function walk(): string[] {
  const ran: string[] = [];
  const stages: string[] = [];
  let [stage, folder] = ['', '/'];
  for (const { word, rest } of instructions) {
    if (word === 'FROM') {
      stage = / AS (\w+)$/.exec(rest)?.[1] ?? 'last';
      folder = '/';
      stages.push(stage);
      mkdirSync(image(stage));
    } else if (word === 'WORKDIR') {
      folder = rest;
      mkdirSync(image(stage, folder), { recursive: true });
    } else if (word === 'COPY') copy(rest, stage, folder);
    else if (word === 'RUN') ran.push(...run(rest, image(stage, folder)));
  }
  return ran;
}

function copy(rest: string, stage: string, folder: string): void {
  const [first = '', ...others] = rest.split(' ');
  if (first === '.') {
    copyContext(image(stage, folder));
    return;
  }
  const from = /^--from=(\w+)$/.exec(first)?.[1] ?? '';
  const [source = '', target = ''] = others;
  cpSync(image(from, source), image(stage, target), { recursive: true });
}

/** Packages come from a registry: the first time they are those of this machine, and the system's are only named. */
function run(command: string, folder: string): string[] {
  if (command.startsWith('apt-get ')) return [command];
  if (command.startsWith('npm install')) {
    symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
    return [command];
  }
  const node = path.dirname(process.execPath);
  // Of this machine only what a container has too: the test runner leaves more in its environment.
  const env = { ...given, HOME: process.env['HOME'], PATH: `${node}:${process.env['PATH'] ?? ''}` };
  execFileSync('sh', ['-c', command], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return [command];
}

let ran: readonly string[] = [];
beforeAll(() => {
  ran = walk();
}, 600_000);
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('the container, command by command in an empty folder', () => {
  it('has a command for packages, for the site, for its own nginx, and for nginx itself', () => {
    expect(ran.map((command) => command.split(' ').slice(0, 3).join(' '))).toEqual([
      'npm install --no-audit',
      'npm run build',
      'npm run -s',
      'apt-get update &&',
    ]);
  });

  it('holds the site of the edition under its path, marked on every page as a rehearsal', () => {
    const page = readFileSync(image('last', 'site/raadsmonitor/index.html'), 'utf8');
    expect(page).toContain('PROEF, niet gebruiken.');
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toContain('<link rel="canonical" href="https://voorbeeld.nl/raadsmonitor/"');
    expect([...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address)).toSatisfy(
      (all: string[]) => all.length > 10 && all.every((address) => address.startsWith('/raadsmonitor/')),
    );
  });

  it('has an nginx that serves it there, with headers of the style that was built', () => {
    const config = readFileSync(image('last', 'etc/nginx/nginx.conf'), 'utf8');
    expect(config).toContain('root /site;');
    expect(config).toContain('error_page 404 /raadsmonitor/404.html;');
    expect(config).toContain('location = /raadsmonitor/_headers { return 404; }');
    expect(config).toContain(String.raw`"~^\\/raadsmonitor\\/_a\\/.*$"`);
    expect(config).toContain('noindex');
    expect(config).not.toContain('{stijl}');
  });

  it('breaks no rule of the crawl, and refuses a site that lies elsewhere than its address says', () => {
    const node = (...args: string[]) =>
      execFileSync(process.execPath, args, {
        cwd: image('build', 'project'),
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const edition = '--editie=data/proef';
    expect(node('scripts/crawl.ts', edition, '--uit=web/raadsmonitor')).toMatch(/ 0 bevindingen/);
    expect(() => node('scripts/hosting.ts', '--config', edition, '--uit=web')).toThrow(/bouw met --uit=web/);
  }, 120_000);
});
