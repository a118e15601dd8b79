import { wordsOf } from '../../src/edition/marks.ts';
import { clean, excerpt, type Fault, type Page, type Rule } from './page.ts';

/** A number of people or a share: what a title or description may not say without its mark. */
const figure = /\d+ van de \d+|\d%|\b\d[\d.]* (mensen|inburgeraars|nieuwkomers|asielstatushouders)\b/;

const contentOf = ({ document }: Page, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('content') ?? null;

/**
 * What others show of a page without opening it: its title, description and card say themselves that its figures are
 * invented or rehearsed, or they have no figure. Rehearsals and frozen copies are closed to search engines.
 */
export const sharing: Rule = (page) => {
  const { file, document, about } = page;
  const fault = (rule: string, text: string): Fault => ({ file, rule, excerpt: excerpt(text) });
  const said = saidOf(page);
  const isMarked = about.kind !== 'echt' && document.querySelector('.fictitious') !== null;
  const { note, several, image } = wordsOf(about.kind);
  const unmarked = said
    .filter(
      ({ text }) => about.kind !== 'echt' && ![note, several, image].some((mark) => text.includes(mark)),
    )
    .filter(({ text }) => isMarked || figure.test(text))
    .map(({ text }) => fault('titel, omschrijving of kaartje zonder merk', text));
  const empty = said
    .filter(({ text }) => text === '')
    .map(({ name }) => fault('pagina zonder titel of omschrijving', name));
  const isClosed = contentOf(page, 'meta[name="robots"]')?.includes('noindex') ?? false;
  const open = (about.kind === 'proef' || file.startsWith('vast/')) && !isClosed;
  return [...empty, ...unmarked, ...(open ? [fault('open voor zoekmachines', document.title)] : [])];
};

function saidOf(page: Page): { readonly name: string; readonly text: string }[] {
  const described = contentOf(page, 'meta[name="description"]');
  const card = ['og:title', 'og:description', 'og:image:alt'].flatMap((name) => {
    const text = contentOf(page, `meta[property="${name}"]`);
    return text === null ? [] : [{ name, text: clean(text) }];
  });
  return [
    { name: 'title', text: clean(page.document.title) },
    { name: 'description', text: clean(described) },
    ...card,
  ];
}
