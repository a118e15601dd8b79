import type { APIRoute } from 'astro';
import { llmsOf } from '../site/data/llms.page.ts';

/** What a language model must know before it quotes a number of this site. */
export const GET: APIRoute = ({ site, url }) => new Response(llmsOf(site ?? url));
