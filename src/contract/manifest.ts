import { z } from 'zod';
import { releaseDay } from './release-day.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'een sha256 van 64 tekens' });
const count = z.int().min(0);

/** Identity of a release: year and quarter of its reference date. */
export const releaseId = z.string().regex(/^20\d{2}-K[1-4]$/, { error: 'een release als 2026-K3' });

/** What the audit found, in numbers that say nothing about people. */
const audit = z.strictObject({
  uitslag: z.literal('goedgekeurd'),
  /** Fewest whole values that an outsider cannot exclude for any cell, by sums and public rules, from this release alone. */
  kandidatenMin: count,
  /** The same with every earlier release beside it. */
  kandidatenMinGestapeld: count,
  eerdereReleases: count,
  buitentabellen: z.array(z.string()),
  /** Cells that sums and public rules together prove to count nobody. */
  bewezenNullen: count,
  solver: z.string().min(1),
  zelftest: z.string().min(1),
});

/**
 * Manifest of a delivered release, beside its CSV files. Keys are Dutch because it is published for Dutch readers.
 * `synthetisch` marks invented data and travels on to every page, image and download.
 */
export const manifestSchema = z.strictObject({
  release: releaseId,
  peildatum: releaseDay,
  gepubliceerd: releaseDay,
  volgendeUpdate: releaseDay,
  maker: z.string().min(1),
  methode: z.literal('gecontroleerd-afronden'),
  versie: z.literal('1'),
  basis: z.literal(5),
  maxAfwijking: z.literal(4),
  /** Fingerprint of the rounding key; two releases with another one were rounded with another key. */
  sleutelAfdruk: z.string().regex(/^[0-9a-f]{8}$/, { error: 'acht tekens uit 0-9 en a-f' }),
  /** Checksum of bescherming.json, the rules that the release was made and audited with. */
  configSha256: sha256,
  /**
   * SHA-256 of the manifest that the same sender delivered before this one: a chain in which nothing can be left out.
   * null = its first release. Absent in invented releases that nobody signed.
   */
  vorige: sha256.nullable().optional(),
  synthetisch: z.boolean(),
  /** Made to rehearse: real codes, figures that are not. Only an edition of kind `proef` takes it; absent = not so. */
  proef: z.literal(true).optional(),
  toelichting: z.string().min(1),
  tabellen: z
    .array(z.strictObject({ bestand: z.string().regex(/^[a-z_]+\.csv$/), sha256, rijen: count }))
    .min(1),
  beschrijving: z.strictObject({ bestand: z.literal('datapackage.json'), sha256 }),
  cellen: count,
  blokken: count,
  blokkenZonderDetail: count,
  audit,
});

export type Manifest = z.infer<typeof manifestSchema>;
