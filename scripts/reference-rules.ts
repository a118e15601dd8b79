import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { protectionSchema, type Protection } from '../src/protection.ts';

/** The file with the protection rules that a second person reviewed. */
export const referenceFile = fileURLToPath(new URL('../data/reference/protection.yaml', import.meta.url));

/** Those rules: a release may ask for more than they do, never for less. */
export function referenceRules(): Protection {
  const { bescherming } = parse(readFileSync(referenceFile, 'utf8')) as { bescherming: unknown };
  return protectionSchema.parse(bescherming);
}
