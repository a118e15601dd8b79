import { nameOf, revisionReasons } from '../../contract/codes.ts';
import { observationSlots } from '../../council/observation-slots.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { executorOn } from '../../figures/steps/executor.ts';
import { verdictFrom, type Observation } from '../../council/observation.ts';
import type { Value } from '../../figures/figure.ts';
import { isUnripe, valueOf } from '../../figures/values.ts';
import { date, list } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { currentRelease, deliveryByIndicator, executors } from '../../published/files.ts';
import { comparedByDefault } from '../comparison/page.ts';
import { defaultScope, answersOf } from '../../published/answers.ts';
import { hasDraft } from '../municipality/indicators-here.page.ts';
import { factsHere, leftOutHere, waitingHere } from '../municipality/facts.page.ts';
import { municipalityPage, type MunicipalityPage } from '../municipality/page.ts';

/** What the composer can be about, in the order of the catalogue. */
export const draftIndicators: readonly Indicator[] = catalogue.filter(hasDraft);

/** The observation about one indicator in one municipality, at the choice that its pages show. Throws on an unknown id. */
export function observationOf(code: string, id: string): Observation {
  const indicator = draftIndicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`no question can be about ${id}`);
  const page = municipalityPage(code);
  const shown = shownOf(page, indicator);
  const about = aboutOf(page, indicator);
  const revised = revisionNotices(page.municipality.revisions, shown);
  const observation = { ...about, ...shown, notices: [...about.notices, ...revised] };
  observationSlots.parse(observation);
  return observation;
}

/** Every observation of a municipality, in the order of the catalogue. */
export function observationsOf(code: string): Observation[] {
  return draftIndicators.map(({ id }) => observationOf(code, id));
}

/** Attributes of a text with a verdict: word for word what it says, and which figure and cohort it is about. */
export interface VerdictMarks {
  readonly 'data-verdict'?: string;
  readonly 'data-indicator'?: string;
  readonly 'data-cohort'?: string;
}

/** The marks of an observation; none where it has no verdict. */
export function verdictMarks({ verdict, value, indicator, cohort }: Observation): VerdictMarks {
  if (verdict === null || value === null) return {};
  const about = { 'data-indicator': indicator, 'data-cohort': cohort === null ? 'alle' : String(cohort) };
  return { 'data-verdict': verdict.text, ...about };
}

type Shown = Pick<Observation, 'state' | 'reason' | 'value' | 'tally' | 'denominator' | 'cohort' | 'verdict'>;

function aboutOf(
  { municipality, release, predecessors }: MunicipalityPage,
  { id, name, owner, direction, theme }: Indicator,
): Omit<Observation, keyof Shown> {
  return {
    facts: factsHere(municipality.code, id),
    leftOut: leftOutHere(municipality.code, id),
    waitingNow: waitingHere(municipality.code, { id, theme }),
    indicator: id,
    name,
    municipality: { code: municipality.code, name: municipality.name },
    referenceDate: release.peildatum,
    publishedOn: release.gepubliceerd,
    release: release.release,
    owner,
    wanted: direction,
    people: null,
    executor: executorOn(municipality.code, executors(), release.peildatum),
    notices: mergerNotice(predecessors, release.peildatum),
  };
}

const blank = { value: null, tally: null, denominator: null, cohort: null, verdict: null } as const;

function shownOf({ municipality, availability }: MunicipalityPage, indicator: Indicator): Shown {
  if (indicator.state !== 'counted')
    return { ...blank, state: 'not_counted', reason: 'nog geen gemeente levert dit' };
  const row = deliveryByIndicator(currentRelease().release).get(municipality.code)?.get(indicator.id);
  if (availability === 'missing' || row?.state !== 'delivered')
    return { ...blank, state: 'not_delivered', reason: asPart(row?.reason ?? null) };
  if (availability === 'small') return { ...blank, state: 'too_small', reason: null };
  const scope = defaultScope();
  const value = valueOf(indicator.id, answersOf(municipality.code), scope);
  if (value !== null) return valued(municipality.code, indicator, value);
  return { ...blank, state: isUnripe(indicator.id, scope) ? 'too_early' : 'too_small', reason: null };
}

/** The reason of a municipality as part of a sentence: no capital, no stop at the end. */
function asPart(reason: string | null): string | null {
  if (reason === null) return null;
  const text = reason.replace(/[{}]/g, '').replace(/\.$/, '');
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function valued(code: string, { id, direction }: Indicator, { text, cohort, of, tally }: Value): Shown {
  const isCompared = comparisons.some(({ indicator }) => indicator === id);
  return {
    state: 'shown',
    reason: null,
    value: text,
    tally,
    denominator: of,
    cohort,
    verdict: isCompared ? verdictFrom(comparedByDefault(code, id).judged, direction) : null,
  };
}

function mergerNotice(predecessors: MunicipalityPage['predecessors'], day: string): string[] {
  const recent = predecessors.filter(({ validTo }) => validTo !== null && validTo > yearBefore(day));
  if (recent.length === 0) return [];
  const last =
    recent
      .map(({ validTo }) => validTo ?? day)
      .toSorted()
      .at(-1) ?? day;
  return [
    `Onze gemeente telt sinds de herindeling na ${date(last)} ook ${list(recent.map(({ name }) => name))} mee.`,
  ];
}

function yearBefore(iso: string): string {
  return `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
}

function revisionNotices(
  revisions: MunicipalityPage['municipality']['revisions'],
  { state, cohort: about }: Shown,
): string[] {
  const { release, gepubliceerd } = currentRelease();
  return revisions
    .filter(
      (revision) =>
        state === 'shown' && revision.release === release && (about === null || about === revision.cohort),
    )
    .map(
      ({ cohort, reason }) =>
        `De cijfers over wie in ${cohort} begon, zijn herzien op ${date(gepubliceerd)}: ${nameOf(revisionReasons, reason)}.`,
    );
}
