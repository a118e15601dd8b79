import { expect, test } from 'vitest';
import { municipalities } from '../../../src/published/files.ts';
import { municipalityPage } from '../../../src/site/municipality/page.ts';
import { multiplesOf } from '../../../src/site/overview/multiples.page.ts';

const pageOf = (name: string) => {
  const found = municipalities().find((entry) => entry.name === name);
  return municipalityPage(found?.code ?? '');
};

test('six drawings of one size, each with its sentence, its table and the way to its theme', () => {
  const multiples = multiplesOf(pageOf('Waterdonk'));
  expect(multiples.map(({ path }) => path)).toEqual([
    '/gemeente/waterdonk/zonder-plan/#zonder-plan',
    '/gemeente/waterdonk/wachttijd/#plan-op-tijd',
    '/gemeente/waterdonk/doorstroom/#doorstroom',
    '/gemeente/waterdonk/start/#intake',
    '/gemeente/waterdonk/leerroutes/#leerroutes',
    '/gemeente/waterdonk/mensen/#aantal',
  ]);
  for (const { drawing, unit, table } of multiples) {
    expect(String(drawing).match(/viewBox="0 0 320 164"/g)).toHaveLength(1);
    expect(String(drawing)).toMatch(/aria-label="[^"]+Verzonnen/i);
    expect(unit).not.toBe('');
    expect(String(table)).toContain('<caption>');
  }
});

test('a sentence under a drawing says whom it counts, and leaves to the theme whom it leaves out', () => {
  const [waiting, onTime] = multiplesOf(pageOf('Waterdonk')).map(({ sentence }) => String(sentence));
  expect(waiting).toBe(
    'Op 30 september 2026 wachtten ongeveer\u00a055 mensen langer dan 10 weken op hun plan.',
  );
  expect(onTime).toMatch(/In 2025 begonnen in Waterdonk .* van wie de eerste 10\u00a0weken voorbij zijn/);
  expect(onTime).not.toContain('Niet meegeteld');
});
