import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentStates, commitmentStatus } from '../../src/council/commitment.ts';
import { commitmentFact, type CommitmentSaid } from '../../src/council/facts.ts';
import type { HistoryMoment } from '../../src/council/history.ts';
import { plain } from '../../src/figures/view.ts';

const moment = (
  referenceDate: string,
  count: number,
  of: number,
  cohort: number | null = 2026,
): HistoryMoment => ({
  release: referenceDate,
  referenceDate,
  cohort,
  entry: { numerator: { count, rounded: 1 }, denominator: { count: of, rounded: 1 } },
});

const commitment = { date: '2025-12-16', indicator: 'x', target: 65, target_date: '2026-12-31' };
const before = moment('2025-09-30', 40, 100, 2024);
const comparableFrom = (cohort: number) => `${cohort + 1}-03-11`;
const context = (...moments: HistoryMoment[]) => ({
  moments,
  wanted: 'higher' as const,
  comparableFrom,
  place: 'Wallemeer',
  endedOn: null,
});
const state = (...moments: HistoryMoment[]) => commitmentStatus(commitment, context(...moments)).state;

describe('the status of a commitment', () => {
  test('on the day or later the first figure decides, and a later one does not change it', () => {
    expect(state(before, moment('2026-12-31', 65, 100))).toBe('met');
    expect(state(before, moment('2026-12-31', 60, 100))).toBe('not_met');
    expect(state(before, moment('2027-03-31', 65, 100), moment('2027-09-30', 10, 100))).toBe('met');
  });

  test('a release in which nothing came is passed over once a later one has the figure', () => {
    const blank = { ...moment('2027-03-31', 0, 0), entry: 'not_delivered' as const };
    expect(state(before, blank)).toBe('unmeasurable');
    expect(state(before, blank, moment('2027-09-30', 70, 100))).toBe('met');
    const older = moment('2026-12-31', 70, 100, 2024);
    expect(state(before, older)).toBe('too_early');
    expect(state(before, older, moment('2027-09-30', 30, 100, 2026))).toBe('not_met');
  });

  test('names the release that was passed over, and lets no handful of people decide', () => {
    const blank = { ...moment('2027-03-31', 0, 0), entry: 'not_delivered' as const };
    expect(commitmentStatus(commitment, context(before, blank, moment('2027-09-30', 80, 100))).reason).toBe(
      'Op 31 maart 2027: niet geleverd; daarom telt een latere levering.',
    );
    const few = moment('2027-03-31', 10, 15);
    expect(state(before, few)).toBe('unmeasurable');
    expect(state(before, few, moment('2027-09-30', 80, 100))).toBe('met');
  });

  test('what was decided before a merger stays; what was not, cannot be measured', () => {
    const decided = moment('2026-12-31', 80, 100);
    const ended = (endedOn: string) =>
      commitmentStatus(commitment, { ...context(before, decided), endedOn }).state;
    expect(ended('2026-12-31')).toBe('met');
    expect(ended('2026-12-30')).toBe('unmeasurable');
  });

  test('for a share that should fall, rounding is looked at from below: 60 of 100 is 53.8% to 66.7%', () => {
    const falling = (count: number) =>
      commitmentStatus(
        { ...commitment, target: 50 },
        { ...context(before, moment('2026-12-31', count, 100)), wanted: 'lower' },
      );
    expect(falling(60)).toMatchObject({ state: 'not_met', reason: '' });
    expect(falling(50)).toMatchObject({
      state: 'met',
      reason: 'Binnen de afronding kan het ook anders zijn.',
    });
    expect(falling(30)).toMatchObject({ state: 'met', reason: '' });
    const atBound = commitmentStatus(
      { ...commitment, target: 25 },
      { ...context(before, moment('2026-12-31', 20, 100)), wanted: 'lower' },
    );
    // 24 of 96 is 25%: on the target, and so reached by every true share.
    expect(atBound).toMatchObject({ state: 'met', reason: '' });
  });

  test('says so where the rounding can hide the other outcome: 65 of 100 is 61 to 69 of 96 to 104', () => {
    const reason = (count: number) =>
      commitmentStatus(commitment, context(before, moment('2026-12-31', count, 100))).reason;
    expect(reason(65)).toBe('Binnen de afronding kan het ook anders zijn.');
    expect(reason(60)).toBe('Binnen de afronding kan het ook anders zijn.');
    expect(reason(80)).toBe('');
    expect(reason(40)).toBe('');
  });

  test('once decided it stays, and more of what is wanted never turns it round', () => {
    const moments = fc.array(fc.tuple(fc.integer({ min: 4, max: 40 }), fc.nat(20)), { maxLength: 5 });
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 20, max: 80 }),
        fc.constantFrom('higher', 'lower'),
        (later, target, wanted) => {
          const all = later.map(([of, part], at) =>
            moment(`20${27 + at}-03-31`, 5 * Math.min(part, of), 5 * of),
          );
          const stateOf = (list: HistoryMoment[]) =>
            commitmentStatus(
              { ...commitment, target },
              {
                moments: [before, ...list],
                wanted,
                comparableFrom,
                place: 'Wallemeer',
                endedOn: null,
              },
            ).state;
          const states = all.map((_, at) => stateOf(all.slice(0, at + 1)));
          expect(new Set(states).size).toBeLessThanOrEqual(1);
          const [first] = all;
          if (states[0] !== 'met' || !first || typeof first.entry === 'string') return;
          const { denominator } = first.entry;
          const better = moment('2027-03-31', wanted === 'higher' ? denominator.count : 0, denominator.count);
          expect(stateOf([better])).toBe('met');
        },
      ),
    );
  });

  test('before the day the straight line decides: 40% to 65% in 457 days, after 365 days 60%', () => {
    expect(state(before, moment('2026-09-30', 60, 100))).toBe('on_course');
    expect(state(before, moment('2026-09-30', 55, 100))).toBe('too_early');
    expect(state(moment('2026-09-30', 90, 100))).toBe('too_early');
  });

  test('a share that should fall is met from below', () => {
    const falling = { ...context(before, moment('2026-12-31', 60, 100)), wanted: 'lower' as const };
    expect(commitmentStatus(commitment, falling).state).toBe('met');
  });

  test('no figure, too few people, a merger or a missing target cannot be measured', () => {
    expect(state(before, { ...moment('2027-03-31', 0, 0), entry: 'not_delivered' })).toBe('unmeasurable');
    expect(state(before, moment('2027-03-31', 10, 15))).toBe('unmeasurable');
    expect(commitmentStatus(commitment, { ...context(before), endedOn: '2025-12-31' })).toMatchObject({
      state: 'unmeasurable',
      reason: 'Na de herindeling is dat niet te zien: Wallemeer bestond tot en met 31 december 2025.',
    });
    for (const gap of [{ indicator: null }, { target: null }, { target_date: null }])
      expect(commitmentStatus({ ...commitment, ...gap }, context(before)).state).toBe('unmeasurable');
  });

  test('people of whom some began before the commitment show nothing of it', () => {
    expect(state(before, moment('2026-12-31', 65, 100, 2024))).toBe('too_early');
    expect(state(before, moment('2026-12-31', 65, 100, 2025))).toBe('too_early');
    expect(state(before, moment('2027-03-31', 65, 100, 2026))).toBe('met');
    expect(commitmentStatus(commitment, context(before)).reason).toBe(
      'Het eerste hele jaar na de toezegging is 2026. Wie toen begon, is vanaf 11 maart 2027 lang genoeg gevolgd.',
    );
  });

  test('a share of those who wait now cannot be measured: it falls when many arrive', () => {
    const waiting = (day: string) => moment(day, 40, 100, null);
    expect(state(waiting('2025-09-30'), waiting('2027-03-31'))).toBe('unmeasurable');
    expect(commitmentStatus(commitment, context(waiting('2027-03-31'))).reason).toContain(
      'een doel voor mensen die na de toezegging beginnen',
    );
  });

  test('whatever was counted: one of five states, and never a percentage below 20 people', () => {
    const counted = fc
      .tuple(fc.nat(60), fc.nat(60), fc.boolean())
      .map(([part, of, isBlank]): HistoryMoment['entry'] =>
        isBlank
          ? 'too_small'
          : {
              numerator: { count: Math.min(part, of) * 5, rounded: 1 },
              denominator: { count: of * 5, rounded: 1 },
            },
      );
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 4 }), fc.integer({ min: 1, max: 99 }), (entries, target) => {
        const moments = entries.map((entry, at) => ({ ...moment(`202${5 + at}-09-30`, 0, 0), entry }));
        const found = commitmentStatus({ ...commitment, target }, context(...moments));
        expect(commitmentStates.map(({ code }) => code)).toContain(found.state);
        const of = Number(/van de\u00a0(\d+)/.exec(found.figure?.text ?? '')?.[1] ?? 20);
        if (found.figure?.text.includes('%')) expect(of).toBeGreaterThanOrEqual(20);
        if (found.state === 'met' || found.state === 'not_met') expect(found.figure).not.toBeNull();
      }),
    );
  });
});

describe('the reaction of the college', () => {
  const said: CommitmentSaid = {
    body: 'college van Waterdonk',
    day: '16 december 2025',
    text: 'Eind 2026 heeft 65% binnen 10 weken een plan.',
    state: 'too_early',
    outcome: 'nog te vroeg.',
    now: null,
    isUndelivered: false,
    reaction: { text: 'Er zijn twee medewerkers bij.', day: '5 november 2026' },
  };
  const words = (one: CommitmentSaid) => plain(commitmentFact(one)?.sentence ?? []);

  test('goes with the commitment wherever that is said', () => {
    expect(words(said)).toContain(
      'Reactie van het college op 5 november 2026: ‘Er zijn twee medewerkers bij.’',
    );
  });

  test('is not spoken of where there is none', () => {
    expect(words({ ...said, reaction: null })).not.toContain('Reactie');
  });
});
