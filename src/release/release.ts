import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { auditRelease, reportText as auditText, withinTruth, type AuditReport } from '../audit/audit.ts';
import type { AuditSubject } from '../audit/prepare.ts';
import { absentParts } from '../cases/columns.ts';
import { CasesRefusedError } from '../cases/fault.ts';
import { readCases, type CaseReading } from '../cases/read.ts';
import { reportText as caseText } from '../cases/report.ts';
import { blockName, type TrueBlock } from '../contract/block.ts';
import { RefusedError } from '../contract/fault.ts';
import type { Manifest } from '../contract/manifest.ts';
import { protect } from '../disclosure/protect.ts';
import { parseState, serialiseState, type ProtectionState } from '../disclosure/state.ts';
import { whole } from '../format.ts';
import { sha256 } from './checksum.ts';
import { readConfig, type Config } from './config.ts';
import { earlierReleases, publishedCounts, type Earlier } from './earlier.ts';
import { json, releaseFiles, type Drafted } from './files.ts';
import { chooseKey, type ChosenKey } from './key.ts';
import { outsideCounts } from './outside.ts';
import { placeRelease, standing, writeFiles } from './place.ts';
import {
  lock,
  log,
  openSecret,
  placedReleases,
  rememberPlaced,
  stateFile,
  workFolder,
  writeDurably,
} from './secret.ts';
import { releaseRows, rulesFaults } from './tables.ts';

export interface ReleaseOptions {
  /** CSV of the case records; never copied, never printed. */
  readonly cases: string;
  /** Peildatum, `2026-09-30`: the last day of a quarter. */
  readonly referenceDate: string;
  readonly config: string;
  readonly secret: string;
  /** Folder with the releases; this one becomes `out/2026-K3`. */
  readonly out: string;
  /** Stop before anything is published. */
  readonly check: boolean;
  /** Reason for a new rounding key. */
  readonly newKey?: string;
  readonly workers: number;
  readonly say: (line: string) => void;
  readonly progress: (what: string, done: number, of: number) => void;
}

/** Exit codes of disclosure.md 3.5: approved, input invalid, publication refused, audit not to be trusted. */
export type ExitCode = 0 | 2 | 3 | 4;

/** The release of a reference date: year and quarter. Throws a RefusedError for any other day. */
export function releaseOf(referenceDate: string): string {
  const quarter = ['03-31', '06-30', '09-30', '12-31'].indexOf(referenceDate.slice(5)) + 1;
  if (/^20\d{2}-/.test(referenceDate) && referenceDate.length === 10 && quarter > 0)
    return `${referenceDate.slice(0, 4)}-K${quarter}`;
  throw new RefusedError([
    {
      file: '--reference-date',
      received: 'een andere dag',
      expected: 'de laatste dag van een kwartaal, zoals 2026-09-30',
    },
  ]);
}

interface Started {
  readonly release: string;
  readonly config: Config;
  readonly secret: string;
  readonly earlier: readonly Earlier[];
  readonly chosen: ChosenKey;
}

interface Made extends Drafted {
  readonly truth: readonly TrueBlock[];
  readonly state: string;
}

/**
 * From case file to release: read and check, count, protect, audit, and place it in one step.
 * Throws a RefusedError for input that is not accepted. Until the last step nothing outside the secret folder changes,
 * but for the report beside the case file.
 */
export async function makeRelease(options: ReleaseOptions): Promise<ExitCode> {
  const release = releaseOf(options.referenceDate);
  const config = readConfig(options.config);
  const faults = rulesFaults(options.config, config.rules);
  if (faults.length > 0) throw new RefusedError(faults);
  const secret = openSecret(options.secret, options.out);
  const unlock = lock(secret);
  try {
    const earlier = earlierReleases(options.out, release, placedReleases(secret));
    const chosen = chooseKey(secret, earlier, options.referenceDate, options.newKey);
    const started = { release, config, secret, earlier, chosen };
    const reading = await readReported(options, config);
    const made = await draft(options, started, reading);
    return await auditAndPlace(options, started, made);
  } finally {
    unlock();
  }
}

