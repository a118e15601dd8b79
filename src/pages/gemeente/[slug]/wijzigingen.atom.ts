import type { APIRoute } from 'astro';
import { municipalityFeed } from '../../../site/changes/feed.page.ts';
import { municipalities } from '../../../published/files.ts';

export function getStaticPaths() {
  return municipalities().map(({ code, slug }) => ({ params: { slug }, props: { code } }));
}

/** Releases and revisions of one municipality. */
export const GET: APIRoute = ({ props, site, url }) =>
  new Response(municipalityFeed(String(props['code']), site ?? url));
