import type { Group } from '../contract/codes.ts';
import type { PublishedRelease } from '../contract/published.ts';
import { indicatorOf, queriesOf, selectionOf } from '../figures/ask.ts';
import { choiceFor, type CommonChoice } from '../figures/compact.ts';
import type { Figure } from '../figures/figure.ts';
import { isEarly } from '../figures/followed.ts';
import { versionOn, type CountedIndicator } from '../indicators/indicator.ts';

/** What evidence must know of a release. */
export type ReleaseFacts = Pick<
  PublishedRelease,
  'release' | 'peildatum' | 'gepubliceerd' | 'synthetisch' | 'instroomjaren'
>;

/** What a bundle is about: a figure of one municipality, for one choice, in one release. */
export interface Subject {
  readonly release: ReleaseFacts;
  readonly municipality: { readonly code: string; readonly name: string; readonly slug: string };
  readonly figure: Figure;
  readonly choice: CommonChoice;
  /** SHA-256 of the municipality's database in this release, from the manifest. */
  readonly dataSha256: string;
  /** Address of the site, without a last slash: "https://voorbeeld.nl". */
  readonly site: string;
  /** Permanent address of the figure. */
  readonly frozenLink: string;
}

/** The database of a municipality in a release; it has the same name in each. */
export function dataName(code: string): string {
  return `${code}.duckdb`;
}

export interface SubjectIndicator {
  readonly indicator: CountedIndicator;
  /** Version of its definition that the release counts by. */
  readonly version: number;
  /** The query of this choice, as the page shows it. */
  readonly sql: string;
}

/** The indicators of a figure with their queries, in the order of the figure. */
export function indicatorsOf({ release, municipality, figure, choice }: Subject): SubjectIndicator[] {
  const selection = selectionOf([municipality.code], choiceFor(figure, choice), release.instroomjaren);
  return queriesOf(figure, selection).map(({ indicator, sql }) => ({
    indicator,
    sql,
    version: versionOn(indicator, release.gepubliceerd),
  }));
}

/** Chosen years of which not everybody has been followed for a year, where the figure counts people of a year. */
export function provisionalYears({ release, figure, choice }: Subject): number[] {
  if (figure.indicators.every((id) => indicatorOf(id).isStock)) return [];
  const years = choiceFor(figure, choice).cohorts ?? release.instroomjaren;
  return years.filter((year) => isEarly('year', year, { referenceDate: release.peildatum }));
}

const groupWords: Readonly<Record<Group, string>> = { asylum: 'asiel', family_other: 'gezin' };

/** The choice as it stands in addresses of the site: `groep=asiel&instroom=2024,2025`. */
export function choiceParameters({ figure, choice }: Pick<Subject, 'figure' | 'choice'>): URLSearchParams {
  const { group, cohorts } = choiceFor(figure, choice);
  return new URLSearchParams({
    ...(group === null ? {} : { groep: groupWords[group] }),
    ...(cohorts === null ? {} : { instroom: cohorts.join(',') }),
  });
}

/** Group of a word in an address; undefined for a word that is none. */
export function groupOfWord(word: string): Group | undefined {
  return (Object.keys(groupWords) as Group[]).find((group) => groupWords[group] === word);
}

/** Address of the page that checks this subject without a file. */
export function verifyLink(subject: Subject, hash: string): string {
  const { release, municipality, figure, site } = subject;
  const about = new URLSearchParams({
    release: release.release,
    gemeente: municipality.code,
    figuur: figure.id,
    ...Object.fromEntries(choiceParameters(subject)),
    hash,
  });
  return `${site}/controleer/?${about.toString().replaceAll('%2C', ',')}`;
}
