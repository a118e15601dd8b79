import { expect, test } from 'vitest';
import { published } from '../../../src/published/municipalities.ts';
import { municipalities } from '../../../src/published/files.ts';
import { goesOn } from '../../../src/site/municipality/page.ts';

const former = municipalities().find(({ name }) => name === 'Wallemeer')!;
const successor = published(former.successor!);
const delivered = (release: string) => [{ release, state: 'delivered' as const, reason: null }];

test('figures go on where the successor delivered about a day after the merger', () => {
  expect(goesOn({ municipality: former, successor })).toBe('De cijfers lopen door bij Vaartland.');
});

test.each([
  ['never delivered', []],
  ['delivered before the merger only', delivered('2025-K3')],
  [
    'was expected and did not deliver',
    [{ release: '2026-K3', state: 'not_delivered' as const, reason: null }],
  ],
])('a successor that %s is said to have no figures', (_, deliveries) => {
  expect(goesOn({ municipality: former, successor: { ...successor, deliveries } })).toBe(
    'Vaartland leverde daarna nog geen cijfers.',
  );
});
