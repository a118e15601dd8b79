import type { CommitmentRow } from '../../contract/council.ts';
import { nameOf } from '../../contract/codes.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { cohortChange, partChange, stockChange, type Change } from '../../council/change.ts';
import { commitmentStates, commitmentStatus, type CommitmentStatus } from '../../council/commitment.ts';
import {
  changeFact,
  commitmentFact,
  comparisonFact,
  normFact,
  type CommitmentSaid,
  type Fact,
} from '../../council/facts.ts';
import { historyOf } from '../../council/history.ts';
import { figureIndicators, figureOf } from '../../figures/catalogue.ts';
import type { Value } from '../../figures/figure.ts';
import { comparableFrom } from '../../figures/followed.ts';
import { exceptOf, leftOutOf } from '../../figures/reading.ts';
import { valueOf } from '../../figures/values.ts';
import { date, nextDay, roughly } from '../../format.ts';
import type { Tally } from '../../statistics/tally.ts';
import { sameSubject } from '../../questions/same-subject.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { answersOf, defaultScope } from '../../published/answers.ts';
import { commitments, deliveryByIndicator, historyFile } from '../../published/files.ts';
import { comparedByDefault } from '../comparison/page.ts';
import { municipalityPage } from './page.ts';

/** What came of a commitment, from the figures of the municipality that made it. */
export function statusOf(row: CommitmentRow): CommitmentStatus {
  const { municipality } = municipalityPage(row.municipality);
  const indicator = catalogue.find(({ id }) => id === row.indicator);
  const followUp = comparisons.find((one) => one.indicator === row.indicator)?.followUp ?? 'year';
  return commitmentStatus(row, {
    moments: indicator ? historyOf(historyFile(row.municipality), indicator.id) : [],
    wanted: indicator?.direction ?? 'none',
    comparableFrom: (cohort) => comparableFrom(followUp, cohort),
    place: municipality.name,
    endedOn: municipality.validTo,
  });
}

const known = new Map<string, readonly Fact[]>();

/** The facts about one indicator in one municipality, in the order in which they are said; none where nothing is known. */
export function factsHere(code: string, id: string): readonly Fact[] {
  const key = `${code} ${id}`;
  const found = known.get(key) ?? factsOf(code, id);
  known.set(key, found);
  return found;
}

function factsOf(code: string, id: string): Fact[] {
  const indicator = indicatorOf(id);
  const value = valueHere(code, id);
  const tally = value?.tally ?? null;
  return [
    normHere(code, indicator, value),
    changeFact(changeHere(code, indicator, value)),
    comparedHere(code, indicator, value),
    commitmentFact(commitmentHere(code, id, tally)),
  ].filter((fact) => fact !== null);
}

/** What the college says to a commitment itself, with its day in words; null where it did not react. */
export function reactionOf({ reaction, reaction_date: day }: CommitmentRow): CommitmentSaid['reaction'] {
  return reaction === null || day === null ? null : { text: reaction, day: date(day) };
}

function indicatorOf(id: string): Indicator {
  const indicator = catalogue.find((one) => one.id === id);
  if (!indicator) throw new Error(`unknown indicator ${id}`);
  return indicator;
}

function normHere(code: string, indicator: Indicator, value: Value | null): Fact | null {
  const { tally = null, cohort = null } = value ?? {};
  return normFact(indicator, { tally, cohort, except: exceptHere(code, indicator.id, value) });
}

/** The years that a number of all years leaves out, as the end of a sentence; empty where it leaves out none. */
function exceptHere(code: string, id: string, value: Value | null): string {
  const figure = value === null ? undefined : figureOf(id);
  const answer = figure && answersOf(code)[figure.id];
  return answer ? exceptOf(figure, { answer, value }) : '';
}

/**
 * What a frozen page carries beside its comparison: what its own release says. A change and a commitment rest on other
 * releases and on a list that grows, which can be withdrawn or corrected after the page was frozen.
 */
export function factsInRelease(code: string, figure: string): readonly Fact[] {
  const id = figureIndicators[figure];
  const fact = id === undefined ? null : normHere(code, indicatorOf(id), valueHere(code, id));
  return fact === null ? [] : [fact];
}

/** What a figure carries besides its sentence and its comparison, for whatever is made of it. */
export function otherFacts(code: string, figure: string): readonly Fact[] {
  const indicator = figureIndicators[figure];
  return indicator === undefined
    ? []
    : factsHere(code, indicator).filter(({ kind }) => kind !== 'comparison');
}

/** The number of an indicator as the pages show it; null for a municipality without detail. */
function valueHere(code: string, id: string): Value | null {
  const { availability, release } = municipalityPage(code);
  const isDelivered = deliveryByIndicator(release.release).get(code)?.get(id)?.state === 'delivered';
  return availability === 'delivered' && isDelivered ? valueOf(id, answersOf(code), defaultScope()) : null;
}

function changeHere(code: string, { id, direction }: Indicator, value: Value | null): Change | null {
  const comparison = comparisons.find(({ indicator }) => indicator === id);
  if (comparison?.isStock) {
    const history = { moments: historyOf(historyFile(code), id), since: mergedOn(code) };
    return id === waited ? stockChange(history) : partChange(history, direction);
  }
  const before = value === null ? null : valueBefore(code, id);
  if (!value?.tally || !before?.tally || value.cohort === null || before.cohort === null) return null;
  return cohortChange(
    { cohort: value.cohort, tally: value.tally },
    { cohort: before.cohort, tally: before.tally },
    direction,
  );
}