/** Reads the cases; faults and points of attention go into a report beside the case file, without any value of it. */
async function readReported(options: ReleaseOptions, { delivery }: Config): Promise<CaseReading> {
  const report = `${options.cases}.controle.txt`;
  const about = { file: path.basename(options.cases), referenceDate: options.referenceDate };
  try {
    const reading = await readCases({
      file: options.cases,
      referenceDate: options.referenceDate,
      municipalities: delivery.gemeenten.filter(({ stand }) => stand === 'geleverd').map(({ code }) => code),
      absent: delivery.ontbrekendeKolommen,
      onProgress: (done, of) => {
        options.progress('Dossiers lezen', done, of);
      },
    });
    const warnings = { kept: reading.warnings, count: reading.warningCount };
    writeDurably(report, caseText({ ...about, faults: { kept: [], count: 0 }, warnings }));
    options.say(`Dossiers: goedgekeurd. ${attention(reading.warningCount)} Verslag: ${report}`);
    return reading;
  } catch (error) {
    if (!(error instanceof CasesRefusedError)) throw error;
    const faults = { kept: error.faults, count: error.faultCount };
    const warnings = { kept: error.warnings, count: error.warningCount };
    if (existsSync(options.cases)) {
      writeDurably(report, caseText({ ...about, faults, warnings }));
      options.say(`Verslag: ${report}`);
    }
    throw error;
  }
}

function attention(count: number): string {
  return count === 0 ? 'Geen waarschuwingen.' : `Waarschuwingen: ${whole(count)}.`;
}

/** Protects the counts and makes every file of the release, in memory. */
async function draft(options: ReleaseOptions, started: Started, reading: CaseReading): Promise<Made> {
  const { release, config, secret, earlier, chosen } = started;
  const { delivery, rules } = config;
  const last = earlier.at(-1);
  const { blocks, state } = await protect({
    rules,
    blocks: reading.blocks,
    key: chosen.key,
    state: last ? stateOf(options, secret, last, chosen) : null,
    earlier: last ? publishedCounts(last, rules) : new Map(),
    outside: outsideCounts(options.config, rules),
    workers: options.workers,
    onProgress: (done, of) => {
      options.progress('Beschermen', done, of);
    },
  });
  const absent = absentParts(reading.absentColumns, delivery.ontbrekendeKolommen);
  const rows = releaseRows(release, blocks, delivery, rules, absent);
  const about = {
    release,
    referenceDate: options.referenceDate,
    fingerprint: chosen.fingerprint,
    delivery,
    rules,
  };
  return { ...releaseFiles(about, rows), truth: reading.blocks, state: serialiseState(state) };
}

/** What is remembered of the previous release. Without it unchanged counts may flip, which is only a pity. */
function stateOf(
  options: ReleaseOptions,
  secret: string,
  last: Earlier,
  chosen: ChosenKey,
): ProtectionState | null {
  const file = stateFile(secret, last.manifest.release);
  if (last.manifest.sleutelAfdruk !== chosen.fingerprint) return null;
  if (existsSync(file)) return readState(file);
  options.say(
    `Let op: ${file} ontbreekt. Aantallen die gelijk bleven, kunnen nu een ander vijftal worden. Dat is veilig.`,
  );
  return null;
}

function readState(file: string): ProtectionState {
  try {
    return parseState(readFileSync(file, 'utf8'));
  } catch {
    throw new RefusedError([
      {
        file,
        received: 'een beschadigd bestand',
        expected:
          'het bestand uit uw reservekopie; of verwijder het, dan ronden gelijke aantallen soms anders af',
      },
    ]);
  }
}

