import { verdictWords } from '../../src/comparison/verdict.ts';
import { clean, excerpt, type Fault, type Page, type Rule, type Said } from './page.ts';

const words = Object.values(verdictWords);

/** Pages that explain the words themselves. */
const explains = ['over/index.html'];

const hasVerdict = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word));

/** No verdict beside an immature figure, and none without the figure that it rests on. */
export const verdicts: Rule = (page) => [...marked(page), ...parts(page), ...spoken(page)];

/** Parts of a page about one indicator and cohort: when that is too young, no verdict stands in them. */
function parts({ file, document, about }: Page): Fault[] {
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
function marked({ file, document, about }: Page): Fault[] {
  return [...document.querySelectorAll('[data-verdict]')].flatMap((element): Fault[] => {
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

/** Texts with a verdict: it is the one that the part of the page is marked with, and speaks of no immature year. */
function spoken(page: Page): Fault[] {
  const { file } = page;
  if (explains.includes(file)) return [];
  return page.texts
    .filter(({ text }) => hasVerdict(text))
    .flatMap((said): Fault[] => {
      const found = { file, excerpt: excerpt(said.text) };
      if (isEarly(said, page)) return [{ ...found, rule: 'oordeel bij een cijfer dat nog te vroeg is' }];
      return isMarked(said) ? [] : [{ ...found, rule: 'oordeel zonder kenmerk' }];
    });
}

const tooEarly = /nog te vroeg om te vergelijken|voorlopig/i;

/** A year in the text itself that is too young, or the words that say so anywhere in the same part. */
function isEarly({ element, text }: Said, { about }: Page): boolean {
  const part = element.closest('.multiple,section');
  const indicator =
    element.closest('[data-indicator]')?.getAttribute('data-indicator') ??
    part?.querySelector('[data-indicator]')?.getAttribute('data-indicator') ??
    '';
  const years = [...text.matchAll(/(?:instroomjaar|uit|in) (20\d\d)/gi)].map((match) => Number(match[1]));
  if (tooEarly.test(text) || years.some((year) => year >= about.growing)) return true;
  if (/instroomjaar/i.test(text) && years.some((year) => about.isEarly(indicator, year))) return true;
  const hasMark = (part?.querySelectorAll('[data-verdict]').length ?? 0) > 0;
  return hasMark && tooEarly.test(part?.textContent ?? '');
}

/** Marked itself, in a part with the same verdict, or within a part that says which indicator and cohort it is about. */
function isMarked({ element, text }: Said): boolean {
  if (element.closest('head,[data-verdict],[data-indicator][data-cohort]')) return true;
  const marks = element.closest('section')?.querySelectorAll('[data-verdict]') ?? [];
  const said = words.filter((word) => text.toLowerCase().includes(word));
  return said.every((word) => [...marks].some((mark) => mark.getAttribute('data-verdict')?.includes(word)));
}
