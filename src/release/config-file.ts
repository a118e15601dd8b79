import { readFileSync } from 'node:fs';
import { configIn, type Config } from './config.ts';

/** Reads the configuration of a release from this disk, as `configIn` does. */
export function readConfig(file: string): Config {
  return configIn(file, configBytes(file));
}

/** null = it cannot be read. */
export function configBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
