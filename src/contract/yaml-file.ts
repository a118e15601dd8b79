import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { yamlIn, type YamlKind } from './yaml.ts';

/** Reads and checks a YAML file on this disk, as `yamlIn` does. Throws a RefusedError with every fault and its line. */
export function readYaml<T extends z.ZodType>(file: string, schema: T, kind: YamlKind): z.output<T> {
  return yamlIn(file, bytesAt(file), schema, kind);
}

function bytesAt(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
