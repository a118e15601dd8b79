import { makeDossier, type Dossier } from '../../evidence/dossier.ts';
import { figures } from '../../figures/catalogue.ts';
import { readCompact } from '../../figures/compact.ts';
import { QueryError } from '../../query/error.ts';
import { compactAnswers } from '../choice/answer-files.ts';
import type { DossierPage } from './dossier.page.ts';
import { releaseFacts, subjectOn } from './subject.ts';
import { html, put } from '../frame/html.ts';
import { saveFile } from '../frame/save-file.ts';
import { siteAddress } from '../frame/site-address.ts';
import { failedMarkup, savedMarkup } from './markup.ts';

/** Makes the dossier of a municipality and saves it; says in `place` what it holds, or why it could not be made. */
export async function takeDossier(place: HTMLElement, source: string): Promise<void> {
  put(place, html`<p>Het dossier wordt gemaakt.</p>`);
  try {
    const page = await dossierPage(source);
    const { name, slug, release } = page.config;
    const file = `dossier-${slug}-${release}.zip`;
    saveFile(await makeDossier(await dossierOf(page)), file, 'application/zip');
    put(place, savedMarkup(file, `${name}: ${contents(page)}`));
  } catch (error) {
    const isQuery = error instanceof QueryError;
    put(place, isQuery ? html`<div class="error"><p>${error.message}</p></div>` : failedMarkup(error));
  }
}

function contents({ figures: { length } }: DossierPage): string {
  const counted = length === 0 ? 'geen cijfers' : length === 1 ? '1 cijfer' : `${length} cijfers`;
  return `${counted}, vragen, toezeggingen, leveringen en verzoeken.`;
}

async function dossierPage(source: string): Promise<DossierPage> {
  const response = await fetch(source).catch(() => null);
  if (!response) throw new QueryError('data', 'De gegevens konden niet worden opgehaald. Bent u nog online?');
  if (!response.ok)
    throw new QueryError(
      'data',
      `De gegevens van het dossier ontbreken op de server (fout ${response.status}).`,
    );
  return (await response.json()) as DossierPage;
}

/** The dossier with the counts of its figures; `site` has no last slash. Throws a QueryError when a file could not be had. */
export async function dossierOf(
  { config, figures: ids, said, tables }: DossierPage,
  site = siteAddress(),
): Promise<Dossier> {
  const proofs = ids.map(async (id) => {
    const figure = figures.find((one) => one.id === id);
    if (!figure) throw new Error(`unknown figure ${id}`);
    const choice = { group: null, cohorts: figure.choices.cohort === 'one' ? [config.pageCohort] : null };
    const answer = readCompact(
      await compactAnswers(config, config.code, config.name, id),
      choice,
      config.name,
    );
    if (!answer) throw new QueryError('data', `De gegevens van ${config.name} zijn beschadigd.`);
    return { subject: subjectOn(config, figure, choice, site), rows: answer.rows, said: said[id] ?? [] };
  });
  const { code, name } = config;
  return {
    release: releaseFacts(config),
    municipality: { code, name },
    site,
    tables,
    figures: await Promise.all(proofs),
  };
}
