import { describe, expect, test } from 'vitest';
import { defaultScope } from '../../src/published/answers.ts';
import { observationOf } from '../../src/site/question/observation.page.ts';
import { municipalityPage } from '../../src/site/municipality/page.ts';
import { observationSlots } from '../../src/council/observation-slots.ts';
import { comparedObservation, chosenObservation } from '../../src/council/chosen.ts';
import { choiceKey, commonChoices, readCompact } from '../../src/figures/compact.ts';
import { comparedWithPeers } from '../../src/comparison/with-peers.ts';
import { comparisons } from '../../src/comparison/comparisons.ts';
import { plain } from '../../src/figures/view.ts';
import { valueOf } from '../../src/figures/values.ts';
import { draftOf } from '../../src/questions/draft.ts';
import { comparisonFile, compactFile, currentRelease, municipalities } from '../../src/published/files.ts';

const { release } = currentRelease();
const scope = defaultScope();
const existing = municipalities().filter(({ successor }) => successor === null);
const places = existing.filter(({ code }) => municipalityPage(code).availability === 'delivered');

/** How many choices the example offers, and of how many there is a value and a verdict to hold beside the observation. */
const comparable: Readonly<Record<string, unknown>> = {
  without_pip_overdue: { choices: 522, values: 429, verdicts: 429 },
  pip_within_term_share: { choices: 87, values: 80, verdicts: 80 },
  intake_started_share: { choices: 84, values: 81, verdicts: 81 },
  known_share: { choices: 29, values: 29, verdicts: 29 },
  fixed_contact_share: { choices: 174, values: 143, verdicts: 143 },
  contact_recent_share: { choices: 174, values: 143, verdicts: 143 },
};

describe('an observation for the people and peers that a reader chose', () => {
  test.each(comparisons)(
    '$indicator: figure and verdict of one choice, in every municipality',
    (comparison) => {
      const compared = { choices: 0, values: 0, verdicts: 0 };
      for (const own of places.filter(({ missing }) => !missing.includes(comparison.figure.id))) {
        const observation = observationOf(own.code, comparison.indicator);
        const others = existing.filter(({ code }) => code !== own.code);
        const offer = { own, province: own.province, similar: [], sameProvince: [], others };
        for (const choice of commonChoices(comparison.figure, scope.allCohorts)) {
          const file = comparisonFile(release, comparison.indicator, choiceKey(choice));
          const about = comparedWithPeers(
            comparison,
            file,
            offer,
            { kind: 'country', codes: [] },
            { choice, scope },
          );
          const chosen = comparedObservation(observation, about, choice);
          observationSlots.parse(chosen);
          const answer = readCompact(compactFile(release, own.code, comparison.figure.id), choice, own.name);
          const value =
            answer &&
            valueOf(comparison.indicator, { [comparison.figure.id]: answer }, { ...scope, ...choice });
          compared.choices += 1;
          if (chosen.value !== null) {
            compared.values += 1;
            expect(chosen.value).toBe(value?.text);
          }
          if (chosen.verdict !== null) {
            compared.verdicts += 1;
            expect(chosen.verdict.text).toBe(about.judged.verdict);
          }
          const occasion = draftOf(chosen, 'goal').occasion.map(plain).join(' ');
          expect(occasion.includes('Dit cijfer gaat alleen over')).toBe(
            choice.group !== null || choice.cohorts !== null,
          );
        }
      }
      expect(compared).toEqual(comparable[comparison.indicator]);
    },
  );

  test('a year that was not followed long enough has no figure and no verdict', () => {
    const comparison = comparisons.find(({ isStock }) => isStock) ?? comparisons[0];
    const own = existing.find(({ slug }) => slug === 'waterdonk');
    if (!comparison || !own) throw new Error('the example has no Waterdonk');
    const choice = { group: null, cohorts: [2026] };
    const file = comparisonFile(release, comparison.indicator, choiceKey(choice));
    const offer = { own, province: own.province, similar: [], sameProvince: [], others: [] };
    const about = comparedWithPeers(
      comparison,
      file,
      offer,
      { kind: 'similar', codes: [] },
      { choice, scope },
    );
    const chosen = comparedObservation(observationOf(own.code, comparison.indicator), about, choice);
    expect(chosen).toMatchObject({ state: 'too_early', value: null, verdict: null });
    expect(draftOf(chosen, 'goal').case).toBe('early');
  });

  test('without a comparison: the value of the choice, or the word of a blank', () => {
    const observation = observationOf('GM9029', 'route_share');
    const choice = { group: null, cohorts: [2024] };
    const value = {
      text: 'ongeveer 40 van de 60 (67%) volgen de B1-route',
      of: 60,
      tally: null,
      cohort: 2024,
    };
    const chosen = chosenObservation(observation, { value, isEarly: false }, choice);
    expect(chosen).toMatchObject({ state: 'shown', value: value.text, denominator: 60, cohort: 2024 });
    expect(chosen.people).toBe('mensen die in 2024 begonnen');
    const early = chosenObservation(observation, { value: null, isEarly: true }, choice);
    expect(early).toMatchObject({ state: 'too_early', value: null, denominator: null });
    expect(chosenObservation(observation, { value: null, isEarly: false }, choice).state).toBe('too_small');
  });
});
