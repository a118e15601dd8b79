import type { DuckDBConfig } from '@duckdb/duckdb-wasm';

/** In memory, with numbers as plain numbers: without the casts a sum would be a decimal object. */
export const openOptions: DuckDBConfig = {
  path: ':memory:',
  query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
};

/**
 * What follows once the file is attached as `data`: no more memory than a phone can miss, no way to a file or an
 * address, and no way back.
 */
export const afterAttach = [
  'USE data',
  "SET memory_limit = '1GB'",
  'SET enable_external_access = false',
  'SET lock_configuration = true',
] as const;
