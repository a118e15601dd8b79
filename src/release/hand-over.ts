/** What the command does with a release that was approved. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checksum/node.ts';
import { manifestFile, signatureFile } from '../contract/release.ts';
import { printOf } from '../edition/print.ts';
import type { Outcome } from './order.ts';
import { placeFile, placeRelease, placeState } from './place.ts';
import type { ExitCode, ReleaseOptions } from './run.ts';
import { log, rememberPlaced, stateFile, writeDurably } from './secret.ts';
import { signatureOf, type SigningKey } from './sign.ts';
import { zipOf } from './zip.ts';

/** What `--check` says: whether the release could be put in place. Nothing is written. */
export function checked({ say, out }: ReleaseOptions, release: string, files: Files): ExitCode {
  const found = placeState(path.join(out, release), files);
  if (found === 'different') return refuseChange(say, path.join(out, release));
  say(
    found === 'same'
      ? `Release ${release} staat er al, en is gelijk. Er is niets geschreven.`
      : `Release ${release} kan worden gepubliceerd. Er is niets geschreven, want u vroeg om --check.`,
  );
  return 0;
}

/** The files of a release with its signature; what stands there signed stays as it is. */
export function signed(out: string, release: string, files: Files, signing: SigningKey | null): Files {
  if (!signing) return files;
  const place = path.join(out, release, signatureFile);
  const present = existsSync(place) ? readFileSync(place) : undefined;
  return new Map([...files, [signatureFile, signatureOf(files.get(manifestFile)!, signing, present)]]);
}

/** What is put in place, and who made it. */
export interface Finished {
  readonly outcome: Outcome;
  readonly files: Files;
  readonly secret: string;
  readonly signing: SigningKey | null;
}

/** Puts an approved release in place in one step, and remembers what must be remembered. */
export function placed(options: ReleaseOptions, { outcome, files, secret, signing }: Finished): ExitCode {
  const { out, say } = options;
  const { release, state, settle } = outcome;
  const place = path.join(out, release);
  const found = placeState(place, files);
  if (found === 'different') return refuseChange(say, place);
  writeDurably(stateFile(secret, release), state);
  if (found === 'absent') placeRelease(out, release, files);
  rememberPlaced(secret, release, sha256(files.get(manifestFile)!));
  if (signing) placeFile(out, `${release}.zip`, zipOf(release, files));
  settle();
  const why = options.newKey === undefined ? '' : `, nieuwe sleutel: ${options.newKey}`;
  log(secret, `${release}: goedgekeurd${why}`);
  say(
    found === 'same'
      ? `Release ${release} stond er al, en is gelijk.`
      : `Release ${release} staat in ${place}.`,
  );
  if (signing) sayHandOver(options, release, signing.publicKey);
  return 0;
}

/** What goes to the publisher: the zip, and once the key, of which two people compare the print by phone. */
function sayHandOver({ out, say }: ReleaseOptions, release: string, publicKey: string): void {
  say(`Naar de uitgever van de site: ${path.join(out, `${release}.zip`)}.
Uw sleutel, die u de uitgever één keer geeft: ${publicKey}
Afdruk van die sleutel, om aan de telefoon te vergelijken: ${printOf(publicKey)}`);
}

/** A published release never changes: others have it, and comparing two versions would tell more than either. */
function refuseChange(say: (line: string) => void, place: string): ExitCode {
  say(`PUBLICATIE GEWEIGERD: ${place} bestaat al, en is anders dan wat u nu maakt.
Er is niets gepubliceerd en niets gewijzigd.
Wat u kunt doen:
  1. Is de oude release al openbaar? Dan blijft zij zo. Herstel in de volgende release, met een regel onder
     overTijd.herzien in de configuratie.
  2. Is zij nog niet openbaar? Verwijder dan zelf de map ${place} en draai de opdracht opnieuw.`);
  return 3;
}

type Files = ReadonlyMap<string, string>;
