import type { Folder } from '../audit/folder.ts';
import { auditPrepared, preparedOf } from '../audit/judge.ts';
import type { Prepared } from '../audit/prepare.ts';
import type { AuditReport } from '../audit/report.ts';
import { withinTruth } from '../audit/truth.ts';
import { blockName, type TrueBlock } from '../contract/block.ts';
import type { Manifest } from '../contract/manifest.ts';
import { manifestFile } from '../contract/release.ts';
import { json } from './files.ts';
import type { Begun, Order, Outcome, Protected } from './order.ts';

/** Audits the draft with what outsiders see, and then against the truth. */
export async function approve(
  order: Order,
  { release, earlier, predecessors, chosen }: Begun,
  { files, manifest, state }: Protected,
  truth: readonly TrueBlock[],
): Promise<Outcome> {
  const subject = {
    release: folderOf(release, new Map([...files, [manifestFile, json(manifest)]])),
    earlier: [...earlier, ...predecessors].map(({ folder }) => folder),
    config: order.configFile,
  };
  const prepared = preparedOf(subject);
  const first = 'outcome' in prepared ? prepared : await audited(order, prepared);
  const wrong = 'outcome' in prepared || first.exitCode !== 0 ? [] : await wrongBlocks(prepared, truth);
  const report = wrong.length === 0 ? first : notTrue(first);
  const made = { release, report, state, wrong, settle: chosen.settle };
  if (report.exitCode !== 0) return { ...made, files: null };
  const whole: Manifest = { ...manifest, audit: verdictOf(report) };
  return { ...made, files: new Map([...files, [manifestFile, json(whole)]]) };
}

/** Files in memory as a folder. */
export function folderOf(name: string, files: ReadonlyMap<string, string>): Folder {
  const encoder = new TextEncoder();
  const textOf = (file: string) => files.get(file);
  return {
    name,
    names: () => [...files.keys()],
    read: (file) => (textOf(file) === undefined ? null : encoder.encode(textOf(file))),
  };
}

function audited({ crews, progress }: Order, prepared: Prepared): Promise<AuditReport> {
  return auditPrepared(prepared, {
    ...(crews ? { crew: crews.audit } : {}),
    onProgress: (done, of) => {
      progress('Toetsen', done, of);
    },
  });
}

/** The second pass: what is published must fit the truth. */
async function wrongBlocks(prepared: Prepared, truth: readonly TrueBlock[]): Promise<string[]> {
  const counts = new Map(truth.map((block) => [blockName(block), block.counts]));
  const fits = await withinTruth(prepared, counts);
  return [...fits].filter(([, isWithin]) => !isWithin).map(([block]) => block);
}

function notTrue(report: AuditReport): AuditReport {
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
