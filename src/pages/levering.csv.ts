import type { APIRoute } from 'astro';
import { deliveryCsv } from '../site/delivery/page.ts';

/** Every state of every municipality, indicator and release. */
export const GET: APIRoute = () => new Response(deliveryCsv());
