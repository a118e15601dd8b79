import type { APIRoute } from 'astro';

/** Everything may be read by machines; a rehearsal asks in its pages and headers not to be found. */
export const GET: APIRoute = () => new Response('User-agent: *\nAllow: /\n');
