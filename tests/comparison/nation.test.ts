import { describe, expect, it } from 'vitest';
import { comparisonOf, packed, type ComparisonFile, type Entry } from '../../src/comparison/comparisons.ts';
import {
  groupsOf,
  judgedNation,
  nationChance,
  nationFunnel,
  nationRows,
  nationSentence,
  nationSpread,
  nationTable,
  togetherText,
} from '../../src/comparison/nation.ts';
import { plain } from '../../src/figures/view.ts';

const comparison = comparisonOf('without_pip_overdue');
const share = (part: number, whole: number): Entry => ({
  numerator: { count: part, rounded: 1 },
  denominator: { count: whole, rounded: 1 },
});
const entries: Readonly<Record<string, Entry>> = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`g${at + 10}`, share(30, 100)])),
  hoog: share(95, 100),
  laag: share(0, 100),
  klein: share(5, 10),
  stil: 'not_delivered',
  detail: 'too_small',
  nieuw: 'not_applicable',
};
const places = Object.keys(entries)
  .toSorted()
  .map((code) => ({ code, name: code, province: 'Zeeland' }));
const file: ComparisonFile = {
  release: 'x',
  indicator: comparison.indicator,
  cohort: null,
  municipalities: Object.fromEntries(Object.entries(entries).map(([code, entry]) => [code, packed(entry)])),
};
const nation = judgedNation(file, places);

describe('all municipalities beside each other', () => {
  it('stand under one word each, by name, those outside first', () => {
    const names = groupsOf(nation).map(({ word, places: own }) => [word, own.map(({ name }) => name)]);
    expect(names.slice(0, 2)).toEqual([
      ['boven de spreiding', ['hoog']],
      ['onder de spreiding', ['laag']],
    ]);
    expect(names.slice(3)).toEqual([
      ['te weinig mensen om iets te zeggen', ['detail', 'klein']],
      ['niet geleverd', ['stil']],
      ['niet van toepassing', ['nieuw']],
    ]);
    for (const { places: own } of groupsOf(nation))
      expect(own.map(({ name }) => name)).toEqual(own.map(({ name }) => name).toSorted());
  });

  it('shows the two words outside the band also when nobody stands there', () => {
    const alike = {
      ...file,
      municipalities: { ...file.municipalities, hoog: packed(share(30, 100)), laag: packed(share(30, 100)) },
    };
    const words = groupsOf(judgedNation(alike, places)).map(({ word, places: own }) => [word, own.length]);
    expect(words.slice(0, 2)).toEqual([
      ['boven de spreiding', 0],
      ['onder de spreiding', 0],
    ]);
  });

  it('say what chance alone gives, counted over those with a verdict', () => {
    expect(plain(nationSentence(nation))).toBe(
      '2 van de 22 gemeenten met genoeg mensen liggen verder van de andere dan gewoonlijk.',
    );
    expect(nationChance(nation)).toBe(
      'Ook als gemeenten alleen gewoon van elkaar verschillen, liggen er van de 22 toch ongeveer 1 buiten.',
    );
  });

  it('compare nobody with nobody, and one municipality is not several', () => {
    const one = nation.filter(({ judged: { own } }) => typeof own.entry !== 'string').slice(0, 1);
    for (const few of [[], one]) {
      expect(plain(nationSentence(few))).toBe(
        'Te weinig gemeenten leverden dit cijfer over genoeg mensen om te vergelijken.',
      );
      expect(nationChance(few)).toBeNull();
    }
    expect(togetherText(comparison, one)).toMatch(/^De enige gemeente in deze vergelijking: ongeveer/);
    expect(togetherText(comparison, [])).toBe('Van geen gemeente is dit cijfer te tonen.');
    expect([nationSpread(comparison, one), nationFunnel(comparison, file, one)]).toEqual([null, null]);
  });

  it('have the same verdict in table, CSV and list', () => {
    const verdicts = nation.map(({ judged }) => judged.verdict);
    expect(nationTable(comparison, nation).rows.map(({ cells }) => cells.at(-1))).toEqual(verdicts);
    const about = { cohort: null, referenceDate: '2026-09-30', release: 'x' };
    expect(nationRows(comparison, nation, about).map(({ oordeel }) => oordeel)).toEqual(verdicts);
    expect(verdicts).toContain('ligt boven de spreiding van 22 andere gemeenten');
  });

  it('are drawn when they have enough people, and named in the alternative text when outside', () => {
    expect(nationSpread(comparison, nation)?.data.places).toHaveLength(22);
    const drawn = nationFunnel(comparison, file, nation);
    expect(drawn?.data.places.filter(({ named }) => named).map(({ name }) => name)).toEqual(['hoog', 'laag']);
    expect(drawn?.description).toContain('Buiten de band: hoog: boven de spreiding; laag: onder');
    expect(togetherText(comparison, nation)).toMatch(
      /^De 23 gemeenten in deze vergelijking samen: ongeveer\s700\svan\sde\s2\.210/,
    );
    expect([nationSpread(comparison, []), nationFunnel(comparison, file, [])]).toEqual([null, null]);
  });
});
