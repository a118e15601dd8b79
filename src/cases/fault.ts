import { describe, type Fault } from '../contract/fault.ts';
import { whole } from '../format.ts';

/** A rule of the import template (V1 to V17), or the part of the delivery that a fault is about. */
export type CaseRule = `V${number}` | 'bestand' | 'kolommen' | 'regel' | 'verplicht' | 'levering';

/** A fault or warning about the case file. It never holds a value of a case, only its shape. */
export interface CaseFault extends Fault {
  readonly rule: CaseRule;
}

/** Faults that are kept with their place; the rest is only counted, so that memory stays bounded. */
export const mostListed = 2000;

/** Faults in order of finding: the first 2,000, and how many there were. */
export interface FaultList {
  readonly listed: readonly CaseFault[];
  readonly count: number;
}

export class FaultBook implements FaultList {
  readonly listed: CaseFault[] = [];
  count = 0;

  add(fault: CaseFault): void {
    this.count += 1;
    if (this.listed.length < mostListed) this.listed.push(fault);
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

/** "dossiers.csv, regel 12, kolom level: ontvangen …, verwacht …. (V5)" */
export function describeCase(fault: CaseFault): string {
  return `${describe(fault)} (${fault.rule})`;
}

const shown = 20;

function messageOf({ listed, count }: FaultList): string {
  const more = count - Math.min(shown, listed.length);
  return [
    `GEWEIGERD: ${whole(count)} ${count === 1 ? 'fout' : 'fouten'} in het dossierbestand.`,
    ...listed.slice(0, shown).map((fault) => `  ${describeCase(fault)}`),
    ...(more > 0 ? [`  en nog ${whole(more)}; zie het verslag naast het dossierbestand.`] : []),
    'Er is niets geteld.',
  ].join('\n');
}

/** Thrown when a case file is refused: every fault and warning at once, without any value of a case. */
export class CasesRefusedError extends Error {
  override readonly name = 'CasesRefusedError';
  /** In order of finding, at most 2,000. */
  readonly faults: readonly CaseFault[];
  readonly faultCount: number;
  readonly warnings: readonly CaseFault[];
  readonly warningCount: number;

  constructor(faults: FaultList, warnings: FaultList) {
    super(messageOf(faults));
    this.faults = faults.listed;
    this.faultCount = faults.count;
    this.warnings = warnings.listed;
    this.warningCount = warnings.count;
  }
}
