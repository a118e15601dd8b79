import { z } from 'zod';
import { caseParts, declarableRequests } from '../contract/codes.ts';
import type { Fault } from '../contract/fault.ts';
import { namingIn } from '../contract/person-names.ts';
import { yamlIn } from '../contract/yaml.ts';
import { dayFrom, municipalityCode, truth } from '../contract/yaml-values.ts';
import { isInventedCode } from '../edition/kind.ts';
import { trimmed } from '../reading/cell.ts';
import { protectionSchema, refuseCounts, type Protection } from '../protection.ts';

const releaseDay = dayFrom('2022-01-01');
const noPlaceholder = { error: 'een eigen tekst in plaats van < >' };
const text = z
  .string()
  .overwrite(trimmed)
  .min(1)
  .regex(/^[^<>]*$/, noPlaceholder);
const shortText = text.max(280, { error: 'een tekst van hooguit 280 tekens' });

/** Nobody is named in what a municipality publishes: who answers for it is the organisation. */
const withoutNames = [
  (written: string) => namingIn(written) !== 'person',
  { error: 'een tekst zonder namen van mensen; noem het team of de functie' },
] as const;

/** Every text that readers get to see stands beside rounded figures. */
const reason = shortText.superRefine(refuseCounts).refine(...withoutNames);

const deliveryStateNames = {
  geleverd: 'delivered',
  'niet geleverd': 'not_delivered',
  'niet van toepassing': 'not_applicable',
} as const;

const participant = z
  .strictObject({
    code: municipalityCode,
    stand: z.enum(['geleverd', 'niet geleverd', 'niet van toepassing']).default('geleverd'),
    reden: reason.optional(),
    /** Parts that this municipality cannot supply while others in the file do, each with the reason that readers see. */
    ontbreekt: z.partialRecord(z.enum(caseParts.map(({ code }) => code)), reason).default({}),
  })
  .refine(({ stand, ontbreekt }) => stand === 'geleverd' || Object.keys(ontbreekt).length === 0, {
    path: ['ontbreekt'],
    error: 'geen ontbrekende delen bij een gemeente die niet levert',
  })
  .refine(({ stand, reden }) => stand !== 'geleverd' || reden === undefined, {
    path: ['reden'],
    error: 'geen reden bij een gemeente die levert',
  });

const declaration = z.strictObject({
  gemeente: municipalityCode,
  verzoek: z.enum(declarableRequests.map(({ code }) => code)),
  tekst: reason,
  datum: releaseDay,
  adres: z
    .string()
    .trim()
    .regex(/^https:\/\/[^\s"<>]+$/, { error: 'een adres dat begint met https://' }),
});

const deliverySchema = z
  .strictObject({
    /** Who made the release; published. */
    maker: text
      .max(120)
      .superRefine(refuseCounts)
      .refine(...withoutNames),
    synthetisch: truth,
    /** Real codes with figures to rehearse with: such a release never gets into a real edition. */
    proef: truth.default(false),
    /** What readers must know of the figures; absent = what holds for every release of its kind. */
    toelichting: text
      .superRefine(refuseCounts)
      .refine(...withoutNames)
      .optional(),
    gepubliceerd: releaseDay,
    volgendeUpdate: releaseDay,
    gemeenten: z.array(participant).min(1),
    /** Columns that the case file does not have, each with the reason that readers see. */
    ontbrekendeKolommen: z.record(z.string(), reason).default({}),
    verklaringen: z.array(declaration).default([]),
  })
  .check(({ value, issues }) => {
    const add = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', path, message, input: value });
    if (value.proef && value.synthetisch)
      add(['proef'], 'false bij verzonnen gemeenten; een proef heeft echte codes');
    const codes = value.gemeenten.map(({ code }) => code);
    codes.forEach((code, at) => {
      if (codes.indexOf(code) !== at) add(['gemeenten', at, 'code'], 'elke gemeente één keer');
      if (value.synthetisch !== isInventedCode(code))
        add(
          ['gemeenten', at, 'code'],
          value.synthetisch
            ? 'een verzonnen gemeente: GM9001 of hoger. Verzonnen cijfers staan nooit onder een echte gemeente'
            : 'een echte gemeente. Codes vanaf GM9001 zijn verzonnen; zet dan synthetisch op true',
        );
    });
    if (value.volgendeUpdate <= value.gepubliceerd)
      add(['volgendeUpdate'], `een dag na ${value.gepubliceerd}, de dag van publicatie`);
    value.verklaringen.forEach(({ gemeente, verzoek, datum }, at) => {
      if (datum > value.gepubliceerd)
        add(['verklaringen', at, 'datum'], `een dag tot en met ${value.gepubliceerd}, de dag van publicatie`);
      if (!codes.includes(gemeente)) add(['verklaringen', at, 'gemeente'], 'een gemeente uit gemeenten');
      const same = value.verklaringen.findIndex(
        (entry) => entry.gemeente === gemeente && entry.verzoek === verzoek,
      );
      if (same !== at) add(['verklaringen', at, 'verzoek'], 'elk verzoek één keer per gemeente');
    });
  })
  .transform((delivery) => ({ ...delivery, toelichting: delivery.toelichting ?? explanationOf(delivery) }));

/** What holds for every release of a kind, where nobody wrote anything else. */
function explanationOf({ synthetisch, proef }: { synthetisch: boolean; proef: boolean }): string {
  if (synthetisch) return 'Verzonnen aantallen van verzonnen gemeenten.';
  if (proef) return 'Proef: aantallen om te oefenen. Gebruik ze niet.';
  return 'Aantallen van de gemeente zelf, beschermd volgens de regels die erbij staan.';
}

const configSchema = z
  .strictObject({ levering: deliverySchema, bescherming: protectionSchema })
  .check(({ value, issues }) => {
    const [isNameless, { error: message }] = withoutNames;
    value.bescherming.overTijd.herzien.forEach(({ toelichting }, at) => {
      const path = ['bescherming', 'overTijd', 'herzien', at, 'toelichting'];
      if (!isNameless(toelichting)) issues.push({ code: 'custom', path, message, input: value });
    });
  });

export type Delivery = z.infer<typeof deliverySchema>;

export interface Config {
  readonly delivery: Delivery;
  readonly rules: Protection;
}

/** What the dates of a config must be beside a reference date (`2026-09-30`): last year's config is a typical mistake. */
export function dateFaults(file: string, { gepubliceerd }: Delivery, referenceDate: string): Fault[] {
  if (gepubliceerd >= referenceDate) return [];
  const expected = `een dag vanaf ${referenceDate}, de peildatum`;
  return [{ file, column: 'levering.gepubliceerd', received: gepubliceerd, expected }];
}

/** Delivery state of the published table for a participant of the config. */
export function deliveryStateOf(
  stand: keyof typeof deliveryStateNames,
): (typeof deliveryStateNames)[keyof typeof deliveryStateNames] {
  return deliveryStateNames[stand];
}

/**
 * Reads the configuration of a release: YAML with `levering` and `bescherming`. `bytes` null = there is none.
 * Throws a RefusedError with every fault and its line.
 */
export function configIn(file: string, bytes: Uint8Array | null): Config {
  const { levering, bescherming } = yamlIn(file, bytes, configSchema, {
    expected: 'de configuratie in YAML',
    model: 'YAML zoals in het voorbeeld van --template',
  });
  return { delivery: levering, rules: bescherming };
}
