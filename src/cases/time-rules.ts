import type { CaseRecord, ColumnName } from './columns.ts';
import { actStart, isBefore, order, type Day, type Rule } from './rule.ts';

/** What cannot have happened under the Wet inburgering 2021 before it came into force; V3 and V15 have the other dates. */
const underTheAct = [
  'duty_notice_date',
  'clock_signal_date',
  'clock_start_date',
  'intake_start_date',
  'pip_sent_date',
  'first_lesson_date',
  'pvt_date',
  'map_date',
  'z_route_date',
  'term_start_date',
  'fine_municipality_date',
  'fine_duo_date',
] as const;

/** What hardly happens before the duty: somebody may take lessons, pass an exam or be in contact earlier. */
const sinceTheDuty = [
  ...underTheAct,
  'third_party_received_date',
  'exams_done_date',
  'last_contact_date',
] as const;

const isBeforeAct = (record: CaseRecord, column: ColumnName): boolean =>
  record.act === 'wi2021' && isBefore(record[column] as Day, actStart);

/** V17: no end before its start, and no step before the act or the duty. */
export const timeRules: readonly Rule[] = [
  order('V17', 'E', 'duty_end_date', 'duty_start_date'),
  order('V17', 'E', 'term_original_end_date', 'term_start_date'),
  ...underTheAct.map((column): Rule => ({
    id: 'V17',
    weight: 'E',
    column,
    needs: ['act'],
    isBroken: (record) => isBeforeAct(record, column),
    received: 'een datum vóór 2022-01-01 bij wi2021',
    expected: 'een datum vanaf 2022-01-01, toen de wet inging; of leeg',
  })),
  ...sinceTheDuty.map((column): Rule => {
    const late = order('V17', 'W', column, 'duty_start_date');
    const isKnown = (underTheAct as readonly ColumnName[]).includes(column);
    return {
      ...late,
      isBroken: (record) => late.isBroken(record) && !(isKnown && isBeforeAct(record, column)),
    };
  }),
];
