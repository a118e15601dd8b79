/** What `npm run editie` writes: settings to fill in, and empty files of what belongs to an edition. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitmentTable, councilQuestionTable, councilSettingTable } from '../contract/council.ts';
import { RefusedError } from '../contract/fault.ts';
import { executorTable } from '../contract/steps.ts';
import type { Table } from '../contract/table.ts';
import { editionPaths } from './paths.ts';

const settings = `# Een editie van de Raadsmonitor Inburgering. Vul in wat tussen < > staat. Alles hierin wordt openbaar.
# verzonnen = alleen verzonnen gemeenten; proef = echte gemeenten om te oefenen, met een merk op elke pagina; echt.
soort: <verzonnen, proef of echt>
# Domein en pad in één, met een / aan het eind.
adres: <https://voorbeeld.nl/raadsmonitor/>
uitgever:
  naam: <zoals die achter ‘Uitgever’ komt te staan>
  contact: <zoals in ‘Meld een fout bij …’>
  email: <gegevens@gemeente.nl>
  uri: <https:// adres dat voor uw organisatie staat, zoals in het register van overheidsorganisaties>
# Binnen hoeveel werkdagen u antwoordt op een gemelde fout.
correctie: { werkdagen: <5> }
# Wie een lek meldt, schrijft hierheen. De datum ligt hooguit een jaar vooruit: daarna geldt het adres niet meer.
beveiliging: { contact: <mailto:beveiliging@gemeente.nl>, verloopt: <datum als 2027-11-30> }
licentie: CC0-1.0
privacy:
  logboek: <wat uw server noteert van bezoeken en hoe lang, in een of twee zinnen>
  # functionaris: functionarisgegevens@gemeente.nl
# Waar de broncode van deze site staat. De licentie van het programma (EUPL 1.2) vraagt erom.
broncode: <https:// adres van de broncode>
# Uw toegankelijkheidsverklaring: status (voldoet volledig, voldoet gedeeltelijk, eerste maatregelen genomen of voldoet niet), de dag
# van ondertekening en, als zij er zijn, de plaats in het register en het onderzoek. Een echte editie op het web heeft deze regel nodig:
# toegankelijkheid: { status: voldoet gedeeltelijk, datum: 2027-02-01, verklaring: https://…, onderzoek: https://… }
# Hoelang u bewaart wat gepubliceerd is, en waar een Woo-verzoek aan u heen kan:
# archief: { bewaren: … }
# woo: { contact: woo@gemeente.nl }
# Wie het criterium van een verzoek van de ombudsman vaststelde; zonder regel zegt de site niet wie voldoet:
# criteria: { o6: { vastgesteldDoor: de gemeenteraad van …, op: 2027-02-01 } }
# Aan welke gemeente u om cijfers vroeg, en wanneer:
gevraagd: {}
#   GM0000: 2026-12-01
# Waar het voorbeeld met verzonnen gemeenten staat, als u dat ernaast zet:
# voorbeeld: /voorbeeld/
`;

const header = (table: Table) => `${Object.keys(table.columns).join(',')}\n`;

/**
 * Writes a new edition into a folder; `municipalities` is the text of municipalities.csv, `sources` the files to put in
 * `bronnen/` by their path within it. Existing files are never
 * overwritten: a RefusedError that names them all.
 * @returns the paths written
 */
export function writeEdition(
  out: string,
  municipalities: string,
  sources: Readonly<Record<string, string>> = {},
): string[] {
  const paths = editionPaths(out);
  const files: readonly (readonly [string, string])[] = [
    [paths.settings, settings],
    [paths.municipalities, municipalities],
    [paths.executors, header(executorTable)],
    [paths.questions, header(councilQuestionTable)],
    [paths.commitments, header(commitmentTable)],
    [paths.councils, header(councilSettingTable)],
    ...Object.entries(sources).map(([name, text]) => [path.join(paths.sources, name), text] as const),
  ];
  const present = files.filter(([file]) => existsSync(file));
  if (present.length > 0)
    throw new RefusedError(
      present.map(([file]) => ({ file, received: 'een bestand dat er al is', expected: 'een lege map' })),
    );
  for (const [file, text] of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return files.map(([file]) => file);
}
