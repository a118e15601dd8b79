import type { DuckDBConfig } from '@duckdb/duckdb-wasm';

/** In memory, with numbers as plain numbers: without the casts a sum would be a decimal object. */
export const openOptions: DuckDBConfig = {
  path: ':memory:',
  query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
};
