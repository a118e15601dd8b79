import type { APIRoute } from 'astro';
import { requestCsv, requestPages } from '../../site/ombudsman/page.ts';
import { hasReleases } from '../../published/files.ts';

export function getStaticPaths() {
  return hasReleases() ? requestPages.map(({ request }) => ({ params: { code: request.code } })) : [];
}

/** All municipalities on one request, by name. */
export const GET: APIRoute = ({ params }) => {
  const page = requestPages.find(({ request }) => request.code === params['code']);
  if (!page) throw new Error(`unknown request ${String(params['code'])}`);
  return new Response(requestCsv(page.request));
};
