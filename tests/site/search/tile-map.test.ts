import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PublishedMunicipality } from '../../../src/contract/published.ts';
import { readTable } from '../../../src/contract/read.ts';
import { municipalities as table } from '../../../src/contract/tables.ts';
import { slug } from '../../../src/format.ts';
import { allMunicipalities, currentRelease } from '../../../src/published/files.ts';
import { blocksOf, tileLegend, tileMap } from '../../../src/site/search/tile-map.page.ts';

const file = 'data/nederland/municipalities.csv';
const [one] = allMunicipalities();
if (!one) throw new Error('nothing was published');
const real: readonly PublishedMunicipality[] = readTable(table, file, readFileSync(file)).lines.map(
  ({ row: { code, name, province } }) => ({
    ...one,
    ...{ code, name, province, slug: slug(name), successor: null, asked: null, deliveries: [] },
  }),
);
/** States of a municipality in Utrecht, beside two in other provinces. */
const states = (changed: Partial<PublishedMunicipality>) =>
  blocksOf([
    { ...one, province: 'Utrecht', successor: null, asked: null, deliveries: [], ...changed },
    ...real.filter(({ name }) => name === 'Veere' || name === 'Aalsmeer'),
  ])
    ?.filter(({ name }) => name === 'Utrecht')
    .flatMap(({ tiles }) => tiles)
    .map(({ state }) => state.word);
const delivery = (state: 'delivered' | 'not_delivered') => ({
  deliveries: [{ release: currentRelease().release, state, reason: null }],
});

describe('the country in tiles', () => {
  it('has a place of its own for each of twelve provinces, and a tile for each of 342 municipalities', () => {
    const blocks = blocksOf(real) ?? [];
    expect(blocks).toHaveLength(12);
    expect(new Set(blocks.map(({ column, row }) => `${column} ${row}`)).size).toBe(12);
    const slugs = blocks.flatMap(({ tiles }) => tiles.map((tile) => tile.slug));
    expect(slugs.toSorted()).toEqual(real.map((place) => place.slug).toSorted());
  });

  it('says of each what is known of its delivery, and nothing else', () => {
    expect(states({})).toEqual(['nog niet gevraagd']);
    expect(states({ asked: '2026-10-01' })).toEqual(['gevraagd, nog niet geleverd']);
    expect(states({ asked: '2026-10-01', ...delivery('not_delivered') })).toEqual(['niet geleverd']);
    expect(states(delivery('delivered'))).toEqual(['geleverd']);
    expect(states({ successor: 'GM9002' })).toEqual([]);
  });

  it('leaves out provinces without a municipality here, and is no map of one province', () => {
    const some = real.filter(({ province }) => province === 'Zeeland' || province === 'Drenthe');
    expect(
      blocksOf(some)
        ?.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Drenthe', 'Zeeland']);
    expect(blocksOf(some.filter(({ province }) => province === 'Zeeland'))).toBeNull();
    expect(blocksOf(some.slice(0, 1))).toBeNull();
    expect(blocksOf([])).toBeNull();
  });

  it('counts the states that are on it', () => {
    expect(tileLegend(blocksOf(real) ?? []).map(({ word, count }) => [word, count])).toEqual([
      ['nog niet gevraagd', 342],
    ]);
  });

  it('is not there in an invented edition, nor for a province without a place', () => {
    expect(tileMap()).toBeNull();
    expect(states({ province: 'Noordermark' })).toBeUndefined();
  });
});

it('gives a pointer at least 24 pixels and a finger 44', () => {
  const css = readFileSync('src/styles/tile-map.css', 'utf8');
  const sides = (block: RegExp) =>
    [...(block.exec(css)?.[1] ?? '').matchAll(/(?:width|height): ([\d.]+)rem/g)].map(
      ([, rem]) => 16 * Number(rem),
    );
  expect(sides(/^\.tile \{([^}]*)\}/m)).toEqual([24, 24]);
  expect(sides(/pointer: coarse\) \{\s*\.tile-block \.tile \{([^}]*)\}/)).toEqual([44, 44]);
});
