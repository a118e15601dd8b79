import path from 'node:path';
import { RefusedError, type Fault } from '../contract/fault.ts';
import type { PublishedWithdrawal } from '../contract/published.ts';
import type { Municipality } from '../contract/tables.ts';
import { readSenders, sendersFile } from '../edition/senders.ts';
import type { Settings } from '../edition/settings.ts';
import { ApprovedBefore, earlierOf, type PlacedPart } from '../receive/audit.ts';
import { registerFile } from '../receive/edition.ts';
import { readRegister, type Register } from '../receive/register.ts';
import { readPlacedParts } from '../receive/placed-parts.ts';
import { withdrawalOf } from '../receive/withdraw.ts';

/** What an edition holds of senders. */
export interface Received {
  readonly register: Register;
  readonly parts: readonly PlacedPart[];
  readonly withdrawals: readonly PublishedWithdrawal[];
}

/** The parts that senders delivered, each checked as when it came in. */
export function receivedIn(
  folder: string,
  settings: Settings | null,
  municipalities: readonly Municipality[],
  today: string,
  faults: Fault[],
): Received {
  const nothing: Received = { register: [], parts: [], withdrawals: [] };
  if (settings === null) return nothing;
  try {
    const senders = readSenders(path.join(folder, sendersFile));
    const register = readRegister(registerFile(folder));
    const edition = { folder, kind: settings.soort, municipalities, senders, register };
    const inPlace = readPlacedParts(edition, today);
    faults.push(...inPlace.faults);
    const withdrawals = register
      .filter(({ act }) => act === 'withdrawn')
      .map((row) => withdrawalOf(row, edition))
      .map((one) => ({ ...one, municipalities: one.municipalities.map(({ code }) => code) }));
    return { register, parts: inPlace.parts, withdrawals };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    faults.push(...error.faults);
    return nothing;
  }
}

/** Repeats the audit of every part that a sender delivered, stacked on all earlier parts of the same municipalities. */
export async function repeatAudits(parts: readonly PlacedPart[], work: string, code?: string): Promise<void> {
  const before = new ApprovedBefore(work, code);
  const faults: Fault[] = [];
  for (const part of parts) faults.push(...(await before.faults(part, earlierOf(part, parts))));
  if (faults.length > 0) throw new RefusedError(faults);
  before.keep();
}
