export type Value = string | number | boolean | null;

export type Row = Readonly<Record<string, Value>>;

/** Rows as plain values; `columns` keeps their order, also with no rows. */
export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** One port, two engines: native DuckDB at build time and DuckDB-WASM in the browser answer the same text alike. */
export interface Engine {
  /** Runs one SQL text. Throws a QueryError that carries the text. */
  run(sql: string): Promise<Result>;
  close(): Promise<void>;
}
