/**
 * The secret folder: the rounding key, what is remembered of earlier releases, and unfinished work.
 * It stands beside the case file, outside any repository, and is closed to everybody but its owner.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { RefusedError, type Fault } from '../contract/fault.ts';
import type { KeyStore } from './key.ts';
import type { Memory } from './order.ts';

const keyBytes = 32;
const keyFile = 'afrondsleutel';
const nextKeyFile = 'afrondsleutel.nieuw';
const lockFile = 'bezig';
const workPrefix = 'onvoltooid-';
/** What `writeDurably` leaves when it is killed before the rename. */
const halfWritten = /\.tmp-\d+$/;

const refuse = (file: string, received: string, expected: string): never => {
  throw new RefusedError([{ file, received, expected }]);
};

/**
 * Opens the secret folder, or makes it, and refuses one that others can read, that lies in the output folder,
 * or that git would publish. Returns its real path.
 */
export function openSecret(folder: string, out: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  const faults: Fault[] = [];
  if (isInside(real, out)) {
    faults.push({
      file: folder,
      received: 'een geheime map in de map met releases',
      expected: 'een eigen map, naast het dossierbestand',
    });
  }
  faults.push(...openToOthers(real, folder), ...gitFaults(real, folder));
  if (faults.length > 0) throw new RefusedError(faults);
  return real;
}

