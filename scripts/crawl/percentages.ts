import { percentageFrom } from '../../src/format.ts';
import { excerpt, type Fault, type Rule, type Said } from './page.ts';

const percent = /(\d+(?:[.,]\d+)?)\s?(?:%|procent\b)/g;
/** Words about the method, in which a percentage is no share of people. */
export const method = /Band: 95%|Streepjes: 99,8%|spreiding[^.]*?\d+ tot \d+%/g;

/** A commitment is said, not counted: a target has no denominator. */
export const commitment = /Toezegging van [^:]+: \d+%|toezegging: ?\d+%|zei op [^‘]+ toe: ‘[^’]*’/g;

/** "1.115" as 1115. */
function numberOf(text: string): number {
  return Number(text.replaceAll('.', ''));
}

/**
 * Every percent sign must be explained by a denominator of at least 20: in its sentence, in its cell (`data-of`), in the
 * caption of its drawing or in the table beside it; be a published national figure
 * (`data-published`), or be what somebody said (`data-said`).
 */
export const percentages: Rule = (page) =>
  page.texts.flatMap((said) =>
    [...said.text.matchAll(percent)].flatMap((match): Fault[] => {
      const fault = faultOf(said, match);
      return fault === null ? [] : [{ file: page.file, rule: fault, excerpt: excerpt(said.text) }];
    }),
  );

function faultOf(said: Said, match: RegExpExecArray): string | null {
  const value = Number((match[1] ?? '').replace(',', '.'));
  if (value === 0 || value === 100) return `${value}% mag nergens staan`;
  if (said.element.closest('section[data-published], [data-said]')) return null;
  if (isWithin(method, said.text, match.index) || isWithin(commitment, said.text, match.index)) return null;
  const denominator = denominatorOf(said, match.index);
  if (denominator === null) return 'percentage zonder noemer';
  return denominator < percentageFrom ? `percentage bij een noemer van ${denominator}` : null;
}

export function isWithin(words: RegExp, text: string, at: number): boolean {
  return [...text.matchAll(words)].some(({ index, 0: found }) => index <= at && at < index + found.length);
}

/** The denominator nearest to a percentage; null when nothing near says one. */
function denominatorOf({ element, text }: Said, at: number): number | null {
  const own = element.closest('[data-of]')?.getAttribute('data-of');
  if (own) return Number(own);
  const before = /van de ([\d.]+)\s*\([^()]*$/.exec(text.slice(0, at));
  if (before?.[1]) return numberOf(before[1]);
  if (/van\shen\s\([^()]*$/.test(text.slice(0, at))) return groupBefore(text.slice(0, at));
  return element.closest('svg') ? drawnDenominator(element, text) : null;
}

/** "… ongeveer 210 mensen. Ongeveer 145 van hen (69%)": the group that was named before its part. */
export function groupBefore(text: string): number | null {
  const groups = [...text.matchAll(/ongeveer\s([\d.]*\d)(?!\svan\shen|[\d.]*\d\svan\shen)/gi)];
  const last = groups.at(-1)?.[1];
  return last === undefined ? null : numberOf(last);
}

/** In a drawing: "ongeveer 210" in its caption, or the row of its cohort in the table of the same section. */
function drawnDenominator(element: Element, text: string): number | null {
  const caption = element.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  const said = /(?:noemer|ongeveer)\s([\d.]+)/.exec(caption)?.[1];
  if (said) return numberOf(said.replace(/\.$/, ''));
  const cohort = /^(20\d\d): /.exec(text)?.[1];
  const rows = [...(element.closest('section')?.querySelectorAll('tbody tr') ?? [])];
  // A year whose share at the term is not said may have one at the end of its line.
  const of = rows
    .filter((one) => cohort && one.querySelector('th')?.textContent.startsWith(cohort))
    .map((one) => one.querySelector('[data-of]')?.getAttribute('data-of'))
    .find((found) => found !== undefined);
  return of ? Number(of) : null;
}
