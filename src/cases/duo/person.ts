/** One person: from the answers of DUO, and what the municipality adds, to the cells of a case. */
import { dutyOn, groupOn, termOn, type Cells, type LeftOut } from './history.ts';
import { dispensationsOn, examsOn, exemptionsOn, type Plan } from './results.ts';
import { caseRoutes, levels } from '../lists.ts';
import type { Answer } from './answer.ts';
import type { AnswerName } from './answers.ts';

/** The saved answer with this name, as the objects in it; none when DUO had nothing to say. */
export type Answers = (name: AnswerName) => readonly Answer[];

/** The event with which DUO says that the ten weeks began. */
const clockSignal = /^SS139$/;

/**
 * The cells of a person on the reference date, `2026-09-30`; why there are none when this person was not under a duty then.
 * What the municipality says goes before what DUO says in part.
 */
export function cellsOf(until: string, answers: Answers, own: Cells): Cells | LeftOut {
  const one = (name: AnswerName): Answer | undefined => answers(name)[0];
  const duty = dutyOn(until, one('inburgeringsplicht'), answers('inburgeringsplicht/historie'));
  if (typeof duty === 'string') return duty;
  const day = (name: AnswerName, field: string): string => upTo(until, one(name)?.day(field) ?? '');
  const plan = planOn(until, one('pip'), own);
  const exempt = exemptionsOn(until, answers('vrijstellingen'));
  const dispensed = dispensationsOn(until, answers('ontheffingen'));
  const freed = new Set([...exempt.parts, ...dispensed.parts]);
  const hasPlan = plan.route !== '';
  return {
    ...{ act: 'wi2021', in_duo_list: 'true' },
    ...duty,
    group: groupOn(until, one('doelgroep'), answers('doelgroep/historie')),
    clock_signal_date: signalOn(until, answers('gebeurtenissen')),
    ...{ current_pip_date: plan.day, route: plan.route, level: plan.level },
    ...examsOn(until, answers('examens/resultaten'), plan, freed),
    pvt_date: day('pvt', 'datumOndertekeningPvt'),
    map_date: day('map', 'datumEindgesprekMap'),
    course_hours: hasPlan ? hoursIn(answers('uren')) : '',
    ...(hasPlan ? termOn(until, one('inburgeringstermijn'), answers('inburgeringstermijn/historie')) : {}),
    ...exempt.cells,
    ...dispensed.cells,
    ...filled(own),
  };
}

const upTo = (until: string, day: string): string => (day <= until ? day : '');

/** A plan of after the reference date is none yet, or the first one when the municipality knows that. */
function planOn(until: string, answer: Answer | undefined, own: Cells): Plan & { readonly day: string } {
  const pip = answer?.inside('pip');
  const day = pip?.day('dagtekeningPip') ?? '';
  const route =
    pip?.code(
      'leerroute',
      caseRoutes.map(({ code }) => code),
    ) ?? '';
  const level =
    pip?.code(
      'niveau',
      levels.map(({ code }) => code),
    ) ?? '';
  if (day <= until) return { day, route, level };
  const first = own['first_pip_date'] ?? '';
  return first !== '' && first <= until
    ? { day: first, route: own['first_route'] ?? '', level: '' }
    : { day: '', route: '', level: '' };
}

/** The newest signal: who moves gets another one. */
function signalOn(until: string, events: readonly Answer[]): string {
  const days = events
    .filter((event) => clockSignal.test(event.short('id')))
    .map((event) => event.day('datum'));
  return (
    days
      .filter((day) => day <= until)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** Hours of lessons at a school and of taking part that counts as lessons; '' when there are none. */
function hoursIn(rows: readonly Answer[]): string {
  const kinds = ['TaallesEnKnmInstelling', 'ParticipatieAlsTaalles'];
  const hours = rows.flatMap((row) => kinds.map((kind) => row.inside(kind)?.hours('uren') ?? 0));
  const sum = hours.reduce((total, one) => total + one, 0);
  return sum === 0 ? '' : String(Math.min(sum, 9999));
}

/** What the municipality filled in; what happened later is for the rules of every case file. */
function filled(own: Cells): Cells {
  return Object.fromEntries(Object.entries(own).filter(([, text]) => text !== ''));
}
