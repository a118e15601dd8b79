import type { Verdict } from '../statistics/verdict.ts';

/**
 * The closed set of words of a comparison, word for word as on screen, in alternative text, tables and CSV. They say where a
 * municipality lies among others, and nothing about chance: the band holds real differences between municipalities, too.
 */
export const verdictWords: Readonly<Record<Exclude<Verdict, 'too_few_peers'> | 'too_wide', string>> = {
  higher: 'boven de spreiding',
  lower: 'onder de spreiding',
  ordinary: 'binnen de spreiding',
  too_wide: 'gemeenten verschillen te veel om iets te zeggen',
  too_few: 'te weinig mensen om iets te zeggen',
};

/** A band wider than this, as a share, holds nearly everything: being inside it says nothing. */
export const widestBand = 0.5;

/** What stands in the place of a verdict where none can be given. */
export const stateWords = {
  too_few_peers: 'te weinig vergelijkbare gemeenten',
  too_early: 'nog te vroeg om te vergelijken',
  not_delivered: 'niet geleverd',
  too_small: 'te klein om te tonen',
  not_applicable: 'niet van toepassing',
} as const;

/** A municipality without a count in a comparison, and why. */
export type Blank = 'not_delivered' | 'too_small' | 'not_applicable';
