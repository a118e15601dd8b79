/** Who may send figures to an edition: `afzenders.yaml`, kept by whoever answers for the site. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readYaml } from '../contract/yaml-file.ts';
import { municipalityCode } from '../contract/yaml-values.ts';
import { publicKeySchema } from './signature.ts';

export const sendersFile = 'afzenders.yaml';

const ownText = z
  .string()
  .trim()
  .min(1, { error: 'een tekst' })
  .max(120, { error: 'een tekst van hooguit 120 tekens' })
  .regex(/^[^<>]*$/, { error: 'een eigen tekst in plaats van < >' });

const senderSchema = z.strictObject({
  /** As it stands in a sentence: "deze cijfers: gemeente Utrecht". */
  naam: ownText,
  /** Codes of the municipalities that it may deliver for. */
  gemeenten: z.array(municipalityCode).min(1, { error: 'ten minste één gemeente' }),
  sleutel: publicKeySchema,
  /** Keys that signed earlier parts; a new part needs `sleutel`. */
  eerdereSleutels: z.array(publicKeySchema).default([]),
  /** Whom the publisher turns to when a part is refused. */
  contact: ownText,
});

const sendersSchema = z
  .strictObject({
    afzenders: z.record(
      z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, {
        error: 'een korte naam van kleine letters, cijfers en streepjes, als gemeente-utrecht',
      }),
      senderSchema,
    ),
  })
  .check(({ value, issues }) => {
    const seen = new Map<string, string>();
    for (const [id, { sleutel, eerdereSleutels }] of Object.entries(value.afzenders))
      for (const key of [sleutel, ...eerdereSleutels]) {
        const other = seen.get(key);
        seen.set(key, id);
        if (other === undefined) continue;
        const message = `een eigen sleutel: deze is al van ${other}`;
        issues.push({ code: 'custom', path: ['afzenders', id, 'sleutel'], message, input: value });
      }
  });

/** An organisation that delivers; `id` is the name of its folder. */
export interface Sender extends z.infer<typeof senderSchema> {
  readonly id: string;
}

/**
 * The senders of an edition; none when it has no such file.
 * @throws RefusedError with every fault and its line
 */
export function readSenders(file: string): readonly Sender[] {
  if (!existsSync(file)) return [];
  const { afzenders } = readYaml(file, sendersSchema, {
    expected: 'de afzenders, in YAML en UTF-8',
    model: 'YAML zoals in docs/uitgeven.md',
  });
  return Object.entries(afzenders).map(([id, sender]) => ({ id, ...sender }));
}
