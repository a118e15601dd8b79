import { QueryError } from './error.ts';
import { placeOf, tokens, type Token } from './tokens.ts';

/** A query of a reader may be this long, in characters. */
export const longestQuery = 50_000;

/** Statements that read the tables, and may be put between brackets to limit their rows. */
const reading = new Set(['SELECT', 'WITH', 'FROM', 'VALUES', 'TABLE', 'PIVOT', 'UNPIVOT', 'SUMMARIZE']);
/** Statements that tell about tables or about a query; they never have many rows. */
const telling = new Set(['DESCRIBE', 'DESC', 'SHOW', 'EXPLAIN']);

const onlyReads = 'De werkbank leest alleen de tabellen van deze release.';

const reasons: readonly { readonly words: readonly string[]; readonly why: string }[] = [
  { words: ['COPY', 'EXPORT', 'IMPORT'], why: `schrijft of leest een bestand. ${onlyReads}` },
  { words: ['ATTACH', 'DETACH', 'USE'], why: `opent een andere database. ${onlyReads}` },
  {
    words: ['INSTALL', 'LOAD'],
    why: 'haalt een uitbreiding op. De werkbank heeft geen uitbreidingen, en haalt niets van buiten deze site.',
  },
  {
    words: ['SET', 'RESET', 'PRAGMA'],
    why: 'wijzigt een instelling. De instellingen van de werkbank staan vast.',
  },
  {
    words: ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE', 'DROP', 'ALTER', 'COMMENT'],
    why: 'wijzigt een tabel. De werkbank leest alleen.',
  },
  {
    words: ['CREATE'],
    why: 'maakt iets aan. De werkbank leest alleen. Een tussenstap schrijft u met WITH.',
  },
];

/** Functions that open a file or an address. */
const opening = /^(read_\w+|\w+_scan|glob|sniff_csv|parquet_\w+|st_read\w*)$/i;
/** A text that stands for a table: an address, a path, or a name with an ending. */
const fileName = /[/\\*]|\.\w{2,8}'$/;

const clocks = /^(today|now|get_current_\w+|transaction_timestamp|current_localtime\w*)$/i;
const bareClocks = /^(current_date|current_time|current_timestamp|localtime|localtimestamp)$/i;

function refused(sql: string, token: Token, fault: 'forbidden' | 'syntax', message: string): QueryError {
  const place = placeOf(sql, token.at);
  return new QueryError(fault, `Regel ${place.line}: ${message}`, sql, '', place);
}

/**
 * Why a reader's query cannot run here, as far as its text tells: known before the engine is fetched. Null = try it.
 * This is for clear words only. What really keeps a query inside is the lock of the engine.
 */
export function refusal(sql: string): QueryError | null {
  if (sql.length > longestQuery)
    return new QueryError('syntax', `De query is langer dan ${longestQuery / 1000}.000 tekens.`, sql);
  const all = tokens(sql);
  const open = all.find(({ kind }) => kind === 'open');
  if (open) return refused(sql, open, 'syntax', `${openWords(open)} dat niet wordt gesloten.`);
  const meant = all.filter(({ kind }) => kind !== 'remark');
  const [first] = meant;
  if (!first) return new QueryError('syntax', 'Er staat nog geen query. Kies een vraag, of typ er een.', sql);
  return (
    refusedStatement(sql, meant) ?? refusedSecond(sql, meant) ?? brackets(sql, meant) ?? parts(sql, meant)
  );
}

function openWords({ text }: Token): string {
  return text.startsWith('/*') ? 'hier begint commentaar (/*)' : 'hier staat een aanhalingsteken';
}

function refusedStatement(sql: string, meant: readonly Token[]): QueryError | null {
  const first = meant.find(({ text }) => text !== '(');
  if (!first || first.text === ';') return new QueryError('syntax', 'Er staat nog geen query.', sql);
  const word = first.text.toUpperCase();
  const verb = word === 'WITH' ? verbAfterWith(meant) : first;
  const name = verb?.text.toUpperCase() ?? '';
  const why = reasons.find(({ words }) => words.includes(name))?.why;
  if (verb && why !== undefined) return refused(sql, verb, 'forbidden', `${name} kan hier niet. Dat ${why}`);
  if (reading.has(word) || telling.has(word)) return null;
  const begins = 'Een query begint met SELECT, WITH of FROM.';
  return refused(sql, first, 'syntax', `‘${first.text.slice(0, 40)}’ kan hier niet vooraan staan. ${begins}`);
}

