/** `huisstijl.yaml`: the colours, letters and logo of who publishes, in one file of the edition. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from '../checksum/node.ts';
import { RefusedError, type Fault } from '../contract/fault.ts';
import { readYaml } from '../contract/yaml-file.ts';
import { colourTokens, noBrand, type Brand, type BrandLetters, type ColourToken } from '../styles/brand.ts';
import { colourFaults } from '../styles/contrast.ts';
import { logoFault } from './logo.ts';

export const brandFile = 'huisstijl.yaml';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'een kleur van # en zes tekens (0-9 en a-f), tussen aanhalingstekens' })
  .toLowerCase();
const pair = z.strictObject({ licht: colour, donker: colour });
const font = z.strictObject({
  naam: z.string().regex(/^[\p{L}\p{N} -]{1,60}$/u, { error: 'de naam van de letter, zonder leestekens' }),
  bestand: z.string().regex(/^letters\/[\w.-]+\.woff2$/, {
    error: 'een bestand in de map letters van de editie, als letters/koppen.woff2',
  }),
  gewicht: z
    .string()
    .regex(/^[1-9]00( [1-9]00)?$/, { error: 'het gewicht als "600", of van en tot als "200 900"' })
    .default('400'),
});
/** Each token by its own name, so that another one is refused as such. */
const colours = z.strictObject(
  Object.fromEntries(colourTokens.map((token) => [token, pair.optional()])) as Record<
    ColourToken,
    z.ZodOptional<typeof pair>
  >,
);
const brandSchema = z.strictObject({
  kleuren: colours.default({}),
  letters: z.strictObject({ tekst: font.optional(), koppen: font.optional() }).default({}),
  logo: z
    .strictObject({
      svg: z.string().superRefine((svg, context) => {
        const fault = logoFault(svg);
        if (fault !== null) context.addIssue({ code: 'custom', message: fault });
      }),
      tekst: z
        .string()
        .trim()
        .min(1, { error: 'van wie het logo is' })
        .max(60, { error: 'hooguit 60 tekens' }),
    })
    .optional(),
});

/** A letter file that a reader on a slow line can wait for. */
const largest = 150_000;

/**
 * The look in the folder of an edition; that of this site where there is no such file.
 * @throws RefusedError with every fault and its line
 */
export function readBrand(folder: string): Brand {
  const file = path.join(folder, brandFile);
  if (!existsSync(file)) return noBrand;
  const given = readYaml(file, brandSchema, {
    expected: 'de huisstijl, in YAML en UTF-8',
    model: 'YAML zoals in docs/uitgeven.md',
  });
  const faults: Fault[] = [];
  const brand: Brand = {
    colours: Object.fromEntries(
      Object.entries(given.kleuren).flatMap(([token, own]) =>
        own ? [[token, [own.licht, own.donker]]] : [],
      ),
    ),
    text: lettersOf(folder, 'tekst', given.letters.tekst, faults),
    headings: lettersOf(folder, 'koppen', given.letters.koppen, faults),
    logo: given.logo ? { svg: given.logo.svg.trim(), text: given.logo.tekst } : null,
  };
  faults.push(
    ...colourFaults(brand).map((fault) => ({
      file,
      ...saidOf(fault.token, fault.scheme),
      ...wordsOf(fault),
    })),
  );
  if (faults.length > 0) throw new RefusedError(faults);
  return brand;
}

const saidOf = (token: ColourToken, scheme: string) => ({ column: `kleuren.${token}.${scheme}` });
const wordsOf = ({ received, expected }: Pick<Fault, 'received' | 'expected'>) => ({ received, expected });

function lettersOf(
  folder: string,
  of: string,
  given: z.infer<typeof font> | undefined,
  faults: Fault[],
): BrandLetters | null {
  if (!given) return null;
  const file = path.join(folder, given.bestand);
  const bytes = existsSync(file) ? readFileSync(file) : null;
  const isLetters = bytes?.toString('latin1', 0, 4) === 'wOF2';
  if (bytes === null || !isLetters || bytes.length > largest) {
    faults.push({
      file: path.join(folder, brandFile),
      column: `letters.${of}.bestand`,
      received:
        bytes === null
          ? `${given.bestand}, dat er niet is`
          : `${bytes.length} bytes${isLetters ? '' : ', geen WOFF2'}`,
      expected: `een letter in WOFF2 van hooguit ${largest} bytes, in de map van de editie`,
    });
    return null;
  }
  const name = `huisstijl-${of}.${sha256(bytes).slice(0, 8)}.woff2`;
  return { name: given.naam, weight: given.gewicht, file: name, woff2: bytes.toString('base64') };
}
