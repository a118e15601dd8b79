import { expect, it } from 'vitest';
import { protectedNation } from '../../scripts/verdicts/protected.ts';

it(
  'invented people of a nation are protected as those of a municipality are',
  { timeout: 120_000 },
  async () => {
    const { tallies, deviations } = await protectedNation('short', { share: 0.6, deviation: 0.1 }, 12);
    expect(tallies.length).toBeGreaterThan(8);
    expect(
      deviations.every(({ part, remainder }) => Math.max(Math.abs(part), Math.abs(remainder)) <= 8),
    ).toBe(true);
    expect(deviations.some(({ part }) => part !== 0)).toBe(true);
  },
);
