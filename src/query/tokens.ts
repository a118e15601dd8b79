/**
 * - `word`: a keyword, a name or a parameter: `SELECT`, `pip_time`, `$1`
 * - `name`: a name in double quotes
 * - `text`: a text in single quotes or between dollars
 * - `open`: a text, a quoted name or a remark that never ends
 */
export type TokenKind = 'word' | 'name' | 'text' | 'number' | 'sign' | 'remark' | 'open';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Place of the first character, counted from 0 in UTF-16 units. */
  readonly at: number;
}

const shapes: readonly { readonly kind: TokenKind; readonly shape: RegExp }[] = [
  { kind: 'remark', shape: /--[^\n\r]*/y },
  { kind: 'text', shape: /[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y },
  { kind: 'text', shape: /'(?:[^']|'')*'/y },
  { kind: 'text', shape: /\$([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[\s\S]*?\$\1\$/y },
  { kind: 'name', shape: /"(?:[^"]|"")*"/y },
  { kind: 'open', shape: /(?:[eE]?'|")[\s\S]*/y },
  { kind: 'word', shape: /(?:\$\w|[\p{L}_])[\p{L}\p{M}\w$]*/uy },
  { kind: 'number', shape: /(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y },
];

/**
 * SQL cut into tokens as DuckDB reads it, white space left out. It knows texts, quoted names and remarks, so that a
 * word inside them is no keyword; it does not know grammar. Never throws: what never ends is one `open` token.
 */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < sql.length;) {
    if (/\s/.test(sql.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(sql, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function tokenAt(sql: string, at: number): Token {
  if (sql.startsWith('/*', at)) return blockRemark(sql, at);
  for (const { kind, shape } of shapes) {
    shape.lastIndex = at;
    const text = shape.exec(sql)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  return { kind: 'sign', text: sql.charAt(at), at };
}

/** Remarks between slashes and stars may stand inside each other. */
function blockRemark(sql: string, at: number): Token {
  let depth = 0;
  for (let end = at; end < sql.length; end += 1) {
    const pair = sql.slice(end, end + 2);
    if (pair !== '/*' && pair !== '*/') continue;
    depth += pair === '/*' ? 1 : -1;
    end += 1;
    if (depth === 0) return { kind: 'remark', text: sql.slice(at, end + 1), at };
  }
  return { kind: 'open', text: sql.slice(at), at };
}

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Line and column of the character at this place, counted from 0. */
export function placeOf(sql: string, at: number): Place {
  const before = sql.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
