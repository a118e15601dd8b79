import { themes } from '../../src/figures/catalogue.ts';
import { trapsFor, trapsOf } from '../../src/indicators/traps.ts';
import type { Rule } from './page.ts';

/** A law trap stands on every page where it bites: the pages of its themes, and those of its indicators. */
export const traps: Rule = ({ file, document }) => {
  const found = new Set(
    [...document.querySelectorAll('[data-trap]')].map((one) => one.getAttribute('data-trap')),
  );
  return (isPast(document) ? [] : expectedOn(file))
    .filter((id) => !found.has(id))
    .map((id) => ({ file, rule: 'een valkuil ontbreekt', excerpt: id }));
};

/** Whether a page only says where the figures of a municipality that is no more went on: there no trap bites. */
const isPast = (document: Document): boolean =>
  document.querySelector('[data-past]') !== null && document.querySelector('table, figure') === null;

function expectedOn(file: string): string[] {
  const [, theme] = /^gemeente\/[^/]+\/([^/]+)\/index\.html$/.exec(file) ?? [];
  const covered = themes.find(({ id }) => id === theme)?.covers;
  if (covered) return trapsOf(covered).map(({ id }) => id);
  const [, indicator] = /^indicatoren\/([^/]+)\/index\.html$/.exec(file) ?? [];
  return indicator ? trapsFor(indicator).map(({ id }) => id) : [];
}
