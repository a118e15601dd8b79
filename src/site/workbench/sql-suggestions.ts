import { tokens, type Token } from '../../query/tokens.ts';
import { written, type Schema, type SchemaCode, type SchemaColumn, type SchemaTable } from './schema.ts';

/** What can be put in place of the characters `from` up to `to`. */
export interface Suggestion {
  readonly text: string;
  /** What it is, in a few words. */
  readonly note: string;
  readonly from: number;
  readonly to: number;
}

const most = 8;

/** Keywords and functions that answer most questions, with what they do. */
const vocabulary: readonly (readonly [text: string, note: string])[] = [
  ['SELECT', 'kies kolommen'],
  ['FROM', 'uit welke tabel'],
  ['WHERE', 'alleen rijen die voldoen'],
  ['GROUP BY', 'tel op per'],
  ['ORDER BY', 'zet op volgorde'],
  ['JOIN', 'leg een tabel ernaast'],
  ['LEFT JOIN', 'leg ernaast, houd alle rijen'],
  ['ON', 'koppel op'],
  ['USING', 'koppel op een kolom van beide'],
  ['AS', 'noem het'],
  ['AND', 'en'],
  ['OR', 'of'],
  ['NOT', 'niet'],
  ['IN', 'een van'],
  ['IS NULL', 'is leeg'],
  ['BETWEEN', 'van tot en met'],
  ['LIKE', 'lijkt op'],
  ['HAVING', 'alleen groepen die voldoen'],
  ['LIMIT', 'hooguit zoveel rijen'],
  ['DISTINCT', 'elke waarde één keer'],
  ['WITH', 'een tussenstap met een naam'],
  ['UNION ALL', 'zet eronder'],
  ['CASE WHEN', 'als … dan …'],
  ['THEN', 'dan'],
  ['ELSE', 'anders'],
  ['END', 'einde van CASE'],
  ['FILTER', 'tel alleen deze mee'],
  ['OVER', 'zonder rijen samen te nemen'],
  ['sum', 'optellen'],
  ['count', 'rijen tellen'],
  ['avg', 'gemiddelde'],
  ['min', 'kleinste'],
  ['max', 'grootste'],
  ['round', 'afronden'],
  ['coalesce', 'eerste waarde die niet leeg is'],
  ['strip_accents', 'zonder accenten, om op te sorteren'],
];

/**
 * What a reader may be typing at `caret`, best first: a value between quotes, a column of a table that the query
 * names, a table, a keyword. `wanted` = the reader asks for it, also before the first letter.
 */
export function suggestions(sql: string, caret: number, schema: Schema, wanted: boolean): Suggestion[] {
  const before = tokens(sql.slice(0, caret));
  const last = before.at(-1);
  if (last?.kind === 'open') return last.text.startsWith("'") ? values(sql, last, before, caret, schema) : [];
  if (last?.kind === 'remark' && last.at + last.text.length === caret && !last.text.endsWith('*/')) return [];
  const isTyping = last?.kind === 'word' && last.at + last.text.length === caret;
  const typed = isTyping ? last.text : '';
  const context = isTyping ? before.slice(0, -1) : before;
  const isMember = context.at(-1)?.text === '.';
  if (!wanted && typed.length < 2 && !isMember) return [];
  const choices = isMember ? members(context, sql, schema) : words(context, sql, schema);
  const from = caret - typed.length;
  return ranked(choices, typed).map(([text, note]) => ({ text, note, from, to: caret }));
}

type Choice = readonly [text: string, note: string];

const folded = (text: string) => text.toLowerCase().replaceAll('"', '');

/** Those that start with what was typed, then those that have it in a later part of the name; none that is complete. */
function ranked(choices: readonly Choice[], typed: string): Choice[] {
  const sought = folded(typed);
  const starts = choices.filter(([text]) => folded(text).startsWith(sought));
  const later = choices.filter(
    ([text]) => !starts.some(([own]) => own === text) && folded(text).includes(`_${sought}`),
  );
  const found = sought === '' ? starts : [...starts, ...later];
  return found.some(([text]) => folded(text) === sought) && found.length === 1 ? [] : found.slice(0, most);
}

