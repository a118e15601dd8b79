import { licenceName, type PublicSource } from '../sources/source.ts';

/** Where rows of a source stand, as every table of one says it; `published` is an ISO day. */
export function originOf(
  source: PublicSource,
  {
    edition,
    published,
    url = source.page,
  }: { readonly edition: string; readonly published: string; readonly url?: string },
) {
  return {
    source: `${source.publisher}, ${source.title}`,
    edition,
    published,
    url,
    licence: licenceName(source),
  };
}
