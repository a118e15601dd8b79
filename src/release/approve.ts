import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { auditRelease, reportText, withinTruth } from '../audit/audit.ts';
import { type AuditReport } from '../audit/report.ts';
import type { AuditSubject } from '../audit/prepare.ts';
import { blockName, type TrueBlock } from '../contract/block.ts';
import type { Manifest } from '../contract/manifest.ts';
import { sha256 } from '../checksum/node.ts';
import { signatureFile } from '../contract/release.ts';
import { printOf } from '../edition/signature.ts';
import { json } from './files.ts';
import { placeFile, placeRelease, placeState, writeFiles } from './place.ts';
import type { ExitCode, Made, ReleaseOptions, Started } from './run.ts';
import { log, rememberPlaced, stateFile, workFolder, writeDurably } from './secret.ts';
import { signatureOf } from './sign.ts';
import { zipOf } from './zip.ts';

/**
 * Audits what would be published and, when it is approved, puts it in place in one step.
 * With `check` it stops before that. Everything is cleared from the secret folder but what must be remembered.
 */
export async function auditAndPlace(
  options: ReleaseOptions,
  started: Started,
  made: Made,
): Promise<ExitCode> {
  const work = workFolder(started.secret);
  try {
    const report = await audited(options, started, made, work);
    options.say(reportText(report, { public: Boolean(process.env['CI']) }));
    if (report.exitCode !== 0) {
      log(started.secret, `${started.release}: ${report.outcome}, code ${report.exitCode}`);
      return report.exitCode;
    }
    const manifest: Manifest = { ...made.manifest, audit: verdictOf(report) };
    const files = signed(options, started, new Map([...made.files, ['manifest.json', json(manifest)]]));
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
  const { release, earlier, predecessors } = started;
  const folder = path.join(work, release);
  mkdirSync(folder);
  writeFiles(folder, new Map([...made.files, ['manifest.json', json(made.manifest)]]));
  const request = {
    release: folder,
    earlier: [...earlier, ...predecessors].map((entry) => entry.folder),
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
  const found = placeState(path.join(out, release), files);
  if (found === 'different') return refuseChange(say, path.join(out, release));
  say(
    found === 'same'
      ? `Release ${release} staat er al, en is gelijk. Er is niets geschreven.`
      : `Release ${release} kan worden gepubliceerd. Er is niets geschreven, want u vroeg om --check.`,
  );
  return 0;
}

/** The files of a release with its signature; what stands there signed stays as it is. */
function signed({ out }: ReleaseOptions, { release, signing }: Started, files: Map<string, string>): Files {
  if (!signing) return files;
  const place = path.join(out, release, signatureFile);
  const present = existsSync(place) ? readFileSync(place) : undefined;
  return files.set(signatureFile, signatureOf(files.get('manifest.json')!, signing, present));
}

function placed(options: ReleaseOptions, started: Started, made: Made, files: Files): ExitCode {
  const { out, say } = options;
  const { release, secret, chosen } = started;
  const place = path.join(out, release);
  const found = placeState(place, files);
  if (found === 'different') return refuseChange(say, place);
  writeDurably(stateFile(secret, release), made.state);
  if (found === 'absent') placeRelease(out, release, files);
  rememberPlaced(secret, release, sha256(files.get('manifest.json')!));
  if (started.signing) placeFile(out, `${release}.zip`, zipOf(release, files));
  chosen.settle();
  const why = options.newKey === undefined ? '' : `, nieuwe sleutel: ${options.newKey}`;
  log(secret, `${release}: goedgekeurd${why}`);
  say(
    found === 'same'
      ? `Release ${release} stond er al, en is gelijk.`
      : `Release ${release} staat in ${place}.`,
  );
  if (started.signing) sayHandOver(options, release, started.signing.publicKey);
  return 0;
}

/** What goes to the publisher: the zip, and once the key, of which two people compare the print by phone. */
function sayHandOver({ out, say }: ReleaseOptions, release: string, publicKey: string): void {
  say(`Naar de uitgever van de site: ${path.join(out, `${release}.zip`)}.
Uw sleutel, die u de uitgever één keer geeft: ${publicKey}
Afdruk van die sleutel, om aan de telefoon te vergelijken: ${printOf(publicKey)}`);
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
