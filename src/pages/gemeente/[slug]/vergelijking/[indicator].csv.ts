import type { APIRoute } from 'astro';
import { defaultComparison } from '../../../../site/comparison/page.ts';
import { comparisons } from '../../../../comparison/comparisons.ts';
import { municipalities } from '../../../../published/files.ts';

export function getStaticPaths() {
  return municipalities()
    .filter(({ successor }) => successor === null)
    .flatMap(({ code, slug }) =>
      comparisons.map(({ indicator }) => ({ params: { slug, indicator }, props: { code } })),
    );
}

/** The rows of the comparison as the page shows it when nothing is chosen. */
export const GET: APIRoute = ({ props, params }) =>
  new Response(defaultComparison(String(props['code']), String(params['indicator'])).csv);
