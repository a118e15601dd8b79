import fc from 'fast-check';
import { endReasons } from '../../src/cases/lists.ts';
import { planned, referenceDate, waiting, type Row } from './sheet.ts';

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
const last = dayOf(referenceDate);
const first = dayOf('2022-01-01');
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** An ISO date from a number of days after another, never after the reference date. */
type After = (from: string, days: number) => string;
const afterUntil =
  (until: string): After =>
  (from, days) =>
    [iso(dayOf(from) + days), until].sort()[0]!;
const after = afterUntil(referenceDate);

const drawsBetween = (first: number, last: number) =>
  fc.record({
    municipality: fc.constantFrom('GM9001', 'GM9002'),
    act: fc.constantFrom('wi2021', 'wi2021', 'wi2021', 'wi2021', 'wi2013'),
    relation: fc.constantFrom('resident', 'resident', 'resident', 'linked_coa', 'pip_only'),
    isAsylum: fc.boolean(),
    start: fc.integer({ min: first, max: last }).map(iso),
    clock: fc.constantFrom('given', 'signal', 'both', 'notice', 'none'),
    gaps: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 8 }),
    steps: fc.integer({ min: 0, max: 6 }),
    pipBefore: fc.constantFrom(0, 0, 0, 30),
    origin: fc.constantFrom('own', 'own', 'own', 'former'),
    route: fc.constantFrom('B', 'O', 'Z'),
    lesson: fc.constantFrom('date', 'hours', 'no hours'),
    end: fc.option(fc.constantFrom(...endReasons.map(({ code }) => code))),
    exemption: fc.constantFrom('', 'none', 'none', 'whole', 'temporary', 'partial'),
    dispensation: fc.constantFrom('', 'none', 'none', 'whole', 'partial'),
    more: fc.record({
      third: fc.constantFrom('', 'no', 'waiting', 'received'),
      reason: fc.constantFrom('third_party', 'no_show', 'capacity', 'moved_in', 'other', 'unknown'),
      lessonReason: fc.constantFrom('', 'no_place', 'illness_birth', 'own_choice', 'other', 'unknown'),
      firstRoute: fc.constantFrom('', '', 'B', 'O', 'Z'),
      revisions: fc.constantFrom('', '0', '1', '2', '5'),
      isLowered: fc.boolean(),
      revisedAfter: fc.constantFrom(0, 0, 90),
      termAfter: fc.option(fc.integer({ min: -1500, max: 30 })),
      termDays: fc.integer({ min: 1, max: 1500 }),
      extension: fc.constantFrom(0, 0, 180),
      exams: fc.array(fc.constantFrom('', 'Geslaagd', 'Geslaagd', 'Gezakt', 'Geen', 'Niet vereist'), {
        minLength: 5,
        maxLength: 5,
      }),
      talkBefore: fc.option(fc.integer({ min: 0, max: 500 })),
      flags: fc.array(fc.constantFrom('', 'true', 'false'), { minLength: 4, maxLength: 4 }),
      intakeLacks: fc.constantFrom(false, false, true),
    }),
  });

type Draw = ReturnType<typeof drawsBetween> extends fc.Arbitrary<infer D> ? D : never;

/** A random case that no rule refuses; warnings may occur. */
export const randomCase: fc.Arbitrary<Row> = drawsBetween(first, last).map((draw) =>
  rowOf(draw, referenceDate),
);

/** Somebody whose duty began between two days, as a case file of each later reference date has this person. */
export const randomLife = (from: string, until: string): fc.Arbitrary<(referenceDate: string) => Row> =>
  drawsBetween(dayOf(from), dayOf(until)).map((draw) => (date) => rowOf(draw, date));

