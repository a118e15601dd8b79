/** Lays the engine packed beside itself, for hosts that refuse a file of more than 25 MiB. */
import { copyFileSync, globSync } from 'node:fs';

/**
 * Copies the gzip of every `.wasm` of the built site to `.wasm.pack`, which a host sends as it is and the browser unpacks
 * when the engine itself is not there. Compress first.
 */
export function packEngine(dist: string): void {
  for (const file of globSync(`${dist}/_a/*.wasm`)) copyFileSync(`${file}.gz`, `${file}.pack`);
}
