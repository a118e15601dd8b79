import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { list } from '../format.ts';
import { auditFaults, earlierOf, type PlacedPart } from './audit.ts';
import { chainFaults, codesIn, neighbourFaults, quarterOf } from './neighbours.ts';
import { drawnTwice } from './drawn-twice.ts';
import { openEdition, receivedFolder, registerFile, type ReceivingEdition } from './edition.ts';
import { ask, readPart, type Part } from './part.ts';
import { rulesFaults } from './rules.ts';
import type { Protection } from '../protection.ts';
import { addToRegister, closedOn, withdrawnManifests } from './register.ts';
import { readPlacedParts } from './placed-parts.ts';
import { limits, unpack } from './unpack.ts';

export interface ReceiveOptions {
  /** The file that a sender handed over. */
  readonly zip: string;
  /** Folder of the edition. */
  readonly edition: string;
  /** The reviewed rules of the project: a part may not be made with weaker ones. */
  readonly reference: Protection;
  /** ISO day of today. */
  readonly today: string;
  readonly say: (line: string) => void;
}

const unfinished = '.onvoltooid-';

/**
 * Takes the zip of a sender into an edition: everything is checked again, the audit too, and then the part is in its
 * place in one step. Throws a RefusedError with every fault, of which each says who must do what; nothing changes then.
 */
export async function receive({
  zip,
  edition: folder,
  reference,
  today,
  say,
}: ReceiveOptions): Promise<void> {
  const edition = openEdition(folder);
  const label = path.basename(zip);
  const { folder: name, files } = unpack(label, bytesOf(zip, label));
  const { part, faults } = readPart({ label, files, folder: name, place: null }, { ...edition, today });
  const inPlace = readPlacedParts(edition, today);
  const present = part && inPlace.parts.find((one) => isSame(one.part, part));
  if (part && present) {
    finishRegister(edition, part, today, inPlace.faults);
    say(`${part.sender.naam} leverde ${quarterOf(part)} al; dit is dezelfde zip. Er is niets veranderd.`);
    return;
  }
  const found = [
    ...faults,
    ...inPlace.faults,
    ...(part ? [...rulesFaults(part, reference), ...placeFaults(part, inPlace.parts, edition)] : []),
  ];
  if (!part) throw new RefusedError(found);
  await placeAudited(part, files, { edition, today, inPlace: inPlace.parts, faults: found });
  const names = namesOf(part, edition);
  for (const line of drawnTwice(
    part,
    inPlace.parts.map((one) => one.part),
  ))
    say(line);
  say(`Ontvangen: ${part.sender.naam}, ${quarterOf(part)}, voor ${list(names)}. De toets is herhaald en slaagt.
Het deel staat in ${path.join(receivedFolder(folder), part.sender.id, quarterOf(part))}. Publiceer nu opnieuw.`);
}

const isSame = (one: Part, other: Part) =>
  one.sender.id === other.sender.id && one.manifest === other.manifest;

/** A run that was cut off between placing a part and noting it is finished by the next. */
function finishRegister(
  edition: ReceivingEdition,
  part: Part,
  today: string,
  faults: readonly Fault[],
): void {
  const isNoted = edition.register.some(
    ({ act, manifest }) => act === 'received' && manifest === part.manifest,
  );
  if (!isNoted) note(edition, part, today);
  else if (faults.length > 0) throw new RefusedError(faults);
}

function note({ folder }: ReceivingEdition, part: Part, today: string): void {
  addToRegister(registerFile(folder), {
    day: today,
    act: 'received',
    release: quarterOf(part),
    sender: part.sender.id,
    manifest: part.manifest,
    municipalities: codesIn(part.release).join('|'),
    reason: null,
  });
}

function bytesOf(zip: string, label: string): Uint8Array {
  const expected = 'de zip van een release';
  const size = existsSync(zip) && statSync(zip).isFile() ? statSync(zip).size : null;
  if (size === null) throw new RefusedError([{ file: label, received: 'geen leesbaar bestand', expected }]);
  if (size > limits.packed)
    throw new RefusedError([
      { file: label, received: `een bestand van meer dan ${limits.packed / 1e6} MB`, expected },
    ]);
  return readFileSync(zip);
}

