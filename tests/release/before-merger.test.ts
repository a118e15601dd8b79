import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../scripts/example/places.ts';
import { folderAt } from '../../src/audit/audit.ts';
import { manifestSchema } from '../../src/contract/manifest.ts';
import { protectionSchema, type Protection } from '../../src/protection.ts';
import { beforeMergers } from '../../src/release/before-merger.ts';

const example = path.resolve(import.meta.dirname, '../../data/example');
const jsonOf = (release: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(example, release, file), 'utf8'));
const earlierTo = (release: string) =>
  ['2025-K3', '2026-K1']
    .filter((id) => id < release)
    .map((id) => ({
      folder: folderAt(path.join(example, id)),
      manifest: manifestSchema.parse(jsonOf(id, 'manifest.json')),
    }));
const rules = protectionSchema.parse(jsonOf('2026-K3', 'bescherming.json'));
const block = `${codeOf('Vaartland')}/2022`;

/** The rules with one more revision of the merged block. */
const revisedIn = (vanaf: string): Protection => ({
  ...rules,
  overTijd: {
    ...rules.overTijd,
    herzien: [
      ...rules.overTijd.herzien,
      { gemeente: codeOf('Vaartland'), jaar: 2022, vanaf, reden: 'late_data', toelichting: 'Nageleverd.' },
    ],
  },
});

describe('what was published before a merger', () => {
  it('is of all that went up in the municipality, per block', () => {
    const found = beforeMergers(earlierTo('2026-K1'), '2026-K1', rules);
    expect(found.get(block)).toEqual({
      own: [],
      whole: [
        { lower: 66, upper: 74 },
        { lower: 16, upper: 24 },
      ],
      part: [],
      isComplete: true,
    });
    expect([...found.keys()].every((name) => name.startsWith(codeOf('Vaartland')))).toBe(true);
    expect(found.has(`${codeOf('Vaartland')}/known`)).toBe(true);
  });

  it('goes with what the municipality published since', () => {
    const found = beforeMergers(earlierTo('2026-K3'), '2026-K3', rules);
    expect(found.get(block)).toMatchObject({ own: [{ lower: 91, upper: 99 }], isComplete: true });
    expect(found.has(`${codeOf('Vaartland')}/2026`)).toBe(false);
  });

  it('is nothing before the merger, nor of a block that was revised since', () => {
    expect(beforeMergers([], '2025-K3', rules).size).toBe(0);
    expect(beforeMergers(earlierTo('2026-K3'), '2026-K3', revisedIn('2026-K3')).has(block)).toBe(false);
    expect(beforeMergers(earlierTo('2026-K3'), '2026-K3', revisedIn('2025-K3')).has(block)).toBe(true);
  });

  it('is incomplete where a predecessor published nothing', () => {
    const merger = rules.overTijd.samengevoegd[0]!;
    const more = { ...merger, uit: [...merger.uit, 'GM9998'] };
    const own = { ...rules, overTijd: { ...rules.overTijd, samengevoegd: [more] } };
    expect(beforeMergers(earlierTo('2026-K1'), '2026-K1', own).get(block)?.isComplete).toBe(false);
  });
});
