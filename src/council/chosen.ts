import { groups, nameOf } from '../contract/codes.ts';
import type { CommonChoice } from '../figures/compact.ts';
import type { ComparedAbout } from '../comparison/view.ts';
import { shareText } from '../comparison/judged.ts';
import { verdictFrom, type Observation } from './observation.ts';
import type { Value } from '../figures/figure.ts';

const blank = { reason: null, value: null, denominator: null, verdict: null } as const;

/** An observation as the page says it for a reader's own people and peers; figure and verdict come from the same comparison. */
export function comparedObservation(
  observation: Observation,
  { judged, cohort, comparison }: ComparedAbout,
  choice: CommonChoice,
): Observation {
  const { entry } = judged.own;
  const told = { ...observation, cohort, people: peopleOf(choice) };
  if (judged.kind === 'too_early') return { ...told, ...blank, state: 'too_early' };
  if (typeof entry === 'string')
    return { ...told, ...blank, state: entry === 'not_delivered' ? 'not_delivered' : 'too_small' };
  if (entry.denominator.count === 0 && !comparison.isStock) return { ...told, ...blank, state: 'too_small' };
  return {
    ...told,
    state: 'shown',
    reason: null,
    value: shareText(entry),
    denominator: entry.denominator.count,
    verdict: verdictFrom(judged, observation.wanted),
  };
}

/** An observation without a comparison for a reader's own people; `isEarly` = the chosen year was not followed long enough. */
export function chosenObservation(
  observation: Observation,
  { value, isEarly }: { readonly value: Value | null; readonly isEarly: boolean },
  choice: CommonChoice,
): Observation {
  const told = { ...observation, people: peopleOf(choice) };
  if (value === null) return { ...told, ...blank, cohort: null, state: isEarly ? 'too_early' : 'too_small' };
  const { text, of, cohort } = value;
  return { ...told, state: 'shown', reason: null, value: text, denominator: of, cohort, verdict: null };
}

/** "asielstatushouders die in 2024 begonnen"; null where everybody counts. */
function peopleOf({ group, cohorts }: CommonChoice): string | null {
  if (group === null && cohorts === null) return null;
  const who = group === null ? 'mensen' : nameOf(groups, group);
  return cohorts === null ? who : `${who} die in ${cohorts.join(' en ')} begonnen`;
}
