import type { Answer } from '../figures/figure.ts';
import { date } from '../format.ts';
import { inventedText } from '../text.ts';
import { bundleFiles, hashes } from './bundle.ts';
import { formatName, formatVersion, jsonText, proofFile, type DossierProof } from './proof.ts';
import type { ReleaseFacts, Subject } from './subject.ts';
import { writeZip, type TextFile } from './zip.ts';

/** Tables about a municipality that go into its dossier, beside the figures. */
export const dossierTables = ['vragen.csv', 'toezeggingen.csv', 'leveringen.csv', 'verzoeken.csv'] as const;

/** Everything about one municipality in one release. */
export interface Dossier {
  readonly release: ReleaseFacts;
  readonly municipality: { readonly code: string; readonly name: string };
  /** Address of the site, without a last slash. */
  readonly site: string;
  /** One of each of `dossierTables`. */
  readonly tables: readonly TextFile[];
  /** Every figure that was delivered, for the choice that its page starts with. */
  readonly figures: readonly {
    readonly subject: Subject;
    readonly rows: Answer['rows'];
    /** The sentences that stand with the figure on its page. */
    readonly said?: readonly string[];
  }[];
}

/** A dossier as a zip: a folder per figure that is a bundle by itself, the tables, and one proof with every checksum. */
export async function makeDossier(dossier: Dossier): Promise<Uint8Array<ArrayBuffer>> {
  const folders = await Promise.all(
    dossier.figures.map(async ({ subject, rows, said }) =>
      (await bundleFiles(subject, rows, said)).map(({ name, text }) => ({
        name: `${subject.figure.id}/${name}`,
        text,
      })),
    ),
  );
  const files = [{ name: 'LEESMIJ.txt', text: readme(dossier) }, ...dossier.tables, ...folders.flat()];
  const proof = { ...proofOf(dossier), bestanden: await hashes(files) };
  return writeZip([{ name: proofFile, text: jsonText(proof) }, ...files], dossier.release.gepubliceerd);
}

function proofOf({ release, municipality, figures }: Dossier): Omit<DossierProof, 'bestanden'> {
  return {
    formaat: formatName,
    versie: formatVersion,
    soort: 'dossier',
    voorbeeld: release.synthetisch ? inventedText.word : null,
    release: release.release,
    peildatum: release.peildatum,
    gepubliceerd: release.gepubliceerd,
    gemeente: { code: municipality.code, naam: municipality.name },
    figuren: figures.map(({ subject }) => subject.figure.id),
  };
}

function readme({ release, municipality, figures, site }: Dossier): string {
  const folders = figures.map(({ subject: { figure } }) => `${figure.id.padEnd(20)}  ${figure.question}`);
  const none = ['Er zijn geen cijfers om uit te splitsen. Waarom niet, staat in leveringen.csv.'];
  return `${[
    `Dossier van ${municipality.name} (${municipality.code})`,
    ...(release.synthetisch ? [inventedText.one] : []),
    `Release ${release.release}, peildatum ${date(release.peildatum)}, gepubliceerd ${date(release.gepubliceerd)}.`,
    'Dit dossier bevat alleen gepubliceerde aantallen.',
    '',
    'Elke map is een bewijsbundel van één cijfer. Lees daarin LEESMIJ.txt.',
    ...(folders.length > 0 ? folders : none),
    '',
    'vragen.csv            wat de raad eerder vroeg, in onze bronnen',
    'toezeggingen.csv          wat het college toezegde, met de stand die wij uitrekenen',
    'leveringen.csv        wat de gemeente leverde, per cijfer en per release',
    'verzoeken.csv         de stand van de 18 verzoeken van de Nationale ombudsman',
    'bewijs.json           het controlegetal (SHA-256) van elk bestand',
    '',
    'Niet gevonden in onze bronnen is iets anders dan: niet gevraagd, of niet toegezegd.',
    `Controleren: open ${site}/controleer/ en kies dit zip-bestand.`,
  ].join('\n')}\n`;
}
