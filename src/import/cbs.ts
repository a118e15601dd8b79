import type { Fault } from '../contract/fault.ts';
import type { PublicSource } from '../sources/source.ts';
import type { ImportInput } from './input.ts';
import { isObject, readJson, type JsonObject } from './json.ts';

/** What CBS says of a table: which one, and when it was last changed. */
export interface CbsEdition {
  readonly edition: string;
  /** ISO day. */
  readonly published: string;
  readonly year: number;
}

/**
 * The edition of a table of CBS: `Properties` of OData v4, or the first of `TableInfos` of v3. A file about another table,
 * and a folder without it, are faults.
 */
export function editionOf(
  { files, label }: Pick<ImportInput, 'files' | 'label'>,
  { place, id }: Pick<PublicSource, 'place' | 'id'>,
  name: string,
): CbsEdition | { readonly faults: readonly Fault[] } {
  const file = `${label}${place}${name}`;
  const bytes = files.get(`${place}${name}`);
  const table = id.replace('cbs-', '');
  if (bytes === undefined)
    return {
      faults: [
        {
          file,
          received: 'geen bestand',
          expected: `de beschrijving van tabel ${table}, zie docs/bronnen.md`,
        },
      ],
    };
  const json = readJson(file, bytes);
  if ('received' in json) return { faults: [json] };
  const about = aboutIn(json.value);
  const faults = aboutFaults(file, about, table);
  if (faults.length > 0) return { faults };
  const published = String(about['Modified']).slice(0, 10);
  return { edition: `versie ${published}`, published, year: Number(published.slice(0, 4)) };
}

/** Properties stand in the answer itself, TableInfos in a list of one. */
function aboutIn(answer: unknown): JsonObject {
  if (!isObject(answer)) return {};
  const list = answer['value'];
  const [first] = Array.isArray(list) ? (list as unknown[]) : [answer];
  return isObject(first) ? first : {};
}

function aboutFaults(file: string, about: JsonObject, table: string): Fault[] {
  const { Identifier: identifier, Modified: modified } = about;
  const faults: Fault[] = [];
  if (String(identifier).toLowerCase() !== table)
    faults.push({
      file,
      column: 'Identifier',
      received: String(identifier),
      expected: `${table}; dit is een andere tabel`,
    });
  if (!/^\d{4}-\d\d-\d\d/.test(String(modified)))
    faults.push({
      file,
      column: 'Modified',
      received: String(modified),
      expected: 'de dag van de laatste wijziging, als 2026-06-23',
    });
  return faults;
}
