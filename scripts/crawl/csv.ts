import { parse } from 'csv-parse/sync';
import { verdictWords } from '../../src/comparison/verdict.ts';
import { percentageFrom } from '../../src/format.ts';
import type { EditionKind } from '../../src/edition/kind.ts';
import { wordsOf } from '../../src/edition/marks.ts';
import { isForeign, misplaced, unmarked } from './marks.ts';
import { isByName } from './order.ts';
import { excerpt, type About, type Fault } from './page.ts';

type Row = Readonly<Record<string, string>>;

const words = Object.values(verdictWords);

/** The same rules for a file of rows: shares, verdicts, order and mark. A file for Excel has semicolons. */
export function csvFaults(file: string, text: string, about: About): Fault[] {
  const delimiter = file.endsWith('.excel.csv') ? ';' : ',';
  const rows = parse<Row>(text, { columns: true, bom: true, delimiter });
  return [...rows.flatMap((row) => rowFaults(file, row, about)), ...orderFaults(file, rows)];
}

function rowFaults(file: string, row: Row, { kind, growing, isEarly }: About): Fault[] {
  const line = excerpt(Object.values(row).join(','));
  const found: string[] = [];
  if (/(^|[^\d])(0|100)\s?%/.test(line)) found.push('0% of 100%');
  if (line.includes('%') && Number(row['noemer'] ?? 0) < percentageFrom)
    found.push('percentage bij een kleine noemer');
  if (/undefined|NaN|\[object|\{/.test(line)) found.push('niet ingevulde plek');
  const fault = markFault(row, kind);
  if (fault !== null) found.push(fault);
  const hasVerdict = words.some((word) => row['oordeel']?.includes(word));
  const cohort = Number(row['instroomjaar']);
  if (hasVerdict && cohort > 0 && (cohort >= growing || isEarly(row['indicator'] ?? '', cohort)))
    found.push('oordeel bij een instroomjaar dat te kort is gevolgd');
  return found.map((rule) => ({ file, rule, excerpt: line }));
}

function markFault(row: Row, kind: EditionKind): string | null {
  if (kind === 'echt')
    return 'voorbeeld' in row || isForeign(Object.values(row).join(), kind) ? misplaced : null;
  return row['voorbeeld'] === wordsOf(kind).word ? null : unmarked;
}

/** Rows of one release and request follow the names of their municipalities, never a number. */
function orderFaults(file: string, rows: readonly Row[]): Fault[] {
  const groups = Map.groupBy(rows, ({ release = '', verzoek = '' }) => `${release} ${verzoek}`);
  return [...groups.values()]
    .map((group) => group.map(({ gemeente = '' }) => gemeente))
    .filter((names) => !isByName(names))
    .map((names) => ({ file, rule: 'gemeenten staan niet op naam', excerpt: excerpt(names.join(', ')) }));
}
