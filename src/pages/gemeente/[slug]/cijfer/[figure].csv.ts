import type { APIRoute } from 'astro';
import { figureFiles } from '../../../../site/files/figure-file.page.ts';
import { formerFigureFiles } from '../../../../site/files/former.page.ts';
import { machineCsv } from '../../../../downloads/csv.ts';

interface Props {
  csv: (site: URL) => string;
}

export function getStaticPaths() {
  const now = figureFiles().map(({ table, ...file }) => ({
    ...file,
    csv: (site: URL) => machineCsv(table(site)),
  }));
  return [...now, ...formerFigureFiles()].map(({ slug, figure, csv }) => ({
    params: { slug, figure },
    props: { csv },
  }));
}

export const GET: APIRoute<Props> = ({ props, site, url }) =>
  new Response(props.csv(site ?? url), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
