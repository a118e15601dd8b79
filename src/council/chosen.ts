import { groups, nameOf } from '../contract/codes.ts';
import type { CommonChoice } from '../figures/compact.ts';
import type { ComparedAbout } from '../comparison/view.ts';
import { roughShareText } from '../comparison/judged.ts';
import { comparisonFact, normFact, type Fact, type NormCounts } from './facts.ts';
import { verdictFrom, type Observation } from './observation.ts';
import type { Value } from '../figures/figure.ts';

const blank = {
  reason: null,
  value: null,
  tally: null,
  denominator: null,
  verdict: null,
  leftOut: null,
  waitingNow: null,
} as const;

/** What a reader's own choice is about, and whom its figure leaves out. */
export interface OwnChoice extends CommonChoice {
  readonly leftOut?: string | null;
  /** The years that its number leaves out, as the end of a sentence. */
  readonly except?: string;
}

/** An observation as the page says it for a reader's own people and peers; figure and verdict come from the same comparison. */
export function comparedObservation(
  observation: Observation,
  about: ComparedAbout,
  choice: OwnChoice,
): Observation {
  const { judged, cohort, comparison } = about;
  const { entry } = judged.own;
  const told = { ...observation, cohort, people: peopleOf(choice), facts: ruleAlone(observation) };
  if (judged.kind === 'too_early') return { ...told, ...blank, state: 'too_early' };
  if (typeof entry === 'string')
    return { ...told, ...blank, state: entry === 'not_delivered' ? 'not_delivered' : 'too_small' };
  if (entry.denominator.count === 0 && !comparison.isStock) return { ...told, ...blank, state: 'too_small' };
  return {
    ...told,
    state: 'shown',
    reason: null,
    value: roughShareText(entry),
    tally: entry,
    denominator: entry.denominator.count,
    verdict: verdictFrom(judged, observation.wanted),
    leftOut: choice.leftOut ?? null,
    waitingNow: null,
    facts: ownFacts(observation, about, { tally: entry, except: choice.except ?? '' }),
  };
}

/** What was changed or committed to is said of everybody; for some of them only the norm and the comparison hold. */
function ownFacts(
  { indicator, wanted }: Observation,
  about: ComparedAbout,
  counts: Pick<NormCounts, 'tally' | 'except'>,
): Fact[] {
  const norm = normFact({ id: indicator, norm: null }, { ...counts, cohort: about.cohort });
  return [...(norm === null ? [] : [norm]), comparisonFact(about, wanted)];
}

/** Where there is no number the rule is still said, without a count of everybody. */
function ruleAlone({ indicator }: Observation): Fact[] {
  const norm = normFact({ id: indicator, norm: null }, { tally: null, cohort: null, except: '' });
  return norm === null ? [] : [norm];
}

/** An observation without a comparison for a reader's own people; `isEarly` = the chosen year was not followed long enough. */
export function chosenObservation(
  observation: Observation,
  { value, isEarly }: { readonly value: Value | null; readonly isEarly: boolean },
  choice: OwnChoice,
): Observation {
  const told = { ...observation, people: peopleOf(choice), facts: ruleAlone(observation) };
  if (value === null) return { ...told, ...blank, cohort: null, state: isEarly ? 'too_early' : 'too_small' };
  const { text, of, tally, cohort } = value;
  const shown = { state: 'shown', reason: null, value: text, tally, denominator: of, cohort } as const;
  return { ...told, ...shown, verdict: null, leftOut: choice.leftOut ?? null, waitingNow: null };
}

/** "asielstatushouders die in 2024 begonnen"; null where everybody counts. */
function peopleOf({ group, cohorts }: CommonChoice): string | null {
  if (group === null && cohorts === null) return null;
  const who = group === null ? 'mensen' : nameOf(groups, group);
  return cohorts === null ? who : `${who} die in ${cohorts.join(' en ')} begonnen`;
}
