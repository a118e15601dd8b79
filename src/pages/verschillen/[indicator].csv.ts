import type { APIRoute } from 'astro';
import { nationPage } from '../../site/nation/differences.page.ts';
import { comparisons } from '../../comparison/comparisons.ts';

export function getStaticPaths() {
  return comparisons.map(({ indicator }) => ({ params: { indicator } }));
}

/** Every municipality by name, with its verdict against all others. */
export const GET: APIRoute = ({ params }) => new Response(nationPage(String(params['indicator'])).csv);
