import type { APIRoute } from 'astro';
import { comparisons } from '../../../../comparison/comparisons.ts';
import { municipalities } from '../../../../published/files.ts';
import { defaultComparison } from '../../../../site/comparison/page.ts';
import { formerComparisons } from '../../../../site/files/former.page.ts';

interface Props {
  csv: (site: URL) => string;
}

export function getStaticPaths() {
  const now = municipalities()
    .filter(({ successor }) => successor === null)
    .flatMap(({ code, slug }) =>
      comparisons.map(({ indicator }) => ({
        slug,
        indicator,
        csv: () => defaultComparison(code, indicator).csv,
      })),
    );
  return [...now, ...formerComparisons()].map(({ slug, indicator, csv }) => ({
    params: { slug, indicator },
    props: { csv },
  }));
}

/** The rows of the comparison as the page shows it when nothing is chosen. */
export const GET: APIRoute<Props> = ({ props, site, url }) => new Response(props.csv(site ?? url));
