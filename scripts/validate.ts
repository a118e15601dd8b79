/**
 * Tries the built site with tools that others wrote. Usage: npm run validate, after npm run build; needs Java.
 * Fetches the Nu Html Checker (vnu-jar) from npm into .cache once. Ends with code 1 when one of them has a fault.
 * Licences are checked where the tool of REUSE is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import config from '../astro.config.mjs';
import { filesBelow } from '../src/checksum/files.ts';
import { linkFaults } from './validate/links.ts';
import { ownMessages, type NuMessage } from './validate/nu.ts';

const site = 'dist';
const checker = { name: 'vnu-jar', version: '26.9.27' } as const;
const store = '.cache/validators';

function report(name: string, faults: readonly string[], note = ''): void {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}: ${faults.length} fouten${note}`);
  for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Every link, anchor and id of every page. */
function links(): void {
  const files = filesBelow(site);
  const pages = files.filter((file) => file.endsWith('.html'));
  if (pages.length === 0) throw new Error('er is geen gebouwde site; draai eerst npm run build');
  const texts = new Map(pages.map((file) => [file, readFileSync(path.join(site, file), 'utf8')]));
  report('verwijzingen', linkFaults({ files: new Set(files), pages: texts }, config.site ?? ''));
}

/** The Nu Html Checker of the W3C, on every page at once. */
function html(): void {
  if (spawnSync('java', ['-version']).status !== 0)
    throw new Error(
      'Java ontbreekt; installeer een JRE, bijvoorbeeld met apt-get install default-jre-headless',
    );
  const jar = path.join(store, 'node_modules', checker.name, 'build/dist/vnu.jar');
  if (!existsSync(jar))
    execFileSync('npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--prefix',
      store,
      `${checker.name}@${checker.version}`,
    ]);
  const { stdout, error } = spawnSync(
    'java',
    ['-Xss1m', '-jar', jar, '--skip-non-html', '--format', 'json', '--stdout', site],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (error) throw error;
  const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
  const { own, excused } = ownMessages(messages);
  const said = [...excused].map(([reason, count]) => `, ${count} × ${reason}`);
  report(
    'Nu Html Checker',
    own.map(({ url, lastLine, message }) => `${url ?? ''}:${lastLine ?? 0}: ${message}`),
    said.join(''),
  );
}

/** Licence and copyright of every file of the repository, by the tool of REUSE. */
function licences(): void {
  if (spawnSync('reuse', ['--version']).error) {
    console.log('– reuse lint: overgeslagen; installeer het, bijvoorbeeld met apt-get install reuse');
    return;
  }
  const { status, stdout } = spawnSync('reuse', ['lint'], { encoding: 'utf8', maxBuffer: 1e8 });
  report('reuse lint', status === 0 ? [] : stdout.split('\n').filter((line) => line.startsWith('* ')));
}

links();
licences();
if (!process.argv.includes('--links')) html();
