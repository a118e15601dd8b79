import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { absentParts } from '../cases/columns.ts';
import { CasesRefusedError } from '../cases/fault.ts';
import { readCases, type CaseReading } from '../cases/read.ts';
import { reportText } from '../cases/report.ts';
import type { CasePart } from '../contract/codes.ts';
import { RefusedError } from '../contract/fault.ts';
import type { Manifest } from '../contract/manifest.ts';
import { protect } from '../disclosure/protect.ts';
import { parseState, serialiseState, type ProtectionState } from '../disclosure/state.ts';
import { whole } from '../format.ts';
import { auditAndPlace } from './approve.ts';
import { beforeMergers } from './before-merger.ts';
import { dateFaults, readConfig, type Config } from './config.ts';
import {
  chainedTo,
  earlierReleases,
  predecessorReleases,
  publishedCounts,
  refuseOlder,
  type Earlier,
} from './earlier.ts';
import { releaseFiles } from './files.ts';
import { chooseKey, type ChosenKey } from './key.ts';
import { outsideCounts } from './outside.ts';
import type { ExitCode, Made, ReleaseOptions, Started } from './run.ts';
import { lock, openSecret, placedReleases, stateFile, writeDurably } from './secret.ts';
import { openSigningKey } from './sign.ts';
import { releaseRows, rulesFaults, weakerFaults } from './tables.ts';

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

/**
 * From case file to release: read and check, count, protect, audit, and place it in one step.
 * Throws a RefusedError for input that is not accepted. Until the last step nothing outside the secret folder changes,
 * but for the report beside the case file.
 */
export async function makeRelease(options: ReleaseOptions): Promise<ExitCode> {
  const release = releaseOf(options.referenceDate);
  const config = readConfig(options.config);
  const faults = [
    ...rulesFaults(options.config, config.rules),
    ...weakerFaults(options.config, options.reference, config.rules),
    ...dateFaults(options.config, config.delivery, options.referenceDate),
  ];
  if (faults.length > 0) throw new RefusedError(faults);
  const secret = openSecret(options.secret, options.out);
  const unlock = lock(secret);
  try {
    const earlier = earlierReleases(options.out, release, placedReleases(secret));
    refuseOlder(options.out, release, placedReleases(secret));
    const chosen = chooseKey(secret, earlier, options.referenceDate, options.newKey);
    const signing = options.sign === false ? null : openSigningKey(secret);
    const chain = signing && { vorige: chainedTo(options.out, earlier, options.first === true) };
    const predecessors = predecessorReleases(options.predecessors ?? [], release);
    const started = { release, config, secret, earlier, predecessors, chosen, signing };
    const reading = await readReported(options, config);
    const made = await draft(options, started, reading, chain ?? {});
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
      lacking: Object.fromEntries(
        delivery.gemeenten.map(({ code, ontbreekt }) => [code, Object.keys(ontbreekt) as CasePart[]]),
      ),
      onProgress: (done, of) => {
        options.progress('Dossiers lezen', done, of);
      },
    });
    const warnings = { listed: reading.warnings, count: reading.warningCount };
    writeDurably(report, reportText({ ...about, faults: { listed: [], count: 0 }, warnings }));
    options.say(`Dossiers: goedgekeurd. ${attention(reading.warningCount)} Verslag: ${report}`);
    return reading;
  } catch (error) {
    if (!(error instanceof CasesRefusedError)) throw error;
    const faults = { listed: error.faults, count: error.faultCount };
    const warnings = { listed: error.warnings, count: error.warningCount };
    if (existsSync(options.cases)) {
      writeDurably(report, reportText({ ...about, faults, warnings }));
      options.say(`Verslag: ${report}`);
    }
    throw error;
  }
}

function attention(count: number): string {
  return count === 0 ? 'Geen waarschuwingen.' : `Waarschuwingen: ${whole(count)}.`;
}

/** Protects the counts and makes every file of the release, in memory. */
async function draft(
  options: ReleaseOptions,
  started: Started,
  reading: CaseReading,
  chain: Pick<Manifest, 'vorige'>,
): Promise<Made> {
  const { release, config, secret, earlier, chosen } = started;
  const { delivery, rules } = config;
  const last = earlier.at(-1);
  const { blocks, state } = await protect({
    rules,
    release,
    blocks: reading.blocks,
    key: chosen.key,
    state: last ? stateOf(options, secret, last, chosen) : null,
    earlier: last ? publishedCounts(last, rules) : new Map(),
    outside: outsideCounts(options.config, rules),
    beforeMergers: beforeMergers([...earlier, ...started.predecessors], release, rules),
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
    chain,
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
