import { z } from 'zod';

/** What may be filled into a text about a figure: whole words, no braces that could pass for a slot. */
const words = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^{}]*$/, 'no braces');

const isoDate = z.iso.date();

/**
 * An observation as a draft fills it in. A percentage needs a published denominator of 20 or more, whatever made the text;
 * a shown value never comes with a blank, and a blank never with a value.
 */
export const observationSlots = z
  .object({
    name: words,
    municipality: z.object({ name: words }),
    state: z.enum(['shown', 'too_small', 'too_early', 'not_delivered', 'not_counted']),
    reason: words.nullable(),
    value: words.nullable(),
    denominator: z.int().nonnegative().nullable(),
    cohort: z.int().min(2020).nullable(),
    referenceDate: isoDate,
    publishedOn: isoDate,
    people: words.nullable(),
    executor: words.nullable(),
    notices: z.array(words),
  })
  .refine(({ state, value }) => (state === 'shown') === (value !== null), 'a value, or the word of a blank')
  .refine(
    ({ value, denominator }) => !value?.includes('%') || (denominator !== null && denominator >= 20),
    'no percentage below a denominator of 20',
  );
