import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  PublishedManifest,
  PublishedMunicipality,
  PublishedRelease,
} from '../../src/contract/published.ts';
import type { CommonChoice } from '../../src/figures/compact.ts';
import { figures } from '../../src/figures/catalogue.ts';
import type { Answer } from '../../src/figures/figure.ts';
import type { SiteRecords } from '../../src/evidence/site-records.ts';
import { indicatorsOf, type Subject } from '../../src/evidence/subject.ts';
import { openNative } from '../../src/query/node.ts';

const data = path.resolve(import.meta.dirname, '../../public/data');
const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;

export const releases = read<readonly PublishedRelease[]>('releases.json');
export const municipalities = read<readonly PublishedMunicipality[]>('municipalities.json');
export const site = 'https://voorbeeld.test';

const frozenLink = (release: string, slug: string, figure: string) =>
  `${site}/vast/${release}/${slug}#${figure}`;

function sha256Of(release: string, code: string): string | null {
  const { bestanden } = read<PublishedManifest>(`${release}/manifest.json`);
  return bestanden.find(({ bestand }) => bestand === `${code}.duckdb`)?.sha256 ?? null;
}

/** Where a published database stands on this disk. */
export function databaseOf({ release, municipality }: Pick<Subject, 'release' | 'municipality'>): string {
  return path.join(data, release.release, `${municipality.code}.duckdb`);
}

/** Everything that the site knows, with native DuckDB for the browser's. `ran` collects the SQL that was run. */
export function recordsHere(ran: string[] = []): SiteRecords {
  return {
    releases,
    municipalities,
    site,
    frozenLink,
    dataSha256: (release, code) => Promise.resolve(sha256Of(release, code)),
    rerun: (subject) => rowsOf(subject, ran),
  };
}

export async function rowsOf(subject: Subject, ran: string[] = []): Promise<Answer['rows']> {
  const engine = await openNative(databaseOf(subject));
  const rows: Record<string, Answer['rows'][string]> = {};
  for (const { indicator, sql } of indicatorsOf(subject)) {
    ran.push(sql);
    rows[indicator.id] = (await engine.run(sql)).rows;
  }
  await engine.close();
  return rows;
}

export function subjectOf(
  figure: string,
  choice: CommonChoice = { group: null, cohorts: null },
  { slug = 'waterdonk', release: id }: { readonly slug?: string; readonly release?: string } = {},
): Subject {
  const municipality = municipalities.find((one) => one.slug === slug)!;
  const release = id === undefined ? releases.at(-1)! : releases.find((one) => one.release === id)!;
  return {
    release,
    municipality,
    figure: figures.find((one) => one.id === figure)!,
    choice,
    dataSha256: sha256Of(release.release, municipality.code)!,
    site,
    frozenLink: frozenLink(release.release, slug, figure),
  };
}
