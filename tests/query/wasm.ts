import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { resultOf } from '../../src/query/arrow.ts';
import { explain } from '../../src/query/error.ts';
import type { Engine } from '../../src/query/port.ts';
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
            return Promise.resolve(resultOf(connection.query(sql), sql));
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
