import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { protectionSchema, type Protection } from '../../src/protection.ts';

const file = 'data/reference/protection.yaml';

/** The project's own protection rules, with another base when asked. */
export function rulesWithBase(base: 5 | 10): Protection {
  const { bescherming } = parse(readFileSync(file, 'utf8')) as { bescherming: object };
  return protectionSchema.parse({ ...bescherming, basis: base, maxAfwijking: base - 1 });
}
