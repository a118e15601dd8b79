/**
 * The rules between columns (V3 to V17). V1 and V2 concern single cells and stand in the reading itself.
 * Sources: DUO API checks, Wet inburgering 2021 articles 8 and 11, Besluit inburgering 2021 article 5.3.
 */
import { yearsLater } from './cell.ts';
import type { CaseRecord, ColumnName } from './columns.ts';
import { actStart, filled, fixed, isBefore, only, order, together, type Day, type Rule } from './rule.ts';
import { timeRules } from './time-rules.ts';

const finesPaused = fixed('2023-03-31');

/** The legal start of the ten weeks: the later of notice and registration; null when one is unknown. */
function legalStart({ duty_notice_date, brp_registration_date }: CaseRecord): Day {
  if (duty_notice_date === null || brp_registration_date === null) return null;
  return Math.max(duty_notice_date, brp_registration_date);
}

/**
 * The start of the ten weeks (days since 1970-01-01): the date given, else SS139, else the legal start.
 * Null = no clock: in COA, or unknown.
 */
export function clockOf(record: CaseRecord): Day {
  if (record.relation === 'linked_coa') return null;
  return record.clock_start_date ?? record.clock_signal_date ?? legalStart(record);
}

/** The level of the plan; V7: empty with route B or O means B1. */
export function levelOf({ level, route }: CaseRecord): CaseRecord['level'] {
  return level ?? (route === 'B' || route === 'O' ? 'B1' : null);
}

const isFar = (one: Day, other: Day): boolean => one !== null && other !== null && Math.abs(one - other) > 7;

const isRunning = ({ duty_end_reason, exemption, dispensation }: CaseRecord): boolean =>
  duty_end_reason === null && exemption !== 'whole' && exemption !== 'temporary' && dispensation !== 'whole';

const endSet: readonly ColumnName[] = ['duty_end_date', 'duty_end_reason'];
const pipSet: readonly ColumnName[] = [
  'first_pip_date',
  'current_pip_date',
  'pip_origin',
  'first_route',
  'route',
];

const hasPip = ({ first_pip_date }: CaseRecord): boolean => first_pip_date !== null;
const isAsylum = ({ group }: CaseRecord): boolean => group === 'Asielstatushouder';
const isNotCoa = ({ relation }: CaseRecord): boolean => relation !== 'linked_coa';
const isWi2021 = ({ act }: CaseRecord): boolean => act !== 'wi2013';
const isWi2013 = ({ act }: CaseRecord): boolean => act !== 'wi2021';
const isExtended = ({ term_end_date, term_original_end_date }: CaseRecord): boolean =>
  term_end_date !== term_original_end_date;

const plan: readonly Rule[] = [
  order('V3', 'E', 'first_pip_date', 'duty_start_date'),
  order('V3', 'E', 'current_pip_date', 'first_pip_date'),
  {
    id: 'V4',
    weight: 'W',
    column: 'first_pip_date',
    needs: ['pip_origin', 'brp_registration_date'],
    isBroken: ({ pip_origin, first_pip_date, brp_registration_date }) =>
      pip_origin === 'own' && isBefore(first_pip_date, brp_registration_date),
    received: 'een eigen PIP van vóór brp_registration_date',
    expected:
      'een datum op of na brp_registration_date; een PIP van vóór de start telt als 0 tot en met 4 weken',
  },
  {
    id: 'V4',
    weight: 'W',
    column: 'first_pip_date',
    needs: ['pip_origin', 'brp_registration_date', 'relation'],
    isBroken: (record) =>
      record.pip_origin === 'own' &&
      isBefore(record.first_pip_date, clockOf(record)) &&
      !isBefore(record.first_pip_date, record.brp_registration_date),
    received: 'een eigen PIP van vóór de start van de 10 weken',
    expected: 'een datum op of na de start van de 10 weken; dit telt als 0 tot en met 4 weken',
  },
  {
    id: 'V5',
    weight: 'E',
    column: 'level',
    needs: ['route'],
    isBroken: (record) => levelOf(record) === 'A2' && record.route === 'O',
    received: 'niveau A2 bij de onderwijsroute',
    expected: 'B1 of leeg: bij de onderwijsroute kan A2 niet',
  },
  {
    id: 'V5',
    weight: 'E',
    column: 'level',
    needs: ['route'],
    isBroken: (record) => levelOf(record) === 'B1' && record.route === 'Z',
    received: 'niveau B1 bij de Z-route',
    expected: 'A2 of leeg: bij de Z-route kan B1 niet',
  },
  {
    id: 'V6',
    weight: 'E',
    column: 'level',
    needs: ['route', 'first_pip_date', 'current_pip_date', 'pip_revisions'],
    isBroken: (record) =>
      levelOf(record) === 'A2' &&
      record.route === 'B' &&
      hasPip(record) &&
      record.current_pip_date === record.first_pip_date &&
      (record.pip_revisions ?? 0) === 0,
    received: 'niveau A2 bij de B1-route in een eerste PIP',
    expected: 'B1 of leeg: A2 kan pas na een wijziging van het PIP',
  },
];

