import type { APIRoute } from 'astro';
import { catalogueOf } from '../site/data/catalogue.page.ts';
import { catalogueGraph } from '../open-data/dcat.ts';
import { jsonLdOf } from '../open-data/graph.ts';

/** The same catalogue as JSON-LD. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(jsonLdOf(catalogueGraph(catalogueOf(site ?? url))), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
