import { z } from 'zod';

/** A day in the life of a release: it exists, and lies between the law and what systems write for "no date". */
export const releaseDay = z.iso
  .date({ error: 'een datum als 2026-09-30', abort: true })
  .refine((day) => day >= '2022-01-01' && day < '2099-12-31', {
    error: 'een datum van 2022-01-01 tot en met 2099-12-30',
  });
