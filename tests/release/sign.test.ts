import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printOf } from '../../src/edition/print.ts';
import { isSignedBy, readSignature, type Signature } from '../../src/edition/signature.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { Workplace } from './workplace.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace({ places: ['Rietkerke'] });
});

afterEach(() => {
  place.remove();
});

const bytesOf = (...names: string[]) => readFileSync(path.join(place.out, ...names));
const manifestOf = (release: string) =>
  JSON.parse(bytesOf(release, 'manifest.json').toString()) as { vorige: string | null };

function signatureOf(release: string): Signature {
  const found = readSignature('ondertekening.json', bytesOf(release, 'ondertekening.json'));
  if (Array.isArray(found)) throw new Error('no signature');
  return found;
}

test('a release is signed, and a changed manifest is not what was signed', async () => {
  const { text } = await place.release('2025-K3');
  const signature = signatureOf('2025-K3');
  expect(text).toContain(
    `Afdruk van die sleutel, om aan de telefoon te vergelijken: ${printOf(signature.sleutel)}`,
  );
  expect(printOf(signature.sleutel)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  const manifest = bytesOf('2025-K3', 'manifest.json');
  expect(isSignedBy(manifest, signature, signature.sleutel)).toBe(true);
  expect(isSignedBy(Buffer.from(`${manifest.toString()} `), signature, signature.sleutel)).toBe(false);
});

test('a browser can check the signature: WebCrypto takes the same key and form', async () => {
  await place.release('2025-K3');
  const { sleutel, handtekening } = signatureOf('2025-K3');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('spki', Buffer.from(sleutel, 'base64'), algorithm, false, [
    'verify',
  ]);
  const signed = Buffer.from(handtekening, 'base64');
  const manifest = bytesOf('2025-K3', 'manifest.json');
  expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signed, manifest)).toBe(true);
});

test('a second release follows the first, with the same key', async () => {
  await place.release('2025-K3');
  await place.release('2026-K1');
  expect(manifestOf('2025-K3').vorige).toBeNull();
  expect(manifestOf('2026-K1').vorige).toBe(sha256(bytesOf('2025-K3', 'manifest.json')));
  expect(signatureOf('2026-K1').sleutel).toBe(signatureOf('2025-K3').sleutel);
});

test('the zip holds one folder with every file of the release, and is the same when made again', async () => {
  await place.release('2025-K3');
  const zip = bytesOf('2025-K3.zip');
  const files = unzipSync(zip);
  expect(Object.keys(files).every((name) => /^2025-K3\/[a-z_]+\.(csv|json)$/.test(name))).toBe(true);
  for (const [name, bytes] of Object.entries(files))
    expect(Buffer.from(bytes).equals(bytesOf(...name.split('/'))), name).toBe(true);
  rmSync(path.join(place.out, '2025-K3.zip'));
  expect(await place.release('2025-K3')).toMatchObject({ code: 0 });
  expect(bytesOf('2025-K3.zip').equals(zip)).toBe(true);
});

test('a first release needs the word for it, and a later one may not have it', async () => {
  const without = await place.release('2025-K3', { first: false });
  expect(without.code).toBe(2);
  expect(without.text).toContain('Is dit echt uw eerste? Gebruik dan --eerste');
  expect(existsSync(path.join(place.out, '2025-K3'))).toBe(false);
  await place.release('2025-K3');
  const again = await place.release('2026-K1', { first: true });
  expect(again.code).toBe(2);
  expect(again.text).toContain('geen --eerste: dit is een volgende release');
});

test('a damaged signing key is refused, and is not replaced', async () => {
  await place.release('2025-K3');
  const file = path.join(place.secret, 'ondertekensleutel');
  writeFileSync(file, 'geen sleutel');
  const { code, text } = await place.release('2026-K1');
  expect(code).toBe(2);
  expect(text).toContain('ondertekensleutel: ontvangen een beschadigde sleutel');
  expect(readFileSync(file, 'utf8')).toBe('geen sleutel');
});
