import { makeBundle } from '../evidence/bundle.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { choiceWords } from '../evidence/texts.ts';
import { figures } from '../finding/catalogue.ts';
import { choiceFor } from '../finding/compact.ts';
import { bundleName, subjectOn } from './evidence-subject.ts';
import { escaped } from './figure-markup.ts';
import { href } from './href.ts';
import { onPage } from './on-page.ts';
import type { PageConfig } from './page-config.ts';
import { saveFile } from './save-file.ts';
import { siteAddress } from './site-address.ts';

/** Saves the figure as it stands on the page as a bundle, and says what is in it. */
export async function takeEvidence(
  page: HTMLElement,
  config: PageConfig,
  button: HTMLElement,
): Promise<void> {
  const id = button.dataset['for'] ?? '';
  const figure = figures.find((one) => one.id === id);
  const place = page.querySelector<HTMLElement>(`[data-part=evidence][data-for="${id}"]`);
  if (!figure || !place) return;
  const { answer, scope } = onPage(page, config, figure);
  const subject = subjectOn(config, figure, choiceFor(figure, scope), siteAddress());
  const name = bundleName(subject);
  try {
    saveFile(await makeBundle(subject, answer.rows), name, 'application/zip');
    place.innerHTML = savedMarkup(name, `${config.name}. ${choiceWords(subject)}`);
  } catch (error) {
    place.innerHTML = failedMarkup(error);
  }
}

/** That a file was saved, what it is about, and where it can be checked. */
export function savedMarkup(name: string, about: string): string {
  return (
    `<p><strong>${escaped(name)}</strong> is opgeslagen. ${escaped(about)} ` +
    `<a href="${escaped(href('/controleer/'))}">Controleer een bewijsbundel</a></p>`
  );
}

export function failedMarkup(error: unknown): string {
  const why = error instanceof EvidenceFault ? error.message : 'De bundel kon niet worden gemaakt.';
  return `<div class="error"><p>${escaped(why)} De cijfers op de pagina staan er nog.</p></div>`;
}
