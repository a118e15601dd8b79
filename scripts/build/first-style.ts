/**
 * The pages that a reader meets first have in themselves only the style that their kind uses: half to four fifths of
 * all, so that the first paint waits for less. The rest comes after it (src/site/frame/early.ts), for what scripts add.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform, type CustomAtRules, type Selector, type Visitor } from 'lightningcss';
import { filesBelow } from '../../src/checksum/files.ts';
import { sha256 } from '../../src/checksum/node.ts';
import { html, trusted } from '../../src/site/frame/html.ts';
import { inScript } from '../../src/site/frame/in-script.ts';
import { themeList } from '../../src/figures/themes.ts';
import { styleIn } from './policy.ts';

const themes = themeList.map(({ id }) => id).join('|');

/** Kinds of page that share one style: each is one more hash in the policy of the host, so they are few. */
const kinds: readonly RegExp[] = [
  /^index\.html$/,
  /^gemeente\/[^/]+\/index\.html$/,
  new RegExp(`^gemeente/[^/]+/(?:${themes})/index\\.html$`),
];

/**
 * Gives every page of these kinds the style of its kind, and lays the whole style, without its fonts, as a
 * file beside the scripts.
 * @param base path of the site, with a slash at the end
 * @returns every style that stands in a page
 * @throws when a page does not have the style and the policy that Base.astro gives it
 */
export function layFirstStyles(site: string, base: string): string[] {
  const whole = styleIn(site);
  const name = `_a/style.${sha256(whole).slice(0, 8)}.css`;
  // Fonts that come again would take the place of letters that stand there, and move them.
  writeFileSync(path.join(site, name), whole.replaceAll(/@font-face\{[^}]*\}/g, ''));
  const address = trusted(inScript(base + name));
  const rest = String(html`<script type="application/json" data-rest>${address}</script>`);
  const files = filesBelow(site);
  const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
  const others = files.filter((file) => file.endsWith('.css') && file !== name).map(read);
  const styles = [whole];
  for (const kind of kinds) {
    const pages = files.filter((file) => kind.test(file));
    if (pages.length === 0) continue;
    const used = usedStyle(whole, eachOf(pages, read), others);
    styles.push(used);
    for (const file of pages)
      writeFileSync(path.join(site, file), withStyle(read(file), whole, used, rest, file));
  }
  return styles;
}

/** Names in pages that a selector can ask for. */
interface Names {
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  readonly ids: Set<string>;
  /** Custom properties that a drawing asks for. */
  readonly variables: Set<string>;
}

/** Classes that early.ts gives a page before its first paint, and when its scripts are there. */
const given = ['js', 'works'];

/**
 * The rules of a style that can be about an element of these pages, as they are before a script of their own runs, with the
 * variables that they and the styles beside them use. An attribute tells nothing: a reader opens a part without a script.
 */
export function usedStyle(style: string, pages: Iterable<string>, others: readonly string[] = []): string {
  const names = namesIn(pages);
  addVariables(others.join('\n'), names.variables);
  const used = rewritten(style, {
    Rule: {
      style: ({ value }) =>
        value.selectors.some((selector) => isPossible(selector, names)) ? undefined : [],
    },
    RuleExit: {
      media: ({ value }) => (value.rules.length > 0 ? undefined : []),
      container: ({ value }) => (value.rules.length > 0 ? undefined : []),
    },
  });
  return withoutUnusedVariables(used, names);
}

function rewritten(style: string, visitor: Visitor<CustomAtRules>): string {
  const { code } = transform({ filename: 'style.css', code: Buffer.from(style), minify: true, visitor });
  return Buffer.from(code).toString();
}

/** Leaves out variables that nothing asks for, and then those that only they asked for. */
function withoutUnusedVariables(style: string, names: Names): string {
  const asked = new Set(names.variables);
  addVariables(style, asked);
  const left = rewritten(style, {
    Declaration: { custom: ({ name }) => (!name.startsWith('--') || asked.has(name) ? undefined : []) },
  });
  return left.length < style.length ? withoutUnusedVariables(left, names) : left;
}

function addVariables(text: string, names: Set<string>): void {
  for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) names.add(name);
}

/** Whether a page with these names can have an element that the selector is about; true where names do not tell. */
function isPossible(selector: Selector, names: Names): boolean {
  return selector.every((part) => {
    if (part.type === 'type') return names.tags.has(part.name);
    if (part.type === 'class') return names.classes.has(part.name);
    if (part.type === 'id') return names.ids.has(part.name);
    if (part.type !== 'pseudo-class') return true;
    if (part.kind !== 'is' && part.kind !== 'where' && part.kind !== 'has') return true;
    return part.selectors.some((one) => isPossible(one, names));
  });
}

/** One page at a time: those of a country do not fit in memory together. */
function namesIn(pages: Iterable<string>): Names {
  const names: Names = { tags: new Set(), classes: new Set(given), ids: new Set(), variables: new Set() };
  for (const page of pages) {
    for (const [, tag = ''] of page.matchAll(/<([a-z][a-z0-9-]*)/gi)) names.tags.add(tag);
    addVariables(page, names.variables);
    for (const [, id = ''] of page.matchAll(/\sid="([^"]*)"/g)) names.ids.add(id);
    for (const [, group = ''] of page.matchAll(/\sclass="([^"]*)"/g))
      for (const one of group.split(/\s+/)) names.classes.add(one);
  }
  return names;
}

function* eachOf(files: readonly string[], read: (file: string) => string): Iterable<string> {
  for (const file of files) yield read(file);
}

function withStyle(page: string, whole: string, used: string, rest: string, file: string): string {
  const put = (text: string, from: string, to: string): string => {
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`${file} has ${parts.length - 1} times ${from.slice(0, 60)}, not once`);
    return parts.join(to);
  };
  const styled = put(page, `<style>${whole}</style>`, `<style>${used}</style>`);
  const allowed = put(styled, sha256(whole, 'base64'), sha256(used, 'base64'));
  return put(allowed, '</body>', `${rest}</body>`);
}
