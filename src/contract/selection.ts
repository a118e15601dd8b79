import type { Group } from './codes.ts';

/** What a question is about: always explicit lists, each with at least one entry. */
export interface Selection {
  readonly municipalities: readonly string[];
  readonly cohorts: readonly number[];
  readonly groups: readonly Group[];
}

/** A dimension over which an indicator can be asked. Every indicator can be asked per municipality. */
export type Choice = 'cohort' | 'group';
