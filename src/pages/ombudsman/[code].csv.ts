import type { APIRoute } from 'astro';
import { requestCsv } from '../../site/ombudsman/page.ts';
import { ombudsmanRequests } from '../../indicators/ombudsman.ts';

export function getStaticPaths() {
  return ombudsmanRequests.map((request) => ({ params: { code: request.code } }));
}

/** All municipalities on one request, by name. */
export const GET: APIRoute = ({ params }) => {
  const request = ombudsmanRequests.find(({ code }) => code === params['code']);
  if (!request) throw new Error(`unknown request ${String(params['code'])}`);
  return new Response(requestCsv(request));
};
