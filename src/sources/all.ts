// Made by `npm run lists` from the files that it imports; to change it, change those.
import { cbsSwiSource } from './cbs-swi.ts';
import type { Source } from './source.ts';

/** Every published source. */
export const sources: readonly Source[] = [cbsSwiSource];
