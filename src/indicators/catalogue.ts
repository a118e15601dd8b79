import { countedCatalogue } from './counted.ts';
import type { Indicator } from './indicator.ts';
import { uncountedCatalogue } from './uncounted.ts';

/** Every indicator, with or without figures: what is missing is listed too. */
export const catalogue: readonly Indicator[] = [...countedCatalogue, ...uncountedCatalogue];
