import { inventedValue } from '../contract/csv.ts';
import { EvidenceFault } from './fault.ts';
import { jsonText } from './proof.ts';
import type { ReleaseFacts, SubjectIndicator } from './subject.ts';

/**
 * A definition as a file: everything that says what is counted. Who checked it, and when, is in methode.txt, because that
 * may change while the definition stays the same.
 */
export function definitionText(
  { indicator, version }: SubjectIndicator,
  { release, synthetisch }: ReleaseFacts,
): string {
  const { id, name, definition, numerator, denominator, unit, norm, clock, caveat, risk, columns, sql } =
    indicator;
  return jsonText({
    voorbeeld: synthetisch ? inventedValue : null,
    release,
    id,
    naam: name,
    versie: version,
    definitie: definition,
    teller: numerator,
    noemer: denominator,
    eenheid: unit,
    norm: norm && { tekst: norm.text, bron: norm.source, nagekeken: norm.settled },
    klok: clock && { start: clock.start, stop: clock.stop },
    kanttekening: caveat,
    risico: risk,
    kolommen: columns.map(({ name: column, label }) => ({ kolom: column, naam: label })),
    sql: sql.split('\n'),
  });
}

/** Refuses a release by a definition that has changed since: this site does not have the old text any more. */
export function checkKnown({ indicator, version }: SubjectIndicator, { release }: ReleaseFacts): void {
  if (version === 1 + indicator.definitionChanges.length) return;
  throw new EvidenceFault(
    'release',
    `De definitie van ‘${indicator.name}’ is na release ${release} veranderd. Deze site kent de oude tekst niet meer en kan de bundel niet narekenen.`,
  );
}

/** A query as a file: the exact text that runs, under a line that says what it belongs to. */
export function queryText(
  { sql, indicator }: SubjectIndicator,
  { release, synthetisch }: ReleaseFacts,
): string {
  const mark = synthetisch ? ' Verzonnen gemeenten.' : '';
  return `-- ${indicator.name}. Release ${release}.${mark}\n${sql}\n`;
}
