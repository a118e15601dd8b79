import { describe } from '../contract/fault.ts';
import { whole } from '../format.ts';
import { lettersOf } from '../reading/sheet.ts';
import type { CaseFault } from './case-fault.ts';
import { causeText, CauseBook, type Cause } from './grouped.ts';

/** Faults that are kept with their place; the rest is only counted, so that memory stays bounded. */
export const mostListed = 2000;

/** Faults in order of finding: the first 2,000, how many there were, and their causes. */
export interface FaultList {
  readonly listed: readonly CaseFault[];
  readonly count: number;
  readonly causes: readonly Cause[];
}

export class FaultBook implements FaultList {
  readonly listed: CaseFault[] = [];
  count = 0;
  /** Names of the columns of a workbook, in order: people find a column there by its letters. */
  columns: readonly string[] = [];
  readonly #causes = new CauseBook();

  /** The causes so far, most frequent first. */
  get causes(): Cause[] {
    return this.#causes.causes();
  }

  add(fault: CaseFault): void {
    if (this.listed.length < mostListed) this.listed.push(this.#lettered(fault));
    this.addAgain(fault);
  }

  /** One more of a cause of which one place says enough. */
  addAgain(fault: CaseFault): void {
    this.count += 1;
    this.#causes.add(this.#lettered(fault));
  }

  #lettered(fault: CaseFault): CaseFault {
    const at = fault.column === undefined ? -1 : this.columns.indexOf(fault.column);
    return at < 0 ? fault : { ...fault, column: `${fault.column} (${lettersOf(at)})` };
  }
}

/** Ends the reading at once with one more fault; `alone` = the only fault that is then reported. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly fault: CaseFault;
  readonly alone: boolean;

  constructor(fault: CaseFault, alone = false) {
    super('reading stopped');
    this.fault = fault;
    this.alone = alone;
  }
}

const megabyte = 2 ** 20;
const largest = 256 * megabyte;

/** A fault of the case file as a whole. */
export const fileFault = (file: string, received: string, expected: string): CaseFault => ({
  rule: 'bestand',
  file,
  received,
  expected,
});

/** A case file that was saved again while it was read. */
export const changedMeanwhile = (file: string): CaseFault =>
  fileFault(
    file,
    'een bestand dat tijdens het lezen veranderde',
    'een bestand dat niemand bewerkt; sluit het in Excel en probeer het opnieuw',
  );

/** What is wrong with the size of a case file, in bytes; undefined when nothing is. */
export function sizeFault(name: string, size: number): CaseFault | undefined {
  if (size === 0)
    return fileFault(name, 'een leeg bestand', 'een regel met kolomnamen en daaronder de dossiers');
  if (size <= largest) return undefined;
  const received = `een bestand van ${whole(Math.ceil(size / megabyte))} MB`;
  return fileFault(
    name,
    received,
    'hooguit 256 MB; het hele land telt ongeveer 125.000 dossiers, dat is 40 MB',
  );
}

/** "dossiers.csv, regel 12, kolom level: ontvangen …, verwacht …. (V5)" */
export function describeCase(fault: CaseFault): string {
  return `${describe(fault)} (${fault.rule})`;
}

const shown = 20;

function messageOf(file: string, { count, causes }: FaultList): string {
  const more = causes.length - shown;
  return [
    `GEWEIGERD: ${whole(count)} ${count === 1 ? 'fout' : 'fouten'} in het dossierbestand ${file}.`,
    ...causes.slice(0, shown).map((cause) => `  ${causeText(cause)}`),
    ...(more > 0 ? [`  en nog ${whole(more)} oorzaken; zie het verslag naast het dossierbestand.`] : []),
    'Er is niets geteld.',
  ].join('\n');
}

/** Thrown when a case file is refused: every fault and warning at once, without any value of a case. */
export class CasesRefusedError extends Error {
  override readonly name = 'CasesRefusedError';
  /** In order of finding, at most 2,000. */
  readonly faults: readonly CaseFault[];
  readonly faultCount: number;
  readonly causes: readonly Cause[];
  readonly warnings: readonly CaseFault[];
  readonly warningCount: number;
  readonly warningCauses: readonly Cause[];

  constructor(file: string, faults: FaultList, warnings: FaultList) {
    super(messageOf(file, faults));
    this.faults = faults.listed;
    this.faultCount = faults.count;
    this.causes = faults.causes;
    this.warnings = warnings.listed;
    this.warningCount = warnings.count;
    this.warningCauses = warnings.causes;
  }
}