async function auditAndPlace(options: ReleaseOptions, started: Started, made: Made): Promise<ExitCode> {
  const work = workFolder(started.secret);
  try {
    const report = await audited(options, started, made, work);
    options.say(auditText(report, { public: Boolean(process.env['CI']) }));
    if (report.exitCode !== 0) {
      log(started.secret, `${started.release}: ${report.outcome}, code ${report.exitCode}`);
      return report.exitCode;
    }
    const manifest: Manifest = { ...made.manifest, audit: verdictOf(report) };
    const files = new Map([...made.files, ['manifest.json', json(manifest)]]);
    return options.check ? checked(options, started, files) : placed(options, started, made, files);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Audits the draft in the secret folder: with what outsiders see, and then against the truth. */
async function audited(
  options: ReleaseOptions,
  started: Started,
  made: Made,
  work: string,
): Promise<AuditReport> {
  const { release, earlier } = started;
  const folder = path.join(work, release);
  mkdirSync(folder);
  writeFiles(folder, new Map([...made.files, ['manifest.json', json(made.manifest)]]));
  const request = {
    release: folder,
    earlier: earlier.map((entry) => entry.folder),
    config: options.config,
    workers: options.workers,
    onProgress: (done: number, of: number) => {
      options.progress('Toetsen', done, of);
    },
  };
  const report = await auditRelease(request);
  if (report.exitCode !== 0) return report;
  return confirmedByTruth(report, request, started, made.truth);
}

/** The second pass: what is published must fit the truth, and only the secret log says where it does not. */
async function confirmedByTruth(
  report: AuditReport,
  request: AuditSubject,
  { secret, release }: Started,
  truth: readonly TrueBlock[],
): Promise<AuditReport> {
  const counts = new Map(truth.map((block) => [blockName(block), block.counts]));
  const fits = await withinTruth({ ...request, truth: counts });
  const wrong = [...fits].filter(([, isWithin]) => !isWithin).map(([block]) => block);
  if (wrong.length === 0) return report;
  log(secret, `${release}: past niet bij de dossiers: ${wrong.join(', ')}`);
  const cause =
    'De beschermde aantallen passen niet bij de dossiers. Het logboek in de geheime map noemt de blokken.';
  return { ...report, outcome: 'geweigerd', exitCode: 4, faults: [{ kind: 'solver', cause }] };
}

function verdictOf(report: AuditReport): Manifest['audit'] {
  return {
    uitslag: 'goedgekeurd',
    kandidatenMin: report.candidatesMin,
    kandidatenMinGestapeld: report.candidatesMinStacked,
    eerdereReleases: report.earlierReleases,
    buitentabellen: [...report.outsideTables],
    bewezenNullen: report.provenZeros,
    solver: report.solver,
    zelftest: report.selfTest,
  };
}

function checked({ say, out }: ReleaseOptions, { release }: Started, files: Files): ExitCode {
  const found = standing(path.join(out, release), files);
  if (found === 'different') return refuseChange(say, path.join(out, release));
  say(
    found === 'same'
      ? `Release ${release} staat er al, en is gelijk. Er is niets geschreven.`
      : `Release ${release} kan worden gepubliceerd. Er is niets geschreven, want u vroeg om --check.`,
  );
  return 0;
}

function placed(options: ReleaseOptions, started: Started, made: Made, files: Files): ExitCode {
  const { out, say } = options;
  const { release, secret, chosen } = started;
  const place = path.join(out, release);
  const found = standing(place, files);
  if (found === 'different') return refuseChange(say, place);
  writeDurably(stateFile(secret, release), made.state);
  if (found === 'absent') placeRelease(out, release, files);
  rememberPlaced(secret, release, sha256(files.get('manifest.json')!));
  chosen.settle();
  const why = options.newKey === undefined ? '' : `, nieuwe sleutel: ${options.newKey}`;
  log(secret, `${release}: goedgekeurd${why}`);
  say(
    found === 'same'
      ? `Release ${release} stond er al, en is gelijk.`
      : `Release ${release} staat in ${place}.`,
  );
  return 0;
}

/** A published release never changes: others have it, and comparing two versions would tell more than either. */
function refuseChange(say: (line: string) => void, place: string): ExitCode {
  say(`PUBLICATIE GEWEIGERD: ${place} bestaat al, en is anders dan wat u nu maakt.
Er is niets gepubliceerd en niets gewijzigd.
Wat u kunt doen:
  1. Is de oude release al openbaar? Dan blijft zij zo. Herstel in de volgende release, met een regel onder
     overTijd.herzien in de configuratie.
  2. Is zij nog niet openbaar? Verwijder dan zelf de map ${place} en draai de opdracht opnieuw.`);
  return 3;
}

type Files = ReadonlyMap<string, string>;
