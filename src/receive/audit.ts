import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { auditRelease } from '../audit/audit.ts';
import type { Fault } from '../contract/fault.ts';
import { codesIn, predecessorsIn, quarterOf } from './neighbours.ts';
import { sha256 } from '../checksum/node.ts';
import { ask, type Part } from './part.ts';

/** A part with the folder in which its files lie. */
export interface PlacedPart {
  readonly part: Part;
  readonly folder: string;
}

/**
 * Earlier parts that hold one of the same municipalities, or one that went up in them, whoever sent them: an outsider has
 * them all.
 */
export function earlierOf({ part }: PlacedPart, all: readonly PlacedPart[]): PlacedPart[] {
  const own = new Set([...codesIn(part.release), ...predecessorsIn(part.release)]);
  return all.filter(
    (one) => quarterOf(one.part) < quarterOf(part) && codesIn(one.part.release).some((code) => own.has(code)),
  );
}

/** Repeats the audit of a part, stacked with `earlier`; what it finds must be what the manifest says. */
export async function auditFaults(
  { part, folder }: PlacedPart,
  earlier: readonly PlacedPart[],
): Promise<Fault[]> {
  if (part.release.lines.total.length === 0) return [];
  const report = await auditRelease({
    release: folder,
    earlier: earlier.map((one) => one.folder),
    workers: Math.min(2, availableParallelism()),
  });
  const { kandidatenMin } = part.release.manifest.audit;
  const causes = [...new Set(report.faults.map(({ cause }) => cause))];
  if (report.exitCode === 0 && report.candidatesMin !== kandidatenMin)
    causes.push(
      `De toets vindt ten minste ${report.candidatesMin} mogelijke waarden per cel, het manifest zegt ${kandidatenMin}.`,
    );
  return causes.map((cause) => ({
    file: part.label,
    received: `een toets die niet slaagt: ${cause.replace(/\.$/, '')}`,
    expected: `een deel dat de toets doorstaat, samen met wat eerder is gepubliceerd; ${ask(part.sender, 'om een nieuwe release, en laat haar privacyfunctionaris meekijken')}`,
  }));
}

/** What was audited before and approved: nothing that such an audit rests on can have changed since. */
export class ApprovedBefore {
  readonly #file: string;
  readonly #code: string;
  readonly #known: Set<string>;

  /** @param code hash of the code that audits; absent = nothing counts as approved before */
  constructor(work: string, code: string | undefined) {
    this.#file = path.join(work, 'toetsen.json');
    this.#code = code ?? '';
    this.#known = new Set(code === undefined ? [] : namesIn(this.#file));
  }

  /** The faults of an audit; when it was approved before, none. */
  async faults(subject: PlacedPart, earlier: readonly PlacedPart[]): Promise<Fault[]> {
    const names = [subject, ...earlier].map(({ part }) => part.manifest).join();
    const key = sha256(new TextEncoder().encode(`${this.#code} ${names}`));
    if (this.#known.has(key)) return [];
    const faults = await auditFaults(subject, earlier);
    if (faults.length === 0) this.#known.add(key);
    return faults;
  }

  /** Keeps what was approved for the next run. */
  keep(): void {
    if (this.#code === '' || this.#known.size === 0) return;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify([...this.#known].toSorted(), null, 1)}\n`);
  }
}

function namesIn(file: string): string[] {
  try {
    const found = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : [];
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
