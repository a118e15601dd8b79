import type { Term, Thing } from './graph.ts';
import type { Licence } from '../sources/licences.ts';

/** A file that can be downloaded; its address is complete. */
export interface CatalogueFile {
  readonly url: string;
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  /** Code in the European list of file types; null when the list has none. */
  readonly fileType: string | null;
  /** Address of the description of its columns. */
  readonly schema: string | null;
}

/** Rows of one table and one release, or all tables of a release together, in one or more forms. */
export interface CatalogueDataset {
  readonly iri: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly licence: Licence;
  /** ISO day on which it was published. */
  readonly issued: string;
  /** The release and the ISO days that it covers; null for a table that belongs to none. */
  readonly release: { readonly id: string; readonly from: string; readonly until: string } | null;
  /** Address of the same table in the release before. */
  readonly previous: string | null;
  readonly parts: readonly string[];
  readonly files: readonly CatalogueFile[];
}

export interface Catalogue {
  readonly iri: string;
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly modified: string;
  readonly publisher: { readonly iri: string; readonly name: string };
  readonly contact: { readonly iri: string; readonly name: string; readonly email: string };
  readonly datasets: readonly CatalogueDataset[];
}

const authority = 'http://publications.europa.eu/resource/authority/';
const mediaTypes = 'https://www.iana.org/assignments/media-types/';
const dutchLanguage = { iri: `${authority}language/NLD` };

const iri = (address: string): Term => ({ iri: address });
const dutch = (text: string): Term => ({ dutch: text });
const day = (value: string): Term => ({ value, type: 'date' });

/**
 * The catalogue by DCAT-AP-NL 3.0: catalogue, publisher, contact, and every dataset with its files. Each thing has an
 * address, so that two serialisations hold exactly the same statements.
 */
export function catalogueGraph(catalogue: Catalogue): Thing[] {
  const { publisher, contact, datasets } = catalogue;
  return [
    catalogueThing(catalogue),
    { iri: publisher.iri, types: ['foaf:Agent'], properties: [['foaf:name', dutch(publisher.name)]] },
    {
      iri: contact.iri,
      types: ['vcard:Kind', 'vcard:Organization'],
      properties: [
        ['vcard:fn', dutch(contact.name)],
        ['vcard:hasEmail', iri(`mailto:${contact.email}`)],
      ],
    },
    { iri: catalogue.page, types: ['foaf:Document'], properties: [['dct:language', dutchLanguage]] },
    ...standardThings(datasets),
    ...datasets.flatMap((dataset) => [
      datasetThing(dataset, catalogue),
      ...periodThings(dataset),
      ...dataset.files.flatMap((file) => fileThings(file, dataset)),
    ]),
  ];
}

/** The descriptions that files hold to, each once. */
function standardThings(datasets: readonly CatalogueDataset[]): Thing[] {
  const schemas = datasets.flatMap(({ files }) => files.flatMap(({ schema }) => schema ?? []));
  return [...new Set(schemas)].map((schema) => ({
    iri: schema,
    types: ['dct:Standard'],
    properties: [['dct:title', dutch('Beschrijving van de kolommen (CSV on the Web)')]],
  }));
}

function catalogueThing({ iri: address, datasets, ...about }: Catalogue): Thing {
  return {
    iri: address,
    types: ['dcat:Catalog'],
    properties: [
      ['dct:title', dutch(about.title)],
      ['dct:description', dutch(about.description)],
      ['dct:creator', iri(about.publisher.iri)],
      ['dct:publisher', iri(about.publisher.iri)],
      ['dcat:contactPoint', iri(about.contact.iri)],
      ['dct:language', dutchLanguage],
      ['dct:modified', day(about.modified)],
      ['foaf:homepage', iri(about.page)],
      ['dcat:dataset', ...datasets.map((dataset) => iri(dataset.iri))],
    ],
  };
}

function datasetThing(dataset: CatalogueDataset, { publisher, contact, page }: Catalogue): Thing {
  const { release, previous, parts } = dataset;
  return {
    iri: dataset.iri,
    types: ['dcat:Dataset'],
    properties: [
      ['dct:title', dutch(dataset.title)],
      ['dct:description', dutch(dataset.description)],
      ['dct:identifier', { value: dataset.iri, type: 'string' }],
      ['dct:accessRights', iri(`${authority}access-right/PUBLIC`)],
      ['dcat:theme', iri(`${authority}data-theme/SOCI`)],
      ['dcat:keyword', ...dataset.keywords.map(dutch)],
      ['dct:creator', iri(publisher.iri)],
      ['dct:publisher', iri(publisher.iri)],
      ['dcat:contactPoint', iri(contact.iri)],
      ['dct:language', dutchLanguage],
      ['dct:issued', day(dataset.issued)],
      ['dcat:landingPage', iri(page)],
      ['foaf:page', iri(page)],
      ...(release === null
        ? []
        : [
            ['dcat:version', { value: release.id, type: 'string' }] as const,
            ['dct:temporal', iri(periodOf(dataset))] as const,
          ]),
      ...(previous === null ? [] : [['dcat:previousVersion', iri(previous)] as const]),
      ...(parts.length === 0 ? [] : [['dct:hasPart', ...parts.map(iri)] as const]),
      ['dcat:distribution', ...dataset.files.map(({ url }) => iri(fileOf(url)))],
    ],
  };
}

const fileOf = (url: string) => `${url}#bestand`;
const sumOf = (url: string) => `${url}#sha256`;
const periodOf = (dataset: CatalogueDataset) => dataset.iri.replace(/#.*$/, '#periode');

function periodThings(dataset: CatalogueDataset): Thing[] {
  const { release } = dataset;
  if (release === null) return [];
  return [
    {
      iri: periodOf(dataset),
      types: ['dct:PeriodOfTime'],
      properties: [
        ['dcat:startDate', day(release.from)],
        ['dcat:endDate', day(release.until)],
      ],
    },
  ];
}

function fileThings(file: CatalogueFile, { licence, issued }: CatalogueDataset): Thing[] {
  const { url, fileType, schema } = file;
  return [
    {
      iri: fileOf(url),
      types: ['dcat:Distribution'],
      properties: [
        ['dct:title', dutch(file.title)],
        ['dcat:accessURL', iri(url)],
        ['dcat:downloadURL', iri(url)],
        ['dct:license', iri(licence.iri)],
        ['dct:language', dutchLanguage],
        ['dcat:mediaType', iri(`${mediaTypes}${file.mediaType}`)],
        ...(fileType === null ? [] : [['dct:format', iri(`${authority}file-type/${fileType}`)] as const]),
        ['dcat:byteSize', { value: String(file.bytes), type: 'nonNegativeInteger' }],
        ['spdx:checksum', iri(sumOf(url))],
        ['dct:issued', day(issued)],
        ...(schema === null ? [] : [['dct:conformsTo', iri(schema)] as const]),
      ],
    },
    {
      iri: sumOf(url),
      types: ['spdx:Checksum'],
      properties: [
        ['spdx:algorithm', iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')],
        ['spdx:checksumValue', { value: file.sha256, type: 'hexBinary' }],
      ],
    },
  ];
}
