import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedWithPeers, type PeerOffer } from '../../src/comparison/with-peers.ts';
import {
  comparisonOf,
  comparisons,
  entriesOf,
  packed,
  type ComparisonFile,
  type Entry,
} from '../../src/comparison/comparisons.ts';
import { denominatorsTo } from '../../src/comparison/funnel.ts';
import type { PeerChoice } from '../../src/comparison/peers.ts';
import { comparedRows } from '../../src/comparison/table.ts';
import { comparedView, type ComparedView } from '../../src/comparison/view.ts';
import { cellText, plain } from '../../src/figures/view.ts';
import { currentRelease, municipalities } from '../../src/published/files.ts';

const scope = { referenceDate: '2026-09-30', allCohorts: [2022, 2023, 2024, 2025, 2026] };
const waiting = comparisonOf('without_pip_overdue');
const similar: PeerChoice = { kind: 'similar', codes: [] };

const share = (part: number, whole: number, rounded = 1): Entry => ({
  numerator: { count: part, rounded },
  denominator: { count: whole, rounded },
});

function fileOf(entries: Readonly<Record<string, Entry>>): ComparisonFile {
  const list = Object.entries(entries).map(([code, entry]) => [code, packed(entry)]);
  return {
    release: 'x',
    indicator: waiting.indicator,
    cohort: null,
    municipalities: Object.fromEntries(list) as ComparisonFile['municipalities'],
  };
}

function offerOf(codes: readonly string[]): PeerOffer {
  const others = codes.map((code) => ({ code, name: `Gemeente ${code}` }));
  return {
    own: { code: 'eigen', name: 'Eigen' },
    province: 'Zeeland',
    similar: codes,
    sameProvince: [],
    others,
  };
}

const alike = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`p${at}`, share(30, 100)]));

function about(
  own: Entry,
  peers: Readonly<Record<string, Entry>> = alike,
  choice = similar,
  years: readonly number[] | null = null,
) {
  return comparedWithPeers(waiting, fileOf({ eigen: own, ...peers }), offerOf(Object.keys(peers)), choice, {
    choice: { group: null, cohorts: years },
    scope,
  });
}

const view = (...given: Parameters<typeof about>): ComparedView => comparedView(about(...given));

describe('the verdict in words', () => {
  it.each([
    [share(70, 100), 'ligt boven de spreiding van 12 vergelijkbare gemeenten'],
    [share(5, 100), 'ligt onder de spreiding van 12 vergelijkbare gemeenten'],
    [share(30, 100), 'ligt binnen de spreiding van 12 vergelijkbare gemeenten'],
    [share(10, 15), 'te weinig mensen om iets te zeggen'],
    ['too_small', 'te weinig mensen om iets te zeggen'],
    ['not_delivered', 'niet geleverd'],
    ['not_applicable', 'niet van toepassing'],
  ] as const)('%j: %s', (own, verdict) => {
    expect(view(own).verdict).toBe(verdict);
  });

  it('needs five peers with people', () => {
    const few = { a: share(30, 100), b: share(30, 100), c: share(0, 0), d: 'not_delivered' } as const;
    const found = view(share(70, 100), few);
    expect(found.verdict).toBe('te weinig vergelijkbare gemeenten');
    expect(plain(found.sentence)).toContain('Er zijn te weinig vergelijkbare gemeenten');
    expect(found.funnel).toBeNull();
  });

  it('calls a group of the reader by its name, and counts only those with people', () => {
    const codes = Object.keys(alike).slice(0, 6);
    const found = view(share(70, 100), { ...alike, p5: 'not_delivered' }, { kind: 'own', codes });
    expect(found.verdict).toBe('ligt boven de spreiding van 5 gemeenten (zelf gekozen groep)');
    expect(found.notes[0]).toBe('Niet geleverd: Gemeente p5.');
  });

  it('is no verdict for a year that not everybody has been followed in, and gives the date', () => {
    const found = view(share(70, 100), alike, similar, [2026]);
    expect(plain(found.sentence)).toBe(
      'Over de mensen die in 2026 begonnen, is het nog te vroeg om te vergelijken; vergelijkbaar vanaf 11 maart 2027.',
    );
    expect([found.kind, found.funnel]).toEqual(['too_early', null]);
    expect(plain(view(share(70, 100), alike, similar, [2025]).sentence)).toContain('boven de spreiding');
  });
});

describe('one string everywhere', () => {
  it.each([
    ['higher', share(70, 100)],
    ['ordinary', share(30, 100)],
    ['too few', share(10, 15)],
  ] as const)('%s: sentence, CSV and alternative text', (_, own) => {
    const compared = about(own);
    const found = comparedView(compared);
    expect(plain(found.sentence)).toContain(found.verdict);
    expect(plain(found.short)).toContain(found.verdict);
    // The table has the counts alone: one verdict over many rows stands above them.
    expect(found.table.rows.flatMap(({ cells }) => cells.map(cellText))).not.toContain(found.verdict);
    expect(comparedRows(compared).filter(({ oordeel }) => oordeel === found.verdict)).toHaveLength(1);
    if (found.funnel) {
      expect(found.funnel.description).toContain(found.verdict);
      expect(found.funnel.steps.at(-1)).toContain(found.verdict);
    }
  });
});

