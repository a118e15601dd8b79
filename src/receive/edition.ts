import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { readTable } from '../contract/read.ts';
import { municipalities as municipalityTable, type Municipality } from '../contract/tables.ts';
import type { EditionKind } from '../edition/kind.ts';
import { readSenders, sendersFile, type Sender } from '../edition/senders.ts';
import { readSettings } from '../edition/settings.ts';
import { readRegister, type Register } from './register.ts';

/** What an edition knows of what it receives. */
export interface ReceivingEdition {
  readonly folder: string;
  readonly kind: EditionKind;
  readonly municipalities: readonly Municipality[];
  readonly senders: readonly Sender[];
  readonly register: Register;
}

/** Where the releases of senders lie: `ontvangen/<afzender>/<kwartaal>/`. */
export const receivedFolder = (folder: string): string => path.join(folder, 'ontvangen');

/** What the commands did, one row per act. */
export const registerFile = (folder: string): string => path.join(folder, 'register.csv');

/**
 * Reads what receiving needs of an edition.
 * @throws RefusedError with the faults of all its files at once
 */
export function openEdition(folder: string): ReceivingEdition {
  const faults: Fault[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const settings = attempt(() => readSettings(folder));
  const municipalities = attempt(() => readMunicipalities(path.join(folder, 'municipalities.csv')));
  const senders = attempt(() => readSenders(path.join(folder, sendersFile)));
  const register = attempt(() => readRegister(registerFile(folder)));
  if (faults.length > 0 || !settings || !municipalities || !senders || !register)
    throw new RefusedError(faults);
  return { folder, kind: settings.soort, municipalities, senders, register };
}

function readMunicipalities(file: string): readonly Municipality[] {
  const { lines, faults } = readTable(municipalityTable, file, bytesOf(file));
  if (faults.length > 0) throw new RefusedError(faults);
  return lines.map(({ row }) => row);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new RefusedError([{ file, received: 'geen bestand', expected: municipalityTable.title }]);
  }
}
