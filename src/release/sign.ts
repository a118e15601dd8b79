import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RefusedError } from '../contract/fault.ts';
import { isSignedBy, readSignature, type Signature } from '../edition/signature.ts';
import { json } from './files.ts';
import { openToOthers, writeDurably } from './secret.ts';

export const signingKeyFile = 'ondertekensleutel';

/** The key that a sender signs with; made once, kept in the secret folder. */
export interface SigningKey {
  readonly key: KeyObject;
  /** SubjectPublicKeyInfo in base64, as the publisher registers it. */
  readonly publicKey: string;
}

/** The signing key of a secret folder, made when it has none. Throws a RefusedError when it is damaged or others can read it. */
export function openSigningKey(secret: string): SigningKey {
  const file = path.join(secret, signingKeyFile);
  if (!existsSync(file)) writeDurably(file, `${newKey()}\n`);
  const faults = openToOthers(file, file);
  if (faults.length > 0) throw new RefusedError(faults);
  const found = signingKeyIn(readFileSync(file, 'utf8'));
  if (found) return found;
  const expected = 'de ondertekensleutel uit uw reservekopie; is die weg, meld de uitgever dan een nieuwe';
  throw new RefusedError([{ file, received: 'een beschadigde sleutel', expected }]);
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** The signing key in a text of base64 (PKCS#8); null when the text holds none on the curve P-256. */
function signingKeyIn(text: string): SigningKey | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return null;
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
    return { key, publicKey };
  } catch {
    return null;
  }
}

/**
 * The text of `ondertekening.json` for a manifest. A signature holds a random part, so one that stands there already and
 * is right stays.
 */
export function signatureOf(manifest: string, { key, publicKey }: SigningKey, present?: Uint8Array): string {
  const bytes = Buffer.from(manifest, 'utf8');
  const found = readSignature('', present);
  if (!Array.isArray(found) && found.sleutel === publicKey && isSignedBy(bytes, found, publicKey))
    return json(found);
  const signature: Signature = {
    methode: 'ECDSA P-256 SHA-256',
    sleutel: publicKey,
    handtekening: sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
  };
  return json(signature);
}
