import type { CommonChoice } from '../figures/compact.ts';
import type { Answer } from '../figures/figure.ts';
import { list } from '../format.ts';
import { bundleFiles, countsHash, factsFile, figureCsvs, statedFiles } from './bundle.ts';
import { csvDifference, textDifference } from './canonical.ts';
import { differs } from './differs.ts';
import { checkKnown } from './definition.ts';
import { dossierTables } from './dossier.ts';
import { EvidenceFault, quote, type EvidenceReason } from './fault.ts';
import { municipalityOf, releaseOf, subjectFor, type SiteRecords } from './site-records.ts';
import { notesOn } from './notes.ts';
import { proofFile, readProof, type DossierProof, type FigureProof, type Proof } from './proof.ts';
import { sha256 } from './sha256.ts';
import { indicatorsOf, type ReleaseFacts, type Subject } from './subject.ts';
import type { TextFile } from './zip.ts';

type Files = ReadonlyMap<string, string>;

/** What was checked and found to be the same. */
export interface Agreement {
  readonly soort: Proof['soort'];
  readonly release: ReleaseFacts;
  readonly municipality: SiteRecords['municipalities'][number];
  /** The questions of the figures that were computed again. */
  readonly figures: readonly string[];
  readonly rows: number;
  /** What differs without touching the counts. */
  readonly notes: readonly string[];
}

/**
 * Checks the files of a bundle or a dossier in this order: checksums, release, definition, query, and then the counts by
 * running our own query again. Throws an EvidenceFault that names the first difference. SQL of the bundle is compared as
 * text and never run.
 */
export async function checkBundle(files: Files, records: SiteRecords): Promise<Agreement> {
  const proof = readProof(files.get(proofFile));
  await checkHashes(files, proof, '');
  if (proof.soort === 'cijfer') return checkFigure(files, proof, '', records);
  return checkDossier(files, proof, records);
}

async function checkDossier(files: Files, proof: DossierProof, records: SiteRecords): Promise<Agreement> {
  const release = releaseOf(proof, records);
  const municipality = municipalityOf(proof, records);
  checkNames(files, ['LEESMIJ.txt', ...dossierTables], '', (name) => !name.includes('/'));
  const folders = new Set(
    [...files.keys()].flatMap((name) => (name.includes('/') ? [name.split('/')[0] ?? ''] : [])),
  );
  const stray = [...folders].find((folder) => !proof.figuren.includes(folder));
  if (stray !== undefined)
    throw new EvidenceFault('extra', `De map ${quote(stray)} hoort niet in dit dossier.`);
  const checked: Agreement[] = [];
  for (const figure of proof.figuren) checked.push(await checkFolder(files, figure, proof, records));
  return {
    soort: 'dossier',
    release,
    municipality,
    figures: checked.flatMap((one) => one.figures),
    rows: checked.reduce((sum, { rows }) => sum + rows, 0),
    notes: [
      ...checked.flatMap(({ notes }) => notes),
      `Van ${list(dossierTables)} is alleen het controlegetal nagegaan. Die zijn niet uit te rekenen.`,
    ],
  };
}

async function checkFolder(
  files: Files,
  figure: string,
  dossier: Proof,
  records: SiteRecords,
): Promise<Agreement> {
  const folder = `${figure}/`;
  const own = new Map(
    [...files].flatMap(([name, text]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), text] as const] : [],
    ),
  );
  const proof = readProof(own.get(proofFile), `${folder}${proofFile}`);
  if (proof.soort !== 'cijfer' || proof.figuur.id !== figure)
    throw new EvidenceFault('proof', `${folder}${proofFile} gaat niet over dit cijfer.`);
  await checkHashes(own, proof, folder);
  for (const field of ['release', 'gemeente', 'voorbeeld'] as const)
    checkField(`${folder}${proofFile}`, field, proof[field], dossier[field], 'in het dossier');
  return checkFigure(own, proof, folder, records);
}

/** Every file that the proof names is there, with its checksum, and no other file is. */
async function checkHashes(files: Files, { bestanden }: Proof, folder: string): Promise<void> {
  for (const { naam } of bestanden)
    if (!files.has(naam))
      throw new EvidenceFault('missing', `${folder}${quote(naam)} ontbreekt in de bundel.`);
  const named = new Set(bestanden.map(({ naam }) => naam));
  for (const name of files.keys())
    if (name !== proofFile && !named.has(name))
      throw new EvidenceFault('extra', `${folder}${name} staat niet in ${folder}${proofFile}.`);
  for (const { naam, sha256: stated } of bestanden) {
    const computed = await sha256(files.get(naam) ?? '');
    if (computed !== stated)
      throw new EvidenceFault(
        'hash',
        `${folder}${naam} is veranderd nadat de bundel is gemaakt: het controlegetal in ${folder}${proofFile} is ${short(stated)}, uitgerekend ${short(computed)}.`,
      );
  }
}

