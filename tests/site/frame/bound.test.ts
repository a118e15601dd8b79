import { expect, test } from 'vitest';
import { bound } from '../../../src/site/frame/bound.ts';

test('a day stays with its month, and a route with its level; other words may part', () => {
  expect(bound('Op 16 december 2025 koos 1 persoon de B1-route.')).toBe(
    'Op 16\u00a0december 2025 koos 1 persoon de B1-\u2060route.',
  );
  expect(bound('2 meisjes, 12 maartse dagen')).toBe('2 meisjes, 12 maartse dagen');
});
