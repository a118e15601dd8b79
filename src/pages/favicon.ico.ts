import type { APIRoute } from 'astro';
import { icoFile } from '../site/frame/sign.page.ts';

/** Browsers ask for it by themselves. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await icoFile()), { headers: { 'content-type': 'image/x-icon' } });
