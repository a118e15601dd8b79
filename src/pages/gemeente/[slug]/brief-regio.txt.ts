import type { APIRoute } from 'astro';
import { allMunicipalities, isAwaited } from '../../../published/files.ts';
import { letterText } from '../../../questions/letter-text.ts';
import { requestLetter } from '../../../site/municipality/request-letter.page.ts';

export function getStaticPaths() {
  return allMunicipalities()
    .filter(isAwaited)
    .map(({ code, slug }) => ({ params: { slug }, props: { code } }));
}

/** The same letter where an organisation carries out the law for several municipalities. */
export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(letterText(requestLetter(props.code, 'region')));
