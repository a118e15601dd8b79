/** Values in files that people fill in, read as they are meant: see the room `reading`. */
import { z } from 'zod';
import { codeIn, municipalityIn, trimmed } from '../reading/cell.ts';
import { dateIn, isStandInDate } from '../reading/date.ts';

/** True or false, also as `ja`, `nee`, `WAAR` and `ONWAAR`. */
export const truth = z.preprocess(
  (given) =>
    typeof given === 'string' ? truths[codeIn(Object.keys(truths), trimmed(given))?.value ?? ''] : given,
  z.boolean({ error: 'true of false' }),
);

const truths: Readonly<Record<string, boolean>> = { true: true, false: false };

const form = { error: 'een datum als 2026-09-30' };

/** A day from `from` until the end of 2099 as `2026-09-30`, also written as `30-9-2026`. */
export const dayFrom = (from: string) =>
  z
    .string(form)
    .overwrite((text) => dateIn(trimmed(text))?.value ?? text)
    .pipe(z.iso.date({ ...form, abort: true }))
    .refine((day) => day >= from && day < '2099-12-31' && !isStandInDate(day), {
      error: `een datum van ${from} tot en met 2099-12-30`,
    });

/** A municipality code, also in small letters or without GM. */
export const municipalityCode = z
  .string()
  .overwrite((text) => municipalityIn(trimmed(text))?.value ?? text)
  .regex(/^GM\d{4}$/, { error: 'een gemeentecode: GM en vier cijfers' });
