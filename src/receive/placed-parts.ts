import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { excerpt, type Fault } from '../contract/fault.ts';
import { releaseId } from '../contract/manifest.ts';
import type { PlacedPart } from './audit.ts';
import { chainFaults, neighbourFaults, quarterOf } from './neighbours.ts';
import { receivedFolder, type ReceivingEdition } from './edition.ts';
import { filesIn, readPart, type Part } from './part.ts';
import { withdrawnManifests } from './register.ts';

/** The parts that lie in an edition, each with what is wrong with it. */
export interface PlacedParts {
  readonly parts: readonly PlacedPart[];
  readonly faults: readonly Fault[];
}

/** Hidden folders of unfinished work are cleared by the next run, and read by nobody. */
const isOpen = (name: string) => !name.startsWith('.');

/**
 * Reads every part that was received and checks it again: files, signature, sender, dates, chain, and whether it fits
 * beside the others. `today` is an ISO day. Audits are not repeated here.
 */
export function readPlacedParts(edition: ReceivingEdition, today: string): PlacedParts {
  const faults: Fault[] = [];
  const parts = partFolders(receivedFolder(edition.folder), faults).flatMap(({ sender, name, folder }) => {
    const label = `ontvangen/${sender}/${name}`;
    const { files, others } = filesIn(folder);
    for (const other of others)
      faults.push({
        file: `${label}/${other}`,
        received: 'een map in een deel',
        expected: 'alleen de bestanden zoals ontvangen; haal de map weg',
      });
    const read = readPart({ label, files, folder: name, place: sender }, { ...edition, today });
    faults.push(...read.faults);
    return read.part ? [{ part: read.part, folder }] : [];
  });
  const all = parts.map(({ part }) => part);
  for (const [at, part] of all.entries())
    faults.push(
      ...registerFaults(part, edition),
      ...neighbourFaults(part, all.slice(0, at)),
      ...chainFaults(
        part,
        all.filter(({ sender }) => sender.id === part.sender.id),
        edition.register,
      ),
    );
  return { parts, faults };
}

interface PartFolder {
  readonly sender: string;
  readonly name: string;
  readonly folder: string;
}

function partFolders(received: string, faults: Fault[]): PartFolder[] {
  if (!existsSync(received)) return [];
  return foldersIn(received, 'ontvangen', faults).flatMap((sender) =>
    foldersIn(path.join(received, sender), `ontvangen/${sender}`, faults)
      .filter((name) => isQuarter(`ontvangen/${sender}/${name}`, name, faults))
      .map((name) => ({ sender, name, folder: path.join(received, sender, name) })),
  );
}

function foldersIn(folder: string, label: string, faults: Fault[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => isOpen(name));
  for (const entry of entries)
    if (!entry.isDirectory())
      faults.push({
        file: `${label}/${entry.name}`,
        received: 'een bestand',
        expected:
          'alleen mappen: ontvangen/afzender/kwartaal. Haal het weg; zet een zip neer met npm run ontvang',
      });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** A copy of a folder, or a name of one's own, is no quarter. */
export function isQuarter(file: string, name: string, faults: Fault[]): boolean {
  if (releaseId.safeParse(name).success) return true;
  faults.push({
    file,
    received: `de map ${excerpt(name)}`,
    expected: 'een kwartaal als 2026-K3. Haal kopieën en eigen mappen hier weg',
  });
  return false;
}

function registerFaults(part: Part, { register }: ReceivingEdition): Fault[] {
  if (part.signedWith === null) return [];
  const file = part.label;
  if (withdrawnManifests(register).has(part.manifest))
    return [
      {
        file,
        received: 'een deel dat is ingetrokken',
        expected: `geen bestanden meer: draai npm run intrekken voor ${part.sender.id} en ${quarterOf(part)} nog een keer`,
      },
    ];
  const isNoted = register.some(({ act, manifest }) => act === 'received' && manifest === part.manifest);
  if (isNoted) return [];
  const expected =
    'een deel dat met npm run ontvang kwam. Is het met de hand neergezet, haal het dan weg en ontvang de zip; is het veranderd, zet het terug uit uw reservekopie';
  return [{ file, received: 'een deel dat niet in register.csv staat', expected }];
}
