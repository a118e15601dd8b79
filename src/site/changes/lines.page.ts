import type { ChangeRow } from '../../contract/changes.ts';
import { deliveryStates, detailStates, nameOf, revisionReasons } from '../../contract/codes.ts';
import type { Table } from '../../contract/table.ts';
import { allCountTables, placeTables } from '../../contract/count-tables.ts';
import { comparisonOf } from '../../comparison/comparisons.ts';
import { count, date, list, total, nextDay } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { deliveryByIndicator } from '../../published/files.ts';
import { published } from '../../published/municipalities.ts';

/** One line of a list of changes; a verdict carries what a check needs to find it again. */
export interface ChangeLine {
  readonly what: string;
  readonly old: string;
  readonly new: string;
  readonly why: string;
  /** Only for a changed verdict: the indicator, and the cohort year or "alle". */
  readonly verdict?: { readonly indicator: string; readonly cohort: string };
}

/** The indicator that a row is about: "indicator=route_share" → "route_share". */
export function indicatorOf({ cell }: Pick<ChangeRow, 'cell'>): string {
  return cell?.replace('indicator=', '') ?? '';
}

/** Name of an indicator as its page says it. */
export function indicatorName(id: string): string {
  return catalogue.find((one) => one.id === id)?.name ?? id;
}

/** A published number as everywhere on the site: "minder dan 5", "minder dan 10" for a total; "–" where there is none. */
export function countWords({ table }: Pick<ChangeRow, 'table'>, value: string | null): string {
  if (value === null) return '–';
  if (!/^\d+$/.test(value)) return nameOf(detailStates, value);
  const shown = { count: Number(value), rounded: 1 };
  return table === 'total' || totalWithoutYear(table) ? total(shown) : count(shown);
}

/** The table with the total of a count that knows no cohort year; undefined for every other table. */
function totalWithoutYear(table: string): Table | undefined {
  return Object.values(placeTables)
    .map(([totals]) => totals)
    .find(({ name }) => name === table);
}

/** Whom a block is about: "2024", or "Nog plichtig onder de Wet inburgering 2013" where there is no year. */
export function blockWords({ table, cohort }: Pick<ChangeRow, 'table' | 'cohort'>): string {
  return cohort === null ? (totalWithoutYear(table)?.title ?? table) : String(cohort);
}

/** Where a number stands: "Groep naar verste fase: asielstatushouders, Brede intake gestart". */
export function placeWords({ table, cell }: Pick<ChangeRow, 'table' | 'cell'>): string {
  const found: Table | undefined = allCountTables.find(({ name }) => name === table);
  if (cell === null || !found) return totalWithoutYear(table)?.title ?? 'Alle mensen van dit jaar';
  const names = cell.split(';').map((part) => {
    const [column = '', code = ''] = part.split('=');
    const definition = found.columns[column];
    return definition?.kind === 'code' ? nameOf(definition.list, code) : code;
  });
  return `${found.title}: ${names.join(', ')}`;
}

/** "nagekomen gegevens", from the closed list; "" without a reason. */
function reasonWords({ reason }: Pick<ChangeRow, 'reason'>): string {
  return reason === null ? '' : nameOf(revisionReasons, reason);
}

/** One change as one line. */
export function lineOf(row: ChangeRow): ChangeLine {
  switch (row.kind) {
    case 'merger':
      return { what: 'Herindeling', ...merged(row), why: mergerDay(row) };
    case 'delivered':
    case 'not_delivered':
      return { what: deliveryWords(row), ...states(row), why: deliveryReason(row) };
    case 'protected':
      return { ...protectedLine(row), old: `zie release ${row.earlier}`, new: `nu ${hiddenWords(row)}` };
    case 'unprotected':
      return {
        ...protectedLine(row),
        old: 'niet te tonen',
        new: row.new === null ? 'zelfde totaal, nu uitgesplitst' : `${countWords(row, row.new)} mensen`,
      };
    case 'definition':
      return definitionLine(row);
    case 'verdict':
      return verdictLine(row);
    case 'revised':
    case 'new_period':
      return { what: placeWords(row), ...counts(row), why: reasonWords(row) };
  }
}