async function checkCountsHash(
  files: Files,
  { cijferhash }: FigureProof,
  names: readonly string[],
  folder: string,
): Promise<void> {
  const computed = await countsHash(names.map((name) => ({ name, text: files.get(name) ?? '' })));
  if (computed !== cijferhash)
    throw new EvidenceFault(
      'hash',
      `de cijferhash in ${folder}${proofFile} is ${short(cijferhash)}, uitgerekend ${short(computed)}.`,
    );
}

const short = (hash: string) => `${hash.slice(0, 12)}…`;

async function checkFigure(
  files: Files,
  proof: FigureProof,
  folder: string,
  records: SiteRecords,
): Promise<Agreement> {
  const subject = await subjectOf(proof, folder, records);
  const { definitions, queries } = statedFiles(subject);
  const csvNames = indicatorsOf(subject).map(({ indicator }) => `${indicator.id}.csv`);
  const expected = [...definitions, ...queries].map(({ name }) => name);
  const facts = files.has(factsFile) ? [factsFile] : [];
  checkNames(files, ['LEESMIJ.txt', 'citaat.txt', 'methode.txt', ...facts, ...expected, ...csvNames], folder);
  for (const one of indicatorsOf(subject)) checkKnown(one, subject.release);
  compare(
    files,
    definitions,
    folder,
    'definition',
    `de definitie in de bundel is niet die van release ${proof.release}`,
  );
  compare(files, queries, folder, 'query', 'de query in de bundel is niet onze query');
  await checkCountsHash(files, proof, csvNames, folder);
  const rows = await records.rerun(subject);
  for (const { name, text } of figureCsvs(subject, rows)) {
    const found = csvDifference(files.get(name) ?? '', text);
    if (found) throw new EvidenceFault('figures', differs(`${folder}${name}`, found, 'uitgerekend'));
  }
  return agreementOn(subject, rows, await notesOn(files, proof, { subject, rows, folder }));
}

/** What can be said of a figure whose counts are the same. */
export function agreementOn(subject: Subject, rows: Answer['rows'], notes: readonly string[]): Agreement {
  return {
    soort: 'cijfer',
    release: subject.release,
    municipality: subject.municipality,
    figures: [subject.figure.question],
    rows: Object.values(rows).reduce((sum, list) => sum + list.length, 0),
    notes,
  };
}

/** The files that are expected, and nothing else. */
function checkNames(
  files: Files,
  names: readonly string[],
  folder: string,
  isOurs: (name: string) => boolean = () => true,
): void {
  const missing = names.find((name) => !files.has(name));
  if (missing !== undefined)
    throw new EvidenceFault('missing', `${folder}${missing} ontbreekt in de bundel.`);
  const extra = [...files.keys()].find((name) => isOurs(name) && name !== proofFile && !names.includes(name));
  if (extra !== undefined) throw new EvidenceFault('extra', `${folder}${extra} hoort niet in deze bundel.`);
}

function compare(
  files: Files,
  ours: readonly TextFile[],
  folder: string,
  reason: EvidenceReason,
  what: string,
): void {
  for (const { name, text } of ours) {
    const found = textDifference(files.get(name) ?? '', text);
    if (found) throw new EvidenceFault(reason, `${what}: ${differs(`${folder}${name}`, found, 'bij ons')}`);
  }
}

const aboutFields = [
  'voorbeeld',
  'peildatum',
  'gepubliceerd',
  'gemeente',
  'figuur',
  'indicatoren',
  'keuze',
  'voorlopig',
  'gegevens',
] as const;

/** What the proof is about, as far as everything it says is what we say ourselves. */
async function subjectOf(proof: FigureProof, folder: string, records: SiteRecords): Promise<Subject> {
  const choice = {
    group: proof.keuze.groep as CommonChoice['group'],
    cohorts: proof.keuze.instroomjaren,
  };
  const subject = await subjectFor(proof, proof.figuur.id, choice, records);
  const ours = await expectedProof(subject);
  for (const field of aboutFields)
    checkField(`${folder}${proofFile}`, field, proof[field], ours[field], 'bij ons');
  return subject;
}

/** Our own proof of a subject; its counts do not matter here. */
async function expectedProof(subject: Subject): Promise<FigureProof> {
  const [proof] = await bundleFiles(subject, {});
  return JSON.parse(proof?.text ?? '') as FigureProof;
}

function checkField(file: string, field: string, theirs: unknown, ours: unknown, where: string): void {
  const [left, right] = [JSON.stringify(theirs), JSON.stringify(ours)];
  if (left !== right)
    throw new EvidenceFault(
      'field',
      `${file}, ‘${field}’: in de bundel ${quote(left)}, ${where} ${quote(right)}.`,
    );
}
