import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const file = 'docs/protection-evidence.md';

/** Writes tables between the two marks of a name in docs/protection-evidence.md, and nothing else in it. */
export async function writeEvidence(name: string, tables: string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const marks = [`<!-- ${name}: from here -->`, `<!-- ${name}: to here -->`] as const;
  const [from, to] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`);
  const written = `${text.slice(0, from)}${marks[0]}\n\n${tables}\n\n${text.slice(to)}`;
  writeFileSync(file, await format(written, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
