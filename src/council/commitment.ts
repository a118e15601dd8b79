import { date, off, percentageFrom, roughPartOf } from '../format.ts';
import type { Tally } from '../statistics/tally.ts';
import { stateWords } from '../comparison/verdict.ts';
import type { HistoryMoment } from './history.ts';

/** What came of a commitment; computed from published figures, never typed. */
export const commitmentStates = [
  { code: 'met', name: 'gehaald' },
  { code: 'not_met', name: 'niet gehaald' },
  { code: 'on_course', name: 'op koers' },
  { code: 'too_early', name: 'nog te vroeg' },
  { code: 'unmeasurable', name: 'niet te meten' },
] as const;

export type CommitmentState = (typeof commitmentStates)[number]['code'];

/** What was committed: a share in percent (1–99) of one indicator, on a day. ISO dates. */
export interface Commitment {
  readonly date: string;
  readonly indicator: string | null;
  readonly target: number | null;
  readonly target_date: string | null;
}

export interface CommitmentStatus {
  readonly state: CommitmentState;
  /** Why, as a sentence; empty where the figure says it. */
  readonly reason: string;
  /** The figure that the status rests on; null when it rests on none. */
  readonly figure: {
    readonly text: string;
    readonly referenceDate: string;
    readonly cohort: number | null;
  } | null;
  /** The line from where it stood to what was committed; null when either end is unknown. */
  readonly course: {
    readonly from: { readonly date: string; readonly share: number };
    readonly to: { readonly date: string; readonly share: number };
  } | null;
}

/** What is known besides the commitment: its figures, oldest first, which way is wanted, and whether the place still exists. */
export interface CommitmentContext {
  readonly moments: readonly HistoryMoment[];
  readonly wanted: 'higher' | 'lower' | 'none';
  /** First day on which everybody who began in a year was followed long enough (ISO dates). */
  readonly comparableFrom: (cohort: number) => string;
  /** Name of the municipality that made it. */
  readonly place: string;
  /** Last day on which that municipality existed (ISO date); null while it exists. */
  readonly endedOn: string | null;
}

type Counted = HistoryMoment & { readonly entry: Tally };

const shareOf = ({ entry: { numerator, denominator } }: Counted) => numerator.count / denominator.count;
const isCounted = (moment: HistoryMoment): moment is Counted =>
  typeof moment.entry !== 'string' && moment.entry.denominator.count > 0;

const none = { figure: null, course: null } as const;
const unmeasurable = (reason: string): CommitmentStatus => ({ state: 'unmeasurable', reason, ...none });

/**
 * The status of a commitment about a share. It is judged only on people who all began after it was made, when everybody
 * of them was followed as long: until such a figure of 20 people or more exists it is too early, with the day on which it can
 * be known. `met` and `not_met` rest on the first such figure on or after the target date, so that a later one does not
 * change them; `on_course` compares the newest one with the straight line from the last figure before the commitment.
 * A share of those who wait now cannot be measured: it falls when many people arrive.
 */
export function commitmentStatus(commitment: Commitment, context: CommitmentContext): CommitmentStatus {
  const { endedOn, moments, place } = context;
  if (endedOn === null) return statusOf(commitment, context);
  const status = statusOf(commitment, {
    ...context,
    moments: moments.filter(({ referenceDate }) => referenceDate <= endedOn),
  });
  if (status.state === 'met' || status.state === 'not_met') return status;
  return unmeasurable(`Na de herindeling is dat niet te zien: ${place} bestond tot en met ${date(endedOn)}.`);
}

function statusOf(commitment: Commitment, context: CommitmentContext): CommitmentStatus {
  const { indicator, target, target_date: due } = commitment;
  const { wanted, moments } = context;
  if (indicator === null || target === null || due === null)
    return unmeasurable('De toezegging noemt geen cijfer met doel en datum dat wij volgen.');
  if (wanted === 'none' || moments.length === 0)
    return unmeasurable('Dit cijfer volgen wij niet per levering.');
  if (moments.every(({ cohort }) => cohort === null)) return unmeasurable(ofThoseWaiting);
  const able = moments.filter((moment) => canShow(moment, commitment));
  const used = able.find(({ referenceDate }) => referenceDate >= due) ?? able.at(-1);
  return used ? measured(used, { ...commitment, target, due }, context) : notYet(commitment, context);
}

const ofThoseWaiting =
  'Dit is een aandeel van de mensen die wachten. Dat daalt ook als er veel mensen bij komen. Vraag het college om een doel voor mensen die na de toezegging beginnen: welk deel van hen krijgt binnen 10 weken een plan (PIP)?';

/** Whether a figure is about people who all began after something was said, and about enough of them. */
function canShow(moment: HistoryMoment, { date: said }: Commitment): moment is Counted {
  return isCounted(moment) && moment.entry.denominator.count >= percentageFrom && !isOlder(moment, said);
}

