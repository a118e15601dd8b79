import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { referenceRules } from '../../scripts/reference-rules.ts';
import { folderAt } from '../../src/audit/audit.ts';
import { readOutside } from '../../src/audit/outside.ts';
import { protectionSchema } from '../../src/protection.ts';
import { outsideCounts } from '../../src/release/outside.ts';

/** The example in docs/publiceren.md, as a reader would copy it. */
const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/publiceren.md'), 'utf8');
const fenced = (kind: string) => new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? '';

test('the table of another, as the handbook declares it, is read by the protector and by the audit', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'buitentabel-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const { buitentabellen } = parse(fenced('yaml')) as { buitentabellen: unknown };
  const rules = protectionSchema.parse({ ...referenceRules(), buitentabellen });
  writeFileSync(path.join(folder, 'raad.csv'), fenced('csv'));
  const counts = outsideCounts(folderAt(folder).read, rules);
  expect(counts).toEqual(new Map([['GM0344/2024', new Map([['', 412]])]]));
  expect(readOutside(rules, folderAt(folder).read).get('GM0344/2024')).toEqual([
    { cell: '', lower: 412, upper: 412 },
  ]);
});
