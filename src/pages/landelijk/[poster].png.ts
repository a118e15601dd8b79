import type { APIRoute } from 'astro';
import { posterPaths, posterSvg } from '../../site/nation/poster-file.page.ts';
import { pngOf } from '../../site/sharing/raster.page.ts';

export const getStaticPaths = posterPaths;

/** The same as a picture for a message or a slide. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(Buffer.from(await pngOf(posterSvg(site ?? url))), {
    headers: { 'content-type': 'image/png' },
  });
