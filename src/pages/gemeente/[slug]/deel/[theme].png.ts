import type { APIRoute } from 'astro';
import { pngOf } from '../../../../site/sharing/raster.page.ts';
import { formerThemePictures } from '../../../../site/files/former.page.ts';
import { themePictures } from '../../../../site/municipality/share.page.ts';

type Props = Pick<ReturnType<typeof themePictures>[number], 'picture'>;

export function getStaticPaths() {
  return [...themePictures(), ...formerThemePictures()].map(({ slug, theme, picture }) => ({
    params: { slug, theme },
    props: { picture },
  }));
}

/** What a message shows of a theme of a municipality. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(Buffer.from(await pngOf(props.picture())), { headers: { 'content-type': 'image/png' } });
