import fc from 'fast-check';
import { expect, test } from 'vitest';
import { observationSlots } from '../../src/council/observation-slots.ts';
import type { Observation } from '../../src/council/observation.ts';
import { plain } from '../../src/figures/view.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { notQuestions } from '../../src/questions/compose.ts';
import { draftOf } from '../../src/questions/draft.ts';
import { purposes, type Purpose } from '../../src/questions/purpose.ts';
import { normFact, type Fact } from '../../src/council/facts.ts';
import { roughly, roughPartOf } from '../../src/format.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Tally } from '../../src/statistics/tally.ts';
import { threeQuestions, unknowns } from '../../src/questions/talk-sheet.ts';

const kinds = [
  'higher',
  'lower',
  'ordinary',
  'too_wide',
  'too_few',
  'too_few_peers',
  'too_early',
  'not_applicable',
] as const;
type Kind = (typeof kinds)[number];
const wordOf = (kind: (typeof kinds)[number]) =>
  ({
    higher: 'ligt boven de spreiding van 6 vergelijkbare gemeenten',
    lower: 'ligt onder de spreiding van 6 vergelijkbare gemeenten',
    ordinary: 'ligt binnen de spreiding van 6 vergelijkbare gemeenten',
    too_wide: 'gemeenten verschillen te veel om iets te zeggen',
    too_few: 'te weinig mensen om iets te zeggen',
    too_few_peers: 'te weinig vergelijkbare gemeenten',
    too_early: 'nog te vroeg om te vergelijken',
    not_applicable: 'niet van toepassing',
  })[kind];

/** Facts that a municipality can have about an indicator: each with or without a concern. */
function factsOf(indicator: Indicator, tally: Tally | null, isConcern: boolean, kind: Kind | null): Fact[] {
  const fact = (of: Fact['kind'], text: string): Fact => ({
    kind: of,
    label: of,
    sentence: [text],
    isConcern,
    source: null,
    marks: {},
  });
  const norm = normFact(indicator, { tally, cohort: 2024, except: '' });
  return [
    ...(norm === null ? [] : [norm]),
    fact('change', 'Eerder waren het er minder.'),
    ...(kind === null ? [] : [fact('comparison', `Dat ${wordOf(kind)}.`)]),
    fact('commitment', 'Het college zei toe: ‘65%’.'),
  ];
}

/** Observations in every state, with every verdict and every size, also those that no municipality has now. */
const observations: fc.Arbitrary<Observation> = fc
  .record({
    indicator: fc.constantFrom(...catalogue),
    state: fc.constantFrom('shown', 'too_small', 'too_early', 'not_delivered', 'not_counted' as const),
    kind: fc.option(fc.constantFrom(...kinds)),
    isFavourable: fc.boolean(),
    denominator: fc.option(fc.nat(60).map((fives) => 5 * fives)),
    part: fc.nat(60),
    isConcern: fc.boolean(),
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
      part,
      isConcern,
      cohort,
      isFavourable,
      executor,
      people,
      reason,
    }): Observation => {
      const isShown = state === 'shown';
      const tally =
        denominator === null
          ? null
          : {
              numerator: { count: Math.min(5 * part, denominator), rounded: 1 },
              denominator: { count: denominator, rounded: 1 },
            };
      const value = tally === null ? 'ongeveer 120' : roughPartOf(tally.numerator, tally.denominator);
      const text = kind === null ? '' : wordOf(kind);
      return {
        indicator: indicator.id,
        name: indicator.name,
        municipality: { code: 'GM9029', name: 'Waterdonk' },
        state,
        reason,
        value: isShown ? value : null,
        tally: isShown ? tally : null,
        facts: factsOf(indicator, isShown ? tally : null, isConcern, kind),
        leftOut: isShown
          ? 'Niet meegeteld: ongeveer 35 mensen zonder plan en zonder bekende startdatum.'
          : null,
        waitingNow: null,
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
      const counted = everything.replaceAll('‘65%’', '');
      if (counted.includes('%')) expect(observation.denominator).toBeGreaterThanOrEqual(20);
      // A norm is said wherever one exists, before everything else.
      const norm = observation.facts.find((fact) => fact.kind === 'norm');
      if (norm)
        expect(occasion.startsWith(plain(norm.sentence.slice(0, 1)).replace(/\..*$/s, ''))).toBe(true);
      // Whom the figure leaves out is said with it.
      if (observation.leftOut !== null) expect(occasion).toContain(observation.leftOut);
      if (observation.value !== null) expect(occasion).toContain('afgerond');
      if (observation.people !== null && observation.value !== null)
        expect(occasion).toContain(observation.people);
      if (observation.value !== null && draft.case !== 'early') {
        const group = observation.tally && roughly(observation.tally.denominator);
        expect(occasion.includes(observation.value) || (group !== null && occasion.includes(group))).toBe(
          true,
        );
      }
      expectRules(observation, purpose, questions, draft.case);
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

/** The seven rules of the bank, looked at in the words alone. */
function expectRules(
  { owner, indicator, tally, wanted, facts }: Observation,
  purpose: Purpose,
  questions: readonly string[],
  kind: string,
): void {
  const all = questions.join('\n');
  // 1. Nothing that the page shows: no trend, no distribution of those who wait.
  expect(all).not.toMatch(/ontwikkeld|afgelopen drie jaar|langer dan een half jaar|wat was dit cijfer/i);
  // 2. The purpose is honoured.
  if (purpose === 'cause') expect(all).toMatch(/waardoor|waarom|samen met/i);
  if (purpose === 'goal') {
    const date = questions.filter((text) => /op welke datum|wanneer/i.test(text));
    expect(date.length, all).toBeGreaterThan(0);
    const target = questions.filter((text) =>
      /^welk|welk cijfer|welk aantal|welk doel|welke termijn/i.test(text),
    );
    expect(target.some((text) => !/op welke datum/i.test(text)) || kind === 'absent', all).toBe(true);
  }
  // What the college has said already is not asked as if nobody knew, and nothing is said that it did not say.
  const hasCommitment = facts.some(({ kind: fact }) => fact === 'commitment');
  if (!hasCommitment) expect(all).not.toMatch(/de toezegging/);
  else if (kind !== 'absent')
    expect(all).not.toMatch(/welk cijfer (of welke afspraak .*)?wil het college halen\?/i);
  if (purpose === 'check') expect(all).toMatch(/maatregelen .*sinds wanneer/i);
  // 3. One is about the people who wait now.
  expect(questions.filter((text) => /\bnu\b|zijn er nu/i.test(text)).length, all).toBeGreaterThan(0);
  // 4. Nothing is asked of an owner without a step of theirs.
  if (/samen met .* sneller/.test(all)) {
    expect(indicator).toMatch(/^days_/);
    expect(owner).not.toContain('gemeente');
  }
  // 5. No gap is asked about where there is none.
  const share =
    tally === null || tally.denominator.count === 0 ? 0 : tally.numerator.count / tally.denominator.count;
  if (wanted === 'higher' && share > 0.95 && kind !== 'early' && kind !== 'few')
    expect(all).not.toMatch(/welk cijfer wil het college halen|welke mensen beginnen niet|bij de anderen/i);
  // 6. Nothing is presumed that nobody measures.
  expect(all).not.toMatch(/welk deel van de wachttijd|welke maatregel nam/i);
}
