import { municipalities } from '../../src/contract/tables.ts';
import { caseFileOf } from './cases.ts';
import { toCsv } from '../../src/contract/csv.ts';
import { allLives } from './lives.ts';
import { municipalityRows } from './places.ts';
import { editions } from './releases.ts';

/** The case file of every edition, as text by path: `2026-K3/dossiers.csv`. Equal on every run. */
export function caseFiles(): Map<string, string> {
  const lives = allLives();
  return new Map(
    editions.map((edition) => [`${edition.release}/dossiers.csv`, caseFileOf(edition, lives)] as const),
  );
}

/** The text of municipalities.csv. */
export function municipalitiesCsv(): string {
  return toCsv(Object.keys(municipalities.columns), municipalityRows());
}
