import { expect, it } from 'vitest';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { traps, trapsFor, trapsOf } from '../../src/indicators/traps.ts';

it.each(traps.map((trap) => [trap.id, trap] as const))('%s stands where it bites', (_, trap) => {
  const bitten = catalogue.filter((indicator) => indicator.traps?.includes(trap.id));
  expect(bitten.length).toBeGreaterThan(0);
  for (const { id, theme } of bitten) {
    expect(trap.themes, id).toContain(theme);
    expect(trapsFor(id)).toContain(trap);
  }
  for (const theme of trap.themes) expect(trapsOf(theme)).toContain(trap);
  expect(trap.text.length).toBeGreaterThan(80);
});

it('all eight are there, in short sentences', () => {
  expect(traps).toHaveLength(8);
  for (const { text } of traps)
    for (const sentence of text.split(/[.;:] /))
      expect(sentence.split(' ').length, sentence).toBeLessThan(32);
});

it('the rule of who counts stands with every figure that is about it', () => {
  for (const id of ['obliged_persons', 'housed_share', 'without_pip_in_coa'])
    expect(trapsFor(id).map((trap) => trap.id)).toContain('wie-telt');
});