const steps: readonly Rule[] = [
  only('V8', 'E', 'offer_date', ['group'], isAsylum, 'bij Asielstatushouder'),
  only('V8', 'E', 'offer_date', ['first_pip_date'], hasPip, 'als er een PIP is'),
  order('V8', 'E', 'offer_date', 'first_pip_date'),
  ...(['pvt_date', 'map_date'] as const).flatMap((column) => [
    only('V9', 'E', column, ['first_pip_date'], hasPip, 'als er een PIP is'),
    order('V9', 'E', column, 'term_start_date'),
    {
      ...order('V9', 'E', 'z_route_date', column),
      column,
      needs: ['z_route_date'] as const,
      received: 'een datum na z_route_date',
      expected: 'een datum op of vóór z_route_date',
    },
    filled(
      'V9',
      column,
      ['z_route_date'],
      ({ z_route_date }) => z_route_date !== null,
      'z_route_date is gevuld',
    ),
  ]),
  only('V10', 'W', 'map_date', ['route'], ({ route }) => route !== 'O', 'bij de B1-route en de Z-route'),
  only('V10', 'W', 'z_route_date', ['route'], ({ route }) => route === 'Z', 'bij de Z-route'),
];

const term: readonly Rule[] = [
  {
    id: 'V11',
    weight: 'E',
    column: 'term_end_date',
    needs: ['term_start_date'],
    isBroken: ({ term_start_date, term_end_date }) =>
      term_start_date !== null && term_end_date !== null && term_end_date <= term_start_date,
    received: 'een datum op of vóór term_start_date',
    expected: 'een datum na term_start_date',
  },
  {
    id: 'V11',
    weight: 'W',
    column: 'term_start_date',
    needs: ['first_pip_date'],
    isBroken: ({ term_start_date, first_pip_date }) =>
      term_start_date !== null && first_pip_date !== null && term_start_date !== first_pip_date + 1,
    received: 'een andere dag',
    expected: 'de dag na first_pip_date, behalve bij een hervatte plicht',
  },
  {
    id: 'V11',
    weight: 'W',
    column: 'term_original_end_date',
    needs: ['term_start_date'],
    isBroken: ({ term_start_date, term_original_end_date }) =>
      term_start_date !== null &&
      term_original_end_date !== null &&
      term_original_end_date !== yearsLater(term_start_date, 3),
    received: 'een andere dag',
    expected: 'de dag drie jaar na term_start_date',
  },
  only(
    'V11',
    'W',
    'extension_grounds',
    ['term_end_date', 'term_original_end_date'],
    isExtended,
    'als de einddatum is verschoven',
  ),
  {
    ...filled(
      'V11',
      'extension_grounds',
      ['term_end_date', 'term_original_end_date'],
      (record) =>
        record.term_end_date !== null && record.term_original_end_date !== null && isExtended(record),
      'term_end_date verschilt van term_original_end_date',
    ),
    weight: 'W',
  },
];

