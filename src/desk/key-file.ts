/** The key file: everything that an office must keep between two releases, closed with a passphrase. */
import { z } from 'zod';
import { RefusedError } from '../contract/fault.ts';
import { releaseId } from '../contract/manifest.ts';
import { fromBase64, toBase64, toHex } from './encoding.ts';

const kind = 'raadsmonitor-sleutelbestand';
const rounds = 600_000;

const hexKey = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands in a key file. The names are those of the files in the secret folder of the command. */
const contentSchema = z.strictObject({
  versie: z.literal(1),
  /** The rounding key; null = the first release makes it. */
  afrondsleutel: hexKey.nullable(),
  /** Former rounding keys, by their fingerprint. */
  vroeger: z.record(z.string(), hexKey),
  /** The signing key (PKCS#8), and its public half (SubjectPublicKeyInfo), in base64. */
  ondertekensleutel: z.string(),
  openbaar: z.string(),
  /** Releases that were made with it, each with the checksum of its manifest. */
  releases: z.record(releaseId, z.string().regex(/^[0-9a-f]{64}$/)),
  /** What is remembered of the newest releases: marks, no counts. */
  stand: z.record(releaseId, z.string()),
});

export type KeyContent = z.infer<typeof contentSchema>;

const closedSchema = z.strictObject({
  soort: z.literal(kind),
  versie: z.literal(1),
  rondes: z.literal(rounds),
  zout: z.base64(),
  start: z.base64(),
  inhoud: z.base64(),
});

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A new key file: a signing key, and nothing yet of a release. */
export async function newKeyContent(): Promise<KeyContent> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const exported = async (format: 'pkcs8' | 'spki', key: CryptoKey) =>
    toBase64(new Uint8Array(await crypto.subtle.exportKey(format, key)));
  return {
    versie: 1,
    afrondsleutel: null,
    vroeger: {},
    ondertekensleutel: await exported('pkcs8', privateKey),
    openbaar: await exported('spki', publicKey),
    releases: {},
    stand: {},
  };
}

/** A rounding key of 32 bytes. */
export function newRoundingKey(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}

/** The bytes of a key file: AES-GCM under a key that PBKDF2-SHA256 makes of the passphrase in 600,000 rounds. */
export async function closed(content: KeyContent, passphrase: string): Promise<Uint8Array> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyFrom(passphrase, salt);
  const text = new TextEncoder().encode(JSON.stringify(content));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(sealOf(iv), key, text));
  const file = {
    soort: kind,
    versie: 1,
    rondes: rounds,
    zout: toBase64(salt),
    start: toBase64(iv),
    inhoud: toBase64(sealed),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

/** Opens a key file. Throws a RefusedError for another file, another passphrase, or one that was changed. */
export async function opened(name: string, bytes: Uint8Array, passphrase: string): Promise<KeyContent> {
  const file = closedSchema.safeParse(jsonIn(bytes));
  if (!file.success)
    return refuse(name, 'iets anders dan een sleutelbestand', 'het sleutelbestand dat deze pagina schreef');
  const { zout, start, inhoud } = file.data;
  const key = await keyFrom(passphrase, fromBase64(zout));
  const text = await crypto.subtle
    .decrypt(sealOf(fromBase64(start)), key, fromBase64(inhoud))
    .catch(() => refuse(name, 'een andere wachtzin', 'de vijf woorden die bij dit bestand horen'));
  const content = contentSchema.safeParse(jsonIn(new Uint8Array(text)));
  if (content.success) return content.data;
  return refuse(name, 'een sleutelbestand van een andere versie', 'een bestand van deze versie');
}

function sealOf(iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${kind} 1 ${rounds}`) };
}

/** Blanks and capitals do not matter: the words are typed from paper. */
async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const words = passphrase.trim().toLowerCase().split(/\s+/).join(' ');
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(words), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function refuse(file: string, received: string, expected: string): never {
  throw new RefusedError([{ file, received, expected }]);
}

/** The text of `ondertekening.json`: the signature of a manifest, in the form that the publisher checks. */
export async function signatureText(content: KeyContent, manifest: string): Promise<string> {
  const key = await crypto.subtle.importKey('pkcs8', fromBase64(content.ondertekensleutel), curve, false, [
    'sign',
  ]);
  const bytes = new TextEncoder().encode(manifest);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes);
  const signed = {
    methode: 'ECDSA P-256 SHA-256',
    sleutel: content.openbaar,
    handtekening: toBase64(new Uint8Array(signature)),
  };
  return `${JSON.stringify(signed, null, 2)}\n`;
}
