import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dossierTables, makeDossier, type Dossier } from '../../src/evidence/dossier.ts';
import type { DossierProof } from '../../src/evidence/proof.ts';
import { readZip } from '../../src/evidence/unzip.ts';
import { rowsOf, site, subjectOf } from './subjects.ts';

const subjects = ['zonder-plan', 'aantal'].map((id) => subjectOf(id));
const { release, municipality } = subjectOf('zonder-plan');
const tables = dossierTables.map((name) => ({ name, text: `gemeente\r\n${municipality.name}\r\n` }));
const figures = await Promise.all(
  subjects.map(async (subject) => ({ subject, rows: await rowsOf(subject) })),
);
const dossier: Dossier = { release, municipality, site, tables, figures };
const bytes = await makeDossier(dossier);
const files = readZip(bytes);
const proof = JSON.parse(files.get('bewijs.json')!) as DossierProof;

test('holds a folder per figure, each a bundle by itself, and the tables as they were given', () => {
  const folders = new Set(
    [...files.keys()].filter((name) => name.includes('/')).map((name) => name.split('/')[0]),
  );
  expect([...folders]).toEqual(['zonder-plan', 'aantal']);
  for (const folder of folders)
    for (const own of ['bewijs.json', 'LEESMIJ.txt', 'citaat.txt', 'methode.txt'])
      expect(files.has(`${folder}/${own}`), `${folder}/${own}`).toBe(true);
  for (const { name, text } of tables) expect(files.get(name)).toBe(text);
});

test('its proof has the checksum of every other file, in the order of the zip', () => {
  const [first, ...others] = files.keys();
  expect(first).toBe('bewijs.json');
  expect(proof.bestanden.map(({ naam }) => naam)).toEqual(others);
  for (const { naam, sha256 } of proof.bestanden)
    expect(createHash('sha256').update(files.get(naam)!).digest('hex'), naam).toBe(sha256);
});

test('says of what it is, and that it is invented', () => {
  const { bestanden, ...about } = proof;
  expect(bestanden.length).toBeGreaterThan(0);
  expect(about).toEqual({
    formaat: 'raadsmonitor-bewijs',
    versie: 1,
    soort: 'dossier',
    voorbeeld: 'verzonnen',
    release: release.release,
    peildatum: release.peildatum,
    gepubliceerd: release.gepubliceerd,
    gemeente: { code: municipality.code, naam: municipality.name },
    figuren: ['zonder-plan', 'aantal'],
  });
  const readme = files.get('LEESMIJ.txt');
  expect(readme).toContain('Voorbeeldgegevens: verzonnen gemeente.');
  for (const { subject } of figures) expect(readme).toContain(subject.figure.question);
  for (const { name } of tables) expect(readme).toContain(name);
});

test('the same dossier is the same file', async () => {
  expect(Buffer.from(await makeDossier(dossier)).equals(Buffer.from(bytes))).toBe(true);
});