function isInside(folder: string, parent: string): boolean {
  const relative = path.relative(existsSync(parent) ? realpathSync(parent) : path.resolve(parent), folder);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

/** Permission bits of others; Windows has none, and keeps a home folder closed by itself. */
export function openToOthers(place: string, shown: string): Fault[] {
  const { mode } = lstatSync(place);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  const command = lstatSync(place).isDirectory() ? 'chmod 700' : 'chmod 600';
  return [
    {
      file: shown,
      received: 'een map of bestand dat anderen kunnen lezen',
      expected: `alleen toegang voor uzelf: ${command} ${shown}`,
    },
  ];
}

/** Refuses a case file that git would publish: one inside a work tree that does not ignore it. */
export function refuseInGit(file: string): void {
  if (!existsSync(file)) return;
  const faults = gitFaults(realpathSync(file), file, 'een dossierbestand dat');
  if (faults.length > 0) throw new RefusedError(faults);
}

/** A folder inside a git work tree must be ignored by it, with no file of it tracked. */
function gitFaults(place: string, shown: string, what = 'een map die'): Fault[] {
  const tree = workTreeOf(place);
  if (tree === null) return [];
  const expected = 'een plek buiten elke git-opslag, of een die .gitignore noemt';
  const relative = path.relative(tree, place);
  const tracked = git(tree, 'ls-files', '--', relative);
  if (tracked === null) {
    return [{ file: shown, received: `${what} in een git-opslag staat, en git is niet te vragen`, expected }];
  }
  if (tracked !== '') return [{ file: shown, received: `${what} git volgt`, expected }];
  if (git(tree, 'check-ignore', '--', relative) === null)
    return [{ file: shown, received: `${what} git niet negeert`, expected }];
  return [];
}

function workTreeOf(place: string): string | null {
  if (existsSync(path.join(place, '.git'))) return place;
  const parent = path.dirname(place);
  return parent === place ? null : workTreeOf(parent);
}

function git(tree: string, ...args: string[]): string | null {
  try {
    const quiet = ['ignore', 'pipe', 'ignore'] as const;
    const anyOwner = ['-c', 'safe.directory=*'];
    return execFileSync('git', [...anyOwner, '-C', tree, ...args], {
      encoding: 'utf8',
      stdio: [...quiet],
    }).trim();
  } catch {
    return null;
  }
}

/**
 * Keeps a second run out while one is busy; a lock of a process that is gone is taken over.
 * Returns the function that releases it.
 */
export function lock(secret: string): () => void {
  const file = path.join(secret, lockFile);
  const own = `${process.pid} ${hostname()}`;
  if (!writeNew(file, own)) {
    const [pid, host = hostname()] = readFileSync(file, 'utf8').trim().split(' ');
    const owner = Number(pid);
    if (host !== hostname())
      refuse(
        file,
        'een uitvoering op een andere computer',
        'één uitvoering tegelijk; wacht tot die klaar is, en verwijder dit bestand als die computer uit staat',
      );
    if (isAlive(owner))
      refuse(
        file,
        `een andere uitvoering (proces ${owner})`,
        'één uitvoering tegelijk; wacht tot die klaar is',
      );
    writeDurably(file, own);
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Writes a file that is not there yet; false when it is. */
function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clears what a stopped run left behind; nothing in there was ever part of a release. */
export function clearUnfinished(secret: string): void {
  for (const name of readdirSync(secret))
    if (name.startsWith(workPrefix) || halfWritten.test(name))
      rmSync(path.join(secret, name), { recursive: true, force: true });
}

/** The rounding key of a secret folder. */
export function keysIn(secret: string): KeyStore {
  const [present, waiting] = [path.join(secret, keyFile), path.join(secret, nextKeyFile)];
  return {
    place: secret,
    present: () => readKeyFile(present),
    make: () => writeKey(present),
    waiting: () => readKeyFile(waiting),
    next: () => readKeyFile(waiting) ?? writeKey(waiting),
    rotate: (oldFingerprint) => {
      rotateKey(secret, oldFingerprint);
    },
  };
}

/** A key, or null when there is none yet; refused when it is damaged or others can read it. */
function readKeyFile(file: string): Uint8Array | null {
  if (!existsSync(file)) return null;
  const faults = openToOthers(file, file);
  if (faults.length > 0) throw new RefusedError(faults);
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    refuse(file, 'een beschadigde sleutel', 'de sleutel uit uw reservekopie: 64 tekens uit 0-9 en a-f');
  return Buffer.from(text, 'hex');
}

function writeKey(file: string): Uint8Array {
  const key = randomBytes(keyBytes);
  writeDurably(file, `${key.toString('hex')}\n`);
  return key;
}

function rotateKey(secret: string, oldFingerprint: string): void {
  const file = path.join(secret, keyFile);
  if (existsSync(file)) renameSync(file, path.join(secret, `${keyFile}.${oldFingerprint}`));
  renameSync(path.join(secret, nextKeyFile), file);
}

/** What is remembered of a release: a hash per cell, no counts. */
export function stateFile(secret: string, release: string): string {
  mkdirSync(path.join(secret, 'stand'), { recursive: true, mode: 0o700 });
  return path.join(secret, 'stand', `${release}.json`);
}

/** What a secret folder remembers of releases. */
export function memoryIn(secret: string): Memory {
  const placeOf = (release: string) => stateFile(secret, release);
  return {
    placeOf,
    textOf: (release) => (existsSync(placeOf(release)) ? readFileSync(placeOf(release), 'utf8') : null),
  };
}

const placedFile = 'releases.json';

/** Releases that this folder has put in place, each with the checksum of its manifest. */
export function placedReleases(secret: string): ReadonlyMap<string, string> {
  const file = path.join(secret, placedFile);
  if (!existsSync(file)) return new Map();
  const expected = 'het bestand uit uw reservekopie';
  try {
    const found = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object) as [string, unknown][];
    if (found.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
      return new Map(found);
  } catch {
    return refuse(file, 'geen leesbare JSON', expected);
  }
  return refuse(file, 'iets anders dan releases met hun controlegetal', expected);
}

/** Remembers that a release is in place, so that a later one cannot be made without it. */
export function rememberPlaced(secret: string, release: string, manifest: string): void {
  const placed = new Map(placedReleases(secret)).set(release, manifest);
  const sorted = [...placed].toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeDurably(path.join(secret, placedFile), `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
}

/** Adds a line to the local log, which is never published. */
export function log(secret: string, line: string): void {
  const descriptor = openSync(path.join(secret, 'logboek.txt'), 'a', 0o600);
  try {
    writeSync(descriptor, `${line}\n`);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a private file so that it is there whole, or not at all, whatever happens. */
export function writeDurably(file: string, text: string): void {
  const fresh = `${file}.tmp-${process.pid}`;
  const descriptor = openSync(fresh, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  renameSync(fresh, file);
}
