import type { APIRoute } from 'astro';
import { figureFiles } from '../../../../site/files/figure-file.page.ts';
import { formerFigureFiles } from '../../../../site/files/former.page.ts';

type Props = Pick<ReturnType<typeof figureFiles>[number], 'picture'>;

export function getStaticPaths() {
  return [...figureFiles(), ...formerFigureFiles()].map(({ slug, figure, picture }) => ({
    params: { slug, figure },
    props: { picture },
  }));
}

/** A figure as a picture at an address that stays, also for a reader without JavaScript. */
export const GET: APIRoute<Props> = ({ props, site, url }) =>
  new Response(props.picture(site ?? url), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
