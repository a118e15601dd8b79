import fc from 'fast-check';
import { expect, test } from 'vitest';
import { observationSlots } from '../../src/council/observation-slots.ts';
import { verdictWords } from '../../src/comparison/verdict.ts';
import type { Observation } from '../../src/council/observation.ts';
import { plain } from '../../src/figures/view.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { notQuestions } from '../../src/questions/compose.ts';
import { draftOf } from '../../src/questions/draft.ts';
import { purposes } from '../../src/questions/purpose.ts';
import { threeQuestions, unknowns } from '../../src/questions/talk-sheet.ts';

const kinds = [
  'higher',
  'lower',
  'ordinary',
  'too_few',
  'too_few_peers',
  'too_early',
  'not_applicable',
] as const;
const peers = ', vergeleken met 6 vergelijkbare gemeenten';
const wordOf = (kind: (typeof kinds)[number]) =>
  Object.hasOwn(verdictWords, kind)
    ? verdictWords[kind as keyof typeof verdictWords]
    : 'nog te vroeg om te vergelijken';

/** Observations in every state, with every verdict and every size, also those that no municipality has now. */
const observations: fc.Arbitrary<Observation> = fc
  .record({
    indicator: fc.constantFrom(...catalogue),
    state: fc.constantFrom('shown', 'too_small', 'too_early', 'not_delivered', 'not_counted' as const),
    kind: fc.option(fc.constantFrom(...kinds)),
    isFavourable: fc.boolean(),
    denominator: fc.option(fc.nat(60).map((fives) => 5 * fives)),
    cohort: fc.option(fc.constantFrom(2023, 2024)),
    people: fc.option(fc.constant('asielstatushouders die in 2024 begonnen')),
    executor: fc.option(fc.constant('Werkplein De Vaart')),
    reason: fc.option(fc.constant('het systeem levert dit niet')),
  })
  .map(
    ({
      indicator,
      state,
      kind,
      denominator,
      cohort,
      isFavourable,
      executor,
      people,
      reason,
    }): Observation => {
      const isShown = state === 'shown';
      const value =
        denominator === null ? '120' : `5 van de ${denominator}${denominator >= 20 ? ' (8%)' : ''}`;
      const text =
        kind === null ? '' : `${wordOf(kind)}${kind === 'higher' || kind === 'lower' ? peers : ''}`;
      return {
        indicator: indicator.id,
        name: indicator.name,
        municipality: { code: 'GM9029', name: 'Waterdonk' },
        state,
        reason,
        value: isShown ? value : null,
        denominator: isShown ? denominator : null,
        cohort: isShown ? (cohort ?? 2024) : null,
        referenceDate: '2026-09-30',
        publishedOn: '2026-11-02',
        release: '2026-K3',
        verdict: kind === null ? null : { kind, text, isFavourable },
        wanted: indicator.direction,
        people,
        owner: indicator.owner,
        executor,
        notices: [],
      };
    },
  );

test('every indicator, purpose, verdict and state: a draft that keeps the rules', () => {
  fc.assert(
    fc.property(observations, fc.constantFrom(...purposes), (observation, { code: purpose }) => {
      observationSlots.parse(observation);
      const draft = draftOf(observation, purpose);
      const occasion = draft.occasion.map(plain).join(' ');
      const questions = draft.questions.map(({ text }) => text);
      const everything = [
        occasion,
        draft.subject,
        ...draft.questions.flatMap(({ text, answer, follow }) => [text, answer, follow]),
      ].join('\n');
      expect(everything).not.toMatch(/[{}]|undefined|null/);
      expect(questions.length).toBeGreaterThanOrEqual(2);
      expect(questions.length).toBeLessThanOrEqual(4);
      expect(notQuestions(questions)).toEqual([]);
      expect(notQuestions(draft.questions.map(({ follow }) => follow))).toEqual([]);
      if (everything.includes('%')) expect(observation.denominator).toBeGreaterThanOrEqual(20);
      const judged = /(hoger|lager) dan te verwachten|past bij gewone schommeling/.test(everything);
      if (judged) expect(observation.owner).toContain('gemeente');
      if (observation.people !== null && observation.value !== null)
        expect(occasion).toContain(observation.people);
      if (observation.value !== null && draft.case !== 'early') expect(occasion).toContain(observation.value);
    }),
    { numRuns: 3000 },
  );
});

test('every observation has three questions for the sheet, and something that is not known', () => {
  fc.assert(
    fc.property(observations, (observation) => {
      const three = threeQuestions(observation);
      expect(new Set(three.map(({ text }) => text)).size).toBe(3);
      expect(unknowns(observation, { caveat: 'x', absentPeers: [], early: null }).length).toBeGreaterThan(1);
    }),
  );
});
