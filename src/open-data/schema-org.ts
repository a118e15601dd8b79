import type { Catalogue, CatalogueDataset } from './dcat.ts';
import type { Field } from './fields.ts';

/**
 * A release as schema.org/Dataset, for search engines: its forms as downloads, its columns as what is measured.
 * `parts` are the datasets of its tables.
 */
export function schemaOrgOf(
  whole: CatalogueDataset,
  parts: readonly CatalogueDataset[],
  fields: readonly Field[],
  catalogue: Catalogue,
): object {
  const agent = { '@type': 'Organization', name: catalogue.publisher.name, url: catalogue.publisher.iri };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': whole.iri,
    name: whole.title,
    description: whole.description,
    url: catalogue.page,
    identifier: whole.iri,
    inLanguage: 'nl',
    isAccessibleForFree: true,
    keywords: whole.keywords,
    license: whole.licence.path,
    creator: agent,
    publisher: { ...agent, email: catalogue.contact.email },
    datePublished: whole.issued,
    ...(whole.release === null
      ? {}
      : { version: whole.release.id, temporalCoverage: `${whole.release.from}/${whole.release.until}` }),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogue.iri, name: catalogue.title },
    variableMeasured: fields.map(({ name, title, description }) => ({
      '@type': 'PropertyValue',
      name,
      alternateName: title,
      description,
    })),
    distribution: [whole, ...parts].flatMap(({ files }) =>
      files.map(({ url, title, bytes, sha256, mediaType }) => ({
        '@type': 'DataDownload',
        name: title,
        contentUrl: url,
        encodingFormat: mediaType,
        contentSize: `${bytes} B`,
        sha256,
      })),
    ),
  };
}
