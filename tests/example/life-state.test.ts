import { describe, expect, it } from 'vitest';
import type { Life } from '../../scripts/example/lives.ts';
import { lifeStateOf } from './life-state.ts';

const never = 100_000;
const life: Life = {
  place: 'Waterdonk',
  cohort: 2025,
  group: 'asylum',
  seed: 'Waterdonk/2025/0/0',
  groupChange: null,
  firstRoute: 'b1',
  revision: null,
  dutyStart: 1000,
  notice: 1020,
  linked: 1005,
  knownFrom: 1005,
  registered: 1100,
  clock: 1100,
  intake: 1120,
  pip: never,
  former: false,
  lesson: never,
  pvt: never,
  talk: never,
  routeDone: never,
  fulfilled: never,
  leaves: null,
  exit: null,
};

const withPipAfter = (days: number): Life => ({ ...life, intake: 1100, pip: 1100 + days });

describe('the time state towards the PIP', () => {
  it.each([
    [0, 'w10'],
    [70, 'w10'],
    [71, 'w13'],
    [91, 'w13'],
    [92, 'w26'],
    [182, 'w26'],
    [183, 'w52'],
    [364, 'w52'],
    [365, 'w52p'],
  ])('after %i days of waiting is %s', (days, state) => {
    expect(lifeStateOf(life, 1100 + days).pipState).toBe(state);
  });

  it.each([
    [0, 'd00_04'],
    [28, 'd00_04'],
    [29, 'd04_08'],
    [56, 'd04_08'],
    [57, 'd08_10'],
    [70, 'd08_10'],
    [71, 'd10_13'],
    [91, 'd10_13'],
    [92, 'd13_17'],
    [119, 'd13_17'],
    [120, 'd17_26'],
    [182, 'd17_26'],
    [183, 'd26_39'],
    [273, 'd26_39'],
    [274, 'd39p'],
  ])('of a PIP after %i days is %s', (days, state) => {
    expect(lifeStateOf(withPipAfter(days), 2000).pipState).toBe(state);
  });

  it('is early while the 70 days are not over', () => {
    expect(lifeStateOf(withPipAfter(20), 1170).pipState).toBe('early');
    expect(lifeStateOf(withPipAfter(20), 1171).pipState).toBe('d00_04');
  });

  it('has no clock in reception or when it is unknown, and tells a plan without a clock apart', () => {
    expect(lifeStateOf(life, 1099).pipState).toBe('reception');
    expect(lifeStateOf({ ...life, clock: null }, 1100).pipState).toBe('no_clock');
    expect(lifeStateOf({ ...withPipAfter(5), clock: null }, 2000).pipState).toBe('no_clock_plan');
  });

  it('tells a former PIP and an end without PIP apart', () => {
    expect(lifeStateOf({ ...withPipAfter(5), former: true }, 2000).pipState).toBe('former_pip');
    const ended: Life = { ...life, exit: { day: 1150, state: 'lapsed' } };
    expect(lifeStateOf(ended, 2000).pipState).toBe('ended_no_pip');
  });
});

describe('stage, route and end', () => {
  it('stay where they were for who has left', () => {
    const left: Life = { ...withPipAfter(60), exit: { day: 1130, state: 'exempt' } };
    expect(lifeStateOf(left, 2000)).toMatchObject({ stage: 'intake', route: 'none', endState: 'exempt' });
  });

  it('end with fulfilled when that comes before another end', () => {
    const done: Life = {
      ...withPipAfter(10),
      lesson: 1130,
      pvt: 1300,
      routeDone: 1900,
      fulfilled: 1950,
      exit: { day: 1960, state: 'dispensed' },
    };
    expect(lifeStateOf(done, 2000)).toMatchObject({ stage: 'fulfilled', route: 'b1', endState: 'fulfilled' });
  });
});