const whole: readonly Rule[] = [
  ...together(endSet),
  ...together(pipSet),
  filled(
    'V12',
    'first_pip_date',
    ['duty_end_reason'],
    ({ duty_end_reason }) => duty_end_reason === 'Inburgeringsplicht voldaan',
    'wie heeft voldaan, heeft een PIP',
  ),
  {
    id: 'V13',
    weight: 'E',
    column: 'group',
    needs: ['relation'],
    isBroken: (record) => record.relation === 'linked_coa' && record.group !== null && !isAsylum(record),
    received: 'een andere groep bij linked_coa',
    expected: 'Asielstatushouder: alleen zij worden gekoppeld',
  },
  ...(['brp_registration_date', 'clock_start_date', 'clock_signal_date', 'clock_basis'] as const).map(
    (column) => only('V13', 'E', column, ['relation'], isNotCoa, 'als relation niet linked_coa is'),
  ),
  {
    id: 'V14',
    weight: 'W',
    column: 'clock_start_date',
    needs: ['duty_notice_date', 'brp_registration_date'],
    isBroken: (record) => isFar(record.clock_start_date, legalStart(record)),
    received: 'een datum die meer dan 7 dagen afwijkt',
    expected: 'de laatste van duty_notice_date en brp_registration_date, of hooguit 7 dagen daarvandaan',
  },
  {
    id: 'V14',
    weight: 'W',
    column: 'clock_signal_date',
    needs: ['duty_notice_date', 'brp_registration_date'],
    isBroken: (record) =>
      record.clock_start_date === null && isFar(record.clock_signal_date, legalStart(record)),
    received: 'een datum die meer dan 7 dagen afwijkt',
    expected: 'de laatste van duty_notice_date en brp_registration_date, of hooguit 7 dagen daarvandaan',
  },
];

const law: readonly Rule[] = [
  {
    id: 'V15',
    weight: 'E',
    column: 'duty_start_date',
    needs: ['act'],
    isBroken: ({ act, duty_start_date }) => act === 'wi2021' && isBefore(duty_start_date, actStart),
    received: 'een datum vóór 2022-01-01 bij wi2021',
    expected: 'een datum vanaf 2022-01-01',
  },
  {
    id: 'V15',
    weight: 'E',
    column: 'duty_start_date',
    needs: ['act'],
    isBroken: ({ act, duty_start_date }) =>
      act === 'wi2013' && duty_start_date !== null && duty_start_date >= actStart,
    received: 'een datum vanaf 2022-01-01 bij wi2013',
    expected: 'een datum vóór 2022-01-01',
  },
  ...([...pipSet, 'pip_revisions', 'pip_sent_date'] as const).map((column) =>
    only('V15', 'E', column, ['act'], isWi2021, 'bij wi2021'),
  ),
  only('V15', 'E', 'elip', ['act'], isWi2013, 'bij wi2013'),
  ...(['fine_municipality_date', 'fine_duo_date'] as const).map((column): Rule => ({
    id: 'V16',
    weight: 'W',
    column,
    needs: ['group'],
    isBroken: (record) => isAsylum(record) && isBefore(finesPaused, record[column]),
    received: 'een boete van na maart 2023 voor een asielstatushouder',
    expected: 'leeg: deze boetes zijn stilgelegd',
  })),
  filled(
    'verplicht',
    'brp_registration_date',
    ['relation'],
    ({ relation }) => relation === 'resident',
    'relation is resident',
  ),
  filled(
    'verplicht',
    'no_pip_reason',
    ['act', 'relation', 'first_pip_date', 'duty_end_reason'],
    (record) =>
      record.act === 'wi2021' &&
      record.relation === 'resident' &&
      !hasPip(record) &&
      isRunning(record) &&
      clockOf(record) !== null,
    'de 10 weken lopen en er is geen PIP',
  ),
];

/** Every rule between columns, in the order of the template. */
export const rules: readonly Rule[] = [...plan, ...steps, ...term, ...whole, ...law, ...timeRules];
