import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { caseParts, declarableRequests } from '../contract/codes.ts';
import { excerpt, RefusedError, type Fault } from '../contract/fault.ts';
import { expectationOf } from '../contract/issue.ts';
import { namesNoCount, protectionSchema, type Protection } from '../protection.ts';

const isoDate = z.iso.date({ error: 'een datum als 2026-09-30' });
const municipality = z.string().regex(/^GM\d{4}$/, { error: 'een gemeentecode: GM en vier cijfers' });
const noPlaceholder = { error: 'een eigen tekst in plaats van < >' };
const text = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^<>]*$/, noPlaceholder);
const shortText = text.max(280, { error: 'een tekst van hooguit 280 tekens' });

const reason = shortText.refine(namesNoCount, {
  error: 'een reden zonder aantallen; alleen jaartallen en datums',
});

const deliveryStateNames = {
  geleverd: 'delivered',
  'niet geleverd': 'not_delivered',
  'niet van toepassing': 'not_applicable',
} as const;

const participant = z
  .strictObject({
    code: municipality,
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
  gemeente: municipality,
  verzoek: z.enum(declarableRequests.map(({ code }) => code)),
  tekst: shortText,
  datum: isoDate,
  adres: z.string().regex(/^https:\/\/[^\s"<>]+$/, { error: 'een adres dat begint met https://' }),
});

const deliverySchema = z
  .strictObject({
    /** Who made the release; published. */
    maker: text.max(120),
    synthetisch: z.boolean(),
    toelichting: text,
    gepubliceerd: isoDate,
    volgendeUpdate: isoDate,
    gemeenten: z.array(participant).min(1),
    /** Columns that the case file does not have, each with the reason that readers see. */
    ontbrekendeKolommen: z.record(z.string(), reason).default({}),
    verklaringen: z.array(declaration).default([]),
  })
  .check(({ value, issues }) => {
    const add = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', path, message, input: value });
    const codes = value.gemeenten.map(({ code }) => code);
    codes.forEach((code, at) => {
      if (codes.indexOf(code) !== at) add(['gemeenten', at, 'code'], 'elke gemeente één keer');
      if (value.synthetisch !== isInvented(code))
        add(
          ['gemeenten', at, 'code'],
          value.synthetisch
            ? 'een verzonnen gemeente: GM9001 of hoger. Verzonnen cijfers staan nooit onder een echte gemeente'
            : 'een echte gemeente. Codes vanaf GM9001 zijn verzonnen; zet dan synthetisch op true',
        );
    });
    value.verklaringen.forEach(({ gemeente, verzoek }, at) => {
      if (!codes.includes(gemeente)) add(['verklaringen', at, 'gemeente'], 'een gemeente uit gemeenten');
      const same = value.verklaringen.findIndex(
        (entry) => entry.gemeente === gemeente && entry.verzoek === verzoek,
      );
      if (same !== at) add(['verklaringen', at, 'verzoek'], 'elk verzoek één keer per gemeente');
    });
  });

const configSchema = z.strictObject({ levering: deliverySchema, bescherming: protectionSchema });

export type Delivery = z.infer<typeof deliverySchema>;

export interface Config {
  readonly delivery: Delivery;
  readonly rules: Protection;
}

/** Codes from GM9001 belong to invented municipalities; CBS gives none of them out. */
export function isInvented(code: string): boolean {
  return code >= 'GM9001';
}

/** Delivery state of the published table for a participant of the config. */
export function deliveryStateOf(
  stand: keyof typeof deliveryStateNames,
): (typeof deliveryStateNames)[keyof typeof deliveryStateNames] {
  return deliveryStateNames[stand];
}

/**
 * Reads the configuration of a release: YAML with `levering` and `bescherming`.
 * Throws a RefusedError with every fault and its line.
 */
export function readConfig(file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  const broken = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    received: 'geen geldige YAML',
    expected: 'YAML zoals in het voorbeeld van --template',
  }));
  if (broken.length > 0) throw new RefusedError(broken);
  const value = toValue(file, document);
  const result = configSchema.safeParse(value);
  if (result.success) return { delivery: result.data.levering, rules: result.data.bescherming };
  throw new RefusedError(
    result.error.issues.map((issue): Fault => {
      const line = lineOf(document, lines, issue.path);
      return {
        file,
        ...(line === undefined ? {} : { line }),
        column: issue.path.join('.') || 'bestand',
        received: received(value, issue.path),
        expected: expectationOf(issue),
      };
    }),
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new RefusedError([
      { file, received: 'geen leesbaar bestand', expected: 'de configuratie in YAML' },
    ]);
  }
}

/** Aliases are refused: a reviewer should see every value where it stands. */
function toValue(file: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new RefusedError([{ file, received: 'een verwijzing met * of &', expected: 'elke waarde voluit' }]);
  }
}

function received(value: unknown, at: readonly PropertyKey[]): string {
  const found = at.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null)?.[key],
    value,
  );
  if (found === undefined) return 'niets';
  return excerpt(typeof found === 'string' ? found : JSON.stringify(found));
}

function lineOf(document: Document, lines: LineCounter, at: readonly PropertyKey[]): number | undefined {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(at.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
