import { DOUBLE, ENUM, INTEGER, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import {
  durationClasses,
  housingClasses,
  receptionBins,
  waitingBins,
  type CodeList,
} from '../../src/contract/codes.ts';
import type { CaseRecord } from '../../src/cases/columns.ts';
import {
  acts,
  caseGroups,
  caseRoutes,
  dispensations,
  endReasons,
  examResults,
  exemptions,
  lessonWaitReasons,
  noPipReasons,
  pipOrigins,
  relations,
  thirdPartyStates,
  trueFalse,
} from '../../src/cases/lists.ts';
import { clockOf, levelOf } from '../../src/cases/rules.ts';

/** A column of the working table: its type in DuckDB and what it holds of a case. Dates are days since 1970-01-01. */
export type Loaded = readonly [name: string, type: DuckDBType, value: (record: CaseRecord) => DuckDBValue];

const codes = (list: CodeList): DuckDBType => ENUM(list.map(({ code }) => code));

const exams = ['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp'] as const;

/** What is loaded of a case. */
export const loadedColumns = (municipalities: readonly string[]): readonly Loaded[] => [
  ['municipality', ENUM(municipalities), (record) => record.municipality_code],
  ['act', codes(acts), (record) => record.act],
  ['relation', codes(relations), (record) => record.relation],
  ['duo_group', codes(caseGroups), (record) => record.group],
  ['duty_start', INTEGER, (record) => record.duty_start_date],
  ['duty_end', INTEGER, (record) => record.duty_end_date],
  ['registered', INTEGER, (record) => record.brp_registration_date],
  ['clock', INTEGER, clockOf],
  ['third_party', codes(thirdPartyStates), (record) => record.third_party_info],
  ['intake', INTEGER, (record) => record.intake_start_date],
  ['pip', INTEGER, (record) => record.first_pip_date],
  ['current_pip', INTEGER, (record) => record.current_pip_date],
  ['pip_origin', codes(pipOrigins), (record) => record.pip_origin],
  ['pip_revisions', INTEGER, (record) => record.pip_revisions],
  ['pip_reason', codes(noPipReasons), (record) => record.no_pip_reason],
  ['duo_route', codes(caseRoutes), (record) => record.route],
  ['duo_first_route', codes(caseRoutes), (record) => record.first_route],
  ['is_a2', INTEGER, (record) => (levelOf(record) === 'A2' ? 1 : 0)],
  ['first_lesson', INTEGER, (record) => record.first_lesson_date],
  ['course_hours', DOUBLE, (record) => record.course_hours],
  ['lesson_reason', codes(lessonWaitReasons), (record) => record.lesson_wait_reason],
  ['pvt', INTEGER, (record) => record.pvt_date],
  ['exams_done', INTEGER, (record) => record.exams_done_date],
  ['z_route_done', INTEGER, (record) => record.z_route_date],
  ...exams.map((name): Loaded => [name, codes(examResults), (record) => record[name]]),
  ['term_start', INTEGER, (record) => record.term_start_date],
  ['term_end', INTEGER, (record) => record.term_end_date],
  ['original_end', INTEGER, (record) => record.term_original_end_date],
  ['end_reason', codes(endReasons), (record) => record.duty_end_reason],
  ['exemption', codes(exemptions), (record) => record.exemption],
  ['dispensation', codes(dispensations), (record) => record.dispensation],
  ['last_contact', INTEGER, (record) => record.last_contact_date],
  ['fixed_contact', codes(trueFalse), (record) => record.fixed_contact],
  ['in_duo_list', codes(trueFalse), (record) => record.in_duo_list],
  ['in_file', codes(trueFalse), (record) => record.in_municipal_file],
  ['elip', codes(trueFalse), (record) => record.elip],
];

const termDays = 70;
/** People with a PIP of more days ago have been followed long enough for the time to their first lesson. */
const lessonDays = 91;

type Classes = readonly { readonly code: string; readonly to: number | null }[];

/** Branches of a `CASE` that give the class of a number of days; edges are whole weeks, upper edge included. */
const branches = (days: string, classes: Classes) =>
  classes
    .map(({ code, to }) => (to === null ? `ELSE '${code}'` : `WHEN ${days} <= ${to * 7} THEN '${code}'`))
    .join(' ');

const classSql = (days: string, classes: Classes) => `CASE ${branches(days, classes)} END`;

const dateOf = (days: string) => `(DATE '1970-01-01' + ${days})`;
const monthsAfter = (days: string, months: number) => `${dateOf(days)} + INTERVAL ${months} MONTH`;

/** Branches of a `CASE`: the first number of months that a day lies within, from another day on. */
const withinMonths = (day: string, from: string, prefix: string) =>
  [12, 18, 24, 30, 36]
    .map((months) => `WHEN ${dateOf(day)} < ${monthsAfter(from, months)} THEN '${prefix}${months}'`)
    .join(' ');

const passed = exams.map((exam) => `(${exam} IS NOT NULL AND ${exam} = 'Geslaagd')::INTEGER`).join(' + ');
const required = exams.map((exam) => `(${exam} IS NULL OR ${exam} <> 'Niet vereist')::INTEGER`).join(' + ');

const endStateSql = `CASE
    WHEN end_reason = 'Inburgeringsplicht voldaan' THEN 'fulfilled'
    WHEN end_reason = 'Volledige vrijstelling' THEN 'exempt'
    WHEN end_reason = 'Volledige ontheffing' THEN 'dispensed'
    WHEN end_reason = 'Tijdelijke vrijstelling' THEN 'paused'
    WHEN end_reason IS NOT NULL THEN 'lapsed'
    WHEN exemption = 'whole' THEN 'exempt'
    WHEN dispensation = 'whole' THEN 'dispensed'
    WHEN exemption = 'temporary' THEN 'paused'
    ELSE 'running'
  END`;

const groupSql = `CASE duo_group WHEN 'Asielstatushouder' THEN 'asylum' ELSE 'family_other' END`;

/** Who somebody is, how far somebody came, and the wait for the plan. */
const progressSql = (today: number): Readonly<Record<string, string>> => ({
  quarter: `'q' || quarter(started)`,
  group: groupSql,
  route: `CASE
    WHEN NOT has_pip THEN 'none'
    WHEN duo_route = 'B' THEN 'b1'
    WHEN duo_route = 'O' THEN 'education'
    ELSE 'z'
  END`,
  stage: `CASE
    WHEN end_state = 'fulfilled' THEN 'fulfilled'
    WHEN is_route_done THEN 'route_done'
    WHEN has_pvt THEN 'pvt'
    WHEN has_lesson THEN 'lesson'
    WHEN has_pip THEN 'pip'
    WHEN intake IS NOT NULL THEN 'intake'
    WHEN in_reception THEN 'notified'
    ELSE 'registered'
  END`,
  state: `CASE
    WHEN has_pip AND in_reception THEN 'no_clock_plan'
    WHEN has_pip AND pip_origin = 'former' THEN 'former_pip'
    WHEN has_pip AND clock IS NULL THEN 'no_clock_plan'
    WHEN NOT has_pip AND NOT is_running THEN 'ended_no_pip'
    WHEN NOT has_pip AND in_reception THEN 'reception'
    WHEN NOT has_pip AND clock IS NULL THEN 'no_clock'
    WHEN NOT has_pip THEN ${classSql(`(${today} - clock)`, waitingBins)}
    WHEN ${today} <= clock + ${termDays} THEN 'early'
    ELSE ${classSql('(pip - clock)', durationClasses)}
  END`,
});

/** The waits for the first talk, the lesson and the home, with their reasons. */
const waitsSql = (today: number): Readonly<Record<string, string>> => ({
  intake: `CASE
    WHEN (intake IS NOT NULL OR has_pip) AND (intake IS NULL OR clock IS NULL) THEN 'undated'
    WHEN intake IS NOT NULL AND ${today} <= clock + ${termDays} THEN 'early'
    WHEN intake IS NOT NULL THEN ${classSql('(intake - clock)', durationClasses)}
    WHEN NOT is_running THEN 'ended'
    WHEN in_reception THEN 'reception'
    WHEN clock IS NULL THEN 'no_clock'
    ELSE ${classSql(`(${today} - clock)`, waitingBins)}
  END`,
  lesson: `CASE
    WHEN NOT has_pip THEN 'no_plan'
    WHEN has_lesson AND first_lesson IS NULL THEN 'undated'
    WHEN has_lesson AND ${today} <= pip + ${lessonDays} THEN 'early'
    WHEN has_lesson THEN ${classSql('(first_lesson - pip)', durationClasses)}
    WHEN end_state = 'fulfilled' THEN 'undated'
    WHEN NOT is_running THEN 'ended'
    ELSE ${classSql(`(${today} - pip)`, waitingBins)}
  END`,
  housing: `CASE
    WHEN ${groupSql} <> 'asylum' THEN 'other_group'
    WHEN in_reception AND has_pip THEN 'reception_plan'
    WHEN in_reception AND NOT is_running THEN 'reception_ended'
    WHEN in_reception THEN ${classSql(`(${today} - duty_start)`, receptionBins)}
    WHEN registered IS NULL THEN 'undated'
    ELSE ${classSql('(registered - duty_start)', housingClasses)}
  END`,
  no_pip_reason: `CASE
    WHEN has_pip OR NOT is_running OR clock IS NULL THEN 'not_waiting'
    WHEN third_party = 'waiting' THEN 'third_party'
    ELSE coalesce(pip_reason::VARCHAR, 'unknown')
  END`,
  lesson_wait_reason: `CASE
    WHEN NOT has_pip OR has_lesson OR NOT is_running THEN 'not_waiting'
    ELSE coalesce(lesson_reason::VARCHAR, 'unknown')
  END`,
});

/** The plan after it was made, contact, term, exams and the end. */
const courseSql = (today: number): Readonly<Record<string, string>> => ({
  plan_change: `CASE
    WHEN NOT has_pip THEN 'no_plan'
    WHEN duo_route = 'B' AND is_a2 = 1 THEN 'to_a2'
    WHEN duo_first_route IS NOT NULL AND duo_first_route <> duo_route THEN 'route_changed'
    WHEN pip_revisions > 1 THEN 'more'
    WHEN pip_revisions = 1 THEN 'once'
    WHEN current_pip > pip THEN 'some'
    ELSE 'never'
  END`,
  contact: `CASE
    WHEN NOT is_running THEN 'not_running'
    WHEN fixed_contact = 'true' THEN 'yes'
    WHEN fixed_contact = 'false' THEN 'no'
    ELSE 'unknown'
  END`,
  last_talk: `CASE
    WHEN NOT is_running THEN 'not_running'
    WHEN last_contact IS NULL THEN 'unknown'
    WHEN ${monthsAfter('last_contact', 3)} >= ${dateOf(String(today))} THEN 'm3'
    WHEN ${monthsAfter('last_contact', 6)} >= ${dateOf(String(today))} THEN 'm6'
    WHEN ${monthsAfter('last_contact', 12)} >= ${dateOf(String(today))} THEN 'm12'
    ELSE 'longer'
  END`,
  term: `CASE
    WHEN NOT has_pip OR NOT is_running THEN 'not_running'
    WHEN term_end IS NULL THEN 'unknown'
    WHEN ${today} >= term_end THEN 'over'
    WHEN original_end IS NOT NULL AND term_end > original_end THEN 'extended'
    ELSE 'within'
  END`,
  exams: `CASE
    WHEN NOT has_pip THEN 'no_plan'
    WHEN duo_route = 'Z' THEN 'z_route'
    WHEN coalesce(${exams.join(', ')}) IS NULL THEN 'unknown'
    WHEN (${passed}) >= (${required}) THEN 'all'
    WHEN (${passed}) = 0 THEN 'none'
    WHEN 2 * (${passed}) >= (${required}) THEN 'half'
    ELSE 'under_half'
  END`,
  done: `CASE
    WHEN NOT has_pip THEN 'no_plan'
    WHEN end_state = 'fulfilled' AND (term_start IS NULL OR duty_end IS NULL) THEN 'undated'
    WHEN end_state = 'fulfilled' AND ${dateOf(String(today))} < ${monthsAfter('term_start', 36)} THEN 'early'
    WHEN end_state = 'fulfilled' THEN CASE ${withinMonths('duty_end', 'term_start', 'f')} ELSE 'f36p' END
    WHEN NOT is_running THEN 'ended'
    WHEN term_start IS NULL THEN 'n_undated'
    ELSE CASE ${withinMonths(String(today), 'term_start', 'n')} ELSE 'n36p' END
  END`,
});

/** The one code that everybody has in each dimension, by its name; `today` is the reference day. */
const dimensionSql = (today: number): Readonly<Record<string, string>> => ({
  ...progressSql(today),
  ...waitsSql(today),
  ...courseSql(today),
});

/** Everybody of the population with the one code that they have in every dimension, in the table `person`. */
export const personSql = (referenceDay: number) => `
  CREATE TABLE person AS
  WITH population AS (
    SELECT *,
      ${dateOf('duty_start')} AS started,
      relation = 'linked_coa' AS in_reception,
      ${endStateSql} AS end_state,
      end_state = 'running' AS is_running,
      pip IS NOT NULL AND duo_route IS NOT NULL AS has_pip,
      has_pip AND (first_lesson IS NOT NULL OR coalesce(course_hours, 0) > 0) AS has_lesson,
      has_lesson AND pvt IS NOT NULL AS has_pvt,
      has_pvt AND (exams_done IS NOT NULL OR z_route_done IS NOT NULL) AS is_route_done
    FROM record
    WHERE act = 'wi2021' AND relation IN ('resident', 'linked_coa')
  )
  SELECT
    municipality,
    year(started)::INTEGER AS cohort,
    end_state,
    ${Object.entries(dimensionSql(referenceDay))
      .map(([name, sql]) => `${sql} AS "${name}"`)
      .join(',\n    ')}
  FROM population`;

/** Who is counted without a cohort, in a table with the name of the count. */
export const placeSql = (referenceDay: number) => `
  CREATE TABLE earlier_act AS
  SELECT
    municipality,
    ${groupSql} AS "group",
    CASE
      WHEN elip = 'true' THEN 'elip'
      WHEN term_end IS NULL THEN 'unknown'
      WHEN ${referenceDay} >= term_end THEN 'over'
      ELSE 'within'
    END AS earlier
  FROM record
  WHERE act = 'wi2013' AND relation IN ('resident', 'linked_coa') AND ${endStateSql} = 'running';
  CREATE TABLE known AS
  SELECT
    municipality,
    CASE
      WHEN in_duo_list = 'true' AND in_file = 'true' THEN 'both'
      WHEN in_duo_list = 'true' THEN 'duo_only'
      ELSE 'file_only'
    END AS known
  FROM record
  WHERE act = 'wi2021' AND (in_duo_list = 'true' OR in_file = 'true')`;
