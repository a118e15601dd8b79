import type { APIRoute } from 'astro';
import { dossierPage } from '../../../site/evidence/dossier.page.ts';
import { formerDossiers } from '../../../site/files/former.page.ts';
import { municipalities } from '../../../published/files.ts';

interface Props {
  dossier: (site: URL) => object;
}

export function getStaticPaths() {
  const now = municipalities()
    .filter(({ successor }) => successor === null)
    .map(({ code, slug }) => ({ slug, dossier: (): object => dossierPage(code) }));
  return [...now, ...formerDossiers()].map(({ slug, dossier }) => ({ params: { slug }, props: { dossier } }));
}

/** What the browser needs to make the dossier of a municipality. */
export const GET: APIRoute<Props> = ({ props, site, url }) => Response.json(props.dossier(site ?? url));
