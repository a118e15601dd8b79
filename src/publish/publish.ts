import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markIn, tableCsv } from '../contract/csv.ts';
import type { PublishedManifest, PublishedMunicipality } from '../contract/published.ts';
import { publishedMunicipalities as municipalityTable, tooiOf } from '../contract/published-municipality.ts';
import type { Table } from '../contract/table.ts';
import {
  descriptorFile,
  manifestFile,
  releaseTables,
  rulesFile,
  signatureFile,
} from '../contract/release.ts';
import type { Release } from '../contract/release-lines.ts';
import { type Municipality, type RevisionRow } from '../contract/tables.ts';
import { markOf } from '../edition/marks.ts';
import type { Settings } from '../edition/settings.ts';
import { inNameOrder, slug } from '../format.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { openNative } from '../query/node.ts';
import { rowsFile } from '../sources/source.ts';
import { writeAnswers } from './answers.ts';
import { asOf } from './as-of.ts';
import { earlierRunIn, keysOf, noteRun, takeOver } from './earlier-run.ts';
import { missingFigures } from './missing.ts';
import { writeComparisons } from './comparisons.ts';
import { writeCouncil } from './council.ts';
import { loadCsv, writeDatabase } from './database.ts';
import { writeChanges } from './changes/write.ts';
import { definitionVersions } from './changes/definitions.ts';
import { peopleIn } from './people.ts';
import { writeHistory } from './history.ts';
import { importNotes, writeImports } from './imports.ts';
import { dictionaryFor } from './dictionary.ts';
import { writeSteps } from './steps.ts';
import { inParallel } from './parallel.ts';
import { readDeliveries, type Deliveries } from './deliveries.ts';
import { siteOf } from './site.ts';
import { repeatAudits } from './received.ts';
import { publishedRelease, writeParts } from './site-release.ts';
import type { SiteRelease } from './union.ts';
import { readingNotes } from './reading-notes.ts';
import { writeSharedForms } from './shared-forms.ts';
import { fileNames, publishedFile, writeForms } from './table-forms.ts';
import { loadAsRead } from './load.ts';
import { writeTree } from './tree.ts';

export interface PublishOptions {
  /** Folder with `reference/`, and with the edition when that is `example/`. */
  readonly data: string;
  /** Folder of the edition; absent = `example/` in `data`. */
  readonly edition?: string;
  /** Address to publish for, in place of that of the settings. */
  readonly address?: string;
  /** ISO day of today; absent = that of this machine. */
  readonly today?: string;
  /** Folder to write; replaced as a whole, or left as it was. */
  readonly out: string;
  /** Folder on the same disk for unfinished work; what a stopped run leaves there is never served. */
  readonly work: string;
  readonly say: (line: string) => void;
  /** The release to stop at, as if later ones were not there; absent = all. */
  readonly upTo?: string;
  /** Hash of the code that publishes. With it, an earlier release that this code published already is taken over. */
  readonly code?: string;
}

/** Files written at once: writing waits for the disk more than for a core. */
const atOnce = 4;

/** Releases made at the same time: one counts in this thread while DuckDB writes the other. */
const releasesAtOnce = 2;

/**
 * Checks every delivery, then writes tables, database files, compact answers and manifests, and moves them into
 * place in one step. Throws a RefusedError before anything is written when a delivery has a fault.
 */
