import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/contract/read.ts';
import { municipalities } from '../../src/contract/tables.ts';
import { folded, slug } from '../../src/format.ts';
import { countsIn } from '../../src/protection/counts-in-text.ts';
import { municipalitiesCsv } from '../../scripts/example/files.ts';
import { codeOf } from '../../scripts/example/places.ts';
import { editions } from '../../scripts/example/releases.ts';
import { cohortsOf, editionOf, lives, peopleIn, releaseIds } from './true-counts.ts';

const reading = readTable(municipalities, 'municipalities.csv', Buffer.from(municipalitiesCsv()));
const places = reading.lines.map(({ row }) => row);

const deliveryOf = (id: string, name: string) =>
  editionOf(id).deliveries.find(({ municipality }) => municipality === codeOf(name));

describe('the invented municipalities', () => {
  it('fit the contract, are marked as invented and have no real code', () => {
    expect(reading.faults).toEqual([]);
    expect(places.every(({ fictitious }) => fictitious === 'yes')).toBe(true);
    expect(places.every(({ code }) => /^GM9\d{3}$/.test(code))).toBe(true);
  });

  it('stand in the folder as the script makes them', () => {
    const file = path.resolve(import.meta.dirname, '../../data/example/municipalities.csv');
    expect(readFileSync(file, 'utf8')).toBe(municipalitiesCsv());
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
  it('has seven people in all, and never more than five of one cohort', () => {
    expect(peopleIn('2026-K3', 'Grutterdam')).toHaveLength(7);
    for (const id of releaseIds)
      expect(Math.max(...Object.values(cohortsOf(id, 'Grutterdam')))).toBeLessThanOrEqual(5);
  });
});

describe('Rietkerke', () => {
  it('has one cohort whose published total is under 10 in every release, beside larger ones', () => {
    for (const id of releaseIds) expect(cohortsOf(id, 'Rietkerke')[2022]).toBe(4);
    const { 2022: small, ...others } = cohortsOf('2026-K3', 'Rietkerke');
    expect(small).toBeLessThanOrEqual(5);
    expect(Math.min(...Object.values(others))).toBeGreaterThanOrEqual(10);
  });
});

describe('Roderveen', () => {
  it('delivered once, then not without a reason, then not with a reason', () => {
    expect(releaseIds.map((id) => deliveryOf(id, 'Roderveen'))).toMatchObject([
      { state: 'delivered', reason: null },
      { state: 'not_delivered', reason: null },
      { state: 'not_delivered', reason: 'De nieuwe registratie is nog niet ingericht.' },
    ]);
    expect(peopleIn('2025-K3', 'Roderveen').length).toBeGreaterThan(500);
    expect(peopleIn('2026-K3', 'Roderveen')).toEqual([]);
  });
});

describe('Dommelbeek and Noorderkogge', () => {
  it.each(releaseIds)(
    'lack a part in %s: not delivered with its reason, beside what they do deliver',
    (id) => {
      const file = path.resolve(import.meta.dirname, `../../data/example/${id}/indicator_delivery.csv`);
      const lines = readFileSync(file, 'utf8').split('\n');
      const missing = (name: string) =>
        lines
          .filter((line) => line.startsWith(codeOf(name)) && line.includes(',not_delivered,'))
          .map((line) => line.split(',')[1]);
      expect(missing('Dommelbeek')).toEqual([
        ...['intake_started_share', 'funnel_stage_share', 'waiting_per_step', 'days_registration_to_intake'],
      ]);
      expect(missing('Noorderkogge')).toEqual([
        ...['lesson_started_share', 'funnel_stage_share', 'waiting_per_step', 'days_pip_to_first_lesson'],
        ...['waiting_for_class', 'lesson_wait_reason'],
      ]);
      expect(lines.find((line) => line.startsWith(`${codeOf('Dommelbeek')},intake`))).toContain(
        'brede intake: De intake staat in een ander systeem',
      );
    },
  );
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
    expect(peopleIn('2026-K1', 'Wallemeer')).toEqual([]);
  });

  it('adds the people of Wallemeer to closed cohorts of Vaartland, as a stated revision', () => {
    const [before, joined] = [cohortsOf('2025-K3', 'Vaartland'), cohortsOf('2025-K3', 'Wallemeer')];
    const after = cohortsOf('2026-K1', 'Vaartland');
    for (const cohort of [2022, 2023, 2024]) {
      expect(after[cohort]).toBe(before[cohort]! + joined[cohort]!);
    }
    const { revisions } = editionOf('2026-K1');
    expect(revisions.map(({ municipality, cohort, reason }) => [municipality, cohort, reason])).toEqual(
      [2022, 2023, 2024, 2025].map((cohort) => [codeOf('Vaartland'), cohort, 'municipal_merger']),
    );
  });
});

