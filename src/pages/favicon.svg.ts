import type { APIRoute } from 'astro';
import { signFile } from '../site/frame/sign.page.ts';

/** The sign of the site, in its inks. */
export const GET: APIRoute = () =>
  new Response(signFile(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
