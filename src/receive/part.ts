import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';
import { excerpt, type Fault } from '../contract/fault.ts';
import type { Manifest } from '../contract/manifest.ts';
import { manifestFile, readPart as readFiles, signatureFile } from '../contract/release.ts';
import type { Release, ReleaseFile } from '../contract/release-lines.ts';
import type { Municipality } from '../contract/tables.ts';
import type { EditionKind } from '../edition/kind.ts';
import { releaseMixFaults } from '../edition/mix.ts';
import type { Sender } from '../edition/senders.ts';
import { textFaults } from './texts.ts';
import { printOf } from '../edition/print.ts';
import { isSignedBy, readSignature, type Signature } from '../edition/signature.ts';

/** What one sender delivered for one quarter. */
export interface Part {
  readonly sender: Sender;
  readonly release: Release;
  /** SHA-256 of its manifest: what the next part of the same sender names. */
  readonly manifest: string;
  /** Print of the key that signed it; null for an invented part that nobody signed. */
  readonly signedWith: string | null;
  /** How faults call it. */
  readonly label: string;
}

export interface PartFiles {
  readonly label: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Name of the folder that the files came in; null = none. */
  readonly folder: string | null;
  /** The sender that the place of the folder names; null = whoever signed. */
  readonly place: string | null;
}

export interface PartContext {
  readonly kind: EditionKind;
  readonly municipalities: readonly Municipality[];
  readonly senders: readonly Sender[];
  /** ISO day of today. */
  readonly today: string;
}

/** "vraag gemeente Utrecht (gegevens@utrecht.nl) om …" */
export const ask = ({ naam, contact }: Pick<Sender, 'naam' | 'contact'>, what: string): string =>
  `vraag ${naam} (${contact}) ${what}`;

/**
 * Reads a part and checks all that it can be checked on by itself: shape, truth, signature, who may send it, and dates.
 * The part comes along with its faults when it can be read at all.
 */
export function readPart(given: PartFiles, known: PartContext): { part: Part | null; faults: Fault[] } {
  const { label, files, folder } = given;
  const read = readFiles(label, withSums(files), known.municipalities);
  const bytes = files.get(manifestFile) ?? new Uint8Array();
  const signed = signerOf(given, bytes, known);
  const faults = [...read.faults, ...signed.faults];
  if (!read.release || !signed.sender) return { part: null, faults };
  const { sender, signedWith } = signed;
  const { manifest } = read.release;
  faults.push(
    ...ownFaults(label, read.release, sender),
    ...textFaults(label, read.release).map((fault) => ({
      ...fault,
      expected: `${fault.expected}; ${ask(sender, 'om een release zonder aantallen in de tekst')}`,
    })),
    ...dateFaults(label, manifest, sender, known),
    ...kindFaults(label, manifest, sender, known),
    ...(folder === null || folder === manifest.release ? [] : [nameFault(label, folder, manifest, sender)]),
    ...chainWord(label, manifest, sender, signedWith),
  );
  return { part: { sender, release: read.release, manifest: sha256(bytes), signedWith, label }, faults };
}

function withSums(files: ReadonlyMap<string, Uint8Array>): Map<string, ReleaseFile> {
  return new Map([...files].map(([name, bytes]) => [name, { bytes, sha256: sha256(bytes) }]));
}

interface Signer {
  readonly sender: Sender | null;
  readonly signedWith: string | null;
  readonly faults: readonly Fault[];
}

/** Who signed the manifest. An invented part that lies in a folder by hand need not be signed. */
function signerOf({ label, files, place }: PartFiles, manifest: Uint8Array, known: PartContext): Signer {
  const file = `${label}/${signatureFile}`;
  const given = files.get(signatureFile);
  const named = known.senders.find(({ id }) => id === place);
  if (!given && known.kind === 'verzonnen' && place !== null)
    return { sender: named ?? byHand(place), signedWith: null, faults: [] };
  const signature = readSignature(file, given);
  if (Array.isArray(signature)) return { sender: named ?? null, signedWith: null, faults: signature };
  const sender = named ?? known.senders.find((one) => keysOf(one, place).includes(signature.sleutel));
  if (!sender) return { sender: null, signedWith: null, faults: [unknownSender(file, signature, place)] };
  const isOwn = keysOf(sender, place).includes(signature.sleutel);
  const isRight = isOwn && isSignedBy(manifest, signature, signature.sleutel);
  const faults = isRight ? [] : [wrongSignature(file, signature, sender, isOwn)];
  return { sender, signedWith: printOf(signature.sleutel), faults };
}

/** A part that comes in needs the key of now; one that lies there may be signed with an earlier one. */
const keysOf = ({ sleutel, eerdereSleutels }: Sender, place: string | null): readonly string[] =>
  place === null ? [sleutel] : [sleutel, ...eerdereSleutels];

