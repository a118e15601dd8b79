/** How a part is signed: ECDSA on the curve P-256 over the bytes of its manifest, in the form that WebCrypto uses. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '../contract/fault.ts';
import { expectationOf } from '../contract/issue.ts';

/** Public key as SubjectPublicKeyInfo in base64: 91 bytes for this curve. */
export const publicKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9+/]{122}==$/, {
    error: 'de sleutel van de afzender: één regel van 124 tekens die npm run release toont',
  })
  .refine((key) => keyOf(key) !== null, { error: 'een openbare sleutel op de kromme P-256' });

const signatureSchema = z.strictObject({
  methode: z.literal('ECDSA P-256 SHA-256'),
  sleutel: publicKeySchema,
  handtekening: z
    .string()
    .regex(/^[A-Za-z0-9+/]{86}==$/, { error: 'een handtekening van 88 tekens in base64' }),
});

export type Signature = z.infer<typeof signatureSchema>;

/** The public key in `text`; null when it is none on this curve. */
function keyOf(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}

/** Whether the signature was made over these bytes with the private half of that key. */
export function isSignedBy(manifest: Uint8Array, { handtekening }: Signature, publicKey: string): boolean {
  const key = keyOf(publicKey);
  const given = Buffer.from(handtekening, 'base64');
  return key !== null && verify('sha256', manifest, { key, dsaEncoding: 'ieee-p1363' }, given);
}

/** Reads `ondertekening.json`, given as its bytes; a fault says what the sender must do. */
export function readSignature(file: string, bytes: Uint8Array | undefined): Signature | Fault[] {
  const remedy = 'vraag de afzender om de zip zoals npm run release die schreef';
  if (!bytes)
    return [{ file, received: 'geen bestand', expected: `de handtekening van de afzender; ${remedy}` }];
  try {
    const result = signatureSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    );
    if (result.success) return result.data;
    return result.error.issues.map((issue) => ({
      file,
      column: issue.path.join('.') || 'bestand',
      received: 'een andere waarde',
      expected: `${expectationOf(issue)}; ${remedy}`,
    }));
  } catch {
    return [{ file, received: 'geen leesbare JSON', expected: `JSON in UTF-8; ${remedy}` }];
  }
}
