import type { Place } from './tokens.ts';

export type QueryFault =
  'syntax' | 'unknown' | 'forbidden' | 'deadline' | 'cancelled' | 'engine' | 'data' | 'other';

/** A question that could not be answered: what happened, in Dutch, with the SQL and the engine's own words. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly fault: QueryFault;
  readonly sql: string;
  readonly original: string;
  /** Where in `sql`, when that is known. */
  readonly place: Place | null;

  constructor(fault: QueryFault, message: string, sql = '', original = '', place: Place | null = null) {
    super(message);
    this.fault = fault;
    this.sql = sql;
    this.original = original;
    this.place = place;
  }
}

/** Where the engine's message points in the text that ran: it repeats a part of the line, with a caret below. */
export function placeIn(message: string, sql: string): Place | null {
  const found = /LINE (\d+): (\.\.\.)?(.*)\n( *)\^/.exec(message);
  if (!found) return null;
  const [, line = '1', dots = '', excerpt = '', indent = ''] = found;
  const start = sql.split('\n')[Number(line) - 1]?.indexOf(excerpt.replace(/\.\.\.$/, '')) ?? -1;
  const into = indent.length - `LINE ${line}: ${dots}`.length;
  return start < 0 || into < 0 ? null : { line: Number(line), column: start + into + 1 };
}

const lineOf = (message: string) => /LINE (\d+):/.exec(message)?.[1];

const place = (message: string) => {
  const line = lineOf(message);
  return line === undefined ? 'De query is niet gelukt.' : `De query is niet gelukt in regel ${line}.`;
};

/** What the engine thinks was meant, unless that is one of its own system tables. */
const hint = (message: string) => {
  const names = /Did you mean "([^"]+)"|Candidate bindings: (?:: )?(.+)/.exec(message);
  const found = (names?.[1] ?? names?.[2])?.replaceAll('"', '');
  return found && !/^(pg_|duckdb_|sqlite_|information_schema|pragma_)/.test(found)
    ? ` Bedoelde u ${found}?`
    : '';
};

/** What the extensions are for that readers ask for without knowing it. */
const uses: Readonly<Record<string, string>> = {
  icu: ', voor tijdzones en sorteren per taal. Sorteer namen met strip_accents()',
  json: ', voor JSON',
};

const explanations: readonly {
  readonly fault: QueryFault;
  readonly pattern: RegExp;
  readonly say: (message: string, match: RegExpExecArray) => string;
}[] = [
  // First: the engine adds advice about files and addresses to this message.
  {
    fault: 'engine',
    pattern: /out of memory|allocation failure/i,
    say: () =>
      'Deze query vraagt meer geheugen dan uw browser geeft. Vraag minder rijen of minder combinaties.',
  },
  {
    fault: 'forbidden',
    pattern: /required extension '(\w+)'|exists in the (\w+) extension/,
    say: (message, match) => {
      const name = match[1] ?? match[2] ?? '';
      return `${place(message)} Hiervoor is de uitbreiding ‘${name}’ van DuckDB nodig${uses[name] ?? ''}. De werkbank heeft geen uitbreidingen, en haalt niets van buiten deze site.`;
    },
  },
  {
    fault: 'forbidden',
    pattern:
      /external access|file system operations are disabled|Permission Error|configuration has been locked|Cannot open file|extension|HTTP|read-only/i,
    say: () =>
      'Deze query vraagt om een bestand, een adres of een wijziging. Dat kan hier niet: de werkbank leest alleen de tabellen van deze release.',
  },
  {
    fault: 'unknown',
    pattern: /Table with name (\S+) does not exist/,
    say: (message, match) => `${place(message)} Er is geen tabel ${match[1] ?? ''}.${hint(message)}`,
  },
  {
    fault: 'unknown',
    pattern: /Referenced column "([^"]+)" (?:was )?not found/,
    say: (message, match) => `${place(message)} Er is geen kolom ${match[1] ?? ''}.${hint(message)}`,
  },
  {
    fault: 'unknown',
    pattern: /Function with name "?(\w+)"? does not exist/,
    say: (message, match) => `${place(message)} Er is geen functie ${match[1] ?? ''}.${hint(message)}`,
  },
  {
    fault: 'unknown',
    pattern: /Table "([^"]+)" does not have a column named "([^"]+)"/,
    say: (message, match) =>
      `${place(message)} De tabel ${match[1] ?? ''} heeft geen kolom ${match[2] ?? ''}.${hint(message)}`,
  },
  {
    fault: 'unknown',
    pattern: /Ambiguous reference to column name "([^"]+)" \(use: "([^"]+)"/,
    say: (message, match) =>
      `${place(message)} De kolom ${match[1] ?? ''} staat in meer dan één tabel. Schrijf de tabel ervoor, zoals ${match[2] ?? ''}.`,
  },
  {
    fault: 'syntax',
    pattern: /column "([^"]+)" must appear in the GROUP BY/,
    say: (message, match) =>
      `${place(message)} De kolom ${match[1] ?? ''} staat niet in GROUP BY. Zet hem daar, of tel hem op met sum().`,
  },
  {
    fault: 'syntax',
    pattern: /No function matches the given name and argument types '([^']+)'/,
    say: (message, match) => `${place(message)} De functie past niet bij deze waarden: ${match[1] ?? ''}.`,
  },
  {
    fault: 'other',
    pattern: /Could not convert string '([^']*)'/,
    say: (message, match) => `${place(message)} De tekst ‘${match[1] ?? ''}’ is geen getal of datum.`,
  },
  {
    fault: 'other',
    pattern: /recursion|max expression depth/i,
    say: (message) => `${place(message)} De query is te diep genest.`,
  },
  {
    fault: 'syntax',
    pattern: /Parser Error: (.*)/,
    say: (message, match) => {
      const near = /at or near "([^"]*)"/.exec(match[1] ?? '')?.[1];
      if (near !== undefined) return `${place(message)} De SQL klopt niet bij ‘${near}’.`;
      const isOver = /end of input|without selection list/.test(match[1] ?? '');
      return `${place(message)} ${isOver ? 'De SQL is niet volledig.' : 'De SQL klopt niet.'}`;
    },
  },
];

/** Turns an engine's English message into one clear Dutch sentence; the original stays available. */
export function explain(error: unknown, sql: string): QueryError {
  if (error instanceof QueryError) return error;
  const original = error instanceof Error ? error.message : String(error);
  for (const { fault, pattern, say } of explanations) {
    const match = pattern.exec(original);
    if (match) return new QueryError(fault, say(original, match), sql, original, placeIn(original, sql));
  }
  return new QueryError('other', place(original), sql, original, placeIn(original, sql));
}