const counts = (row: ChangeRow) => ({ old: countWords(row, row.old), new: countWords(row, row.new) });

/** "op 1 januari 2026", the first day without the former municipality. */
export function mergerDay({ old }: ChangeRow): string {
  const { validTo } = published(old ?? '');
  return validTo === null ? '' : `op ${date(nextDay(validTo))}`;
}

function merged({ old, new: successor }: ChangeRow): Pick<ChangeLine, 'old' | 'new'> {
  const words = (code: string | null) => (code === null ? '–' : `${published(code).name} (${code})`);
  return { old: words(old), new: words(successor) };
}

function states({ old, new: now }: ChangeRow): Pick<ChangeLine, 'old' | 'new'> {
  const word = (state: string | null) =>
    state === null ? 'nog geen gemeente' : nameOf(deliveryStates, state);
  return { old: word(old), new: word(now) };
}

function deliveryWords(row: ChangeRow): string {
  return row.table === 'delivery'
    ? 'Levering van de gemeente'
    : `Levering: ${indicatorName(indicatorOf(row))}`;
}

/** Why a municipality did not deliver, as it said itself. */
function deliveryReason(row: ChangeRow): string {
  if (row.kind === 'delivered' || row.municipality === null) return '';
  const { deliveries, code } = published(row.municipality);
  const whole = deliveries.find(({ release }) => release === row.release)?.reason;
  const own = deliveryByIndicator(row.release).get(code)?.get(indicatorOf(row))?.reason;
  return (row.table === 'delivery' ? whole : own) ?? 'reden niet opgegeven';
}

/** Why a block has no detail any more: too few people, or no way to round it. */
export function hiddenWords(row: Pick<ChangeRow, 'new'>): string {
  return row.new === 'withheld' ? 'door afronden niet te tonen' : 'te klein om te tonen';
}

function protectedLine(row: ChangeRow): Pick<ChangeLine, 'what' | 'why'> {
  const words = blockWords(row);
  return { what: row.cohort === null ? words : `Begonnen in ${words}`, why: reasonWords(row) };
}

function definitionLine(row: ChangeRow): ChangeLine {
  const what = `Definitie: ${indicatorName(indicatorOf(row))}`;
  return { what, old: `versie ${row.old}`, new: `versie ${row.new}`, why: reasonWords(row) };
}

function verdictLine(row: ChangeRow): ChangeLine {
  const indicator = indicatorOf(row);
  return {
    what: `Oordeel: ${verdictTitle(row)}`,
    old: row.old ?? '',
    new: row.new ?? '',
    why: 'opnieuw uitgerekend met de nieuwe aantallen',
    verdict: { indicator, cohort: row.cohort === null ? 'alle' : String(row.cohort) },
  };
}

/** What a verdict is about: "Brede intake gestart (2024)". */
export function verdictTitle(row: ChangeRow): string {
  const { title } = comparisonOf(indicatorOf(row));
  return row.cohort === null ? title : `${title} (${row.cohort})`;
}

/** "begonnen in 2022 en 2023", oldest first; then, between quotes, what knows no year. */
export function yearWords(rows: readonly ChangeRow[]): string {
  const wordsOf = (some: readonly ChangeRow[]) => [...new Set(some.map(blockWords))];
  const years = wordsOf(rows.filter(({ cohort }) => cohort !== null)).toSorted();
  const withoutYear = wordsOf(rows.filter(({ cohort }) => cohort === null)).map((title) => `‘${title}’`);
  return list(years.length === 0 ? withoutYear : [`begonnen in ${list(years)}`, ...withoutYear]);
}

/** The same after a preposition: "mensen die in 2022 en 2023 begonnen". */
export function theYears(rows: readonly ChangeRow[]): string {
  return yearWords(rows).replace(/begonnen in ((?:\d{4}|, | en (?=\d))+)/, 'mensen die in $1 begonnen');
}
