import type { APIRoute } from 'astro';
import { posterPaths, posterSvg } from '../../site/nation/poster-file.page.ts';

export const getStaticPaths = posterPaths;

/** Everybody who waits, as a drawing that can be enlarged. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(posterSvg(site ?? url).svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
