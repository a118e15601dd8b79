import { describe, expect, it } from 'vitest';
import { expectationOf } from '../../src/statistics/expectation.ts';
import { expectedByChance, judge } from '../../src/statistics/verdict.ts';
import { share } from './shares.ts';

const alike = Array.from({ length: 8 }, () => share(50, 100));
const verdictOf = (...given: Parameters<typeof judge>) => judge(...given).verdict;

describe('no verdict', () => {
  it('for fewer than 20 people, whatever the peers', () => {
    expect(judge(share(15, 15), [], 0)).toEqual({ verdict: 'too_few', basis: null });
    expect(verdictOf(share(0, 0), alike, 0)).toBe('too_few');
  });

  it('beside fewer than 5 peers with people', () => {
    const peers = [...alike.slice(0, 4), share(0, 0), share(0, 0)];
    expect(judge(share(20, 20), peers, 0)).toEqual({ verdict: 'too_few_peers', basis: null });
    expect(verdictOf(share(100, 100), alike.slice(0, 5), 0)).toBe('higher');
  });

  it.each([
    ['a part above its whole', share(25, 20)],
    ['a number that is not rounded', share(12, 20)],
    ['less than nobody', share(-5, 20)],
    ['a sum of no counts', share(10, 20, 0)],
  ])('for %s: that cannot have been published', (_, own) => {
    expect(() => judge(own, alike, 0)).toThrow(RangeError);
    expect(() => judge(share(10, 20), [...alike, own], 0)).toThrow(RangeError);
  });
});

describe('a verdict', () => {
  it('is ordinary for the share of the peers', () => {
    expect(verdictOf(share(10, 20), alike, 0)).toBe('ordinary');
    expect(verdictOf(share(500, 1000), alike, 0)).toBe('ordinary');
  });

  it('goes once from lower through ordinary to higher as the numerator grows', () => {
    const order = { lower: 0, ordinary: 1, higher: 2, too_few: Number.NaN, too_few_peers: Number.NaN };
    for (const whole of [20, 50, 120, 400]) {
      const found = Array.from(
        { length: whole / 5 + 1 },
        (_, at) => order[verdictOf(share(5 * at, whole), alike, 0)],
      );
      expect(found).toEqual(found.toSorted());
      expect(found[0]).toBe(0);
      expect(found.at(-1)).toBe(2);
    }
  });

  it('says nothing of few people among peers that have nobody or everybody', () => {
    const nobody = Array.from({ length: 5 }, () => share(0, 20));
    const everybody = Array.from({ length: 5 }, () => share(20, 20));
    expect(verdictOf(share(0, 20), nobody, 0)).toBe('ordinary');
    expect(verdictOf(share(5, 20), nobody, 0)).toBe('ordinary');
    expect(verdictOf(share(20, 20), nobody, 0)).toBe('higher');
    expect(verdictOf(share(20, 20), everybody, 0)).toBe('ordinary');
    expect(verdictOf(share(0, 20), everybody, 0)).toBe('lower');
  });

  it('asks more when the peers are tiny', () => {
    const tiny = Array.from({ length: 5 }, () => share(5, 10));
    expect(verdictOf(share(90, 120), alike, 0)).toBe('higher');
    expect(verdictOf(share(90, 120), tiny, 0)).toBe('ordinary');
  });

  it('asks more when municipalities differ anyway', () => {
    expect(verdictOf(share(80, 120), alike, 0)).toBe('higher');
    expect(verdictOf(share(80, 120), alike, 0.15 ** 2)).toBe('ordinary');
  });

  it('asks more when the counts are sums of more rounded counts', () => {
    expect(verdictOf(share(15, 20), alike, 0.001)).toBe('ordinary');
    expect(verdictOf(share(40, 50), alike, 0)).toBe('higher');
    expect(verdictOf(share(40, 50, 12), alike, 0)).toBe('ordinary');
  });

  it('never has an alarm line inside the line of the verdict', () => {
    for (const whole of [20, 35, 50, 120]) {
      const { limits } = judge(share(0, whole), alike, 0.002).basis!;
      expect(limits.alarm.lower).toBeLessThanOrEqual(limits.verdict.lower);
      expect(limits.alarm.upper).toBeGreaterThanOrEqual(limits.verdict.upper);
    }
  });

  it('does not depend on the order of the peers', () => {
    const peers = [share(5, 40), share(30, 60), share(100, 250), share(10, 10), share(0, 25)];
    expect(judge(share(60, 90), peers.toReversed(), 0.001)).toEqual(judge(share(60, 90), peers, 0.001));
  });
});

describe('what the peers say', () => {
  it('is their people together', () => {
    const { pooled, peers } = expectationOf([share(10, 40), share(50, 60), share(0, 0)], 0);
    expect(pooled).toBe(0.6);
    expect(peers).toBe(2);
  });

  it('has the variance of the pooled share and of the differences in its correlation', () => {
    const peers = Array.from({ length: 5 }, () => share(50, 100));
    const { correlation } = expectationOf(peers, 0.01);
    const pooled = 0.25 / 500 + 0.01 / 5 + (4 * 1.25 * 5) / 500 ** 2;
    expect(correlation).toBeCloseTo((0.01 + pooled) / 0.25, 12);
  });

  it('is nothing without people', () => {
    expect(() => expectationOf([share(0, 0)], 0)).toThrow(RangeError);
  });
});

describe('a list', () => {
  it('has one in twenty outside by chance', () => {
    expect(expectedByChance(340)).toBe(17);
  });
});
