import type { Fault } from '../contract/fault.ts';

/** A rule of the import template (V1 to V17), or the part of the delivery that a fault is about. */
export type CaseRule = `V${number}` | 'bestand' | 'kolommen' | 'regel' | 'verplicht' | 'levering';

/** A fault or warning about the case file. It never holds a value of a case, only its shape. */
export interface CaseFault extends Fault {
  readonly rule: CaseRule;
}
