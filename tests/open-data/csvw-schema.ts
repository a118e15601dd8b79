import { z } from 'zod';

/**
 * The description of one table by CSV on the Web, written from its text (W3C, Metadata Vocabulary for Tabular Data,
 * 17 December 2015). Strict: a property that the text does not know, or of which no prefix says whose it is, is refused.
 */
const common = z.record(z.string().regex(/^(dc|schema|dcat):/), z.unknown());

/** Built-in data types that are used, with the facets that each may have. */
const datatype = z.union([
  z.enum(['string', 'integer', 'number', 'date', 'anyURI']),
  z
    .strictObject({ base: z.enum(['string']), format: z.string().min(1) })
    .refine(({ format }) => isPattern(format)),
  z.strictObject({ base: z.literal('string'), maxLength: z.int().positive() }),
  z.strictObject({
    base: z.enum(['integer', 'number']),
    minimum: z.number(),
    maximum: z.number().optional(),
  }),
]);

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

const column = z.intersection(
  z.looseObject({
    '@type': z.literal('Column'),
    name: z.string().regex(/^[^_][\w.]*$/),
    titles: z.string().min(1),
    datatype,
    required: z.boolean(),
    null: z.literal(''),
  }),
  z.record(
    z.union([
      z.enum(['@type', 'name', 'titles', 'datatype', 'required', 'null']),
      z.templateLiteral(['dc:', z.string()]),
    ]),
    z.unknown(),
  ),
);

export const csvwTable = z
  .looseObject({
    '@context': z.tuple([
      z.literal('http://www.w3.org/ns/csvw'),
      z.strictObject({ '@language': z.literal('nl') }),
    ]),
    '@type': z.literal('Table'),
    url: z.string().regex(/^[^/:]+\.csv$/),
    'dc:title': z.string().min(1),
    'dc:description': z.string().min(1),
    'dc:license': z.strictObject({ '@id': z.url() }),
    'dc:coverage': z.iso.date().optional(),
    dialect: z.strictObject({
      delimiter: z.literal(','),
      encoding: z.literal('utf-8'),
      header: z.literal(true),
      lineTerminators: z.literal('\n'),
    }),
    tableSchema: z.strictObject({
      '@type': z.literal('Schema'),
      columns: z.array(column).min(1),
      primaryKey: z.array(z.string()).min(1).optional(),
    }),
  })
  .refine(
    (table) => {
      const own = new Set(['@context', '@type', 'url', 'dialect', 'tableSchema']);
      const rest = Object.fromEntries(Object.entries(table).filter(([key]) => !own.has(key)));
      return common.safeParse(rest).success;
    },
    { error: 'a property that is not of CSV on the Web' },
  )
  .refine(
    ({ tableSchema: { columns, primaryKey = [] } }) => {
      const required = new Set(columns.filter((one) => one.required).map((one) => one.name));
      return primaryKey.every((key) => required.has(key));
    },
    { error: 'a key that may be empty, or is no column' },
  );
