import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { explain } from '../../src/query/error.ts';
import type { Engine, Row } from '../../src/query/port.ts';
import { afterAttach, openOptions } from '../../src/query/wasm-options.ts';

const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const bundle = (kind: string) => ({ mainModule: path.join(dist, `duckdb-${kind}.wasm`), mainWorker: '' });

/** DuckDB-WASM inside the test process, opened and locked exactly as the browser does. */
export async function startWasm(): Promise<{ open: (file: string) => Engine }> {
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  let opened = 0;
  return {
    open(file) {
      db.open(openOptions);
      opened += 1;
      const name = `data-${opened}.duckdb`;
      db.registerFileBuffer(name, new Uint8Array(readFileSync(file)));
      const connection = db.connect();
      connection.query(`ATTACH '${name}' AS data (READ_ONLY)`);
      for (const text of afterAttach) connection.query(text);
      return {
        run(sql) {
          try {
            const table = connection.query(sql);
            const columns = table.schema.fields.map(({ name: column }) => column);
            return Promise.resolve({
              columns,
              rows: (table.toArray() as { toJSON(): Row }[]).map((row) => row.toJSON()),
            });
          } catch (error) {
            return Promise.reject(explain(error, sql));
          }
        },
        close() {
          connection.close();
          return Promise.resolve();
        },
      };
    },
  };
}
