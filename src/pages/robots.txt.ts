import type { APIRoute } from 'astro';
import { siteSettings } from '../published/files.ts';
import { isReachable } from '../site/sharing/site-picture.page.ts';

/** Everything may be read by machines; a rehearsal asks in its pages and headers not to be found. */
export const GET: APIRoute = () => {
  const { kind, address } = siteSettings();
  const map = isReachable() && kind !== 'proef' ? `Sitemap: ${address}sitemap.xml\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