describe('the funnel', () => {
  it('stands around the others without the municipality itself', () => {
    const data = view(share(70, 100)).funnel?.data;
    expect(data?.pooled).toBe(0.3);
    expect(data?.places.find(({ kind }) => kind === 'own')).toMatchObject({ name: 'Eigen', share: 0.7 });
    const at = data?.band.find(({ denominator }) => denominator === 100);
    expect(at?.upper).toBeLessThan(0.7);
  });

  it('has no dot under 20 people and none for who did not deliver', () => {
    const found = view(share(70, 100), { ...alike, klein: share(5, 15), stil: 'not_delivered' });
    const names = found.funnel?.data.places.map(({ name }) => name) ?? [];
    expect(names).toHaveLength(13);
    expect(names).not.toContain('Gemeente klein');
    expect(found.table.rows.map(({ cells }) => cells[0])).toContain('Gemeente klein');
  });

  it.each([20, 25, 100, 3000])('is worked out at multiples of five from 20 to %i', (largest) => {
    const found = denominatorsTo(largest);
    expect([found[0], found.at(-1)]).toEqual([20, largest]);
    expect(found.length).toBeLessThanOrEqual(49);
    expect(found.every((denominator) => denominator % 5 === 0)).toBe(true);
  });
});

it('lists municipalities by name, the own one among them', () => {
  const names = view(share(70, 100)).table.rows.map(({ cells }) => cellText(cells[0] ?? ''));
  const places = names.slice(0, -3);
  expect(places).toEqual(places.toSorted((a, b) => a.localeCompare(b, 'nl')));
  expect(names.slice(-3)).toEqual([
    'De andere samen',
    'Alleen toeval en afronden',
    'De spreiding van 12 vergelijkbare gemeenten',
  ]);
});

describe('the strip', () => {
  const rowOf = (own: Entry, name: string) =>
    view(own)
      .table.rows.find(({ cells }) => cells[0] === name)
      ?.cells.map(cellText);

  it('lays the limits of chance within those of the usual spread, and both stand in the table', () => {
    const own = share(70, 100);
    const strip = view(own).strip?.data;
    expect(strip?.spread.low).toBeLessThanOrEqual(strip?.chance.low ?? 0);
    expect(strip?.spread.high).toBeGreaterThanOrEqual(strip?.chance.high ?? 100);
    const said = `${strip?.chance.low} tot ${strip?.chance.high}%`;
    expect(rowOf(own, 'Alleen toeval en afronden')).toContain(said);
    expect(view(own).strip?.description).toContain(said);
    expect(strip?.legend.chance.text).toContain(said);
  });

  it('gives a bound as a range without a dot, and a blank no strip', () => {
    expect(view(share(0, 100)).strip?.data.own).toMatchObject({ low: 0, percent: null });
    expect(view('not_delivered').strip).toBeNull();
    expect(view(share(5, 15)).strip).toBeNull();
  });

  it('is not there where of no other municipality a share can be said', () => {
    const unsure = Object.fromEntries(Object.keys(alike).map((code) => [code, share(30, 35, 5)]));
    expect(view(share(30, 100), unsure).strip).toBeNull();
    const [first = ''] = Object.keys(alike);
    expect(view(share(30, 100), { ...unsure, [first]: share(30, 100) }).strip?.data.peers).toHaveLength(1);
  });
});

describe('the published comparison files', () => {
  const { release } = currentRelease();
  const read = (indicator: string) =>
    JSON.parse(
      readFileSync(path.resolve('public/data', release, 'comparison', indicator, 'all_all.json'), 'utf8'),
    ) as ComparisonFile;
  const code = (name: string) => municipalities().find((place) => place.name === name)?.code ?? '';

  it('hold the numbers of the sentence', () => {
    expect(entriesOf(read('without_pip_overdue')).get(code('Waterdonk'))).toEqual(share(55, 120, 5));
  });

  it.each(comparisons.map(({ indicator }) => indicator))('%s: every blank has its reason', (indicator) => {
    const entries = entriesOf(read(indicator));
    expect(entries.get(code('Roderveen'))).toBe('not_delivered');
    // Its years are too small; the two lists know no years, and ten people stand in them.
    const few = { numerator: { count: 10, rounded: 1 }, denominator: { count: 10, rounded: 2 } };
    expect(entries.get(code('Grutterdam'))).toEqual(indicator === 'known_share' ? few : 'too_small');
    expect(entries.has(code('Wallemeer'))).toBe(false);
  });

  it('give no verdict across a merger, but do on who waits now', () => {
    expect(entriesOf(read('pip_within_term_share')).get(code('Vaartland'))).toBe('not_applicable');
    expect(entriesOf(read('without_pip_overdue')).get(code('Vaartland'))).not.toBe('not_applicable');
  });
});
