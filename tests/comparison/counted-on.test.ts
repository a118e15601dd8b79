import { expect, test } from 'vitest';
import { countedOn, countedSoFar } from '../../src/comparison/counted-on.ts';
import type { PublishedRelease } from '../../src/contract/published.ts';

const release = (gemeenten: number, gesloten: string | null): PublishedRelease => ({
  release: '2025-K2',
  peildatum: '2025-06-30',
  gepubliceerd: '2025-08-04',
  volgendeUpdate: '2026-02-02',
  synthetisch: true,
  toelichting: '',
  instroomjaren: [2024],
  delen: [],
  gemeenten,
  gesloten,
});

test('a sum names how many municipalities it is over and on which day', () => {
  expect(countedOn(release(1, null))).toBe('Op 4 augustus 2025: 1 gemeente had geleverd.');
  expect(countedOn(release(31, null))).toBe('Op 4 augustus 2025: 31 gemeenten hadden geleverd.');
});

test('a page that is made again says whether more may come', () => {
  expect(countedSoFar(release(2, null))).toBe(
    'Op 4 augustus 2025: 2 gemeenten hadden geleverd. Het kwartaal is nog niet gesloten: er kunnen gemeenten bijkomen.',
  );
  expect(countedSoFar(release(2, '2025-09-01'))).toBe(
    'Op 4 augustus 2025: 2 gemeenten hadden geleverd. Het kwartaal is gesloten op 1 september 2025.',
  );
});
