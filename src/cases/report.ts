import { date, whole } from '../format.ts';
import { describeCase, type CaseFault, type FaultList } from './fault.ts';

export interface CaseReport {
  /** Base name of the case file. */
  readonly file: string;
  /** Reference date, `2026-09-30`. */
  readonly referenceDate: string;
  readonly faults: FaultList;
  readonly warnings: FaultList;
}

/** The report that stands beside the case file: every fault and warning by line, in Dutch, without values of cases. */
export function reportText({ file, referenceDate, faults, warnings }: CaseReport): string {
  return [
    `Verslag van ${file}, peildatum ${date(referenceDate)}`,
    faults.count === 0
      ? 'Het bestand is goed gelezen.'
      : 'Het bestand is geweigerd. Herstel de fouten en lees het opnieuw.',
    'In dit verslag staan geen gegevens uit de dossiers. Regel en kolom wijzen de plaats aan.',
    '',
    ...section('Fouten', faults),
    '',
    ...section('Waarschuwingen', warnings),
    '',
  ].join('\n');
}

function section(title: string, { listed, count }: FaultList): string[] {
  const more = count - listed.length;
  return [
    `${title}: ${count === 0 ? 'geen' : whole(count)}`,
    ...listed.toSorted(byLine).map((fault) => `  ${describeCase(fault)}`),
    ...(more > 0 ? [`  en nog ${whole(more)}, niet met naam genoemd`] : []),
  ];
}

const byLine = (one: CaseFault, other: CaseFault): number => (one.line ?? 0) - (other.line ?? 0);