const byHand = (id: string): Sender => ({
  ...{ id, naam: id, gemeenten: [], sleutel: '', eerdereSleutels: [] },
  contact: 'wie de map hier zette',
});

function unknownSender(file: string, { sleutel }: Signature, place: string | null): Fault {
  return {
    file,
    received: `een sleutel met afdruk ${printOf(sleutel)}${place === null ? '' : ` in de map van ${excerpt(place)}`}`,
    expected:
      'een afzender uit afzenders.yaml. Bel de organisatie, vergelijk de afdruk en zet haar in afzenders.yaml',
  };
}

function wrongSignature(file: string, { sleutel }: Signature, sender: Sender, isOwn: boolean): Fault {
  const remedy = ask(
    sender,
    'om de zip opnieuw, en bel om de afdruk te vergelijken: dit bestand kan van een ander zijn',
  );
  return isOwn
    ? {
        file,
        received: 'een handtekening die niet bij dit manifest hoort',
        expected: `de handtekening van ${sender.naam}; ${remedy}`,
      }
    : {
        file,
        received: `een sleutel met afdruk ${printOf(sleutel)}`,
        expected: `de sleutel van ${sender.naam}, afdruk ${printOf(sender.sleutel)}; ${remedy}`,
      };
}

/** A folder holds only the municipalities of its sender. */
function ownFaults(label: string, { lines }: Release, sender: Sender): Fault[] {
  if (sender.sleutel === '') return [];
  return lines.delivery
    .filter(({ row }) => !sender.gemeenten.includes(row.municipality))
    .map(({ line, row }) => ({
      file: `${label}/delivery.csv`,
      line,
      received: `gemeente ${row.municipality}`,
      expected: `alleen gemeenten van ${sender.naam}: ${sender.gemeenten.join(', ')}. Mag zij ook hiervoor leveren, zet dat dan in afzenders.yaml; anders ${ask(sender, 'om een release zonder deze gemeente')}`,
    }));
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

/** "2026-K3" → "2026-09-30". */
export const referenceDateOf = (release: string): string =>
  `${release.slice(0, 4)}-${quarterEnds[Number(release.slice(6)) - 1] ?? ''}`;

function dateFaults(
  label: string,
  { release, peildatum, gepubliceerd }: Manifest,
  sender: Sender,
  { today, kind }: PartContext,
): Fault[] {
  const file = `${label}/${manifestFile}`;
  const again = ask(sender, 'om een nieuwe release');
  const faults: Fault[] = [];
  const day = referenceDateOf(release);
  if (peildatum !== day)
    faults.push({
      ...{ file, column: 'peildatum', received: peildatum },
      expected: `${day}, de laatste dag van ${release}; ${again}`,
    });
  // Invented data may lie in any year; nobody can have counted real people on a day that is still to come.
  if (kind !== 'verzonnen' && peildatum >= today)
    faults.push({
      ...{ file, column: 'peildatum', received: peildatum },
      expected: `een kwartaal dat voorbij is: vandaag is ${today}; ${ask(sender, `om dit na ${day} opnieuw te maken`)}`,
    });
  if (gepubliceerd < peildatum)
    faults.push({
      ...{ file, column: 'gepubliceerd', received: gepubliceerd },
      expected: `een dag op of na de peildatum ${peildatum}; ${again}`,
    });
  return faults;
}

/** What a sender made to rehearse stays out of a real edition, and the other way round. */
function kindFaults(label: string, manifest: Manifest, sender: Sender, { kind }: PartContext): Fault[] {
  return releaseMixFaults(kind, label, manifest).map((fault) => ({
    ...fault,
    expected: `${fault.expected}; ${ask(sender, 'om een release van die soort')}`,
  }));
}

function nameFault(label: string, folder: string, { release }: Manifest, sender: Sender): Fault {
  return {
    file: label,
    received: `de map ${excerpt(folder)} met release ${release}`,
    expected: `een map ${release}, zoals het manifest zegt; ${ask(sender, 'om de zip zoals npm run release die schreef')}`,
  };
}

/** A signed part says what it follows. */
function chainWord(label: string, { vorige }: Manifest, sender: Sender, signedWith: string | null): Fault[] {
  if (vorige !== undefined || signedWith === null) return [];
  return [
    {
      file: `${label}/${manifestFile}`,
      column: 'vorige',
      received: 'niets',
      expected: `het controlegetal van het vorige manifest, of null; ${ask(sender, 'om haar release met de nieuwste versie te maken')}`,
    },
  ];
}

/** The files in a folder by name, and the names of what is no file. */
export function filesIn(folder: string): { files: Map<string, Uint8Array>; others: string[] } {
  const entries = readdirSync(folder, { withFileTypes: true });
  return {
    files: new Map(
      entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, readFileSync(path.join(folder, name))]),
    ),
    others: entries.filter((entry) => !entry.isFile()).map(({ name }) => name),
  };
}
