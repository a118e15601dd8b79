import { blockName, type ProtectedBlock } from '../contract/block.ts';
import { dimensionsOf } from '../contract/blocks.ts';
import { caseParts, nameOf, type CasePart } from '../contract/codes.ts';
import type { Fault } from '../contract/fault.ts';
import type { ReleaseLines } from '../contract/release-lines.ts';
import type { Column, Table } from '../contract/table.ts';
import { allCountTables } from '../contract/count-tables.ts';
import type { DeclarationRow, DeliveryRow, IndicatorDeliveryRow, RevisionRow } from '../contract/tables.ts';
import { list } from '../format.ts';
import { countedCatalogue } from '../indicators/counted.ts';
import type { Protection } from '../protection.ts';
import { weakerThan } from '../protection/weaker.ts';
import { deliveryStateOf, type Delivery } from './config.ts';

/**
 * The rows of a table, as they go into its file of a release. They are made when asked for: those of a whole country
 * take more memory than everything else together.
 */
export type ReleaseRows = <N extends keyof ReleaseLines>(
  table: N,
) => readonly ReleaseLines[N][number]['row'][];

/** The protected tables and all that travels with them. `absent` = parts that the case file does not have. */
export function releaseRows(
  release: string,
  blocks: readonly ProtectedBlock[],
  delivery: Delivery,
  rules: Protection,
  absent: ReadonlyMap<CasePart, string>,
): ReleaseRows {
  const made: Readonly<Record<string, () => readonly object[]>> = {
    ...Object.fromEntries(allCountTables.map((table) => [table.name, () => countRows(table, blocks)])),
    delivery: () => deliveryRows(delivery),
    indicator_delivery: () => indicatorRows(delivery, absent),
    revision: () => revisionRows(release, rules),
    declaration: () => declarationRows(delivery),
  };
  return (table) => made[table]!() as ReturnType<ReleaseRows>;
}

function countRows(table: Table, blocks: readonly ProtectedBlock[]): object[] {
  const { name, key } = table;
  const dimensions = dimensionsOf(table);
  return blocks.flatMap(({ municipality, cohort, detail, isWithheld, tables }) =>
    (tables.get(`${name}.csv`) ?? []).map(({ codes, count }) => {
      const row: Record<string, string | number | undefined> = { municipality };
      if (key.includes('cohort')) row['cohort'] = cohort;
      if (dimensions.length === 0) row['detail'] = detail ? 'yes' : isWithheld ? 'withheld' : 'no';
      for (const [at, dimension] of dimensions.entries()) row[dimension] = codes[at];
      row['count'] = count;
      return row;
    }),
  );
}

function sorted(delivery: Delivery): Delivery['gemeenten'] {
  return delivery.gemeenten.toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function deliveryRows(delivery: Delivery): DeliveryRow[] {
  return sorted(delivery).map(({ code, stand, reden }) => ({
    municipality: code,
    state: deliveryStateOf(stand),
    reason: reden ?? null,
  }));
}

function indicatorRows(delivery: Delivery, absent: ReadonlyMap<CasePart, string>): IndicatorDeliveryRow[] {
  return sorted(delivery).flatMap(({ code, stand, reden, ontbreekt }) =>
    countedCatalogue.map(({ id, needs }): IndicatorDeliveryRow => {
      const about = { municipality: code, indicator: id };
      const why = (part: CasePart) => ontbreekt[part] ?? absent.get(part);
      const missing = needs.filter((part) => why(part) !== undefined);
      if (stand !== 'geleverd') return { ...about, state: deliveryStateOf(stand), reason: reden ?? null };
      if (missing.length === 0) return { ...about, state: 'delivered', reason: null };
      const reasons = [...new Set(missing.map((part) => why(part)!))];
      const names = list(missing.map((part) => nameOf(caseParts, part)));
      return { ...about, state: 'not_delivered', reason: `${names}: ${reasons.join(' ')}`.slice(0, 280) };
    }),
  );
}

function revisionRows(release: string, rules: Protection): RevisionRow[] {
  return rules.overTijd.herzien
    .filter(({ vanaf }) => vanaf === release)
    .map(({ gemeente, jaar, reden, toelichting }) => ({
      municipality: gemeente,
      cohort: jaar,
      reason: reden,
      note: toelichting,
    }))
    .toSorted((one, other) => (blockName(one) < blockName(other) ? -1 : 1));
}

function declarationRows(delivery: Delivery): DeclarationRow[] {
  return delivery.verklaringen
    .map(({ gemeente, verzoek, tekst, datum, adres }) => ({
      municipality: gemeente,
      request: verzoek,
      text: tekst,
      date: datum,
      url: adres,
    }))
    .toSorted((one, other) =>
      `${one.municipality} ${one.request}` < `${other.municipality} ${other.request}` ? -1 : 1,
    );
}

/**
 * Faults of rules that do not describe the tables and code lists of the contract, which is what the site can read.
 * The audit would accept other tables; the site would not.
 */
export function rulesFaults(file: string, rules: Protection): Fault[] {
  const at = (column: string, received: string, expected: string): Fault => ({
    file,
    column,
    received,
    expected,
  });
  const faults: Fault[] = [];
  if (rules.basis !== 5)
    faults.push(at('bescherming.basis', String(rules.basis), '5: de site leest vijftallen'));
  for (const table of allCountTables) {
    const rule = rules.tabellen.find(({ bestand }) => bestand === `${table.name}.csv`);
    const dimensions = dimensionsOf(table);
    if (!rule) faults.push(at('bescherming.tabellen', `geen ${table.name}.csv`, 'alle tabellen van de site'));
    else if (rule.dimensies.join() !== dimensions.join())
      faults.push(at('bescherming.tabellen', rule.dimensies.join(', '), dimensions.join(', ')));
    for (const dimension of dimensions) {
      const column = (table.columns as Readonly<Record<string, Column>>)[dimension];
      const expected = column?.kind === 'code' ? column.list.map(({ code }) => code).join(', ') : '';
      const received = rules.dimensies[dimension]?.join(', ') ?? 'niets';
      if (received !== expected) faults.push(at(`bescherming.dimensies.${dimension}`, received, expected));
    }
  }
  for (const { bestand } of rules.tabellen)
    if (!allCountTables.some(({ name }) => `${name}.csv` === bestand))
      faults.push(at('bescherming.tabellen', bestand, 'alleen tabellen van de site'));
  return faults;
}

/** Faults of rules that protect less than the reviewed rules of the project. */
export function weakerFaults(file: string, reference: Protection, rules: Protection): Fault[] {
  return weakerThan(reference, rules).map(({ path, received, expected }) => ({
    file,
    column: `bescherming.${path}`,
    received,
    expected,
  }));
}
