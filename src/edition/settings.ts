/** The settings of an edition: `edition.yaml`, filled in by whoever answers for the site. */
import path from 'node:path';
import { z } from 'zod';
import { readYaml } from '../contract/yaml-file.ts';
import { dayFrom, municipalityCode } from '../contract/yaml-values.ts';
import { editionKinds } from './kind.ts';
import { unfilledIn } from './unfilled.ts';

export const settingsFile = 'edition.yaml';

/** The states of a statement of accessibility, in the words of DigiToegankelijk. */
export const accessibilityStates = [
  'voldoet volledig',
  'voldoet gedeeltelijk',
  'eerste maatregelen genomen',
  'voldoet niet',
] as const;

const isoDate = dayFrom('2013-01-01');
const text = z
  .string()
  .trim()
  .min(1, { error: 'een tekst' })
  .max(280, { error: 'een tekst van hooguit 280 tekens' })
  .regex(/^[^<>]*$/, { error: 'een eigen tekst in plaats van < >' });
const webAddress = z
  .string()
  .regex(/^https:\/\/[^\s"<>]+$/, { error: 'een adres dat begint met https://, in plaats van < >' });
const email = z
  .string()
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, { error: 'een e-mailadres als gegevens@gemeente.nl' });

/** Origin and base path in one: https://voorbeeld.nl/raadsmonitor/. Only on this machine it may be http. */
const address = z
  .string()
  .regex(/^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/localhost(:\d+)?)\/([A-Za-z0-9._~-]+\/)*$/, {
    error:
      'het adres van de site: https://, het domein in kleine letters en een / aan het eind, als https://voorbeeld.nl/raadsmonitor/',
  });

/** A path on the same host, such as /voorbeeld/, or a whole address. */
const place = z.string().regex(/^(https:\/\/[^\s"<>]+\/|\/([A-Za-z0-9._~-]+\/)*)$/, {
  error: 'een pad als /voorbeeld/ of een adres met https://, met een / aan het eind',
});

const settingsSchema = z.strictObject({
  soort: z.enum(editionKinds),
  adres: address,
  uitgever: z.strictObject({
    /** As it stands in a sentence: "Uitgever: {naam}." */
    naam: text,
    /** Whom a reader turns to: "Meld een fout bij {contact}." */
    contact: text,
    email,
    /** Address that stands for the organisation, such as its own in the national register of organisations. */
    uri: webAddress,
  }),
  correctie: z.strictObject({
    werkdagen: z
      .int({ error: 'een heel aantal werkdagen' })
      .min(1, { error: 'ten minste 1 werkdag' })
      .max(60, { error: 'hooguit 60 werkdagen' }),
  }),
  beveiliging: z.strictObject({
    contact: z.string().regex(/^(mailto:[^\s@<>]+@[^\s@<>]+|https:\/\/[^\s"<>]+)$/, {
      error: 'mailto: met een e-mailadres, of een adres met https://',
    }),
    verloopt: isoDate,
  }),
  /** The only one, because every delivered part carries it. */
  licentie: z.literal('CC0-1.0', { error: 'CC0-1.0, de licentie die in elke levering staat' }),
  /** What the server notes of visits and how long that is kept, as one or two sentences. */
  privacy: z.strictObject({
    logboek: text,
    /** Address of the officer for data protection, or of whom the publisher names for that. */
    functionaris: email.optional(),
  }),
  /** The source code of this site, which its licence asks for (EUPL 1.2, article 5). */
  broncode: webAddress.optional(),
  /** The statement after the model of DigiToegankelijk; absent until there is one. */
  toegankelijkheid: z
    .strictObject({
      status: z.enum(accessibilityStates, { error: `een van: ${accessibilityStates.join(', ')}` }),
      /** The day on which the statement was signed. */
      datum: isoDate,
      /** Where it stands in the register of statements. */
      verklaring: webAddress.optional(),
      /** The report that the status rests on. */
      onderzoek: webAddress.optional(),
    })
    .optional(),
  /** How long what is published is kept, and in which archive, as one or two sentences. */
  archief: z.strictObject({ bewaren: text }).optional(),
  /** Where a request by the Wet open overheid can be made to the publisher. */
  woo: z.strictObject({ contact: email }).optional(),
  /** Per request of the ombudsman who established its criterion, and when. */
  criteria: z
    .record(
      z.string().regex(/^o\d{1,2}$/, { error: 'de code van een verzoek, als o6' }),
      z.strictObject({ vastgesteldDoor: text, op: isoDate }),
    )
    .default({}),
  /** Who was asked to deliver, by code of the municipality, and on which day. */
  gevraagd: z.record(municipalityCode, isoDate).default({}),
  /** Where the invented edition lies beside it. */
  voorbeeld: place.optional(),
});

/** What stands in `edition.yaml`; Dutch names, because publishers fill them in. */
export type Settings = z.infer<typeof settingsSchema>;

/**
 * The settings in the folder of an edition.
 * @throws RefusedError with every fault and its line
 */
export function readSettings(folder: string): Settings {
  return readBy(settingsSchema, folder);
}

/**
 * The same, for who publishes: a real edition for the web says who stands for it, and nothing in it is still to be filled in.
 * @throws RefusedError with every fault and its line
 */
export function readPublicSettings(folder: string, today = new Date().toISOString().slice(0, 10)): Settings {
  const schema = settingsSchema.check(({ value, issues }) => {
    for (const { path: at, message } of unfilledIn(value, today))
      issues.push({ code: 'custom', path: [...at], message, input: value });
  });
  return readBy(schema, folder);
}

function readBy(schema: typeof settingsSchema, folder: string): Settings {
  const file = path.join(folder, settingsFile);
  return readYaml(file, schema, {
    expected: 'de instellingen van de editie. Maak ze met npm run editie -- --out MAP',
    model: 'YAML zoals npm run editie -- --out MAP die schrijft',
  });
}

/** `https://voorbeeld.nl/raadsmonitor/` → origin without, and base path with a last slash. */
export function partsOf(adres: string): { readonly origin: string; readonly base: string } {
  const { origin, pathname } = new URL(adres);
  return { origin, base: pathname };
}
