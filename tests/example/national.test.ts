import { describe, expect, it } from 'vitest';
import { durationClasses, waitingBins } from '../../src/contract/codes.ts';
import { codeOf, places } from '../../scripts/example/places.ts';
import { peopleIn, type Counted } from './true-counts.ts';

const all = peopleIn('2026-K3');
const delivered = new Set(all.map(({ municipality }) => municipality));
const inhabitants = places
  .filter(({ name }) => delivered.has(codeOf(name)))
  .reduce((sum, { population }) => sum + population, 0);

const made = new Set<string>(durationClasses.map(({ code }) => code));
const madeInTime = new Set<string>(['d00_04', 'd04_08', 'd08_10']);
const waiting = new Set<string>(waitingBins.map(({ code }) => code));
const overdue = new Set<string>(['w13', 'w26', 'w52', 'w52p']);

type People = readonly Counted[];

const inStates = (people: People, states: ReadonlySet<string>) =>
  people.filter(({ state }) => states.has(state)).length;

const shareInTime = (people: People) =>
  inStates(people, madeInTime) / (inStates(people, made) + inStates(people, overdue));

function medianWeeks(people: People): number {
  const half = inStates(people, made) / 2;
  let reached = 0;
  for (const { code, from, to } of durationClasses) {
    const inClass = people.filter(({ state }) => state === code).length;
    if (reached + inClass >= half && to !== null) return from + ((half - reached) / inClass) * (to - from);
    reached += inClass;
  }
  return 39;
}

const asylum = all.filter(({ group }) => group === 'asylum');

describe('national totals lie near the order of magnitude that they are calibrated on', () => {
  it.each([
    [2022, 145, 0.73, 0.12, 22],
    [2023, 200, 0.62, 0.37, 16],
    [2024, 200, 0.6, 0.45, 13],
    [2025, 190, 0.6, 0.5, 12],
    [2026, 135, 0.6, 0.55, 11],
  ])('cohort %i', (cohort, inflow, asylumShare, inTime, weeks) => {
    const people = all.filter((person) => person.cohort === cohort);
    const perHundredThousand = (people.length / inhabitants) * 100_000;
    expect(Math.abs(perHundredThousand - inflow) / inflow).toBeLessThan(0.08);
    const ofAsylum = people.filter(({ group }) => group === 'asylum');
    expect(Math.abs(ofAsylum.length / people.length - asylumShare)).toBeLessThan(0.04);
    expect(Math.abs(shareInTime(ofAsylum) - inTime)).toBeLessThan(0.06);
    expect(Math.abs(medianWeeks(ofAsylum) - weeks)).toBeLessThan(3.5);
  });

  it('has 15 to 30 % of the asylum stock without PIP, reception included, and half of the clocks over 10 weeks', () => {
    const stock = asylum.length - inStates(asylum, new Set(['ended_no_pip']));
    const away = inStates(asylum, new Set(['no_clock', 'reception']));
    const without = (inStates(asylum, waiting) + away) / stock;
    expect(without).toBeGreaterThan(0.15);
    expect(without).toBeLessThan(0.3);
    const over = inStates(asylum, overdue) / inStates(asylum, waiting);
    expect(Math.abs(over - 0.5)).toBeLessThan(0.08);
  });

  it('splits routes as assumed: B1 about 70 %, Z about a quarter, onderwijsroute about 5 %', () => {
    const withPip = all.filter(({ route }) => route !== 'none');
    const shareOf = (wanted: string) =>
      withPip.filter(({ route }) => route === wanted).length / withPip.length;
    expect(Math.abs(shareOf('b1') - 0.72)).toBeLessThan(0.05);
    expect(Math.abs(shareOf('z') - 0.23)).toBeLessThan(0.05);
    expect(Math.abs(shareOf('education') - 0.05)).toBeLessThan(0.03);
  });

  it('spreads the share within 10 weeks widely over municipalities', () => {
    const shares = [...delivered]
      .map((code) => all.filter(({ municipality }) => municipality === code))
      .filter((people) => inStates(people, made) >= 100)
      .map(shareInTime)
      .toSorted((one, other) => one - other);
    expect(shares[0]).toBeGreaterThan(0.12);
    expect(shares[0]).toBeLessThan(0.25);
    expect(shares.at(-2)).toBeGreaterThan(0.65);
    expect(shares.at(-2)).toBeLessThan(0.85);
  });
});
