import type { MiddlewareHandler } from 'astro';
import { withLateScripts } from './site/frame/late-scripts.ts';

/** Astro has a page ask for its scripts at once; here they wait for the first paint. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const answer = await next();
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  return new Response(withLateScripts(await answer.text()), answer);
};
