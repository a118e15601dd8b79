import type { CaseRecord } from './columns.ts';
import { clockOf } from './rules.ts';

/** The one code that somebody has in each dimension, by its name. */
export type Codes = Readonly<Record<string, string>>;

const endStates: Readonly<Record<string, string>> = {
  'Inburgeringsplicht voldaan': 'fulfilled',
  'Volledige vrijstelling': 'exempt',
  'Volledige ontheffing': 'dispensed',
  'Tijdelijke vrijstelling': 'paused',
};

/** How the duty ended; `running` = it did not. */
export function endStateOf({ duty_end_reason: reason, exemption, dispensation }: CaseRecord): string {
  if (reason !== null) return endStates[reason] ?? 'lapsed';
  if (exemption === 'whole') return 'exempt';
  if (dispensation === 'whole') return 'dispensed';
  return exemption === 'temporary' ? 'paused' : 'running';
}

/** The group as it is published. */
export const groupOf = ({ group }: CaseRecord): string =>
  group === 'Asielstatushouder' ? 'asylum' : 'family_other';

/** Whether somebody lives in the municipality, or will. */
export const isHere = ({ relation }: CaseRecord): boolean =>
  relation === 'resident' || relation === 'linked_coa';

/** What everything else rests on. */
export interface Facts {
  readonly record: CaseRecord;
  /** Reference date. */
  readonly today: number;
  /** Start of the ten weeks; null = not known. */
  readonly clock: number | null;
  /** First plan; null = there is none, or its route is not known. */
  readonly pip: number | null;
  readonly hasLesson: boolean;
  readonly inReception: boolean;
  readonly endState: string;
  readonly isRunning: boolean;
}

/** @param today reference date in days since 1970-01-01 */
export function factsOf(record: CaseRecord, today: number): Facts {
  const pip = record.route === null ? null : record.first_pip_date;
  const endState = endStateOf(record);
  return {
    record,
    today,
    clock: clockOf(record),
    pip,
    hasLesson: pip !== null && (record.first_lesson_date !== null || (record.course_hours ?? 0) > 0),
    inReception: record.relation === 'linked_coa',
    endState,
    isRunning: endState === 'running',
  };
}