/** What a query with steps does in the end: the first word after the last step. */
function verbAfterWith(meant: readonly Token[]): Token | undefined {
  let depth = 0;
  return meant.find(({ kind, text }, index) => {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    const isAfterStep = depth === 0 && meant[index - 1]?.text === ')';
    return isAfterStep && kind === 'word' && !/^(AS|USING)$/i.test(text);
  });
}

function refusedSecond(sql: string, meant: readonly Token[]): QueryError | null {
  const end = meant.findIndex(({ kind, text }) => kind === 'sign' && text === ';');
  const second = end < 0 ? undefined : meant.slice(end).find(({ text }) => text !== ';');
  return second
    ? refused(
        sql,
        second,
        'forbidden',
        'hier begint een tweede query. De werkbank voert er één tegelijk uit.',
      )
    : null;
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Brackets that do not match would also let a query out of its limit. */
function brackets(sql: string, meant: readonly Token[]): QueryError | null {
  const opened: Token[] = [];
  for (const token of meant) {
    if (token.kind !== 'sign') continue;
    if (Object.values(pairs).includes(token.text)) opened.push(token);
    else if (pairs[token.text] !== undefined && opened.pop()?.text !== pairs[token.text])
      return refused(sql, token, 'syntax', `bij dit haakje (${token.text}) hoort geen haakje ervoor.`);
  }
  const left = opened.at(-1);
  return left ? refused(sql, left, 'syntax', `dit haakje (${left.text}) wordt niet gesloten.`) : null;
}

/** Functions, files and parameters inside a query that reads. */
function parts(sql: string, meant: readonly Token[]): QueryError | null {
  for (const [index, token] of meant.entries()) {
    const [before, next] = [meant[index - 1], meant[index + 1]];
    if (before?.text === '.') continue;
    const message = partFault(token, before, next);
    if (message !== null) return refused(sql, token, 'forbidden', message);
  }
  return null;
}

function partFault(token: Token, before: Token | undefined, next: Token | undefined): string | null {
  const { kind, text } = token;
  const isCall = kind === 'word' && next?.text === '(';
  const isAlias = before?.text.toUpperCase() === 'AS';
  if (isCall && opening.test(text)) return `${text} opent een bestand of een adres. ${onlyReads}`;
  if (kind === 'text' && /^(FROM|JOIN)$/i.test(before?.text ?? '') && fileName.test(text))
    return `hier staat een bestand of een adres in plaats van een tabel. ${onlyReads}`;
  if ((isCall && clocks.test(text)) || (kind === 'word' && bareClocks.test(text) && !isAlias))
    return `${text} kan hier niet: de werkbank kent geen dag van vandaag. Zo geeft een link volgend jaar dezelfde uitkomst. Schrijf een datum uit, zoals DATE '2026-09-30'.`;
  if (text === '?' || (kind === 'word' && text.startsWith('$')))
    return `${text} is een open plek. Vul er een waarde in, zoals een gemeentecode: GM en vier cijfers.`;
  return null;
}

/**
 * The query as it runs: with at most `rows` rows where it could have many. The text itself starts on the first line,
 * `before` characters from the start, so that a place in a message can be found back.
 */
export function limited(sql: string, rows: number): { readonly sql: string; readonly before: number } {
  const meant = tokens(sql).filter(({ kind }) => kind !== 'remark');
  const first = meant.find(({ text }) => text !== '(');
  const end = meant.find(({ kind, text }) => kind === 'sign' && text === ';');
  const text = end ? sql.slice(0, end.at) : sql;
  if (!first || telling.has(first.text.toUpperCase())) return { sql: text, before: 0 };
  const opening = 'SELECT * FROM (';
  return { sql: `${opening}${text}\n) LIMIT ${rows}`, before: opening.length };
}
