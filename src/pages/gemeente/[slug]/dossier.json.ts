import type { APIRoute } from 'astro';
import { dossierPage } from '../../../site/evidence/dossier.page.ts';
import { municipalities } from '../../../published/files.ts';

export function getStaticPaths() {
  return municipalities()
    .filter(({ successor }) => successor === null)
    .map(({ code, slug }) => ({ params: { slug }, props: { code } }));
}

/** What the browser needs to make the dossier of a municipality. */
export const GET: APIRoute<{ code: string }> = ({ props }) => Response.json(dossierPage(props.code));
