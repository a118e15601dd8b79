import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { releaseId } from '../contract/manifest.ts';
import type { RegisterRow } from '../contract/register.ts';
import { slug } from '../format.ts';
import { withoutCounts } from '../protection/counts-in-text.ts';
import { codesIn } from './neighbours.ts';
import { openEdition, receivedFolder, registerFile, type ReceivingEdition } from './edition.ts';
import { filesIn, readPart, type Part } from './part.ts';
import { addToRegister } from './register.ts';

export interface WithdrawOptions {
  readonly edition: string;
  /** Sender as `afzenders.yaml` names it. */
  readonly sender: string;
  readonly release: string;
  /** Why, as readers see it. */
  readonly reason: string;
  /** ISO day of today. */
  readonly today: string;
}

/** What was withdrawn, with all that a page needs to say so. */
export interface Withdrawal {
  readonly release: string;
  readonly sender: string;
  readonly senderName: string;
  /** SHA-256 of its manifest. */
  readonly manifest: string;
  readonly day: string;
  readonly reason: string;
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly slug: string }[];
}

/**
 * Takes a part out of an edition: first the register says so, so that nothing publishes it any more, then its files go.
 * A run that was cut off is finished by the next. Throws a RefusedError when there is no such part.
 */
export function withdraw(options: WithdrawOptions): Withdrawal {
  const { edition: folder, sender, release, reason, today } = options;
  const edition = openEdition(folder);
  const faults = optionFaults(options, edition);
  if (faults.length > 0) throw new RefusedError(faults);
  const place = path.join(receivedFolder(folder), sender, release);
  const noted = existsSync(place)
    ? noteWithdrawn(partIn(place, edition, options), edition, reason, today)
    : lastWithdrawn(edition, options);
  rmSync(place, { recursive: true, force: true });
  return withdrawalOf(noted, edition);
}

function optionFaults({ sender, release, reason }: WithdrawOptions, { senders }: ReceivingEdition): Fault[] {
  const known = senders.map(({ id }) => id);
  const faults: Fault[] = [];
  if (!known.includes(sender))
    faults.push({
      file: '--afzender',
      received: 'een afzender die niet in afzenders.yaml staat',
      expected: `een van: ${known.join(', ')}`,
    });
  if (!releaseId.safeParse(release).success)
    faults.push({ file: '--kwartaal', received: 'iets anders', expected: 'een kwartaal als 2026-K3' });
  const counted = withoutCounts(reason);
  if (counted !== null)
    faults.push({ file: '--reden', received: 'een tekst met een aantal', expected: counted });
  if (reason.trim() === '' || reason.length > 280 || /[<>\p{Cc}]/u.test(reason))
    faults.push({
      file: '--reden',
      received: 'een tekst die niet op de site kan',
      expected: 'een reden van hooguit 280 tekens, zonder aantallen; lezers zien haar',
    });
  return faults;
}

/** The part in a folder; it may have faults, because a wrong part is what is withdrawn. */
function partIn(place: string, edition: ReceivingEdition, { sender, release, today }: WithdrawOptions): Part {
  const label = `ontvangen/${sender}/${release}`;
  const { part, faults } = readPart(
    { label, files: filesIn(place).files, folder: release, place: sender },
    { ...edition, today },
  );
  if (part) return part;
  throw new RefusedError(faults);
}

function noteWithdrawn(
  part: Part,
  { folder, register }: ReceivingEdition,
  reason: string,
  today: string,
): RegisterRow {
  const found = register.find(({ act, manifest }) => act === 'withdrawn' && manifest === part.manifest);
  if (found) return found;
  const row: RegisterRow = {
    day: today,
    act: 'withdrawn',
    release: part.release.manifest.release,
    sender: part.sender.id,
    manifest: part.manifest,
    municipalities: codesIn(part.release).join('|'),
    reason,
  };
  addToRegister(registerFile(folder), row);
  return row;
}

function lastWithdrawn({ register }: ReceivingEdition, { sender, release }: WithdrawOptions): RegisterRow {
  const found = register.findLast(
    (row) => row.act === 'withdrawn' && row.sender === sender && row.release === release,
  );
  if (found) return found;
  throw new RefusedError([
    {
      file: `ontvangen/${sender}/${release}`,
      received: 'geen deel',
      expected: 'een deel dat is ontvangen en nog staat',
    },
  ]);
}

/** A row of the register about a withdrawal, with the names that readers know. */
export function withdrawalOf(
  { day, release, sender, manifest, municipalities, reason }: RegisterRow,
  edition: Pick<ReceivingEdition, 'senders' | 'municipalities'>,
): Withdrawal {
  const codes = municipalities?.split('|') ?? [];
  const named = edition.municipalities.filter(({ code }) => codes.includes(code));
  const own = edition.senders.find(({ id }) => id === sender);
  return {
    ...{
      release,
      day,
      manifest: manifest ?? '',
      sender: sender ?? '',
      senderName: own?.naam ?? sender ?? '',
      reason: reason ?? '',
    },
    municipalities: named.map(({ code, name }) => ({ code, name, slug: slug(name) })),
  };
}
