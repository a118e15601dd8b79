import { describe, expect, it } from 'vitest';
import {
  inProvinceOf,
  peerMethod,
  peerWords,
  proposedPeers,
  similarTo,
  type Candidate,
} from '../../src/comparison/peers.ts';
import { municipalities } from '../../src/published/files.ts';

const place = (name: string, population: number, people: number | null, province = 'Noord'): Candidate => ({
  code: name,
  name,
  province,
  population,
  people,
});

describe('similar municipalities', () => {
  const own = place('Eigen', 10_000, 100);

  it('lie nearest in inhabitants and people, counted as ratios, without the municipality itself', () => {
    const near = Array.from({ length: proposedPeers }, (_, at) => place(`n${at}`, 10_000 + at, 100));
    const far = [place('half', 5_000, 100), place('double', 20_000, 200), place('many', 10_000, 400)];
    const found = similarTo(own, [...far, own, ...near]);
    expect(found.map(({ code }) => code)).toEqual(near.map(({ code }) => code));
  });

  it('may not have delivered: then only the inhabitants count', () => {
    const others = Array.from({ length: proposedPeers }, (_, at) => place(`n${at}`, 40_000, 400));
    const silent = place('zwijgt', 10_500, null);
    expect(similarTo(own, [...others, silent])).toContain(silent);
    expect(similarTo(own, [...others, place('zwijgt', 90_000, null)]).map(({ code }) => code)).not.toContain(
      'zwijgt',
    );
  });

  it('are found for a municipality of which nobody is known, and among people shown as 0', () => {
    const others = [place('a', 11_000, 0), place('b', 9_000, 5)];
    expect(similarTo(place('Stil', 10_000, null), others)).toHaveLength(2);
    expect(similarTo(place('Klein', 10_000, 0), others)).toHaveLength(2);
  });

  it('are listed by name, whatever the distance', () => {
    const others = [place('Zeist', 10_000, 100), place('Ábc', 30_000, 900), place("'s-Berg", 12_000, 90)];
    expect(similarTo(own, others).map(({ name }) => name)).toEqual(['Ábc', "'s-Berg", 'Zeist']);
  });
});

describe('every invented municipality', () => {
  const all = municipalities().filter(({ successor }) => successor === null);

  it.each(all.map((own) => [own.name, own] as const))('%s has as many peers as are proposed', (_, own) => {
    const found = similarTo(own, all);
    expect(found).toHaveLength(proposedPeers);
    expect(found.map(({ code }) => code)).not.toContain(own.code);
  });
});

it('the province leaves out the municipality itself and other provinces', () => {
  const own = place('Eigen', 1, 1);
  const all = [own, place('Buur', 1, 1), place('Ver', 1, 1, 'Zuid')];
  expect(inProvinceOf(own, all).map(({ name }) => name)).toEqual(['Buur']);
});

it('says whom it is about, and a group of the reader is always called so', () => {
  expect(peerWords('similar', 6, 'Zeeland')).toBe('6 vergelijkbare gemeenten');
  expect(peerWords('province', 1, 'Zeeland')).toBe('1 andere gemeente in Zeeland');
  expect(peerWords('country', 28, 'Zeeland')).toBe('28 andere gemeenten');
  expect(peerWords('own', 5, 'Zeeland')).toBe('5 gemeenten (zelf gekozen groep)');
  expect(peerMethod).toMatch(/^Wij vergelijken met 8 gemeenten/);
});
