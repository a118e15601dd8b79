import { describe, expect, it } from 'vitest';
import { folded, slug } from '../../src/format.ts';
import { codeOf, municipalityReading, places, releaseIds, releaseOf, rowsOf, sum } from './delivery.ts';

const totalsOf = (id: string, name: string) =>
  rowsOf(releaseOf(id).lines.total).filter(({ municipality }) => municipality === codeOf(name));
const countsOf = (id: string, name: string) =>
  Object.fromEntries(totalsOf(id, name).map(({ cohort, count }) => [cohort, count]));
const deliveryOf = (id: string, name: string) =>
  rowsOf(releaseOf(id).lines.delivery).find(({ municipality }) => municipality === codeOf(name));
const pipTimeOf = (id: string, name: string) =>
  rowsOf(releaseOf(id).lines.pip_time).filter(({ municipality }) => municipality === codeOf(name));

describe('the invented municipalities', () => {
  it('fit the contract, are marked as invented and have no real code', () => {
    expect(municipalityReading.faults).toEqual([]);
    expect(places.every(({ fictitious }) => fictitious === 'yes')).toBe(true);
    expect(places.every(({ code }) => /^GM9\d{3}$/.test(code))).toBe(true);
  });

  it('are told apart by name in search and in addresses', () => {
    const names = places.map(({ name }) => name);
    expect(new Set(names.map(folded)).size).toBe(names.length);
    expect(new Set(names.map(slug)).size).toBe(names.length);
  });

  it('have the difficulties of real names', () => {
    const names = places.map(({ name }) => name).join('|');
    expect(names).toMatch(/\(NH\.\)/);
    expect(names).toMatch(/'s-/);
    expect(names).toMatch(/[úê]/);
  });
});

describe('Grutterdam', () => {
  it.each(releaseIds)('is too small for any detail in %s', (id) => {
    const totals = totalsOf(id, 'Grutterdam');
    expect(totals.every(({ detail }) => detail === 'no')).toBe(true);
    expect(sum(totals)).toBe(5);
    expect(pipTimeOf(id, 'Grutterdam')).toEqual([]);
  });
});

describe('Rietkerke', () => {
  it('has one cohort without detail beside cohorts with detail', () => {
    const details = totalsOf('2026-K3', 'Rietkerke').map(({ detail }) => detail);
    expect(details).toEqual(['no', 'yes', 'yes', 'yes', 'yes']);
  });
});

describe('Roderveen', () => {
  it('delivered once, then not without a reason, then not with a reason', () => {
    expect(releaseIds.map((id) => deliveryOf(id, 'Roderveen'))).toMatchObject([
      { state: 'delivered', reason: null },
      { state: 'not_delivered', reason: null },
      { state: 'not_delivered', reason: 'De nieuwe registratie is nog niet ingericht.' },
    ]);
    expect(totalsOf('2025-K3', 'Roderveen')).toHaveLength(4);
    expect(totalsOf('2026-K3', 'Roderveen')).toEqual([]);
  });
});

describe('the merger of Wallemeer into Vaartland', () => {
  it('ends Wallemeer and leaves its name to Vaartland', () => {
    const of = (name: string) => places.find((place) => place.name === name);
    expect(of('Wallemeer')).toMatchObject({ valid_to: '2025-12-31', successor: codeOf('Vaartland') });
    expect(of('Vaartland')?.aliases).toContain('Wallemeer');
    expect(deliveryOf('2025-K3', 'Wallemeer')?.state).toBe('delivered');
    expect(deliveryOf('2026-K1', 'Wallemeer')).toMatchObject({
      state: 'not_applicable',
      reason: 'opgegaan in Vaartland per 1 januari 2026',
    });
    expect(totalsOf('2026-K1', 'Wallemeer')).toEqual([]);
  });

  it('adds the people of Wallemeer to closed cohorts of Vaartland, as a stated revision', () => {
    const [before, joined] = [countsOf('2025-K3', 'Vaartland'), countsOf('2025-K3', 'Wallemeer')];
    const after = countsOf('2026-K1', 'Vaartland');
    for (const cohort of [2022, 2023, 2024]) {
      expect(after[cohort]).toBe(before[cohort]! + joined[cohort]!);
    }
    const revised = rowsOf(releaseOf('2026-K1').lines.revision);
    expect(revised.map(({ municipality, cohort, reason }) => [municipality, cohort, reason])).toEqual(
      [2022, 2023, 2024, 2025].map((cohort) => [codeOf('Vaartland'), cohort, 'municipal_merger']),
    );
  });
});

describe('revisions', () => {
  it('gives Lindervoort 20 people more in cohort 2024, from 2026-K3 on', () => {
    const counts = releaseIds.map((id) => countsOf(id, 'Lindervoort')[2024]!);
    expect(counts[0]).toBe(counts[1]);
    expect(counts[2]).toBe(counts[1]! + 20);
    expect(rowsOf(releaseOf('2026-K3').lines.revision)).toMatchObject([
      { municipality: codeOf('Lindervoort'), cohort: 2024, reason: 'late_data' },
    ]);
  });

  it.each([
    ['2025-K3', '2026-K1'],
    ['2026-K1', '2026-K3'],
  ])('are the only changes in closed cohorts from %s to %s', (before, after) => {
    const key = (row: { municipality: string; cohort: number }) => `${row.municipality}/${row.cohort}`;
    const stated = new Set(rowsOf(releaseOf(after).lines.revision).map(key));
    const old = new Map(rowsOf(releaseOf(before).lines.total).map((row) => [key(row), row.count]));
    const closed = Number(before.slice(0, 4));
    const changed = rowsOf(releaseOf(after).lines.total)
      .filter((row) => row.cohort < closed && old.has(key(row)) && old.get(key(row)) !== row.count)
      .map(key);
    expect(changed.filter((block) => !stated.has(block))).toEqual([]);
  });
});

describe('Waterdonk', () => {
  it('has about 120 people without PIP, of whom about 55 wait longer than 10 weeks', () => {
    const states = pipTimeOf('2026-K3', 'Waterdonk');
    const over = sum(states.filter(({ state }) => /^w(13|26|52|52p)$/.test(state)));
    const upToTen = sum(states.filter(({ state }) => state === 'w10'));
    expect({ without: upToTen + over, over }).toEqual({ without: 120, over: 55 });
  });
});

describe('Schaapsloot', () => {
  it('makes nearly every PIP within 10 weeks', () => {
    const states = pipTimeOf('2026-K3', 'Schaapsloot');
    const made = states.filter(({ state }) => state.startsWith('d'));
    const inTime = made.filter(({ state }) => ['d00_04', 'd04_08', 'd08_10'].includes(state));
    expect(sum(inTime) / sum(made)).toBeGreaterThan(0.9);
  });
});
