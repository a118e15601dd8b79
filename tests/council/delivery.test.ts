import { expect, it } from 'vitest';
import { deliveryState, type DeliveryAbout } from '../../src/council/delivery.ts';

const about: DeliveryAbout = {
  row: { state: 'delivered', reason: null },
  hasDetail: true,
  isStock: true,
  newestCohort: 2026,
  today: '2026-09-30',
};

it.each([
  [{}, 'geleverd', null],
  [{ isStock: false }, 'voorlopig', '2026-12-31'],
  [{ isStock: false, newestCohort: 2025 }, 'geleverd', null],
  [{ isStock: false, today: '2026-12-31' }, 'geleverd', null],
  [{ hasDetail: false, isStock: false }, 'te-klein', null],
  [{ row: { state: 'not_delivered', reason: 'nieuw systeem' } }, 'niet-geleverd', null],
  [{ row: { state: 'not_applicable', reason: null }, hasDetail: false }, 'niet-van-toepassing', null],
  [{ row: undefined }, 'niet-van-toepassing', null],
] as const)('%j is %s', (change, state, finalFrom) => {
  expect(deliveryState({ ...about, ...change })).toMatchObject({ state, finalFrom });
});

it('keeps the reason that the municipality gave', () => {
  const row = { state: 'not_delivered', reason: 'nieuw systeem' } as const;
  expect(deliveryState({ ...about, row }).reason).toBe('nieuw systeem');
});
