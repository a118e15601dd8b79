import type { z } from 'zod';

/** What a schema expected where it found a fault, in Dutch: its own words, or those of the kind of fault. */
export function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `geen ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'een andere naam';
  if (!/^(Invalid|Unrecognized|Too (small|big)|Expected)/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `een van: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `ten minste ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `hooguit ${String(issue.maximum)}`;
  return 'een waarde zoals in het voorbeeld';
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'een tekst',
  boolean: 'true of false',
  number: 'een getal',
  int: 'een heel getal',
  array: 'een lijst',
  object: 'een blok met namen en waarden',
  record: 'een blok met namen en waarden',
};
