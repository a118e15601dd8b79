import { inNameOrder } from '../../src/format.ts';
import { clean, excerpt, type Fault, type Rule } from './page.ts';

const fewest = 3;

/** A list of three or more municipalities stands in order of name: in lists, table bodies and choices. */
export const order: Rule = ({ file, document, about }) =>
  [...document.querySelectorAll('ul,ol,dl,tbody,select')].flatMap((list): Fault[] => {
    const names = [...list.children].flatMap((item) => nameIn(item, about.names));
    if (names.length < fewest || isByName(names)) return [];
    return [{ file, rule: 'gemeenten staan niet op naam', excerpt: excerpt(names.join(', ')) }];
  });

/** The municipality that an item begins with. */
function nameIn(item: Element, names: ReadonlySet<string>): string[] {
  const text = clean(item.textContent);
  const found = [...names].filter(
    (name) => text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length)),
  );
  return found.toSorted((one, other) => other.length - one.length).slice(0, 1);
}

/** Whether names follow each other as readers sort them. */
export function isByName(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || inNameOrder(names[at - 1] ?? '', name) <= 0);
}
