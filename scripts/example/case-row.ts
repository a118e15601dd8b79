import type { ColumnName } from '../../src/cases/columns.ts';
import { dayOf, isoOf, monthsLater } from './calendar.ts';
import { extensionWave, termDays } from './calibration.ts';
import { groupOn, type Life } from './lives.ts';
import { codeOn, places, type Place } from './places.ts';
import { randomFrom, type Random } from './random.ts';
import { routeOn, type PlannedRoute } from './steps.ts';

/** A row of a case file, by column. A cell that is empty or left out has not happened. */
export type CaseRow = Readonly<Partial<Record<ColumnName, string>>>;

/** What a municipality sees of a life on a reference date. */
interface Sight {
  readonly life: Life;
  readonly place: Place;
  readonly relation: 'resident' | 'linked_coa' | 'pip_only';
  readonly isAsylum: boolean;
  /** The last day on which something was entered: the reference date, or the day on which the life left or ended. */
  readonly until: number;
  readonly referenceDay: number;
  readonly route: PlannedRoute | null;
  /** Draws that are the same in every release. */
  readonly random: (about: string) => Random;
}

/** The row of a life on a reference date (ISO); null when the municipality does not list this person on that day. */
export function caseRowOf(life: Life, place: Place, referenceDate: string): CaseRow | null {
  const referenceDay = dayOf(referenceDate);
  if (life.knownFrom > referenceDay) return null;
  const hasLeft = life.leaves !== null && life.leaves.day <= referenceDay;
  const until = Math.min(
    referenceDay,
    hasLeft ? life.leaves.day - 1 : Infinity,
    life.exit?.day ?? Infinity,
    life.fulfilled,
  );
  const hasPip = life.pip <= until;
  if (hasLeft && !(place.listsOthers && hasPip && !life.former)) return null;
  const sight: Sight = {
    life,
    place,
    relation: hasLeft ? 'pip_only' : life.registered <= until ? 'resident' : 'linked_coa',
    isAsylum: groupOn(life, until) === 'asylum',
    until,
    referenceDay,
    route: hasPip ? routeOn(life, until) : null,
    random: (about) => randomFrom(`${life.seed}/${about}`),
  };
  return {
    record_key: keyOf(`${life.seed}/${life.place}`),
    municipality_code: codeOn(place, referenceDate),
    ...dutyCells(sight),
    ...arrivalCells(sight),
    ...pipCells(sight),
    ...lessonCells(sight),
    ...resultCells(sight),
    ...termCells(sight),
    ...exemptionCells(sight),
    ...contactCells(sight),
    ...(place.lacks?.lesson === undefined ? {} : withoutLessons),
  };
}

/** What a municipality does not know when its language provider tells it nothing. */
const withoutLessons: CaseRow = {
  first_lesson_date: '',
  course_hours: '',
  lesson_wait_reason: '',
  pvt_date: '',
  map_date: '',
  z_route_date: '',
  exams_done_date: '',
};

const firstLetter = 'a'.charCodeAt(0);
const lastLetter = 'z'.charCodeAt(0);

/** A key of letters only, so that no part of it can be taken for a number of a person. */
export function keyOf(seed: string): string {
  const part = (half: string) => {
    const random = randomFrom(`${seed}/key/${half}`);
    return String.fromCharCode(...Array.from({ length: 8 }, () => random.between(firstLetter, lastLetter)));
  };
  return `${part('one')}-${part('other')}`;
}

/** A date, when it is known and has come. */
function on(day: number | null, until: number): string {
  return day !== null && day <= until ? isoOf(day) : '';
}

const endReasons = {
  exempt: [['Volledige vrijstelling', 1]],
  dispensed: [['Volledige ontheffing', 1]],
  paused: [['Tijdelijke vrijstelling', 1]],
  lapsed: [
    ['Verblijfsdoel gewijzigd', 0.45],
    ['Vertrek uit Nederland langer dan een jaar', 0.35],
    ['Overlijden', 0.05],
    ['Overig', 0.15],
  ],
} as const;

function dutyCells({ life, relation, isAsylum, until, random }: Sight): CaseRow {
  const ended = endOf(life, until);
  const reason =
    ended === 'fulfilled'
      ? 'Inburgeringsplicht voldaan'
      : ended && random('end').pick<string>(endReasons[ended]);
  return {
    act: 'wi2021',
    relation,
    group: isAsylum ? 'Asielstatushouder' : 'Gezinsmigrant en overige migrant',
    duty_start_date: isoOf(life.dutyStart),
    duty_end_date: ended ? isoOf(until) : '',
    duty_end_reason: reason ?? '',
    elip: '',
  };
}