/** Tables that the query names after FROM or JOIN, each with the names that it goes by. */
function named(
  sql: string,
  schema: Schema,
): { readonly table: SchemaTable; readonly names: readonly string[] }[] {
  const all = tokens(sql).filter(({ kind }) => kind === 'word' || kind === 'name' || kind === 'sign');
  return all.flatMap((token, index) => {
    const table = schema.tables.find(({ name }) => name === folded(token.text));
    if (!table || all[index - 1]?.text === '.' || all[index + 1]?.text === '.') return [];
    const next = all[index + 1]?.text.toUpperCase() === 'AS' ? all[index + 2] : all[index + 1];
    const alias = next && next.kind !== 'sign' && !isKeyword(next.text) ? [folded(next.text)] : [];
    return [{ table, names: [table.name, ...alias] }];
  });
}

function isKeyword(text: string): boolean {
  return vocabulary.some(([known]) => known.split(' ').includes(text.toUpperCase()));
}

const columnChoice = ({ name, label }: SchemaColumn): Choice => [written(name), label];

/** After `table.` or `alias.`: the columns of that table. */
function members(context: readonly Token[], sql: string, schema: Schema): Choice[] {
  const owner = folded(context.at(-2)?.text ?? '');
  const found = named(sql, schema).find(({ names }) => names.includes(owner))?.table;
  const table = found ?? schema.tables.find(({ name }) => name === owner);
  return table?.columns.map(columnChoice) ?? [];
}

function words(context: readonly Token[], sql: string, schema: Schema): Choice[] {
  const tables = schema.tables.map(({ name, title }): Choice => [written(name), title]);
  const before = context.at(-1)?.text.toUpperCase() ?? '';
  if (before === 'FROM' || before === 'JOIN') return tables;
  const own = named(sql, schema).flatMap(({ table }) => table.columns.map(columnChoice));
  const columns = own.filter(([text], index) => own.findIndex(([other]) => other === text) === index);
  return [...columns, ...tables, ...vocabulary];
}

/** Between quotes: the codes of the column that the value is compared with; a name finds its code too. */
function values(
  sql: string,
  open: Token,
  before: readonly Token[],
  caret: number,
  schema: Schema,
): Suggestion[] {
  const typed = folded(sql.slice(open.at + 1, caret)).replaceAll("'", '');
  const name = comparedColumn(before.slice(0, -1));
  const tables = [...named(sql, schema).map(({ table }) => table), ...schema.tables];
  const column = tables.flatMap(({ columns }) => columns).find((one) => one.name === name);
  if (!column) return [];
  const isClosed = sql[caret] === "'";
  return codesOf(column, schema)
    .filter(({ code, name: meaning }) => folded(code).startsWith(typed) || folded(meaning).includes(typed))
    .slice(0, most)
    .map(({ code, name: note }) => ({
      text: `'${code}'`,
      note,
      from: open.at,
      to: caret + (isClosed ? 1 : 0),
    }));
}

function codesOf(column: SchemaColumn, { municipalities }: Schema): readonly SchemaCode[] {
  return column.isMunicipality ? municipalities : column.codes;
}

/** The column before `=`, `<>` or `IN (…,`. */
function comparedColumn(before: readonly Token[]): string | null {
  const left = before.findLastIndex(
    ({ kind, text }) =>
      kind !== 'text' && ![',', '(', '=', '<', '>', '!'].includes(text) && !/^(IN|NOT)$/i.test(text),
  );
  const [token, after] = [before[left], before[left + 1]];
  const isCompared = after !== undefined && /^(=|<|>|!|IN|NOT)$/i.test(after.text);
  return token && isCompared ? folded(token.text) : null;
}

/** What the codes in a query mean, each once, in the order in which they stand there. */
export function meanings(sql: string, schema: Schema): SchemaCode[] {
  const known = [
    ...schema.municipalities,
    ...named(sql, schema).flatMap(({ table }) => table.columns.flatMap(({ codes }) => codes)),
  ];
  const used = tokens(sql).flatMap(({ kind, text }) => (kind === 'text' ? [text.slice(1, -1)] : []));
  return [...new Set(used)].flatMap((code) => known.find((entry) => entry.code === code) ?? []);
}

/** The text to insert for a name at `caret`: set apart from the name or the word before it. */
export function insertion(sql: string, caret: number, text: string): string {
  const last = tokens(sql.slice(0, caret)).at(-1);
  if (!last || last.text === '(' || last.text === '.') return text;
  const isName = last.kind === 'name' || (last.kind === 'word' && !isKeyword(last.text)) || last.text === ')';
  if (isName) return `, ${text}`;
  return /\s$/.test(sql.slice(0, caret)) ? text : ` ${text}`;
}
