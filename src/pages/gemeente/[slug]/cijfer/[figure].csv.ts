import type { APIRoute } from 'astro';
import { figureFiles } from '../../../../components/figure-file.ts';
import { machineCsv } from '../../../../downloads/csv.ts';
import type { FigureTable } from '../../../../downloads/figure-table.ts';

export function getStaticPaths() {
  return figureFiles(import.meta.env.SITE).map(({ slug, figure, table }) => ({
    params: { slug, figure },
    props: { table },
  }));
}

export const GET: APIRoute<{ table: FigureTable }> = ({ props }) =>
  new Response(machineCsv(props.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
