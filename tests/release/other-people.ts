import { referenceDate, type Row } from '../cases/case-files.ts';

/**
 * Case records of invented people as another maker would invent them: days from one event to the next, with a generator
 * of its own. It knows the columns of the case file and nothing of the example, of how people are counted or protected.
 */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dayLength = 86_400_000;
const text = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
const dayOf = (date: string): number => Date.parse(date) / dayLength;
const last = dayOf(referenceDate);
const first = dayOf('2022-01-01');
const threeYears = 1095;

/** Draws of one person. */
class Dice {
  readonly #next: () => number;

  constructor(next: () => number) {
    this.#next = next;
  }

  below(share: number): boolean {
    return this.#next() < share;
  }

  /** A whole number from one to another, both included; small ones are likelier. */
  days(from: number, to: number): number {
    return from + Math.floor(this.#next() ** 2 * (to - from + 1));
  }

  of<T>(...choices: readonly T[]): T {
    return choices[Math.floor(this.#next() * choices.length)]!;
  }
}

/** So many people of each municipality, in the order of the municipalities. */
export function otherPeople(seed: number, municipalities: readonly string[], each: number): Row[] {
  const next = numbersFrom(seed);
  return municipalities.flatMap((municipality) =>
    Array.from({ length: each }, () => person(new Dice(next), municipality)),
  );
}

function person(dice: Dice, municipality: string): Row {
  const isAsylum = dice.below(0.6);
  const start = first + Math.floor(dice.days(0, last - first) * 0.5 + dice.days(0, last - first) * 0.5);
  const arrived = start + (isAsylum ? dice.days(0, 330) : dice.days(0, 40));
  const isHere = !isAsylum || arrived <= last;
  const notice = start + dice.days(0, 30);
  const began = Math.max(notice, arrived);
  const intake = began + dice.days(5, 160);
  return {
    municipality_code: municipality,
    act: 'wi2021',
    relation: isHere ? (dice.below(0.02) ? 'pip_only' : 'resident') : 'linked_coa',
    group: isAsylum ? 'Asielstatushouder' : 'Gezinsmigrant en overige migrant',
    duty_start_date: text(start),
    duty_notice_date: until(notice),
    brp_registration_date: isHere ? until(arrived) : '',
    clock_signal_date: isHere && dice.below(0.2) ? until(began) : '',
    intake_start_date: until(intake),
    no_pip_reason: dice.of('capacity', 'no_show', 'unknown'),
    fixed_contact: dice.of('true', 'true', 'false', ''),
    last_contact_date: dice.below(0.8) ? text(last - dice.days(0, 500)) : '',
    in_duo_list: dice.below(0.97) ? 'true' : 'false',
    in_municipal_file: dice.below(0.95) ? 'true' : 'false',
    ...planOf(dice, intake),
  };
}

/** A date, when it is not after the reference date. */
const until = (day: number): string => (day <= last ? text(day) : '');

function planOf(dice: Dice, intake: number): Row {
  const pip = intake + dice.days(7, 200);
  if (pip > last) return dice.below(0.03) ? ended(dice.of('Volledige vrijstelling', 'Overlijden')) : {};
  const route = dice.of('B', 'B', 'B', 'O', 'Z', 'Z');
  const changed = dice.below(0.1) ? Math.min(last, pip + dice.days(60, 400)) : pip;
  const lesson = pip + dice.days(10, 300);
  return {
    no_pip_reason: '',
    first_pip_date: text(pip),
    current_pip_date: text(changed),
    pip_origin: dice.below(0.04) ? 'former' : 'own',
    pip_revisions: changed > pip ? '1' : '0',
    first_route: dice.below(0.05) ? 'B' : route,
    route,
    first_lesson_date: until(lesson),
    lesson_wait_reason: lesson > last ? dice.of('no_place', 'illness_birth', '') : '',
    term_start_date: text(pip + 1),
    term_end_date: text(pip + 1 + threeYears),
    term_original_end_date: text(pip + 1 + threeYears),
    ...(lesson <= last ? doneOf(dice, route, pip, lesson) : {}),
  };
}

function doneOf(dice: Dice, route: string, pip: number, lesson: number): Row {
  const signed = lesson + dice.days(5, 90);
  const done = lesson + dice.days(200, 1100);
  const results = (['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp'] as const).map(
    (name) => [name, done <= last ? 'Geslaagd' : dice.of('Geslaagd', 'Gezakt', 'Geen', '')] as const,
  );
  const isDone = done <= last && signed <= last;
  return {
    pvt_date: until(signed),
    map_date: route === 'O' ? '' : until(signed),
    ...(route === 'Z' ? {} : Object.fromEntries(results)),
    ...(isDone && route === 'Z' ? { z_route_date: text(Math.max(done, signed)) } : {}),
    ...(isDone && route !== 'Z' ? { exams_done_date: text(done) } : {}),
    ...(isDone && dice.below(0.8) ? ended('Inburgeringsplicht voldaan', Math.max(pip, done)) : {}),
  };
}

const ended = (reason: string, day = last): Row => ({ duty_end_date: text(day), duty_end_reason: reason });
