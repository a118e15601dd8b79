import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closed, newKeyContent, opened } from '../../src/desk/key-file.ts';
import { RefusedError } from '../../src/contract/fault.ts';
import { keepIn, keptIn } from '../../src/release/key-exchange.ts';
import { openSecret } from '../../src/release/secret.ts';
import { Workplace } from './workplace.ts';

const place = new Workplace();
afterAll(() => {
  place.remove();
});

const secretAt = (name: string) => openSecret(path.join(place.folder, name), place.out);
const run = (input: string, ...words: string[]) =>
  execFileSync(process.execPath, ['scripts/sleutels.ts', ...words], { input, encoding: 'utf8' });

const first = '2025-K3';
const content = async () => ({
  ...(await newKeyContent()),
  afrondsleutel: '5a'.repeat(32),
  vroeger: { '0a1b2c3d': '6b'.repeat(32) },
  releases: { [first]: 'ab'.repeat(32) },
  stand: { [first]: '{}\n' },
});

test('what goes from a key file into a secret folder comes out of it the same', async () => {
  const kept = await content();
  const secret = secretAt('een');
  keepIn(secret, kept);
  expect(keptIn(secret)).toEqual(kept);
  expect(() => {
    keepIn(secret, kept);
  }).toThrow(RefusedError);
});

test('a key file opens with its words only, and not when it was changed', { timeout: 60_000 }, async () => {
  const kept = await content();
  const bytes = await closed(kept, 'aap boom citroen dak eend');
  expect(await opened('a', bytes, ' Aap  boom citroen DAK eend ')).toEqual(kept);
  await expect(opened('a', bytes, 'aap boom citroen dak eik')).rejects.toThrow('een andere wachtzin');
  await expect(opened('a', new Uint8Array([1]), 'aap')).rejects.toThrow('iets anders dan een sleutelbestand');
  const file = JSON.parse(Buffer.from(bytes).toString('utf8')) as { inhoud: string };
  const changed = { ...file, inhoud: `${file.inhoud.startsWith('A') ? 'B' : 'A'}${file.inhoud.slice(1)}` };
  const text = new TextEncoder().encode(JSON.stringify(changed));
  await expect(opened('a', text, 'aap boom citroen dak eend')).rejects.toThrow(RefusedError);
  expect(Buffer.from(bytes).toString('utf8')).not.toContain(kept.afrondsleutel);
});

test('the command writes a key file and reads it back', { timeout: 60_000 }, async () => {
  const secret = secretAt('twee');
  keepIn(secret, await content());
  const file = path.join(place.folder, 'sleutel.raadsmonitor');
  const said = run('', '--secret', secret, '--naar', file);
  const words = said.trim().split('\n').at(-1)!;
  const other = path.join(place.folder, 'drie');
  mkdirSync(other, { mode: 0o700 });
  run(`${words}\n`, '--secret', other, '--uit', file);
  expect(keptIn(other)).toEqual(keptIn(secret));
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
  expect(() => run(`${words}\n`, '--secret', secretAt('vier'), '--uit', file)).toThrow();
});
