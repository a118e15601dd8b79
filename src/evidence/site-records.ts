import { groups } from '../contract/codes.ts';
import { figures } from '../figures/catalogue.ts';
import { commonChoices, type CommonChoice } from '../figures/compact.ts';
import type { Answer, Figure } from '../figures/figure.ts';
import { EvidenceFault, quote } from './fault.ts';
import type { ReleaseFacts, Subject } from './subject.ts';

/** What the site knows by itself; nothing here comes from a bundle. */
export interface SiteRecords {
  /** Oldest first. */
  readonly releases: readonly ReleaseFacts[];
  readonly municipalities: readonly { readonly code: string; readonly name: string; readonly slug: string }[];
  readonly site: string;
  /** SHA-256 of a municipality's database in a release, from our manifest; null when there is none. */
  readonly dataSha256: (release: string, code: string) => Promise<string | null>;
  readonly frozenLink: (release: string, slug: string, figure: string) => string;
  /** Runs our own queries of a subject over the database of its release. */
  readonly rerun: (subject: Subject) => Promise<Answer['rows']>;
}

/** What a bundle or a link says that it is about; its own words, not yet believed. */
interface Claim {
  readonly release: string;
  readonly gemeente: { readonly code: string };
}

/** The release of a claim, as we know it. Throws an EvidenceFault. */
export function releaseOf({ release }: Claim, { releases }: SiteRecords): ReleaseFacts {
  const found = releases.find((one) => one.release === release);
  if (found) return found;
  const ids = releases.map((one) => one.release).join(', ');
  throw new EvidenceFault('release', `Release ‘${quote(release)}’ kennen wij niet. Wij kennen ${ids}.`);
}

/** The municipality of a claim, as we know it. Throws an EvidenceFault. */
export function municipalityOf(
  { gemeente }: Claim,
  records: SiteRecords,
): SiteRecords['municipalities'][number] {
  const found = records.municipalities.find(({ code }) => code === gemeente.code);
  if (found) return found;
  throw new EvidenceFault('release', `Gemeente ‘${quote(gemeente.code)}’ kennen wij niet.`);
}

/** The subject of a claim, made of what we know ourselves. Throws an EvidenceFault. */
export async function subjectFor(
  about: Claim,
  id: string,
  choice: CommonChoice,
  records: SiteRecords,
): Promise<Subject> {
  const release = releaseOf(about, records);
  const { code, name, slug } = municipalityOf(about, records);
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new EvidenceFault('release', `Het cijfer ‘${quote(id)}’ kennen wij niet.`);
  checkChoice(figure, choice, release);
  const dataSha256 = await records.dataSha256(release.release, code);
  if (dataSha256 === null)
    throw new EvidenceFault('release', `In release ${release.release} zijn er geen cijfers van ${name}.`);
  return {
    release,
    municipality: { code, name, slug },
    figure,
    choice,
    dataSha256,
    site: records.site,
    frozenLink: records.frozenLink(release.release, slug, id),
  };
}

/** A choice that the figure can make, in years that the release has. */
function checkChoice(
  figure: Figure,
  { group, cohorts }: CommonChoice,
  { release, instroomjaren }: ReleaseFacts,
): void {
  const wrong = (what: string) =>
    new EvidenceFault('release', `Dit cijfer kan in release ${release} niet worden uitgerekend: ${what}.`);
  if (group !== null && !(figure.choices.group && groups.some(({ code }) => code === group)))
    throw wrong(`de groep ‘${quote(group)}’ is er niet`);
  if (cohorts === null && !commonChoices(figure, instroomjaren).some((one) => one.cohorts === null))
    throw wrong('het instroomjaar ontbreekt');
  if (cohorts === null) return;
  if (figure.choices.cohort === 'none') throw wrong('dit cijfer heeft geen keuze van jaar');
  const strange = cohorts.find((year, at) => !instroomjaren.includes(year) || cohorts.indexOf(year) !== at);
  if (strange !== undefined || cohorts.length === 0)
    throw wrong(`instroomjaar ${strange ?? ''} is er niet, of staat er twee keer`);
}
