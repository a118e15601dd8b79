import type { APIRoute } from 'astro';
import { catalogueOf } from '../site/data/catalogue.page.ts';
import { catalogueGraph } from '../open-data/dcat.ts';
import { turtleOf } from '../open-data/graph.ts';

/** The catalogue by DCAT-AP-NL 3, as Turtle. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(turtleOf(catalogueGraph(catalogueOf(site ?? url))), {
    headers: { 'content-type': 'text/turtle; charset=utf-8' },
  });
