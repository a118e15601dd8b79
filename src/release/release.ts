/** `npm run release` on this disk: where the files, the key, the threads and the report of a release are. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { folderAt } from '../audit/audit.ts';
import { reportText as auditText } from '../audit/report.ts';
import { threads as auditThreads } from '../audit/threads.ts';
import { CasesRefusedError } from '../cases/fault.ts';
import type { CaseReading } from '../cases/read.ts';
import { reportText } from '../cases/report.ts';
import { readCaseFile } from '../cases/source.ts';
import { threads } from '../disclosure/threads.ts';
import { whole } from '../format.ts';
import { configBytes } from './config-file.ts';
import type { Config } from './config.ts';
import type { Shelf } from './earlier.ts';
import { checked, placed, signed } from './hand-over.ts';
import { checkedConfig, make, releaseOf } from './make.ts';
import type { Order, Outcome } from './order.ts';
import type { ExitCode, ReleaseOptions } from './run.ts';
import {
  clearUnfinished,
  keysIn,
  lock,
  log,
  memoryIn,
  openSecret,
  placedReleases,
  refuseInGit,
  writeDurably,
} from './secret.ts';
import { openSigningKey, type SigningKey } from './sign.ts';

/**
 * From case file to release: read and check, count, protect, audit, and place it in one step.
 * Throws a RefusedError for input that is not accepted. Until the last step nothing outside the secret folder changes,
 * but for the report beside the case file.
 */
export async function makeRelease(options: ReleaseOptions): Promise<ExitCode> {
  releaseOf(options.referenceDate, options.today);
  refuseInGit(options.cases);
  const bytes = configBytes(options.config);
  const config = checkedConfig(options.config, bytes, options.reference, options.referenceDate);
  const secret = openSecret(options.secret, options.out);
  const unlock = lock(secret);
  try {
    clearUnfinished(secret);
    const signing = options.sign === false ? null : openSigningKey(secret);
    const outcome = await make(orderOf(options, config, bytes, secret));
    return finish(options, outcome, secret, signing);
  } finally {
    unlock();
  }
}

function orderOf(options: ReleaseOptions, config: Config, bytes: Uint8Array | null, secret: string): Order {
  const {
    referenceDate,
    workers,
    newKey,
    first = false,
    again,
    quiet,
    skipExtra,
    takeBack,
    say,
    progress,
  } = options;
  return {
    referenceDate,
    config,
    configFile: {
      name: path.basename(options.config),
      bytes,
      alongside: folderAt(path.dirname(path.resolve(options.config))).read,
    },
    read: (asked) => readReported(options, asked),
    shelf: shelfAt(options.out),
    predecessors: (options.predecessors ?? []).map(shelfAt),
    placed: placedReleases(secret),
    keys: keysIn(secret),
    memory: memoryIn(secret),
    newKey,
    first,
    again,
    quiet,
    skipExtra,
    takeBack,
    chained: options.sign !== false,
    crews: { round: threads(workers), audit: auditThreads(workers) },
    say,
    progress,
  };
}

function shelfAt(out: string): Shelf {
  const names = existsSync(out) ? readdirSync(out) : [];
  const releases = new Map(names.map((name) => [name, folderAt(path.join(out, name))]));
  return { place: out, releases };
}

/** Says what the audit found, and puts in place what it approved. */
function finish(
  options: ReleaseOptions,
  outcome: Outcome,
  secret: string,
  signing: SigningKey | null,
): ExitCode {
  const { report, release, wrong } = outcome;
  if (wrong.length > 0) log(secret, `${release}: past niet bij de dossiers: ${wrong.join(', ')}`);
  options.say(auditText(report, { public: Boolean(process.env['CI']) }));
  if (!outcome.files) {
    log(secret, `${release}: ${report.outcome}, code ${report.exitCode}`);
    return report.exitCode;
  }
  const files = signed(options.out, release, outcome.files, signing);
  if (options.check) return checked(options, release, files);
  return placed(options, { outcome, files, secret, signing });
}

type Wish = Parameters<Order['read']>[0];

/** Reads the cases; faults and points of attention go into a report beside the case file, without any value of it. */
async function readReported(options: ReleaseOptions, asked: Wish): Promise<CaseReading> {
  const report = `${options.cases}.controle.txt`;
  const about = { file: path.basename(options.cases), referenceDate: options.referenceDate };
  try {
    const reading = await readCaseFile({ ...asked, file: options.cases });
    const warnings = { listed: reading.warnings, count: reading.warningCount, causes: reading.warningCauses };
    const faults = { listed: [], count: 0, causes: [] };
    writeDurably(report, reportText({ ...about, faults, warnings }));
    options.say(`Dossiers: goedgekeurd. ${attention(reading.warningCount)} Verslag: ${report}`);
    return reading;
  } catch (error) {
    if (!(error instanceof CasesRefusedError)) throw error;
    const { causes } = error;
    const faults = { listed: error.faults, count: error.faultCount, causes };
    const warnings = {
      listed: error.warnings,
      count: error.warningCount,
      causes: error.warningCauses,
    };
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
