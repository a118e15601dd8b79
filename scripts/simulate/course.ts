import {
  durationClasses,
  housingClasses,
  receptionBins,
  waitingBins,
  type EndState,
  type Stage,
} from '../../src/contract/codes.ts';
import { randomFrom } from '../example/random.ts';
import type { Person } from './count.ts';
import { classOf, isInReception, type Life, type Place } from './life.ts';

/** A person at a release: its day, the last day on which something happened, and where that person then stands. */
export interface Moment {
  readonly day: number;
  readonly until: number;
  readonly stage: Stage;
  readonly end_state: EndState;
}

const termDays = 70;
const lessonDays = 91;
const monthDays = 365 / 12;

/** The codes of the tables about the course, which the counter gives to somebody with these days. */
export function courseAt(life: Life, place: Place, moment: Moment): Person {
  const hasPlan = life.pip <= moment.until;
  const waits = waitsForPlan(life, place, moment);
  const lesson = lessonAt(life, moment);
  const isRunning = moment.end_state === 'running';
  const draws = randomFrom(`${life.household}/${life.pip}/${life.lesson}/course`);
  const pick = (...shares: (readonly [string, number])[]) => draws.pick<string>(shares);
  const reason = pick(['capacity', 0.4], ['no_show', 0.2], ['third_party', 0.15], ['unknown', 0.25]);
  const lessonReason = pick(['no_place', 0.5], ['illness_birth', 0.2], ['own_choice', 0.1], ['unknown', 0.2]);
  const change = pick(['never', 0.9], ['once', 0.05], ['route_changed', 0.05]);
  const contact = pick(['yes', 0.7], ['no', 0.3]);
  const talk = pick(['m3', 0.45], ['m6', 0.3], ['m12', 0.15], ['longer', 0.05], ['unknown', 0.05]);
  return {
    intake: intakeAt(life, place, moment),
    lesson,
    housing: housingAt(life, place, moment),
    no_pip_reason: waits ? reason : 'not_waiting',
    lesson_wait_reason: lesson.startsWith('w') ? lessonReason : 'not_waiting',
    plan_change: hasPlan ? change : 'no_plan',
    contact: isRunning ? contact : 'not_running',
    last_talk: isRunning ? talk : 'not_running',
    term: hasPlan && isRunning ? termAt(life, moment) : 'not_running',
    exams: hasPlan ? examsAt(life, place, moment) : 'no_plan',
    done: hasPlan ? doneAt(life, moment) : 'no_plan',
  };
}

const isEnded = ({ day, until }: Moment): boolean => until < day;

function waitsForPlan(life: Life, { group }: Place, moment: Moment): boolean {
  const { day, until } = moment;
  return life.pip > until && !isEnded(moment) && !isInReception(life, group, until) && life.clock <= day;
}

function intakeAt(life: Life, { group }: Place, moment: Moment): string {
  const { day, until } = moment;
  const inReception = isInReception(life, group, until);
  if (life.intake > until) {
    if (isEnded(moment)) return 'ended';
    if (inReception) return 'reception';
    return life.clock > day ? 'no_clock' : classOf(waitingBins, day - life.clock);
  }
  if (inReception || life.clock > day) return 'undated';
  return day <= life.clock + termDays ? 'early' : classOf(durationClasses, life.intake - life.clock);
}

function lessonAt(life: Life, { day, until, stage, end_state }: Moment): string {
  if (life.pip > until) return 'no_plan';
  if (stage === 'pip') return end_state === 'running' ? classOf(waitingBins, day - life.pip) : 'ended';
  return day <= life.pip + lessonDays ? 'early' : classOf(durationClasses, life.lesson - life.pip);
}

function housingAt(life: Life, { group }: Place, moment: Moment): string {
  const { day, until } = moment;
  if (group !== 'asylum') return 'other_group';
  if (!isInReception(life, group, until))
    return classOf(housingClasses, Math.max(0, life.registered - life.dutyStart));
  if (life.pip <= until) return 'reception_plan';
  return isEnded(moment) ? 'reception_ended' : classOf(receptionBins, day - life.dutyStart);
}

function termAt({ pip }: Life, { day }: Moment): string {
  return day - pip >= 36 * monthDays ? 'over' : 'within';
}

function examsAt({ lesson, done }: Life, { route }: Place, { until }: Moment): string {
  if (route === 'z') return 'z_route';
  if (done <= until) return 'all';
  const passed = (until - lesson) / (done - lesson);
  if (passed < 0.6) return 'none';
  return passed < 0.8 ? 'under_half' : 'half';
}

function doneAt({ pip, fulfilled }: Life, { day, end_state }: Moment): string {
  const months = (to: number) => [12, 18, 24, 30, 36].find((edge) => to - pip < edge * monthDays);
  if (end_state === 'running') return `n${months(day) ?? '36p'}`;
  if (end_state !== 'fulfilled') return 'ended';
  return day - pip < 36 * monthDays ? 'early' : `f${months(fulfilled) ?? '36p'}`;
}
