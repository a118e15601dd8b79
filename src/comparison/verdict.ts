import type { Verdict } from '../statistics/verdict.ts';

/** The closed set of verdicts, word for word as on screen, in alternative text, tables and CSV. */
export const verdictWords: Readonly<Record<Exclude<Verdict, 'too_few_peers'>, string>> = {
  higher: 'hoger dan te verwachten',
  lower: 'lager dan te verwachten',
  ordinary: 'past bij gewone schommeling',
  too_few: 'te weinig mensen om iets te zeggen',
};

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
