import { choiceFor } from '../figures/compact.ts';
import type { Answer } from '../figures/figure.ts';
import { canonicalCsv } from './canonical.ts';
import { definitionText, queryText } from './definition.ts';
import {
  formatName,
  formatVersion,
  jsonText,
  proofFile,
  type FigureProof,
  type HashedFile,
} from './proof.ts';
import { sha256 } from './sha256.ts';
import { dataName, indicatorsOf, provisionalYears, verifyLink, type Subject } from './subject.ts';
import { citationText, factsText, methodText, readmeText } from './texts.ts';
import { writeZip, type TextFile } from './zip.ts';
import { inventedText } from '../text.ts';

/** The canonical CSV of every indicator of a figure, in the order of the figure. */
export function figureCsvs(subject: Subject, rows: Answer['rows']): TextFile[] {
  return indicatorsOf(subject).map(({ indicator: { id, columns } }) => ({
    name: `${id}.csv`,
    text: canonicalCsv(
      columns.map(({ name }) => name),
      rows[id] ?? [],
      subject.release.synthetisch,
    ),
  }));
}

/** What `LC_ALL=C sha256sum *.csv | sha256sum` prints: one checksum for all counts of a figure. */
export async function countsHash(csvs: readonly TextFile[]): Promise<string> {
  const byName = csvs.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const lines = await Promise.all(byName.map(async ({ name, text }) => `${await sha256(text)}  ${name}\n`));
  return sha256(lines.join(''));
}

/** What our own queries and definitions of a figure say, as files. */
export function statedFiles(subject: Subject): {
  readonly definitions: TextFile[];
  readonly queries: TextFile[];
} {
  const indicators = indicatorsOf(subject);
  return {
    definitions: indicators.map((one) => ({
      name: `definitie-${one.indicator.id}.json`,
      text: definitionText(one, subject.release),
    })),
    queries: indicators.map((one) => ({
      name: `${one.indicator.id}.sql`,
      text: queryText(one, subject.release),
    })),
  };
}

/** The file with the sentences of the page; a bundle of a figure without them has none. */
export const factsFile = 'feiten.txt';

/**
 * Every file of a bundle with its text: the proof first, then what a reader opens, then the evidence. `said` are the
 * sentences that stand with the figure on its page.
 */
export async function bundleFiles(
  subject: Subject,
  rows: Answer['rows'],
  said: readonly string[] = [],
): Promise<TextFile[]> {
  const csvs = figureCsvs(subject, rows);
  const hash = await countsHash(csvs);
  const { definitions, queries } = statedFiles(subject);
  const files = [
    { name: 'LEESMIJ.txt', text: readmeText(subject, hash) },
    { name: 'citaat.txt', text: citationText(subject, hash) },
    { name: 'methode.txt', text: methodText(subject) },
    ...(said.length === 0 ? [] : [{ name: factsFile, text: factsText(subject, said) }]),
    ...csvs,
    ...queries,
    ...definitions,
  ];
  const proof = proofOf(subject, hash, await hashes(files));
  return [{ name: proofFile, text: jsonText(proof) }, ...files];
}

/** The bundle of a figure as a zip: the same bytes for the same subject and counts. */
export async function makeBundle(
  subject: Subject,
  rows: Answer['rows'],
  said: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  return writeZip(await bundleFiles(subject, rows, said), subject.release.gepubliceerd);
}

export function hashes(files: readonly TextFile[]): Promise<HashedFile[]> {
  return Promise.all(files.map(async ({ name, text }) => ({ naam: name, sha256: await sha256(text) })));
}

function proofOf(subject: Subject, hash: string, files: readonly HashedFile[]): FigureProof {
  const { release, municipality, figure, choice, dataSha256, frozenLink } = subject;
  const { group, cohorts } = choiceFor(figure, choice);
  return {
    formaat: formatName,
    versie: formatVersion,
    soort: 'cijfer',
    voorbeeld: release.synthetisch ? inventedText.word : null,
    release: release.release,
    peildatum: release.peildatum,
    gepubliceerd: release.gepubliceerd,
    gemeente: { code: municipality.code, naam: municipality.name },
    figuur: { id: figure.id, vraag: figure.question },
    indicatoren: indicatorsOf(subject).map(({ indicator: { id, name }, version }) => ({
      id,
      naam: name,
      definitieversie: version,
    })),
    keuze: { groep: group, instroomjaren: cohorts },
    voorlopig: provisionalYears(subject),
    gegevens: { naam: dataName(municipality.code), sha256: dataSha256 },
    cijferhash: hash,
    vasteLink: frozenLink,
    controleLink: verifyLink(subject, hash),
    bestanden: files,
  };
}
