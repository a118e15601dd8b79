/** An invented edition of three municipalities with files of others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeEdition } from '../../src/edition/template.ts';
import { settingsText } from '../edition/small-edition.ts';
import type { Files } from './fixtures.ts';

const municipality = (code: string, name: string, last = ',') =>
  `${code},${name},,Noordermark,,${last},1000,2026-01-01,verzonnen,yes`;

/** Writes it into a folder that is not there yet; `extra` is added to its settings. */
export function writeInvented(edition: string, files: Files, extra = ''): string {
  mkdirSync(edition);
  const head =
    'code,name,aliases,province,valid_from,valid_to,successor,population,population_date,population_source,fictitious';
  const rows = [
    municipality('GM9001', 'Aardrecht'),
    municipality('GM9002', 'Bovenwold'),
    municipality('GM9003', 'Cruisdam', '2022-12-31,GM9001'),
  ];
  writeEdition(edition, `${[head, ...rows].join('\n')}\n`);
  writeFileSync(path.join(edition, 'edition.yaml'), settingsText({ soort: 'verzonnen' }) + extra);
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(edition, 'bronnen', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  return edition;
}
