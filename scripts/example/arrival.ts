import type { Group } from '../../src/contract/codes.ts';
import { dayOf } from './calendar.ts';
import { earlyIntakeShare, groupExcess, parametersOf, termDays, unknownClockShare } from './calibration.ts';
import type { Place } from './places.ts';
import type { Random } from './random.ts';

/** The way of a household from the duty to a home and a running clock; days in fixed order. */
export interface Arrival {
  /** When DUO told them; null when the municipality does not know. */
  readonly notice: number | null;
  /** When COA linked them to the municipality; asylum only. */
  readonly linked: number | null;
  readonly registered: number;
  /** Start of the ten weeks; null when unknown. */
  readonly clock: number | null;
  readonly intake: number;
}

interface Start {
  readonly cohort: number;
  readonly group: Group;
  readonly dutyStart: number;
}

/** Draws an arrival and the day from which the days to the PIP count, also when the file does not know that day. */
export function arrivalOf(random: Random, place: Place, start: Start): Arrival & { readonly from: number } {
  return start.group === 'asylum' ? asylumArrival(random, place, start) : familyArrival(random, start);
}

function asylumArrival(random: Random, place: Place, start: Start) {
  const { cohort, dutyStart } = start;
  const linked = dutyStart + random.between(0, 20);
  const registered = Math.max(linked, drawRegistration(random, place, start));
  const notice = Math.min(dutyStart + random.between(7, 42), registered);
  const inReception = random.chance(earlyIntakeShare);
  const intake = inReception
    ? Math.max(linked, registered - random.between(5, 60))
    : intakeBefore(random, cohort, registered);
  return { notice, linked, registered, clock: registered, from: registered, intake };
}

function familyArrival(random: Random, { cohort, dutyStart }: Start) {
  const notice = dutyStart + random.between(7, 42);
  const isKnown = !random.chance(unknownClockShare);
  const intake = intakeBefore(random, cohort, notice);
  const known = isKnown ? notice : null;
  return { notice: known, linked: null, registered: dutyStart, clock: known, from: notice, intake };
}

/** The day of the broad intake when the clock starts on a day; never later than the PIP, which the caller knows. */
export function intakeBefore(random: Random, cohort: number, clock: number): number {
  return clock + Math.round(random.logNormal(parametersOf(cohort).intakeDays, 0.6));
}

function drawRegistration(random: Random, { move }: Place, { cohort, dutyStart }: Start): number {
  const { receptionWeeks } = parametersOf(cohort);
  const registered = dutyStart + Math.round(random.logNormal(receptionWeeks * 7, 0.5));
  if (!move || !random.chance(move.share)) return registered;
  const from = dayOf(move.from);
  return dutyStart < from && from < registered ? random.between(from, dayOf(move.to)) : registered;
}

/** Days from clock start to PIP: within the term with the chance of the place, else with a long tail after it. */
export function drawPipDays(random: Random, place: Place, cohort: number, group: Group): number {
  const { withinTerm, excessDays } = parametersOf(cohort);
  const shift = place.pace + (place.paceOf?.[cohort] ?? 0);
  const odds = (withinTerm[group] / (1 - withinTerm[group])) * Math.exp(shift);
  if (random.chance(odds / (1 + odds))) return termDays - Math.floor(58 * random.draw() ** 1.5);
  const mean = excessDays * groupExcess[group] * (place.excessFactor ?? 1) * Math.exp(-0.4 * shift);
  return termDays + 1 + Math.floor(random.exponential(mean));
}
