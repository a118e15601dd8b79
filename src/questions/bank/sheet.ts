import type { Purpose } from '../purpose.ts';

/**
 * A question of the bank with what usually comes back. Texts may hold slots in braces; `slot.ts` knows them all.
 * Every sentence of `text` and `follow` ends in a question mark.
 */
export interface BankQuestion {
  readonly text: string;
  /** What the college may say, after "Het college kan zeggen: ". */
  readonly answer: string;
  /** The question to go on with, after "Vraag dan door: ". */
  readonly follow: string;
}

/** Who stands behind a text; `checker` is null until somebody other than the author has read it. */
export interface Reviewed {
  readonly author: string;
  readonly checker: string | null;
  /** ISO dates. */
  readonly reviewedOn: string;
  readonly nextReview: string;
}

/** What the bank holds about one indicator: its subject, the sentence with the figure, and questions by purpose. */
export interface Sheet extends Reviewed {
  readonly indicator: string;
  /** Completes "Onderwerp: "; never starts with a capital. */
  readonly subject: string;
  /** The sentence of the explanation that holds the figure: the group first. */
  readonly occasion: string;
  /** The sentence about a part of that group; left out where rounding leaves nothing to say about it. */
  readonly part?: string;
  /** About the people whom the figure leaves waiting now: it stands in every draft. */
  readonly now: BankQuestion;
  readonly questions: Readonly<Record<Purpose, readonly BankQuestion[]>>;
}

export const firstBank: Reviewed = {
  author: 'Redactie Raadsmonitor',
  checker: null,
  reviewedOn: '2026-11-27',
  nextReview: '2027-05-27',
};