describe('revisions', () => {
  it('give Lindervoort 20 people more in cohort 2024, from 2026-K3 on', () => {
    const counts = releaseIds.map((id) => cohortsOf(id, 'Lindervoort')[2024]!);
    expect(counts[0]).toBe(counts[1]);
    expect(counts[2]).toBe(counts[1]! + 20);
    expect(editionOf('2026-K3').revisions).toMatchObject([
      { municipality: codeOf('Lindervoort'), cohort: 2024, reason: 'late_data' },
    ]);
  });

  it('and reasons name no count', () => {
    const notes = editions.flatMap(({ revisions, deliveries, absent }) => [
      ...revisions.map(({ note }) => note),
      ...deliveries.map(({ reason }) => reason ?? ''),
      ...Object.values(absent),
    ]);
    expect(notes.filter((note) => countsIn(note).length > 0)).toEqual([]);
  });
});

describe('people who move or change', () => {
  it.each([
    ['2025-K3', '2026-K1'],
    ['2026-K1', '2026-K3'],
  ])('are with the stated revisions the only changes in closed cohorts from %s to %s', (before, after) => {
    const closed = Number(before.slice(0, 4));
    const inBoth = new Set(
      editionOf(after).deliveries.flatMap(({ municipality: code, state }) =>
        state === 'delivered' ? code : [],
      ),
    );
    const keysOf = (id: string) =>
      new Set(
        peopleIn(id)
          .filter(({ cohort, municipality }) => cohort < closed && inBoth.has(municipality))
          .map(({ life, municipality }) => `${municipality}/${life.seed}`),
      );
    const stated = new Set(
      editionOf(after).revisions.map(({ municipality, cohort }) => `${municipality}/${cohort}`),
    );
    const earlier = keysOf(before);
    const added = [...keysOf(after)].filter((key) => !earlier.has(key));
    const byMove = new Set(
      lives
        .filter(({ seed, place }) => !seed.startsWith(`${place}/`))
        .map(({ seed, place }) => `${codeOf(place)}/${seed}`),
    );
    const unexplained = added.filter((key) => {
      const [code = '', , cohort = ''] = key.split('/');
      return !byMove.has(key) && !stated.has(`${code}/${cohort}`);
    });
    expect(unexplained).toEqual([]);
    expect(added.length).toBeGreaterThan(20);
  });

  it('are few, and never in two municipalities at once', () => {
    const people = peopleIn('2026-K3');
    expect(new Set(people.map(({ life }) => life.seed)).size).toBe(people.length);
    const moved = people.filter(({ state }) => state === 'former_pip').length / people.length;
    expect(moved).toBeGreaterThan(0.005);
    expect(moved).toBeLessThan(0.03);
    const changed = people.filter(({ life, group }) => life.group !== group).length;
    expect(changed).toBeGreaterThan(20);
    expect(changed).toBeLessThan(150);
  });
});

describe('households', () => {
  it('count one to six people, who share group, registration and mostly route and PIP', () => {
    const households = Map.groupBy(peopleIn('2026-K3'), ({ life }) => life.seed.replace(/\/\d+$/, ''));
    const families = [...households.values()].filter(({ length }) => length > 1);
    expect(Math.max(...families.map(({ length }) => length))).toBe(6);
    const share = (
      same: (one: (typeof families)[number][number], other: (typeof families)[number][number]) => boolean,
    ) => {
      const pairs = families.flatMap(([first, ...others]) => others.map((other) => same(first!, other)));
      return pairs.filter(Boolean).length / pairs.length;
    };
    expect(share((one, other) => one.life.group === other.life.group)).toBe(1);
    expect(share((one, other) => one.life.registered === other.life.registered)).toBeGreaterThan(0.99);
    expect(share((one, other) => one.life.firstRoute === other.life.firstRoute)).toBeGreaterThan(0.8);
    expect(share((one, other) => Math.abs(one.life.pip - other.life.pip) <= 14)).toBeGreaterThan(0.85);
  });
});

describe('Waterdonk', () => {
  it('has 114 people without PIP, of whom 55 wait longer than 10 weeks', () => {
    const states = peopleIn('2026-K3', 'Waterdonk').map(({ state }) => state);
    const over = states.filter((state) => /^w(13|26|52|52p)$/.test(state)).length;
    const without = over + states.filter((state) => state === 'w10').length;
    expect({ without, over }).toEqual({ without: 114, over: 55 });
  });
});

describe('Schaapsloot', () => {
  it('makes nearly every PIP within 10 weeks', () => {
    const made = peopleIn('2026-K3', 'Schaapsloot').filter(({ state }) => state.startsWith('d'));
    const inTime = made.filter(({ state }) => ['d00_04', 'd04_08', 'd08_10'].includes(state));
    expect(inTime.length / made.length).toBeGreaterThan(0.9);
  });
});
