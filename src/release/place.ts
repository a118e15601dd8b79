/** Putting a release in its place: whole or not at all, whatever happens while it is written. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';

const unfinished = '.onvoltooid-';

/** Writes files into a folder and waits until the disk has them. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const descriptor = openSync(path.join(folder, name), 'w', 0o644);
    try {
      const bytes = Buffer.from(text, 'utf8');
      let written = 0;
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** What stands in the place of a release: nothing, the same bytes, or something else. */
export function placeState(
  place: string,
  files: ReadonlyMap<string, string>,
): 'absent' | 'same' | 'different' {
  if (!existsSync(place)) return 'absent';
  const found = readdirSync(place).toSorted();
  const names = [...files.keys()].toSorted();
  const same =
    found.length === names.length &&
    names.every(
      (name, at) =>
        found[at] === name && sha256(readFileSync(path.join(place, name))) === sha256(files.get(name)!),
    );
  return same ? 'same' : 'different';
}

/**
 * Places an approved release as `out/<release>`, in one step: it is written in a hidden folder beside its place,
 * and renamed when the disk has every byte. A published release never changes, so the place must be empty.
 */
export function placeRelease(out: string, release: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(out, { recursive: true });
  clearUnfinished(out);
  const fresh = mkdtempSync(path.join(out, unfinished));
  try {
    const folder = path.join(fresh, release);
    mkdirSync(folder, { mode: 0o755 });
    writeFiles(folder, files);
    renameSync(folder, path.join(out, release));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  syncFolder(out);
}

/** Clears what a stopped run left; nothing in there was ever part of a release. */
function clearUnfinished(out: string): void {
  for (const name of readdirSync(out))
    if (name.startsWith(unfinished)) rmSync(path.join(out, name), { recursive: true, force: true });
}

/** Makes the rename itself durable, where the system can. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
