import { auditHere, type Crew } from './crew.ts';
import { AuditError, type AuditFault } from './fault.ts';
import { describeWith } from './labels.ts';
import type { Plan, Stage, Verdict, Violation } from './plan.ts';
import { prepare, type AuditSubject, type Prepared } from './prepare.ts';
import type { AuditReport } from './report.ts';
import { SolverError } from './solver.ts';

/** Who does the work, and who hears how far it is. */
export interface Auditing {
  /** This thread, without another word. */
  readonly crew?: Crew;
  /** Blocks done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

export type AuditRequest = AuditSubject & Auditing;

/** Audits a release with everything that an outsider has beside it. Reads published files only. */
export async function auditFiles(request: AuditRequest): Promise<AuditReport> {
  const prepared = preparedOf(request);
  return 'outcome' in prepared ? prepared : auditPrepared(prepared, request);
}

/** What there is to audit; a report when something cannot be read, is undeclared, incomplete or contradictory. */
export function preparedOf(subject: AuditSubject): Prepared | AuditReport {
  try {
    return prepare(subject);
  } catch (error) {
    if (error instanceof AuditError) return refused(error.faults, subject.earlier.length);
    throw error;
  }
}

/** Audits what was read before. */
export async function auditPrepared(
  prepared: Prepared,
  { crew = auditHere, onProgress }: Auditing,
): Promise<AuditReport> {
  const { plan, jobs, current } = prepared;
  try {
    const { verdicts, solver } = await crew({ plan, jobs, onProgress });
    return reportOf(prepared, verdicts, solver);
  } catch (error) {
    if (!(error instanceof SolverError)) throw error;
    const cause = 'De rekenmodule gaf geen betrouwbaar antwoord. Deze toets telt niet.';
    const report = refused([{ kind: 'solver', cause }], plan.releases.length - 1);
    return { ...report, cells: current.cells, blocks: current.blocks.length };
  }
}

function refused(faults: readonly AuditFault[], earlierReleases: number): AuditReport {
  return {
    outcome: 'geweigerd',
    exitCode: exitCodeOf(faults),
    candidatesMin: 0,
    candidatesMinStacked: 0,
    candidatesMinOutside: null,
    earlierReleases,
    outsideTables: [],
    provenZeros: 0,
    solver: 'niet uitgevoerd',
    selfTest: 'niet uitgevoerd',
    cells: 0,
    blocks: 0,
    faults,
  };
}

function exitCodeOf(faults: readonly AuditFault[]): AuditReport['exitCode'] {
  const has = (kind: AuditFault['kind']) => faults.some((fault) => fault.kind === kind);
  if (has('solver')) return 4;
  if (has('input')) return 2;
  return faults.length > 0 ? 3 : 0;
}

/** The report of blocks that have been audited. */
export function reportOf(
  { plan, current }: Prepared,
  verdicts: readonly Verdict[],
  solver: string,
): AuditReport {
  const describe = describeWith(current.words);
  const outsideTables = current.rules.buitentabellen.map(({ bron }) => bron);
  const earlier = plan.releases.slice(0, -1).map(({ id }) => id);
  const test = selfTestOf(verdicts);
  const faults: AuditFault[] = [
    ...test.faults,
    ...verdicts.flatMap(({ block, contradictions, violations }) => [
      ...contradictions.map((stage) => ({
        kind: 'publication' as const,
        cause: contradictionCause(stage, earlier, outsideTables),
        cell: describe(block, ''),
      })),
      ...violations.map((violation) => ({
        kind: 'protection' as const,
        cause: violationCause(violation, plan, outsideTables),
        cell: describe(violation.block, violation.cell),
        candidates: violation.candidates,
        required: violation.required,
      })),
    ]),
  ];
  const single = fewest(verdicts, 'single') ?? 0;
  return {
    outcome: faults.length === 0 ? 'goedgekeurd' : 'geweigerd',
    exitCode: exitCodeOf(faults),
    candidatesMin: single,
    candidatesMinStacked: fewest(verdicts, 'stacked') ?? single,
    candidatesMinOutside: outsideTables.length === 0 ? null : fewest(verdicts, 'outside'),
    earlierReleases: earlier.length,
    outsideTables,
    provenZeros: verdicts.reduce((sum, { provenZeros }) => sum + provenZeros, 0),
    solver,
    selfTest: test.text,
    cells: current.cells,
    blocks: current.blocks.length,
    faults,
  };
}

function fewest(verdicts: readonly Verdict[], stage: Stage): number | null {
  const found = verdicts.flatMap(({ candidates }) => candidates[stage] ?? []);
  return found.length === 0 ? null : Math.min(...found);
}

function contradictionCause(stage: Stage, earlier: readonly string[], outside: readonly string[]): string {
  return {
    single: 'De tabellen spreken elkaar tegen: geen enkele telling past bij alle getallen.',
    stacked: `De tabellen spreken eerdere releases tegen (${earlier.join(', ')}).`,
    outside: `De tabellen spreken een buitentabel tegen (${outside.join(', ')}).`,
  }[stage];
}

function violationCause(
  { stage, release, outsideAlone }: Violation,
  { releases }: Plan,
  outside: readonly string[],
): string {
  const of = release === releases.length - 1 ? '' : ` Het gaat om release ${releases[release]?.id ?? ''}.`;
  const sources = outside.join(', ');
  if (outsideAlone) return `Buitentabel ${sources} laat alleen al te weinig mogelijkheden over.`;
  return {
    single: 'De tabellen van deze release laten samen te weinig mogelijkheden over.',
    stacked: `Samen met eerdere releases blijven te weinig mogelijkheden over.${of}`,
    outside: `Samen met buitentabel ${sources} blijven te weinig mogelijkheden over.${of}`,
  }[stage];
}

function selfTestOf(verdicts: readonly Verdict[]): { text: string; faults: AuditFault[] } {
  const results = verdicts.flatMap(({ selfTest }) => selfTest);
  const tried = [...new Set(results.map(({ fault }) => fault))].toSorted();
  const missed = tried.filter((letter) =>
    results.some(({ fault, detected }) => fault === letter && !detected),
  );
  return {
    text: `${tried.length - missed.length}/${tried.length} fouten ontdekt`,
    faults: missed.map((letter) => ({
      kind: 'solver',
      cause: `De zelftest ontdekte fout (${letter}) niet in elk blok. Deze toets telt niet.`,
    })),
  };
}
