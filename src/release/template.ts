import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dictionaryCsv, templateCsv } from '../cases/template.ts';
import { RefusedError } from '../contract/fault.ts';
import { deliveryTemplate } from './config-template.ts';

/**
 * Writes an empty case file, the explanation of its columns and a configuration to fill in.
 * `rules` is the file with the reviewed protection rules. Existing files are never overwritten: a RefusedError.
 * Returns the paths written.
 */
export function writeTemplate(out: string, rules: string): string[] {
  const files = [
    ['dossiers.csv', templateCsv()],
    ['dossiers-uitleg.csv', dictionaryCsv()],
    ['config.yaml', `${deliveryTemplate}${readFileSync(rules, 'utf8')}`],
  ] as const;
  const places = files.map(([name, text]) => [path.join(out, name), text] as const);
  const present = places.filter(([file]) => existsSync(file));
  if (present.length > 0) {
    throw new RefusedError(
      present.map(([file]) => ({ file, received: 'een bestand dat er al is', expected: 'een lege map' })),
    );
  }
  mkdirSync(out, { recursive: true });
  for (const [file, text] of places) writeFileSync(file, text);
  return places.map(([file]) => file);
}
