import { allCountTables } from '../../src/contract/count-tables.ts';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { RefusedError } from '../../src/contract/fault.ts';
import { printOf } from '../../src/edition/print.ts';
import { receive } from '../../src/receive/receive.ts';
import { fewPlaces } from '../frozen/few-places.ts';
import { referenceRules } from '../../scripts/reference-rules.ts';

/** A day on which every quarter of the example is over. */
export const today = '2026-11-30';

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** Files of a release by name. */
export type Files = ReadonlyMap<string, string>;

export interface Key {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly print: string;
}

export function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const text = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey, publicKey: text, print: printOf(text) };
}

/** Real codes for invented ones: a rehearsal, so the edition is of kind `proef`. */
const rehearsed: Readonly<Record<string, string>> = { GM9004: 'GM0344', GM9029: 'GM0356' };

function asRehearsal(name: string, text: string): string {
  const coded = text.replaceAll(/GM90(04|29)/g, (code) => rehearsed[code] ?? code);
  return name.endsWith('.csv') ? coded.replaceAll(/,verzonnen$/gm, ',proef') : coded;
}

/** The example releases, for two municipalities with real codes, as a sender would make them. */
export function rehearsals(folder: string): ReadonlyMap<string, Files> {
  fewPlaces('data', folder, Object.keys(rehearsed));
  return new Map(
    ['2025-K3', '2026-K1', '2026-K3'].map((release) => {
      const place = path.join(folder, 'example', release);
      const files = readdirSync(place).map((name): [string, string] => [
        name,
        asRehearsal(name, readFileSync(path.join(place, name), 'utf8')),
      ]);
      return [release, summed(new Map(files), { synthetisch: false, proef: true, vorige: null })];
    }),
  );
}

/** The same files with a manifest that has these values, and checksums and numbers of rows that are right. */
export function summed(files: Files, values: Record<string, unknown> = {}): Files {
  const manifest = JSON.parse(files.get('manifest.json')!) as Record<string, unknown>;
  const tabellen = (manifest['tabellen'] as { bestand: string }[]).map(({ bestand }) => {
    const text = files.get(bestand) ?? '';
    return { bestand, sha256: sha256(text), rijen: text.trimEnd().split('\n').length - 1 };
  });
  const beschrijving = { bestand: 'datapackage.json', sha256: sha256(files.get('datapackage.json')!) };
  const configSha256 = sha256(files.get('bescherming.json')!);
  const whole = { ...manifest, ...sizesOf(files), tabellen, beschrijving, configSha256, ...values };
  return new Map([...files, ['manifest.json', JSON.stringify(whole)]]);
}

/** Only the rows of one municipality. */
export function only(files: Files, code: string): Files {
  const kept = [...files].map(([name, text]): [string, string] => [
    name,
    name.endsWith('.csv')
      ? text.replaceAll(/^(GM\d{4}),.*\n/gm, (line, found) => (found === code ? line : ''))
      : text,
  ]);
  return summed(new Map(kept));
}

/** How many counts and blocks there are, as the manifest says it. */
function sizesOf(files: Files) {
  const rowsOf = ({ name }: { readonly name: string }) =>
    (files.get(`${name}.csv`) ?? '').trimEnd().split('\n').slice(1);
  const totals = allCountTables.filter(({ columns }) => 'detail' in columns).flatMap(rowsOf);
  return {
    cellen: allCountTables.flatMap(rowsOf).length,
    blokken: totals.length,
    blokkenZonderDetail: totals.filter((line) => !line.split(',').includes('yes')).length,
  };
}

export function signed(files: Files, { privateKey, publicKey }: Key): Files {
  const signature = sign('sha256', Buffer.from(files.get('manifest.json')!), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  const text = JSON.stringify({
    methode: 'ECDSA P-256 SHA-256',
    sleutel: publicKey,
    handtekening: signature.toString('base64'),
  });
  return new Map([...files, ['ondertekening.json', text]]);
}

/** A zip with the files in one folder. */
export function zipped(files: Files, folder: string): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)])));
}

const municipalityHead =
  'code,name,aliases,province,valid_from,valid_to,successor,population,population_date,population_source,fictitious';

/** An edition of kind `proef` in a folder of its own, with senders by name. */
export class Edition {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'raadsmonitor-ontvangst-'));
  readonly folder = path.join(this.root, 'proef');

  constructor(
    senders: Readonly<
      Record<string, { readonly key: Pick<Key, 'publicKey'>; readonly gemeenten: readonly string[] }>
    >,
  ) {
    mkdirSync(this.folder);
    const names = { GM0321: 'Houten', GM0344: 'Utrecht', GM0356: 'Nieuwegein' };
    const rows = Object.entries(names).map(
      ([code, name]) => `${code},${name},,Utrecht,,,,50000,2026-01-01,proef,no`,
    );
    this.write('municipalities.csv', `${[municipalityHead, ...rows].join('\n')}\n`);
    this.write('edition.yaml', settings);
    for (const name of ['executors.csv', 'vragen.csv', 'toezeggingen.csv', 'raden.csv'])
      this.write(name, readFileSync(path.join('data/nederland', name), 'utf8'));
    const lines = Object.entries(senders).map(
      ([id, { key, gemeenten }]) =>
        `  ${id}: { naam: proef ${id}, gemeenten: [${gemeenten.join(', ')}], sleutel: ${key.publicKey}, contact: ${id}@proef.invalid }`,
    );
    this.write('afzenders.yaml', `afzenders:\n${lines.join('\n')}\n`);
  }

  write(name: string, text: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** Receives a zip; gives what was said, or the refusal. */
  async receive(zip: Uint8Array, day = today): Promise<string> {
    const file = path.join(this.root, 'deel.zip');
    writeFileSync(file, zip);
    const said: string[] = [];
    try {
      await receive({
        zip: file,
        edition: this.folder,
        reference: referenceRules(),
        today: day,
        say: (line) => said.push(line),
      });
      return said.join('\n');
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return error.message;
    }
  }

  /** Every file under `ontvangen`, by path. */
  received(): string[] {
    try {
      return readdirSync(path.join(this.folder, 'ontvangen'), {
        recursive: true,
        encoding: 'utf8',
      }).toSorted();
    } catch {
      return [];
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Settings of a rehearsal under a path. */
export const settings = `soort: proef
adres: https://proef.invalid/raadsmonitor/
uitgever: { naam: de proefuitgever, contact: de proefuitgever, email: proef@proef.invalid, uri: 'https://proef.invalid/' }
correctie: { werkdagen: 5 }
beveiliging: { contact: 'mailto:proef@proef.invalid', verloopt: 2027-11-30 }
licentie: CC0-1.0
privacy: { logboek: Deze proef houdt geen logboek bij. }
gevraagd: { GM0344: 2024-10-01, GM0356: 2024-10-01, GM0321: 2024-10-01 }
`;
