import type { APIRoute } from 'astro';
import { touchIcon } from '../site/frame/sign.page.ts';

/** The sign on a home screen. */
export const GET: APIRoute = async () =>
  new Response(Buffer.from(await touchIcon()), { headers: { 'content-type': 'image/png' } });
