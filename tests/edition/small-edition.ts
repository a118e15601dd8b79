/** A small edition of real municipalities without a delivery: nothing in it is invented. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeEdition } from '../../src/edition/template.ts';

interface Given {
  readonly soort: 'verzonnen' | 'proef' | 'echt';
  readonly adres?: string;
}

/** `edition.yaml`, filled in. */
export function settingsText({ soort, adres = 'https://voorbeeld.nl/' }: Given): string {
  return `soort: ${soort}
adres: ${adres}
uitgever:
  naam: de griffie van de proef
  contact: de griffie van de proef
  email: griffie@voorbeeld.nl
  uri: https://voorbeeld.nl/griffie
correctie: { werkdagen: 10 }
beveiliging: { contact: mailto:griffie@voorbeeld.nl, verloopt: 2027-11-30 }
licentie: CC0-1.0
privacy:
  logboek: De server noteert niets van bezoeken.
broncode: https://voorbeeld.nl/broncode
toegankelijkheid: { status: voldoet gedeeltelijk, datum: 2026-11-01 }
`;
}

/** Three real municipalities, from the facts of the real edition. */
export const codes = ['GM0344', 'GM0355', 'GM0518'] as const;

/** Writes such an edition; `extra` is added to its settings. */
export function writeSmallEdition(folder: string, given: Given, extra = ''): void {
  const [head = '', ...rows] = readFileSync('data/nederland/municipalities.csv', 'utf8')
    .trimEnd()
    .split('\n');
  const own = rows.filter((row) => codes.some((code) => row.startsWith(code)));
  mkdirSync(folder, { recursive: true });
  writeEdition(folder, `${[head, ...own].join('\n')}\n`);
  writeFileSync(path.join(folder, 'edition.yaml'), settingsText(given) + extra);
}
