import { verdictWords } from '../../src/finding/comparison/verdict.ts';
import { clean, excerpt, textsOf, type Finding, type Page, type Rule, type Said } from './page.ts';

const words = Object.values(verdictWords);

/** Pages that explain the words themselves. */
const explains = ['over/index.html'];

const hasVerdict = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word));

/** No verdict beside an immature figure, and none without the figure that it rests on. */
export const verdicts: Rule = (page) => [...marked(page), ...parts(page), ...spoken(page)];

/** Parts of a page about one indicator and cohort: when that is too young, no verdict stands in them. */
function parts({ file, document, about }: Page): Finding[] {
  return [...document.querySelectorAll('[data-indicator][data-cohort]:not([data-verdict])')]
    .filter((part) => {
      const [indicator, cohort] = [part.getAttribute('data-indicator'), part.getAttribute('data-cohort')];
      return (
        cohort !== 'alle' && about.isEarly(indicator ?? '', Number(cohort)) && hasVerdict(part.textContent)
      );
    })
    .map((part) => ({
      file,
      rule: 'oordeel bij een instroomjaar dat te kort is gevolgd',
      excerpt: excerpt(clean(part.textContent)),
    }));
}

/** Elements that say what their verdict is about: the cohort must have been followed long enough. */
function marked({ file, document, about }: Page): Finding[] {
  return [...document.querySelectorAll('[data-verdict]')].flatMap((element): Finding[] => {
    const [verdict, indicator, cohort] = ['data-verdict', 'data-indicator', 'data-cohort'].map((name) =>
      element.getAttribute(name),
    );
    const text = excerpt(`${verdict ?? ''}: ${clean(element.textContent)}`);
    if (!verdict || !indicator || !cohort)
      return [{ file, rule: 'oordeel zonder cijfer of instroomjaar', excerpt: text }];
    if (cohort !== 'alle' && about.isEarly(indicator, Number(cohort)))
      return [{ file, rule: 'oordeel bij een instroomjaar dat te kort is gevolgd', excerpt: text }];
    return clean(element.textContent).toLowerCase().includes(verdict.toLowerCase())
      ? []
      : [{ file, rule: 'ander oordeel in de tekst dan in het kenmerk', excerpt: text }];
  });
}

/** Texts with a verdict: they belong to a marked one, and speak of no immature year. */
function spoken(page: Page): Finding[] {
  const { file, about } = page;
  if (explains.includes(file)) return [];
  const early = new RegExp(`instroomjaar ${about.growing}|nog te vroeg om te vergelijken|voorlopig`, 'i');
  return textsOf(page)
    .filter(({ text }) => hasVerdict(text))
    .flatMap((said): Finding[] => {
      const about_ = { file, excerpt: excerpt(said.text) };
      if (early.test(said.text)) return [{ ...about_, rule: 'oordeel bij een cijfer dat nog te vroeg is' }];
      return isMarked(said) ? [] : [{ ...about_, rule: 'oordeel zonder kenmerk' }];
    });
}

/**
 * A verdict is marked itself, stands in a section with a marked one, or within a part of the page that says which
 * indicator and cohort it is about.
 */
function isMarked({ element }: Said): boolean {
  if (element.closest('head')) return true;
  const section = element.closest('section');
  return (
    element.closest('[data-verdict],[data-indicator][data-cohort]') !== null ||
    (section?.querySelector('[data-verdict]') ?? null) !== null
  );
}