/** How the duty has ended by a day on which nothing later was entered. */
function endOf(life: Life, until: number) {
  if (life.exit && life.exit.day <= until && life.exit.day < life.fulfilled) return life.exit.state;
  return life.fulfilled <= until ? 'fulfilled' : null;
}

/** Municipalities keep the clock in three ways: the date of SS139, only the dates that it follows from, or the day itself. */
function arrivalCells({ life, place, relation, isAsylum, until, random }: Sight): CaseRow {
  const isResident = relation === 'resident';
  const clock = isResident ? on(life.clock, until) : '';
  const way = place.warnings ? 'local' : (['signal', 'dates', 'day'] as const)[places.indexOf(place) % 3];
  const basis = life.clock === life.registered ? 'brp' : 'notice';
  const early = place.warnings && !isAsylum && random('notice').chance(0.05) ? 10 : 0;
  const notice = life.notice === null ? null : Math.max(life.dutyStart, life.notice - early);
  return {
    duty_notice_date: on(notice, until),
    clock_signal_date: way === 'signal' ? clock : '',
    municipality_link_date: isAsylum ? on(life.linked, until) : '',
    brp_registration_date: isResident ? isoOf(life.registered) : '',
    clock_start_date: way === 'day' || way === 'local' ? clock : '',
    clock_basis: clock === '' ? '' : way === 'local' ? 'local' : way === 'day' ? basis : '',
  };
}

const routeCodes = { b1: 'B', education: 'O', z: 'Z' } as const;

function pipCells(sight: Sight): CaseRow {
  const { life, place, route, relation, until, random } = sight;
  const { first_route, level } = routeCells(sight);
  const draws = random('pip');
  const sent = life.pip + draws.between(0, 10);
  const isRevised = route !== null && life.revision !== null && life.revision.day <= until;
  const waits = relation === 'resident' && route === null && life.clock !== null && life.clock <= until;
  const third = thirdPartyOf(sight);
  return {
    third_party_info: third.state,
    third_party_received_date: third.received,
    intake_start_date: place.lacks?.intake === undefined ? on(life.intake, until) : '',
    first_pip_date: on(life.pip, until),
    current_pip_date: isRevised ? isoOf(life.revision.day) : on(life.pip, until),
    pip_origin: route === null ? '' : life.former ? 'former' : 'own',
    pip_revisions: route === null ? '' : isRevised ? '1' : '0',
    pip_sent_date: route === null ? '' : on(sent, until),
    no_pip_reason: waits ? noPipReason(sight, third.state, place) : '',
    first_route,
    route: route === null ? '' : routeCodes[route],
    level,
  };
}

function routeCells({ life, route, until }: Sight): { first_route: string; level: string } {
  if (route === null) return { first_route: '', level: '' };
  const revised = life.revision && life.revision.day <= until ? life.revision.level : null;
  return { first_route: routeCodes[life.firstRoute], level: route === 'z' ? '' : (revised ?? 'B1') };
}

/** Some of the late PIPs waited for others; what is received comes shortly before the PIP. */
function thirdPartyOf({ life, relation, until, random }: Sight): { state: string; received: string } {
  const draws = random('third');
  const isLate = life.clock !== null && life.pip - life.clock > termDays && !life.former;
  const received = life.pip - draws.between(1, 14);
  const isCase = relation === 'resident' && isLate && life.clock <= until && draws.chance(0.15);
  if (!isCase) return { state: 'no', received: '' };
  return { state: received <= until ? 'received' : 'waiting', received: on(received, until) };
}

function noPipReason({ life, random }: Sight, third: string, place: Place): string {
  if (third === 'waiting') return 'third_party';
  if (!life.seed.startsWith(`${place.name}/`)) return 'moved_in';
  return random('reason').pick<string>([
    ['capacity', 0.4],
    ['no_show', 0.2],
    ['other', 0.15],
    ['unknown', 0.25],
  ]);
}

