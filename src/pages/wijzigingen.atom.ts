import type { APIRoute } from 'astro';
import { releaseFeed } from '../site/changes/feed.page.ts';

/** Releases and revisions of all municipalities. */
export const GET: APIRoute = ({ site, url }) => new Response(releaseFeed(site ?? url));
