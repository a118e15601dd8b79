import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'een datum als 2026-09-30' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'een sha256 van 64 tekens' });
const releaseId = z.string().regex(/^20\d{2}-K[1-4]$/, { error: 'een release als 2026-K3' });

/**
 * Manifest of a delivered release, beside its CSV files. Keys are Dutch because it is published for Dutch readers.
 * `synthetisch` marks invented data and travels on to every page, image and download.
 */
export const manifestSchema = z.strictObject({
  release: releaseId,
  peildatum: isoDate,
  gepubliceerd: isoDate,
  volgendeUpdate: isoDate,
  methode: z.enum(['gecontroleerd-afronden', 'voorbeeld-in-vijftallen']),
  basis: z.literal(5),
  maxAfwijking: z.literal(4),
  synthetisch: z.boolean(),
  toelichting: z.string().min(1),
  tabellen: z
    .array(z.strictObject({ bestand: z.string().regex(/^[a-z_]+\.csv$/), sha256, rijen: z.int().min(0) }))
    .min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