/** Whether there is room for the part: beside the others, in the chain of its sender, in a quarter that is open. */
function placeFaults(part: Part, inPlace: readonly PlacedPart[], edition: ReceivingEdition): Fault[] {
  const others = inPlace.map((one) => one.part);
  const own = others.filter(({ sender }) => sender.id === part.sender.id);
  const codes = new Set(codesIn(part.release));
  const about = others.filter(
    (one) => own.includes(one) || codesIn(one.release).some((code) => codes.has(code)),
  );
  return [
    ...heldFaults(part, own),
    ...withdrawnFaults(part, edition),
    ...orderFaults(part, about, edition),
    ...closedFaults(part, edition),
    ...neighbourFaults(
      part,
      others.filter(({ sender }) => sender.id !== part.sender.id),
    ),
    ...chainFaults(part, own, edition.register),
  ];
}

function heldFaults(part: Part, own: readonly Part[]): Fault[] {
  if (!own.some((one) => quarterOf(one) === quarterOf(part))) return [];
  return [
    {
      file: part.label,
      received: `een andere release voor ${quarterOf(part)} dan ${part.sender.naam} al leverde`,
      expected: `geen tweede: wat er staat, verandert nooit. ${ask(part.sender, 'om de fout in haar volgende release te herstellen')}; is het een datalek of het verkeerde bestand, trek het deel dan in met npm run intrekken`,
    },
  ];
}

function withdrawnFaults(part: Part, { register }: ReceivingEdition): Fault[] {
  if (!withdrawnManifests(register).has(part.manifest)) return [];
  return [
    {
      file: part.label,
      received: 'de release die is ingetrokken',
      expected: `een andere; ${ask(part.sender, 'om een nieuwe release')}`,
    },
  ];
}

const wasWithdrawn = (part: Part, { register }: ReceivingEdition) =>
  register.some(
    ({ act, release, sender }) =>
      act === 'withdrawn' && release === quarterOf(part) && sender === part.sender.id,
  );

/** An older quarter than the newest would be audited without the newer one; only a withdrawn part leaves such a place. */
function orderFaults(part: Part, about: readonly Part[], edition: ReceivingEdition): Fault[] {
  const newer = about.filter((one) => quarterOf(one) > quarterOf(part)).at(-1);
  if (!newer || wasWithdrawn(part, edition)) return [];
  return [
    {
      file: part.label,
      received: `${quarterOf(part)}, terwijl ${quarterOf(newer)} van ${newer.sender.naam} er al staat`,
      expected: `een later kwartaal; ${ask(part.sender, 'om de kwartalen op volgorde te sturen')}`,
    },
  ];
}

function closedFaults(part: Part, edition: ReceivingEdition): Fault[] {
  const closed = closedOn(edition.register, quarterOf(part));
  if (closed === null || wasWithdrawn(part, edition)) return [];
  return [
    {
      file: part.label,
      received: `een deel voor ${quarterOf(part)}, dat op ${closed} is gesloten`,
      expected: `een kwartaal dat open is; ${ask(part.sender, 'om het volgende kwartaal, met deze gemeente erin')}`,
    },
  ];
}

interface Placing {
  readonly edition: ReceivingEdition;
  readonly today: string;
  readonly inPlace: readonly PlacedPart[];
  /** What is wrong already. */
  readonly faults: readonly Fault[];
}

/** Lays the files beside their place, audits them there, and moves them when nothing is wrong. */
async function placeAudited(
  part: Part,
  files: ReadonlyMap<string, Uint8Array>,
  { edition, today, inPlace, faults }: Placing,
): Promise<void> {
  const received = receivedFolder(edition.folder);
  mkdirSync(received, { recursive: true });
  clearUnfinished(received);
  const fresh = mkdtempSync(path.join(received, unfinished));
  try {
    const folder = path.join(fresh, quarterOf(part));
    mkdirSync(folder, { mode: 0o755 });
    for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes, { flush: true });
    const placed = { part, folder };
    const audit = await auditFaults(placed, earlierOf(placed, inPlace));
    if (faults.length + audit.length > 0) throw new RefusedError([...faults, ...audit]);
    const place = path.join(received, part.sender.id);
    mkdirSync(place, { recursive: true });
    renameSync(folder, path.join(place, quarterOf(part)));
    note(edition, part, today);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Clears what a stopped run left; nothing in there was ever part of the edition. */
function clearUnfinished(received: string): void {
  for (const name of readdirSync(received))
    if (name.startsWith(unfinished)) rmSync(path.join(received, name), { recursive: true, force: true });
}

/** Names of the municipalities in a part, for a sentence. */
export function namesOf(part: Part, { municipalities }: ReceivingEdition): string[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return codesIn(part.release).map((code) => names.get(code) ?? code);
}
