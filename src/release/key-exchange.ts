/** What an office keeps between two releases, out of a secret folder and into one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError } from '../contract/fault.ts';
import { keysIn, placedReleases, rememberPlaced, stateFile, writeDurably } from './secret.ts';
import { openSigningKey, signingKeyFile } from './sign.ts';

/** The same as the content of a key file of the desk. */
export interface Keys {
  readonly versie: 1;
  /** Rounding key in 64 hex digits; null = there is none yet. */
  readonly afrondsleutel: string | null;
  /** Former rounding keys, by their fingerprint. */
  readonly vroeger: Record<string, string>;
  /** PKCS#8 and SubjectPublicKeyInfo, in base64. */
  readonly ondertekensleutel: string;
  readonly openbaar: string;
  /** Releases in place, each with the checksum of its manifest. */
  readonly releases: Record<string, string>;
  /** Marks of releases, as JSON text. */
  readonly stand: Record<string, string>;
}

const keyFile = 'afrondsleutel';

/** What stands in a secret folder, which is open. Makes a signing key when it has none. */
export function keptIn(secret: string): Keys {
  const { publicKey } = openSigningKey(secret);
  const present = keysIn(secret).present();
  const textOf = (name: string) => readFileSync(path.join(secret, name), 'utf8').trim();
  const former = readdirSync(secret).filter((name) => /^afrondsleutel\.[0-9a-f]{8}$/.test(name));
  const releases = Object.fromEntries(placedReleases(secret));
  const remembered = Object.keys(releases).filter((name) => existsSync(stateFile(secret, name)));
  return {
    versie: 1,
    afrondsleutel: present === null ? null : textOf(keyFile),
    vroeger: Object.fromEntries(former.map((name) => [name.slice(keyFile.length + 1), textOf(name)])),
    ondertekensleutel: textOf(signingKeyFile),
    openbaar: publicKey,
    releases,
    stand: Object.fromEntries(
      remembered.slice(-2).map((name) => [name, readFileSync(stateFile(secret, name), 'utf8')]),
    ),
  };
}

/** Puts it in a secret folder, which is open. Throws a RefusedError for one that holds a key: it would be lost. */
export function keepIn(secret: string, kept: Keys): void {
  const taken = [keyFile, signingKeyFile].filter((name) => existsSync(path.join(secret, name)));
  if (taken.length > 0)
    throw new RefusedError(
      taken.map((name) => ({
        file: path.join(secret, name),
        received: 'een sleutel die er al is',
        expected: 'een lege geheime map',
      })),
    );
  if (kept.afrondsleutel !== null) writeDurably(path.join(secret, keyFile), `${kept.afrondsleutel}\n`);
  for (const [print, key] of Object.entries(kept.vroeger))
    writeDurably(path.join(secret, `${keyFile}.${print}`), `${key}\n`);
  writeDurably(path.join(secret, signingKeyFile), `${kept.ondertekensleutel}\n`);
  for (const [release, text] of Object.entries(kept.stand)) writeDurably(stateFile(secret, release), text);
  for (const [release, manifest] of Object.entries(kept.releases)) rememberPlaced(secret, release, manifest);
}
