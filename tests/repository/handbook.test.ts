import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chosenEdition } from '../../scripts/edition.ts';
import { settingsText } from '../edition/small-edition.ts';

const root = path.resolve(import.meta.dirname, '../..');
const home = mkdtempSync(path.join(tmpdir(), 'raadsmonitor-handboek-'));
const edition = path.join(home, 'raadsmonitor');
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(chosenEdition([`--editie=${edition}`]).paths.cache, { recursive: true, force: true });
});

const text = readFileSync(path.join(root, 'docs/uitgeven.md'), 'utf8');
const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const environment = {
  HOME: home,
  PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
};

/** Runs a command of the handbook as a reader would, from the folder of the project. */
const run = (command: string) =>
  execFileSync('sh', ['-c', command], { cwd: root, env: environment, encoding: 'utf8', stdio: 'pipe' });

describe('the commands of the handbook for publishers', () => {
  it('are there, and npm knows them', () => {
    const names = commands.flatMap((command) => /^npm (?:run )?([\w-]+)/.exec(command)?.[1] ?? []);
    expect(names).toEqual(['start', 'editie', 'start', 'build', 'ontvang', 'sluiten', 'intrekken']);
    for (const name of names) expect(scripts).toHaveProperty([name]);
  });

  it('write an edition, which is refused until it is filled in, and then published', () => {
    const write = commands.find((command) => command.startsWith('npm run editie'));
    expect(run(String(write))).toContain('Vul edition.yaml in');
    const publish = 'npm run publish -- --editie=$HOME/raadsmonitor';
    expect(() => run(publish)).toThrow(/regel 3, kolom soort/);
    writeFileSync(path.join(edition, 'edition.yaml'), settingsText({ soort: 'echt' }));
    expect(run(publish)).toContain('gecontroleerd en geschreven');
    expect(readdirSync(edition)).toContain('municipalities.csv');
  }, 120_000);

  // tests/receive/road.test.ts runs them with something to receive, to close and to take back.
  it.each([
    ['ontvang', /2026-K3\.zip: ontvangen geen leesbaar bestand/],
    ['sluiten', /2026-K3, waarvoor niemand leverde/],
    ['intrekken', /die niet in afzenders\.yaml staat/],
  ])('%s has its options right, and says what is not there', (name, said) => {
    const command = commands.find((one) => one.startsWith(`npm run ${name} `));
    expect(() => run(String(command))).toThrow(said);
  });

  it('name no file that is not there', () => {
    for (const [, file = ''] of text.matchAll(/`(hosting\/[\w.-]+)`/g))
      expect(readdirSync(path.join(root, 'hosting')), file).toContain(path.basename(file));
  });
});
