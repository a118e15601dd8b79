import { z } from 'zod';

/** Identity of a release: year and quarter of its reference date; sorts in time. */
const releaseId = z.string().regex(/^20\d{2}-K[1-4]$/, { error: 'een release als 2026-K3' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'een sha256 van 64 tekens' });
const csvFile = z.string().regex(/^[a-z_]+\.csv$/, { error: 'een bestandsnaam als total.csv' });
const size = z.int().min(0);

/** What the audit reads from manifest.json; other keys pass. */
export const manifestSchema = z.looseObject({
  release: releaseId,
  peildatum: z.iso.date({ error: 'een datum als 2026-09-30' }),
  methode: z.literal('gecontroleerd-afronden'),
  versie: z.literal('1', { error: 'versie 1: een andere methode kent deze toets niet' }),
  basis: z.int(),
  maxAfwijking: z.int(),
  sleutelAfdruk: z.string().regex(/^[0-9a-f]{8}$/, { error: 'acht tekens uit 0-9 en a-f' }),
  configSha256: sha256,
  tabellen: z.array(z.looseObject({ bestand: csvFile, sha256, rijen: size })).min(1),
  beschrijving: z.looseObject({ bestand: z.literal('datapackage.json'), sha256 }),
  cellen: size,
  blokken: size,
  blokkenZonderDetail: size,
  synthetisch: z.boolean(),
  proef: z.literal(true).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

const field = z.looseObject({
  name: z.string(),
  type: z.string(),
  title: z.string().optional(),
  categories: z.array(z.looseObject({ value: z.string(), label: z.string().optional() })).optional(),
});

/** What the audit reads from datapackage.json: the declared files, their columns and how they are called. */
export const descriptorSchema = z.looseObject({
  resources: z.array(
    z.looseObject({ path: z.string(), schema: z.looseObject({ fields: z.array(field).min(1) }) }),
  ),
});

export type Descriptor = z.infer<typeof descriptorSchema>;
