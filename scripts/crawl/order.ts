import { folded } from '../../src/format.ts';
import { clean, excerpt, type Finding, type Rule } from './page.ts';

const fewest = 3;

/** A list of three or more municipalities stands in order of name: in lists, table bodies and choices. */
export const order: Rule = ({ file, document, about }) =>
  [...document.querySelectorAll('ul,ol,tbody,select')].flatMap((list): Finding[] => {
    const names = [...list.children].flatMap((item) => nameIn(item, about.names));
    if (names.length < fewest || isByName(names)) return [];
    return [{ file, rule: 'gemeenten staan niet op naam', excerpt: excerpt(names.join(', ')) }];
  });

/** The municipality that an item is about: its first link, cell or words. */
function nameIn(item: Element, names: ReadonlySet<string>): string[] {
  const first = item.querySelector('a,th,td') ?? item;
  const own = item.firstChild?.nodeType === 3 ? clean(item.firstChild.textContent) : '';
  const text = [clean(first.textContent), own].find((words) => names.has(words));
  return text === undefined ? [] : [text];
}

function isByName(names: readonly string[]): boolean {
  return names.every(
    (name, at) => at === 0 || folded(names[at - 1] ?? '').localeCompare(folded(name), 'nl') <= 0,
  );
}
