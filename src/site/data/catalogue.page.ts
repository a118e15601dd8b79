import type { PublishedRelease } from '../../contract/published.ts';
import type { Catalogue, CatalogueDataset } from '../../open-data/dcat.ts';
import { ccZero } from '../../sources/licences.ts';
import { date } from '../../format.ts';
import {
  allMunicipalities,
  currentRelease,
  hasReleases,
  isSharedInvented,
  releases,
  siteSettings,
} from '../../published/files.ts';
import { inventedText, site } from '../../text.ts';
import {
  changeData,
  databaseFile,
  releaseData,
  sharedData,
  treeDescription,
  type DataTable,
} from './files.page.ts';
import { href } from '../frame/href.ts';

/** Path of the page about the data, within the site. */
export const dataPage = '/gebruik-de-data/';

/** How every description of protected counts ends. */
const protection =
  'Aantallen zijn afgerond op vijftallen en wijken hooguit 4 af. Een 0 betekent minder dan 5. Maak er geen ranglijst van.';

/**
 * Everything that can be downloaded, with complete addresses: a dataset per table and release, per release as a whole,
 * and one of all releases together.
 */
export function catalogueOf(origin: URL): Catalogue {
  const at = (path: string) => new URL(href(path), origin).href;
  const { publisher } = siteSettings();
  return {
    iri: at('/dcat.ttl#catalogus'),
    title: `Gegevens van ${site.name}`,
    description: `Alle tabellen achter de site, per release. ${protection}`,
    page: at(dataPage),
    modified: changedOn(),
    publisher: { iri: publisher.uri, name: publisher.name },
    contact: { iri: at('/dcat.ttl#contact'), name: publisher.name, email: publisher.email },
    datasets: [
      ...(hasReleases() ? [treeDataset(currentRelease(), at)] : []),
      ...releases()
        .toReversed()
        .flatMap((release) => releaseDatasets(release, at)),
      ...sharedData().map((table) => sharedDataset(table, at)),
    ],
  };
}

/** The day on which something was last published: a release, or before the first one the newest population. */
function changedOn(): string {
  const dates = allMunicipalities().map(({ populationDate }) => populationDate);
  return hasReleases() ? currentRelease().gepubliceerd : (dates.toSorted().at(-1) ?? '');
}

type At = (path: string) => string;

function releaseDatasets(release: PublishedRelease, at: At): CatalogueDataset[] {
  const changed = changeData(release);
  const tables = [...releaseData(release), ...(changed ? [changed] : [])].map((table) =>
    tableDataset(table, release, at),
  );
  return [wholeDataset(release, tables, at), ...tables];
}

/** All tables of a release together, as a database. */
function wholeDataset(
  release: PublishedRelease,
  tables: readonly CatalogueDataset[],
  at: At,
): CatalogueDataset {
  const file = databaseFile(release);
  return {
    ...commonOf(release, at, ({ release: id }) => databaseFile({ release: id }).path),
    iri: datasetIri(at(file.path)),
    title: titled('Inburgering per gemeente, alle tabellen', release),
    description: described('Alle tabellen van een release in één database.', release),
    licence: ccZero,
    parts: tables.map(({ iri }) => iri),
    files: [{ ...fileOf(file, at), schema: null }],
  };
}

/** Every table over all releases, by the description that names the Parquet files. */
function treeDataset(newest: PublishedRelease, at: At): CatalogueDataset {
  const file = treeDescription();
  return {
    iri: datasetIri(at(file.path)),
    title: `${newest.synthetisch ? inventedText.title : ''}Inburgering per gemeente, alle tabellen van alle releases`,
    description: described('Alle tabellen over alle releases, als Parquet, een map per release.', newest),
    keywords: keywordsOf(newest.synthetisch),
    licence: ccZero,
    issued: newest.gepubliceerd,
    release: null,
    previous: null,
    parts: [],
    files: [{ ...fileOf(file, at), schema: null }],
  };
}

function tableDataset({ table, licence, files, schema }: DataTable, release: PublishedRelease, at: At) {
  const [csv] = files;
  if (!csv) throw new Error(`${table.table} has no files`);
  return {
    ...commonOf(release, at, ({ release: id }) => csv.path.replace(release.release, id)),
    iri: datasetIri(at(csv.path)),
    title: titled(table.title, release),
    description: described(table.description, release),
    licence,
    parts: [],
    files: files.map((file) => ({ ...fileOf(file, at), schema: file === csv ? at(schema) : null })),
  };
}

function sharedDataset({ table, licence, files, schema }: DataTable, at: At): CatalogueDataset {
  const [csv] = files;
  if (!csv) throw new Error(`${table.table} has no files`);
  const isInvented = isSharedInvented(table.table);
  return {
    iri: datasetIri(at(csv.path)),
    title: `${isInvented ? inventedText.title : ''}${table.title}`,
    description: `${table.description}${isInvented ? ` ${inventedText.dataset}` : ''}`,
    keywords: keywordsOf(isInvented),
    licence,
    issued: changedOn(),
    release: null,
    previous: null,
    parts: [],
    files: files.map((file) => ({ ...fileOf(file, at), schema: file === csv ? at(schema) : null })),
  };
}

/** What every dataset of a release says; the changes begin with the second release. */
function commonOf(release: PublishedRelease, at: At, pathIn: (earlier: PublishedRelease) => string) {
  const all = releases();
  const path = pathIn(release);
  const first = path.startsWith('/data/changes/') ? 1 : 0;
  const index = all.findIndex((one) => one.release === release.release);
  const earlier = index > first ? all[index - 1] : undefined;
  return {
    keywords: keywordsOf(release.synthetisch),
    issued: release.gepubliceerd,
    release: {
      id: release.release,
      from: `${Math.min(...release.instroomjaren)}-01-01`,
      until: release.peildatum,
    },
    previous: earlier ? datasetIri(at(pathIn(earlier))) : null,
  };
}

const datasetIri = (url: string) => `${url}#gegevens`;

const keywordsOf = (isInvented: boolean) => [
  'inburgering',
  'gemeenten',
  ...(isInvented ? [inventedText.keyword] : []),
];

const titled = (title: string, { synthetisch, peildatum }: PublishedRelease) =>
  `${synthetisch ? inventedText.title : ''}${title}, peildatum ${date(peildatum)}`;

const described = (text: string, { synthetisch }: PublishedRelease) =>
  `${text} ${protection}${synthetisch ? ` ${inventedText.dataset}` : ''}`;

function fileOf(file: DataTable['files'][number], at: At) {
  const { name, bytes, sha256, mediaType, fileType, path } = file;
  return { url: at(path), title: name, bytes, sha256, mediaType, fileType };
}
