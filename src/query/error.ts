export type QueryFault =
  'syntax' | 'unknown' | 'forbidden' | 'deadline' | 'cancelled' | 'engine' | 'data' | 'other';

/** A question that could not be answered: what happened, in Dutch, with the SQL and the engine's own words. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly fault: QueryFault;
  readonly sql: string;
  readonly original: string;

  constructor(fault: QueryFault, message: string, sql = '', original = '') {
    super(message);
    this.fault = fault;
    this.sql = sql;
    this.original = original;
  }
}

const lineOf = (message: string) => /LINE (\d+):/.exec(message)?.[1];

const place = (message: string) => {
  const line = lineOf(message);
  return line === undefined ? 'De query is niet gelukt.' : `De query is niet gelukt in regel ${line}.`;
};

/** What the engine thinks was meant, unless that is one of its own system tables. */
const hint = (message: string) => {
  const names = /Did you mean "([^"]+)"|Candidate bindings: (.+)/.exec(message);
  const found = (names?.[1] ?? names?.[2])?.replaceAll('"', '');
  return found && !/^(pg_|duckdb_|sqlite_|information_schema|pragma_)/.test(found)
    ? ` Bedoelde u ${found}?`
    : '';
};

const explanations: readonly {
  readonly fault: QueryFault;
  readonly pattern: RegExp;
  readonly say: (message: string, match: RegExpExecArray) => string;
}[] = [
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
    fault: 'syntax',
    pattern: /Parser Error: (.*)/,
    say: (message, match) => {
      const near = /at or near "([^"]*)"/.exec(match[1] ?? '')?.[1];
      return near === undefined
        ? `${place(message)} De SQL is niet volledig.`
        : `${place(message)} De SQL klopt niet bij ‘${near}’.`;
    },
  },
  {
    fault: 'engine',
    pattern: /out of memory|allocation failure/i,
    say: () =>
      'Deze query vraagt meer geheugen dan uw browser geeft. Vraag minder rijen of minder combinaties.',
  },
];

/** Turns an engine's English message into one clear Dutch sentence; the original stays available. */
export function explain(error: unknown, sql: string): QueryError {
  if (error instanceof QueryError) return error;
  const original = error instanceof Error ? error.message : String(error);
  for (const { fault, pattern, say } of explanations) {
    const match = pattern.exec(original);
    if (match) return new QueryError(fault, say(original, match), sql, original);
  }
  return new QueryError('other', place(original), sql, original);
}
