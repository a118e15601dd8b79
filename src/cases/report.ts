import { date, whole } from '../format.ts';
import { describeCase, type FaultList } from './fault.ts';
import type { CaseFault } from './case-fault.ts';
import { causeText } from './grouped.ts';

export interface CaseReport {
  /** Base name of the case file. */
  readonly file: string;
  /** Reference date, `2026-09-30`. */
  readonly referenceDate: string;
  readonly faults: FaultList;
  readonly warnings: FaultList;
}

/**
 * The report that stands beside the case file, in Dutch, without values of cases: first what is wrong, one line per cause,
 * and then every place by line.
 */
export function reportText({ file, referenceDate, faults, warnings }: CaseReport): string {
  return [
    `Verslag van ${file}, peildatum ${date(referenceDate)}`,
    faults.count === 0
      ? 'Het bestand is goed gelezen.'
      : 'Het bestand is geweigerd. Herstel de fouten en lees het opnieuw.',
    'In dit verslag staan geen gegevens uit de dossiers. Regel en kolom wijzen de plaats aan.',
    '',
    ...causesUnder('Fouten', faults),
    '',
    ...causesUnder('Waarschuwingen', warnings),
    '',
    ...placesUnder('Alle fouten, per regel', faults),
    ...placesUnder('Alle waarschuwingen, per regel', warnings),
  ].join('\n');
}

function causesUnder(title: string, { count, causes }: FaultList): string[] {
  return [
    `${title}: ${count === 0 ? 'geen' : whole(count)}`,
    ...causes.map((cause) => `  ${causeText(cause)}`),
  ];
}

function placesUnder(title: string, { listed, count }: FaultList): string[] {
  if (count === 0) return [];
  const more = count - listed.length;
  return [
    title,
    ...listed.toSorted(byLine).map((fault) => `  ${describeCase(fault)}`),
    ...(more > 0 ? [`  en nog ${whole(more)}, met dezelfde oorzaken`] : []),
    '',
  ];
}

const byLine = (one: CaseFault, other: CaseFault): number => (one.line ?? 0) - (other.line ?? 0);
