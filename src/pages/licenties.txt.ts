import type { APIRoute } from 'astro';
import { noticesText } from '../site/data/notices.ts';

/** The licences of libraries and letters that this site serves. */
export const GET: APIRoute = () => new Response(noticesText());
