import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';
import type { Fault } from '../contract/fault.ts';
import type { Manifest } from '../contract/manifest.ts';
import { manifestFile } from '../contract/release.ts';
import type { Release, ReleaseFile } from '../contract/release-lines.ts';
import type { Settings } from '../edition/settings.ts';
import { filesIn, referenceDateOf } from '../receive/part.ts';
import { isQuarter } from '../receive/placed-parts.ts';

/** Folders of an edition that hold no release of their own. */
const otherFolders = new Set(['bronnen', 'ontvangen', 'vast']);

/** Release folders, by the name that faults give them, oldest first. */
export function releaseFolders(
  { edition, name }: { readonly edition: string; readonly name: string },
  faults: Fault[],
): string[] {
  if (!existsSync(edition)) return [];
  return readdirSync(edition, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !otherFolders.has(entry.name) && !entry.name.startsWith('.'))
    .filter((entry) => isQuarter(path.posix.join(name, entry.name), entry.name, faults))
    .map((entry) => path.posix.join(name, entry.name))
    .toSorted();
}

/** The files of a release by name; a folder among them is a fault. */
export function filesOf(folder: string, label: string, faults: Fault[]): Map<string, ReleaseFile> {
  const { files, others } = filesIn(folder);
  for (const other of others)
    faults.push({
      file: `${label}/${other}`,
      received: 'een map in een release',
      expected: 'alleen bestanden die in het manifest staan; haal de map weg',
    });
  return new Map([...files].map(([name, bytes]) => [name, { bytes, sha256: sha256(bytes) }]));
}

/** A folder is its quarter, and a release is published on or after its reference date. */
export function dayFaults(folder: string, { release, peildatum, gepubliceerd }: Manifest): Fault[] {
  const file = `${folder}/${manifestFile}`;
  const name = path.posix.basename(folder);
  const end = referenceDateOf(release);
  const faults: Fault[] = [];
  if (name !== release)
    faults.push({ file, column: 'release', received: release, expected: `${name}, zoals de map heet` });
  if (peildatum !== end)
    faults.push({
      ...{ file, column: 'peildatum', received: peildatum },
      expected: `${end}, de laatste dag van ${release}`,
    });
  if (gepubliceerd < peildatum)
    faults.push({
      ...{ file, column: 'gepubliceerd', received: gepubliceerd },
      expected: `een dag op of na de peildatum ${peildatum}`,
    });
  return faults;
}

/** Only invented releases may be put in an edition by hand; of any other a sender answers for every number. */
export function handFaults(name: string, settings: Settings | null, releases: readonly Release[]): Fault[] {
  if (settings === null || settings.soort === 'verzonnen') return [];
  return releases.map(({ manifest: { release } }) => ({
    file: `${name}/${release}`,
    received: 'een release die niemand ondertekende',
    expected: `een zip van een afzender uit afzenders.yaml, ontvangen met npm run ontvang: de editie is van soort ${settings.soort}. Haal de map weg`,
  }));
}
