import type { APIRoute } from 'astro';
import { pngOf } from '../site/sharing/raster.page.ts';
import { sitePicture } from '../site/sharing/site-picture.page.ts';

/** What a message shows of a page without a figure of one municipality. */
export const GET: APIRoute = async () =>
  new Response(Buffer.from(await pngOf(sitePicture())), { headers: { 'content-type': 'image/png' } });
