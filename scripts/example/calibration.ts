import type { Group, Route } from '../../src/contract/codes.ts';

interface CohortParameters {
  /** Duties that start in the year, per 100,000 inhabitants; in 2026 the first three quarters. */
  readonly inflow: number;
  readonly asylumShare: number;
  /** Median weeks from the start of the duty to a home in the municipality, asylum only. */
  readonly receptionWeeks: number;
  /** Share of people whose first PIP comes within 70 days of the clock start. */
  readonly withinTerm: Readonly<Record<Group, number>>;
  /** Mean days after the 70th for the others, before `groupExcess`. */
  readonly excessDays: number;
  /** Median days from clock start to the broad intake. */
  readonly intakeDays: number;
}

/**
 * National order of magnitude per year in which the duty started.
 * Inflow of 2022-2024 and the asylum shares within term of 2022 and 2023 follow published figures
 * (data/reference/national-figures.csv); the rest is assumed.
 */
const cohortParameters: Readonly<Record<number, CohortParameters>> = {
  2022: {
    inflow: 145,
    asylumShare: 0.73,
    receptionWeeks: 34,
    withinTerm: { asylum: 0.07, family_other: 0.33 },
    excessDays: 150,
    intakeDays: 75,
  },
  2023: {
    inflow: 200,
    asylumShare: 0.62,
    receptionWeeks: 36,
    withinTerm: { asylum: 0.32, family_other: 0.46 },
    excessDays: 150,
    intakeDays: 55,
  },
  2024: {
    inflow: 200,
    asylumShare: 0.6,
    receptionWeeks: 28,
    withinTerm: { asylum: 0.43, family_other: 0.53 },
    excessDays: 140,
    intakeDays: 45,
  },
  2025: {
    inflow: 190,
    asylumShare: 0.6,
    receptionWeeks: 26,
    withinTerm: { asylum: 0.46, family_other: 0.57 },
    excessDays: 130,
    intakeDays: 40,
  },
  2026: {
    inflow: 135,
    asylumShare: 0.6,
    receptionWeeks: 24,
    withinTerm: { asylum: 0.55, family_other: 0.6 },
    excessDays: 120,
    intakeDays: 40,
  },
};

export const groupExcess: Readonly<Record<Group, number>> = { asylum: 1, family_other: 0.75 };

/** The years in which a duty can have started, up to and including `last`. */
export function cohortsUpTo(last: number): number[] {
  return Object.keys(cohortParameters)
    .map(Number)
    .filter((cohort) => cohort <= last);
}

export function parametersOf(cohort: number): CohortParameters {
  const found = cohortParameters[cohort];
  if (!found) throw new Error(`no parameters for cohort ${cohort}`);
  return found;
}

/** Days between clock start and PIP that the law allows. */
export const termDays = 70;

/** Share of each learning route among first PIPs. */
export const routeShares: Readonly<Record<Group, readonly (readonly [Exclude<Route, 'none'>, number])[]>> = {
  asylum: [
    ['b1', 0.6],
    ['z', 0.32],
    ['education', 0.08],
  ],
  family_other: [
    ['b1', 0.9],
    ['z', 0.09],
    ['education', 0.01],
  ],
};

/** Median days from PIP to the last exam or final talk, and the spread of its logarithm. */
export const routeLength: Readonly<Record<Group, { readonly median: number; readonly sigma: number }>> = {
  asylum: { median: 1180, sigma: 0.28 },
  family_other: { median: 930, sigma: 0.33 },
};

export interface ExitRule {
  readonly state: 'exempt' | 'dispensed' | 'paused' | 'lapsed';
  /** Share of all people who end this way. */
  readonly share: Readonly<Record<Group, number>>;
  /** Earliest and latest day after the start of the duty. */
  readonly days: readonly [number, number];
}

/** Ends that concern one person. */
export const exitRules: readonly ExitRule[] = [
  { state: 'exempt', share: { asylum: 0.015, family_other: 0.06 }, days: [60, 400] },
  { state: 'dispensed', share: { asylum: 0.02, family_other: 0.006 }, days: [700, 1300] },
  { state: 'paused', share: { asylum: 0.01, family_other: 0.012 }, days: [100, 900] },
];

/** Relatives leave together. */
export const lapseRule: ExitRule = {
  state: 'lapsed',
  share: { asylum: 0.035, family_other: 0.05 },
  days: [60, 1000],
};

/** Share of households by their number of people under the duty, from one up; assumed. */
export const householdSizes: readonly number[] = [0.58, 0.2, 0.1, 0.07, 0.03, 0.02];

/** Chance that a relative gets the route of the first one without being looked at apart. */
export const sameRoute = 0.8;

/** Share of relatives whose PIP is not made together with that of the first one. */
export const ownPipShare = 0.07;

/** Share of households that move to another invented municipality, sooner or later. */
export const moverShare = 0.03;

/** Share of households whose legal group changes after they have settled. */
export const groupChangeShare = 0.004;

/** Share of asylum households whose broad intake starts in reception. */
export const earlyIntakeShare = 0.12;

/** Share of PIPs that are revised between the first lesson and the participation declaration. */
export const revisedShare = 0.06;

/** Share of family and other migrants whose clock start is unknown. */
export const unknownClockShare = 0.02;

/** On this day everybody who was busy with exams got six months more: marking had taken too long. */
export const extensionWave = { day: '2026-07-15', months: 6, lessonsBefore: '2026-01-01' } as const;
