/**
 * `npm run release`: from a case file to a protected and audited release, on the municipality's own machine.
 * Exit codes: 0 approved, 2 input not accepted, 3 publication refused, 4 the audit cannot be trusted.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { RefusedError, type Fault } from '../src/contract/fault.ts';
import { failureOf } from '../src/release/failure.ts';
import { makeRelease } from '../src/release/release.ts';
import { writeTemplate } from '../src/release/template.ts';
import { progressOn } from './progress.ts';
import { referenceFile, referenceRules } from './reference-rules.ts';

const usage = `Gebruik:
  npm run release -- --template --out MAP
      schrijft een leeg dossierbestand, de uitleg van elke kolom en een configuratie
  npm run release -- --cases BESTAND --reference-date DATUM --config BESTAND --secret MAP --out MAP [--check]
      leest de dossiers, beschermt en toetst de aantallen, en zet de release in MAP
  Ook nodig bij uw eerste release: --eerste
  Na een herindeling: --voorganger MAP, met de releases van wie opging in uw gemeente; zo vaak als nodig
  Ook mogelijk: --workers AANTAL, --nieuwe-sleutel "reden", --stil-kwartaal, --opnieuw, --extra-kolommen,
  --terug-naar-peildatum`;

const required = ['cases', 'reference-date', 'config', 'secret', 'out'] as const;

const options = {
  ...(Object.fromEntries(required.map((name) => [name, { type: 'string' }])) as Record<
    (typeof required)[number],
    { type: 'string' }
  >),
  'nieuwe-sleutel': { type: 'string' },
  voorganger: { type: 'string', multiple: true, default: [] as string[] },
  workers: { type: 'string' },
  check: { type: 'boolean', default: false },
  eerste: { type: 'boolean', default: false },
  'stil-kwartaal': { type: 'boolean', default: false },
  opnieuw: { type: 'boolean', default: false },
  'extra-kolommen': { type: 'boolean', default: false },
  'terug-naar-peildatum': { type: 'boolean', default: false },
  template: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const say = (line: string): void => {
  console.log(line);
};

function readArguments() {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    const name = /'(--?[\w-]+)/.exec((error as Error).message)?.[1] ?? 'de opdracht';
    throw new RefusedError([
      { file: name, received: 'een optie die er niet is, of zonder waarde', expected: `\n${usage}` },
    ]);
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  if (given.help) {
    say(usage);
    return 0;
  }
  const needed = given.template ? (['out'] as const) : required;
  const missing = needed
    .filter((name) => given[name] === undefined)
    .map((name): Fault => ({ file: `--${name}`, received: 'niets', expected: 'een waarde' }));
  if (missing.length > 0) throw new RefusedError(missing);
  if (given.template) {
    for (const file of writeTemplate(given.out!, referenceFile)) say(`Geschreven: ${file}`);
    return 0;
  }
  return makeRelease({
    cases: given.cases!,
    referenceDate: given['reference-date']!,
    config: given.config!,
    reference: referenceRules(),
    secret: given.secret!,
    out: given.out!,
    check: given.check,
    first: given.eerste,
    predecessors: given.voorganger,
    quiet: given['stil-kwartaal'],
    again: given.opnieuw,
    skipExtra: given['extra-kolommen'],
    takeBack: given['terug-naar-peildatum'],
    today: new Date().toLocaleDateString('sv-SE'),
    ...(given['nieuwe-sleutel'] === undefined ? {} : { newKey: given['nieuwe-sleutel'] }),
    workers: workersOf(given.workers),
    say,
    progress: progressOn(process.stdout),
  });
}

function workersOf(text: string | undefined): number {
  if (text === undefined) return Math.min(8, availableParallelism());
  if (/^([1-9]|[1-5]\d|6[0-4])$/.test(text)) return Number(text);
  throw new RefusedError([
    { file: '--workers', received: 'iets anders', expected: 'een getal van 1 tot 64' },
  ]);
}

try {
  process.exitCode = await main();
} catch (error) {
  const failure = failureOf(error);
  if (failure === null) throw error;
  console.error(failure.text);
  process.exitCode = failure.code;
}
