import type { APIRoute } from 'astro';
import { figureFiles } from '../../../../site/files/figure-file.page.ts';
import { machineCsv } from '../../../../downloads/csv.ts';

type Props = Pick<ReturnType<typeof figureFiles>[number], 'table'>;

export function getStaticPaths() {
  return figureFiles().map(({ slug, figure, table }) => ({ params: { slug, figure }, props: { table } }));
}

export const GET: APIRoute<Props> = ({ props, site, url }) =>
  new Response(machineCsv(props.table(site ?? url)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