function lessonCells({ life, isAsylum, route, until, random }: Sight): CaseRow {
  const draws = random('lesson');
  const offer = life.pip + Math.floor((life.lesson - life.pip) * draws.draw());
  const hoursPerWeek = draws.between(5, 11);
  const hasLessons = life.lesson <= until;
  const hours = Math.min(1200, Math.ceil(((until - life.lesson) / 7) * hoursPerWeek));
  const reason = draws.pick<string>([
    ['no_place', 0.45],
    ['illness_birth', 0.15],
    ['own_choice', 0.1],
    ['other', 0.1],
    ['unknown', 0.2],
  ]);
  return {
    offer_date: isAsylum && route !== null ? on(offer, until) : '',
    first_lesson_date: route === null ? '' : on(life.lesson, until),
    course_hours: hasLessons ? String(hours) : '',
    lesson_wait_reason: route !== null && !hasLessons ? reason : '',
  };
}

const examParts = ['exam_knm', 'exam_le', 'exam_lu', 'exam_sc', 'exam_sp'] as const;

function resultCells({ life, place, route, until, random }: Sight): CaseRow {
  const draws = random('exams');
  const days = life.routeDone - life.lesson;
  const last = draws.between(0, examParts.length - 1);
  const exams = examParts.map((part, at): [ColumnName, string] => {
    const passed = at === last ? life.routeDone : life.lesson + Math.floor(days * (0.4 + 0.6 * draws.draw()));
    const failed = passed - draws.between(30, 200);
    if (route === null) return [part, ''];
    if (route === 'z') return [part, 'Geen'];
    return [part, passed <= until ? 'Geslaagd' : failed <= until ? 'Gezakt' : 'Geen'];
  });
  const hasTalk = route !== 'education' || place.warnings === true;
  return {
    pvt_date: on(life.pvt, until),
    map_date: hasTalk ? on(life.talk, until) : '',
    z_route_date: route === 'z' ? on(life.routeDone, until) : '',
    ...Object.fromEntries(exams),
    exams_done_date: route === 'z' ? '' : on(life.routeDone, until),
  };
}

const waveDay = dayOf(extensionWave.day);
const wavePeople = dayOf(extensionWave.lessonsBefore);

function termCells({ life, place, route, until, random }: Sight): CaseRow {
  const isLate = place.warnings && life.pvt > life.pip + 30 && random('term').chance(0.01);
  const start = life.pip + (isLate ? 30 : 1);
  if (route === null || start > until) {
    return { term_start_date: '', term_end_date: '', term_original_end_date: '' };
  }
  const original = monthsLater(start, 36);
  const isExtended =
    route !== 'z' && waveDay <= until && life.lesson < wavePeople && life.routeDone > waveDay;
  const end = isExtended ? monthsLater(original, extensionWave.months) : original;
  return {
    term_start_date: isoOf(start),
    term_end_date: isoOf(end),
    term_original_end_date: isoOf(original),
  };
}

function exemptionCells({ life, until, random }: Sight): CaseRow {
  const ended = endOf(life, until);
  const whole = [
    ['AVI', 0.3],
    ['DIP', 0.5],
    ['DOC', 0.2],
  ] as const;
  const temporary = [
    ['INS', 0.6],
    ['OPL', 0.4],
  ] as const;
  const reasons = ended === 'exempt' ? whole : ended === 'paused' ? temporary : null;
  return {
    exemption: ended === 'exempt' ? 'whole' : ended === 'paused' ? 'temporary' : 'none',
    exemption_reason: reasons ? random('exemption').pick<string>(reasons) : '',
    dispensation: ended === 'dispensed' ? 'whole' : 'none',
  };
}

function contactCells({ life, place, isAsylum, until, referenceDay, random }: Sight): CaseRow {
  const draws = random('contact');
  const contact = Math.max(life.knownFrom, until - draws.between(3, 210));
  const isListed = draws.chance(0.98);
  const hasContact = draws.chance(0.7);
  const isFined = draws.chance(place.warnings ? 0.02 : 0.004) && (!isAsylum || place.warnings === true);
  const fine = life.clock === null ? null : Math.max(life.clock, life.registered) + draws.between(100, 300);
  return {
    fine_municipality_date: isFined ? on(fine, until) : '',
    last_contact_date: contact <= referenceDay ? isoOf(contact) : '',
    fixed_contact: String(hasContact),
    in_duo_list: 'true',
    in_municipal_file: String(isListed),
  };
}