function valueBefore(code: string, id: string): Value | null {
  const figure = figureOf(id);
  const answer = figure && answersOf(code)[figure.id];
  return (answer && figure.values[id]?.before?.(answer, defaultScope())) ?? null;
}

/** The first day of the newest merger into a municipality; null when none is known. */
function mergedOn(code: string): string | null {
  const last = municipalityPage(code)
    .predecessors.flatMap(({ validTo }) => validTo ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? null : nextDay(last);
}

function comparedHere(code: string, { id, direction }: Indicator, value: Value | null): Fact | null {
  const isCompared = value !== null && comparisons.some(({ indicator }) => indicator === id);
  return isCompared ? comparisonFact(comparedByDefault(code, id), direction) : null;
}

/** The newest commitment about the subject of an indicator, of the municipality or of one that it came from. */
function commitmentHere(code: string, id: string, tally: Tally | null): CommitmentSaid | null {
  const { predecessors } = municipalityPage(code);
  const codes = [code, ...predecessors.map((one) => one.code)];
  const about = sameSubject(id);
  const [row] = commitments()
    .filter(({ municipality, indicator }) => codes.includes(municipality) && about.includes(indicator ?? ''))
    .toSorted((one, other) => other.date.localeCompare(one.date));
  if (!row) return null;
  const { state, figure, reason } = statusOf(row);
  const word = nameOf(commitmentStates, state);
  return {
    body: `${row.body} van ${municipalityPage(row.municipality).municipality.name}`,
    day: date(row.date),
    text: row.text,
    state,
    outcome: [`${word}${figure === null ? '' : ` (${figure.text})`}.`, reason].filter(Boolean).join(' '),
    reaction: reactionOf(row),
    now: row.municipality === code && row.indicator === id ? tally : null,
    isUndelivered: historyOf(historyFile(code), row.indicator ?? '').at(-1)?.entry === 'not_delivered',
  };
}

/** Whom the figure of an indicator leaves out here, in sentences; null where nobody is left out. */
export function leftOutHere(code: string, id: string): string | null {
  const figure = figureOf(id);
  const value = valueHere(code, id);
  const answer = figure && value !== null ? answersOf(code)[figure.id] : undefined;
  return answer && figure ? leftOutOf(figure, { answer, value }, defaultScope()) : null;
}

const waited = 'without_pip_overdue';

/** How many wait longer than 10 weeks now, for what is asked about that wait; null where it is not known, or the subject itself. */
export function waitingHere(code: string, { id, theme }: Pick<Indicator, 'id' | 'theme'>): string | null {
  if (theme !== 'wachten') return null;
  if (municipalityPage(code).availability === 'missing') return lastKnown(code)?.text ?? null;
  if (id === waited) return null;
  const value = valueHere(code, waited);
  if (!value?.tally || value.tally.numerator.count === 0) return null;
  const { peildatum } = municipalityPage(code).release;
  return `Op ${date(peildatum)} wachtten ${roughly(value.tally.numerator)} mensen langer dan 10 weken op hun plan${exceptHere(code, waited, value)}.`;
}

/** The three lines under the headline: what changed, the norm with the peers, and what the college said. */
export function headlineFacts(code: string): Fact[] {
  const [stock, cohort] = [factsHere(code, waited), factsHere(code, within)];
  const of = (facts: readonly Fact[], kind: Fact['kind']) => facts.find((fact) => fact.kind === kind);
  const hasCohort = valueHere(code, within) !== null;
  const own = hasCohort ? cohort : stock;
  return [
    of(stock, 'change'),
    of(own, 'norm'),
    of(own, 'comparison'),
    of(cohort, 'commitment') ?? of(stock, 'commitment'),
  ].filter((fact) => fact !== undefined);
}

const within = 'pip_within_term_share';

/** Where the comparison of the headline is worked out, with its peers; null where the headline compares nothing. */
export function headlineComparison(code: string, facts: readonly Fact[]): string | null {
  const id = facts.find(({ kind }) => kind === 'comparison')?.marks['data-indicator'];
  const figure = id === undefined ? undefined : figureOf(id);
  if (id === undefined || !figure) return null;
  return `/gemeente/${municipalityPage(code).municipality.slug}/${figure.theme}/#vergeleken-${id}`;
}

/** Figures of an earlier delivery, in a sentence with their day. */
export interface LastKnown {
  readonly text: string;
  readonly day: string;
}

/** The newest figures that a municipality did deliver, where the current release has none; null where there are none. */
export function lastKnown(code: string): LastKnown | null {
  const moments = historyOf(historyFile(code), waited);
  const last = moments.findLast(
    ({ entry }) => typeof entry !== 'string' && entry.denominator.rounded > 0 && entry.denominator.count > 0,
  );
  if (!last || typeof last.entry === 'string') return null;
  const { numerator, denominator } = last.entry;
  const day = date(last.referenceDate);
  return {
    day,
    text: `Op ${day} hadden ${roughly(denominator)} inburgeraars van wie de wachttijd was begonnen, nog geen plan (PIP), van wie ${roughly(numerator)} langer dan 10 weken. Dat zijn de laatste bekende cijfers.`,
  };
}