/** Whether a figure is about people of whom some began before, or on, the day on which something was said. */
function isOlder({ cohort }: HistoryMoment, said: string): boolean {
  return cohort !== null && cohort < firstAfter(said);
}

/** The first year of which everybody began after a day. */
function firstAfter(said: string): number {
  return Number(said.slice(0, 4)) + 1;
}

/** Too early, with the day on which it can be known; what is missing since then is said as such. */
function notYet(
  { date: said }: Commitment,
  { moments, comparableFrom }: CommitmentContext,
): CommitmentStatus {
  const from = comparableFrom(firstAfter(said));
  const newest = moments.at(-1);
  if (!newest || newest.referenceDate < from) return early(firstAfter(said), from, newest);
  const blank = moments.find((moment) => moment.referenceDate >= from && !isCounted(moment));
  if (blank) return unmeasurable(blankReason(blank));
  return { ...unmeasurable('Het gaat om te weinig mensen voor een aandeel.'), ...none };
}

function early(year: number, from: string, newest: HistoryMoment | undefined): CommitmentStatus {
  const blank = newest && !isCounted(newest) ? ` ${blankReason(newest)}` : '';
  return {
    state: 'too_early',
    reason: `Het eerste hele jaar na de toezegging is ${year}. Wie toen begon, is vanaf ${date(from)} lang genoeg gevolgd.${blank}`,
    ...none,
  };
}

function blankReason({ entry, referenceDate }: HistoryMoment): string {
  const word = typeof entry === 'string' ? stateWords[entry] : 'te weinig mensen';
  return `Op ${date(referenceDate)}: ${word}.`;
}

function figureOf({ entry, referenceDate, cohort }: Counted): CommitmentStatus['figure'] {
  return { text: roughPartOf(entry.numerator, entry.denominator), referenceDate, cohort };
}

interface Measurable {
  readonly date: string;
  readonly target: number;
  readonly due: string;
}

function measured(used: Counted, commitment: Measurable, context: CommitmentContext): CommitmentStatus {
  const course = courseOf(commitment, context.moments);
  const found = { figure: figureOf(used), course };
  const reaches = (goal: number) => reachedBy(context, goal)(shareOf(used));
  if (used.referenceDate >= commitment.due) {
    const goal = commitment.target / 100;
    const reason = [
      passedOver(used, commitment.due, context.moments),
      roundingWords(used, reachedBy(context, goal)),
    ];
    return { state: reaches(goal) ? 'met' : 'not_met', reason: reason.filter(Boolean).join(' '), ...found };
  }
  const isOn = course !== null && reaches(onLine(course, used.referenceDate));
  return { state: isOn ? 'on_course' : 'too_early', reason: '', ...found };
}

const reachedBy =
  ({ wanted }: CommitmentContext, goal: number) =>
  (share: number): boolean =>
    wanted === 'higher' ? share >= goal : share <= goal;

/** Says so where the true share may have the other outcome: every rounded count is a few people off. */
function roundingWords(
  { entry: { numerator, denominator } }: Counted,
  isReached: (share: number) => boolean,
): string {
  const lowest = (numerator.count - off(numerator)) / (denominator.count + off(denominator));
  const highest = (numerator.count + off(numerator)) / Math.max(1, denominator.count - off(denominator));
  return isReached(lowest) === isReached(highest) ? '' : 'Binnen de afronding kan het ook anders zijn.';
}

/** Names a release on or after the target date that held no figure, before the one that decides. */
function passedOver(used: Counted, due: string, moments: readonly HistoryMoment[]): string {
  const blank = moments.find(
    ({ referenceDate, entry }) =>
      referenceDate >= due && referenceDate < used.referenceDate && typeof entry === 'string',
  );
  return blank ? blankReason(blank).replace(/\.$/, '; daarom telt een latere levering.') : '';
}

/** From the last counted figure on or before the commitment to the target. */
function courseOf(
  { date: said, target, due }: Measurable,
  moments: readonly HistoryMoment[],
): CommitmentStatus['course'] {
  const start = moments.filter(isCounted).findLast(({ referenceDate }) => referenceDate <= said);
  if (!start || start.entry.denominator.count < percentageFrom) return null;
  return {
    from: { date: start.referenceDate, share: shareOf(start) },
    to: { date: due, share: target / 100 },
  };
}

function onLine({ from, to }: NonNullable<CommitmentStatus['course']>, day: string): number {
  const [start, end, now] = [from.date, to.date, day].map((iso) => Date.parse(iso));
  if (start === undefined || end === undefined || now === undefined || end <= start) return to.share;
  return from.share + ((to.share - from.share) * (now - start)) / (end - start);
}