function rowOf(draw: Draw, until: string): Row {
  const [last, after] = [dayOf(until), afterUntil(until)];
  const { act, relation, isAsylum, gaps, exemption, dispensation } = draw;
  const start = act === 'wi2013' ? iso(dayOf(draw.start) - 6 * 366) : draw.start;
  const isCoa = relation === 'linked_coa';
  const notice = draw.clock === 'none' ? '' : after(start, gaps[0]!);
  const registered = isCoa ? '' : after(start, gaps[1]!);
  const clock = isCoa ? '' : after(start, gaps[2]!);
  const hasPip = act === 'wi2021' && draw.steps >= 2;
  return {
    municipality_code: draw.municipality,
    act,
    relation,
    group: isAsylum || isCoa ? 'Asielstatushouder' : 'Gezinsmigrant en overige migrant',
    duty_start_date: start,
    duty_notice_date: notice,
    brp_registration_date: registered,
    clock_start_date: draw.clock === 'given' || draw.clock === 'both' ? clock : '',
    clock_signal_date:
      !isCoa && (draw.clock === 'signal' || draw.clock === 'both') ? after(start, gaps[3]!) : '',
    intake_start_date: draw.steps >= 1 && !draw.more.intakeLacks ? after(start, gaps[4]!) : '',
    third_party_info: draw.more.third,
    third_party_received_date: '',
    no_pip_reason: hasPip ? '' : draw.more.reason,
    last_contact_date: draw.more.talkBefore === null ? '' : iso(last - draw.more.talkBefore),
    fixed_contact: draw.more.flags[0]!,
    in_duo_list: draw.more.flags[1]!,
    in_municipal_file: draw.more.flags[2]!,
    elip: act === 'wi2013' ? draw.more.flags[3]! : '',
    ...(act === 'wi2013' ? { term_end_date: iso(last + draw.gaps[7]! - 200) } : {}),
    exemption,
    dispensation,
    ...(hasPip ? planCells(draw, start, until) : {}),
    ...endCells(draw, hasPip, until),
  };
}

function planCells(
  { gaps, steps, pipBefore, origin, route, lesson, more }: Draw,
  start: string,
  until: string,
): Row {
  const after = afterUntil(until);
  const pip = [after(start, gaps[5]! - pipBefore), start].sort()[1]!;
  const isZ = steps >= 6 && route === 'Z';
  const hasPvt = steps >= 4 || isZ;
  const isLowered = more.isLowered && route === 'B' && Number(more.revisions) > 0;
  return {
    first_pip_date: pip,
    current_pip_date: after(pip, more.revisedAfter),
    pip_origin: origin,
    pip_revisions: more.revisions,
    first_route: more.firstRoute || route,
    route,
    level: isLowered ? 'A2' : '',
    lesson_wait_reason: more.lessonReason,
    ...termCells(more, pip, dayOf(until)),
    ...Object.fromEntries(examColumns.map((name, at) => [name, more.exams[at]!])),
    first_lesson_date: steps >= 3 && lesson === 'date' ? after(pip, gaps[6]!) : '',
    course_hours: steps >= 3 && lesson !== 'date' ? (lesson === 'hours' ? '120.5' : '0') : '',
    pvt_date: hasPvt ? after(pip, 1) : '',
    map_date: isZ ? after(pip, 1) : '',
    z_route_date: isZ ? after(pip, 1 + gaps[7]!) : '',
    exams_done_date: steps >= 5 && route !== 'Z' ? after(pip, gaps[7]!) : '',
  };
}

const examColumns = ['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp'] as const;

/** A term that began on the day after the PIP or earlier, so that nothing of the plan lies before it. */
function termCells({ termAfter, termDays, extension }: Draw['more'], pip: string, last: number): Row {
  if (termAfter === null) return {};
  const day = Math.max(first, dayOf(pip) + Math.min(1, termAfter));
  const start = Math.min(day, last);
  return {
    term_start_date: iso(start),
    term_original_end_date: iso(start + termDays),
    term_end_date: iso(start + termDays + extension),
  };
}

function endCells({ end }: Draw, hasPip: boolean, until: string): Row {
  if (end === null || (end === 'Inburgeringsplicht voldaan' && !hasPip)) return {};
  return { duty_end_date: until, duty_end_reason: end };
}

/** Somebody who waits since a number of days before the reference date. */
export const waitingSince = (days: number): Row => ({
  ...waiting,
  duty_start_date: '2022-01-01',
  duty_notice_date: iso(last - days),
  brp_registration_date: '2022-01-01',
});

/** Somebody whose PIP came a number of days after the start of the ten weeks, the first of January 2025. */
export const plannedAfter = (days: number): Row => ({
  ...planned,
  duty_start_date: '2022-01-01',
  duty_notice_date: '2025-01-01',
  brp_registration_date: '2022-01-01',
  first_pip_date: after('2025-01-01', days),
  current_pip_date: after('2025-01-01', days),
  term_start_date: '',
  term_end_date: '',
  term_original_end_date: '',
});