export async function publish(options: PublishOptions): Promise<void> {
  const { data, edition, address, out, work, say, upTo, code } = options;
  const all = readDeliveries(data, edition, options.today);
  readingNotes(data, edition).forEach(say);
  importNotes(edition ?? path.join(data, 'example'), all, options.today).forEach(say);
  await repeatAudits(all.parts, work, code);
  const deliveries = upTo === undefined ? all : asOf(all, upTo);
  mkdirSync(work, { recursive: true });
  const fresh = mkdtempSync(path.join(work, 'publish-'));
  chmodSync(fresh, 0o755);
  try {
    writeShared(fresh, deliveries);
    writeJson(path.join(fresh, 'site.json'), siteOf(deliveries.settings, deliveries.brand, address));
    const latest = deliveries.releases.at(-1);
    const earlierRun = earlierRunIn(work);
    const keys = code === undefined ? {} : keysOf(deliveries, code, path.join(fresh, 'municipality.csv'));
    await inParallel(deliveries.releases, releasesAtOnce, async (release) => {
      const { release: id } = release.manifest;
      const earlierRelease = earlierRun[id];
      const isUnchanged =
        release !== latest && earlierRelease !== undefined && earlierRelease.key === keys[id];
      if (isUnchanged && takeOver(path.join(out, id), path.join(fresh, id), earlierRelease)) return;
      say(`Release ${id}: ${release.lines.total.length} blokken`);
      await writeRelease(fresh, release, deliveries, release === latest);
    });
    await writeHistory(fresh, deliveries);
    await writeChanges(fresh, deliveries);
    writeSharedForms(fresh, deliveries, writeTree(fresh, deliveries));
    replace(fresh, out, `${fresh}-old`);
    noteRun(work, out, keys);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function replace(fresh: string, out: string, old: string): void {
  mkdirSync(path.dirname(out), { recursive: true });
  try {
    renameSync(out, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

function writeShared(folder: string, deliveries: Deliveries): void {
  const { municipalities, releases, settings } = deliveries;
  const mark = markOf(settings.soort);
  writeFileSync(
    path.join(folder, 'municipality.csv'),
    tableCsv(
      municipalityTable,
      municipalities.map((row) => ({ ...row, uri: tooiOf(row) })),
      mark,
    ),
  );
  for (const { source, rows } of deliveries.sources) {
    writeFileSync(path.join(folder, `${source.table.name}.csv`), tableCsv(source.table, rows, null));
    writeJson(path.join(folder, rowsFile(source)), rows);
  }
  writeImports(folder, deliveries.imports);
  writeSteps(folder, deliveries, mark);
  writeCouncil(folder, deliveries, mark);
  writeJson(
    path.join(folder, 'municipalities.json'),
    publishedMunicipalities(municipalities, releases, settings),
  );
  writeJson(
    path.join(folder, 'releases.json'),
    releases.map((release) => publishedRelease(release, settings.soort)),
  );
  writeJson(path.join(folder, 'withdrawals.json'), deliveries.withdrawals);
  writeJson(path.join(folder, 'dictionary.json'), dictionaryFor(deliveries));
}

function publishedMunicipalities(
  municipalities: readonly Municipality[],
  releases: readonly Release[],
  { gevraagd, soort }: Pick<Settings, 'gevraagd' | 'soort'>,
): PublishedMunicipality[] {
  return municipalities
    .map((municipality) => ({
      code: municipality.code,
      name: municipality.name,
      slug: slug(municipality.name),
      aliases: municipality.aliases?.split('|') ?? [],
      province: municipality.province,
      validFrom: municipality.valid_from,
      validTo: municipality.valid_to,
      successor: municipality.successor,
      population: municipality.population,
      populationDate: municipality.population_date,
      populationSource: municipality.population_source,
      fictitious: municipality.fictitious === 'yes' || soort === 'proef',
      asked: gevraagd[municipality.code] ?? null,
      missing: missingFigures(municipality.code, releases.at(-1)),
      people: peopleIn(municipality.code, releases.at(-1)),
      deliveries: releases.flatMap(({ manifest, lines }) => {
        const found = lines.delivery.find(({ row }) => row.municipality === municipality.code);
        return found ? [{ release: manifest.release, state: found.row.state, reason: found.row.reason }] : [];
      }),
      revisions: releases.flatMap((release, at) =>
        release.lines.revision
          .filter(({ row }) => row.municipality === municipality.code)
          .map(({ row }) => ({
            release: release.manifest.release,
            cohort: row.cohort,
            reason: row.reason,
            note: row.note,
            before: totalIn(releases[at - 1], row),
            after: totalIn(release, row),
          })),
      ),
    }))
    .toSorted((a, b) => inNameOrder(a.name, b.name));
}

type Block = Pick<RevisionRow, 'municipality' | 'cohort'>;

/** The published total of a block; null when the release does not hold it. */
function totalIn(release: Release | undefined, { municipality, cohort }: Block): number | null {
  const found = release?.lines.total.find(
    ({ row }) => row.municipality === municipality && row.cohort === cohort,
  );
  return found?.row.count ?? null;
}

async function writeRelease(
  root: string,
  release: SiteRelease,
  { municipalities }: Deliveries,
  withAnswers: boolean,
): Promise<void> {
  const folder = path.join(root, release.manifest.release);
  mkdirSync(folder, { recursive: true });
  const engine = await openNative(null);
  try {
    for (const [name, { bytes }] of release.files)
      if (name !== manifestFile && name !== signatureFile) writeFileSync(path.join(folder, name), bytes);
    writeParts(folder, release);
    for (const table of releaseTables) await loadAsRead(engine.connection, table, folder, release);
    for (const table of releaseTables)
      writeForms(folder, { table, stem: table.name, mark: markIn(release.manifest) }, release.manifest);
    await loadCsv(engine.connection, municipalityTable, path.join(root, 'municipality.csv'));
    const codes = release.lines.delivery
      .filter(({ row }) => row.state === 'delivered')
      .map(({ row }) => row.municipality);
    await writeDatabase(engine.connection, path.join(folder, 'national.duckdb'), sourcesFor(null), {
      small: false,
    });
    await inParallel(codes, atOnce, async (code) => {
      const connection = await engine.connect();
      await writeDatabase(connection, path.join(folder, `${code}.duckdb`), sourcesFor(code), { small: true });
      connection.closeSync();
    });
    if (withAnswers) {
      await writeAnswers(folder, release, codes);
      writeComparisons(folder, release, municipalities);
    }
  } finally {
    await engine.close();
  }
  writeJson(path.join(folder, manifestFile), manifestOf(folder, release));
}

function sourcesFor(code: string | null) {
  const all = [...releaseTables, municipalityTable] as readonly Table[];
  return all.map((table) => {
    if (code === null) return { table };
    const column = 'municipality' in table.columns ? 'municipality' : 'code';
    return { table, where: `"${column}" = '${code}'` };
  });
}

function manifestOf(folder: string, release: SiteRelease): PublishedManifest {
  const codes = release.lines.delivery
    .filter(({ row }) => row.state === 'delivered')
    .map(({ row }) => row.municipality);
  const names = [
    ...releaseTables.flatMap(({ name }) => fileNames(name)),
    descriptorFile,
    rulesFile,
    'national.duckdb',
    ...codes.map((code) => `${code}.duckdb`),
    ...release.parts.flatMap(({ afzender, map }) =>
      map === null
        ? []
        : [...(release.received.get(afzender ?? '')?.keys() ?? [])].map((name) => `${map}/${name}`),
    ),
  ];
  return {
    ...release.manifest,
    definities: definitionVersions(release.manifest, catalogue),
    bestanden: names.map((name) => publishedFile(folder, name)),
  };
}
