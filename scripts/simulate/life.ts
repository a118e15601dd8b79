import type { EndState, Group, Route } from '../../src/contract/codes.ts';

/**
 * One invented person under the duty. Days are counted from 1 January 2022 in years of 365 days.
 * All numbers are assumptions of an order of magnitude; none comes from a case file.
 */
export interface Life {
  /** People of one household are looked for in one cell; a single person is a household of one. */
  readonly household: string;
  readonly cohort: number;
  readonly dutyStart: number;
  /** First day on which the municipality counts this person. */
  readonly knownFrom: number;
  readonly registered: number;
  readonly clock: number;
  readonly intake: number;
  readonly pip: number;
  readonly lesson: number;
  readonly pvt: number;
  readonly done: number;
  readonly fulfilled: number;
  readonly exit: { readonly day: number; readonly state: EndState } | null;
  /** What may change from one release to the next; one per release. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly municipality: string;
  readonly group: Group;
  readonly route: Exclude<Route, 'none'>;
  /** Whether this is another municipality than the one that made the PIP. */
  readonly moved: boolean;
}

/** Whether an asylum status holder still waits for a home. */
export const isInReception = ({ registered }: Life, group: Group, until: number): boolean =>
  group === 'asylum' && registered > until;

/** The class of a number of days; edges are whole weeks, upper edge included. */
export function classOf(
  classes: readonly { readonly code: string; readonly to: number | null }[],
  days: number,
): string {
  return classes.find(({ to }) => to === null || days <= to * 7)!.code;
}
