import { makeBundle } from '../../evidence/bundle.ts';
import { choiceWords } from '../../evidence/texts.ts';
import { figures } from '../../figures/catalogue.ts';
import { choiceFor } from '../../figures/compact.ts';
import { bundleName, subjectOn } from '../evidence/subject.ts';
import { savedMarkup, failedMarkup } from '../evidence/markup.ts';
import { put } from '../frame/html.ts';
import { factText } from '../figure/facts-markup.ts';
import { figureOnPage } from './figure-on-page.ts';
import { onPage } from './on-page.ts';
import type { PageConfig } from '../choice/config.ts';
import { saveFile } from '../frame/save-file.ts';
import { siteAddress } from '../frame/site-address.ts';

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
    saveFile(
      await makeBundle(subject, answer.rows, await saidAbout(page, config, id)),
      name,
      'application/zip',
    );
    put(place, savedMarkup(name, `${config.name}. ${choiceWords(subject)}`));
  } catch (error) {
    put(place, failedMarkup(error));
  }
}

/** Norm, change, comparison and commitment as the page says them now, after the choice that is shown. */
async function saidAbout(page: HTMLElement, config: PageConfig, id: string): Promise<string[]> {
  const { facts, verdict } = (await figureOnPage(page, config, id)).about;
  return [...facts.map(factText), ...(verdict === null ? [] : [verdict.text])];
}
