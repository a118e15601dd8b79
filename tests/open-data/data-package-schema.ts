import { z } from 'zod';

/**
 * The Data Package standard, version 2, written from its text (datapackage.org/standard: data-package, data-resource and
 * table-schema). What the text says MUST is required; names are as strict as it says SHOULD.
 */
const filePath = z
  .string()
  .refine(
    (text) => /^https?:\/\//.test(text) || (!/^[./~]/.test(text) && !/(^|\/)\.\.(\/|$)|\\/.test(text)),
    {
      error: 'a URL, or a path that stays in the folder',
    },
  );
const name = z.string().regex(/^[a-z0-9._-]+$/);
const license = z
  .object({
    name: z
      .string()
      .regex(/^[-a-zA-Z0-9._]+$/)
      .optional(),
    path: filePath.optional(),
    title: z.string().optional(),
  })
  .refine(({ name: own, path }) => own !== undefined || path !== undefined, { error: 'a name or a path' });
const source = z.object({
  title: z.string().optional(),
  path: filePath.optional(),
  version: z.string().optional(),
});

/** Types of Table Schema, with the constraints that each may have. */
const types = [
  'string',
  'number',
  'integer',
  'boolean',
  'date',
  'datetime',
  'year',
  'list',
  'object',
  'any',
] as const;

const field = z
  .object({
    name: z.string().min(1),
    type: z.enum(types).default('any'),
    format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    categories: z
      .array(z.strictObject({ value: z.string(), label: z.string() }))
      .min(1)
      .optional(),
    constraints: z
      .strictObject({
        required: z.boolean().optional(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
        maxLength: z.int().positive().optional(),
        pattern: z.string().optional(),
        enum: z.array(z.string()).min(1).optional(),
      })
      .default({}),
  })
  .refine(({ type, format }) => format === undefined || type === 'string', {
    error: 'a format of another type',
  })
  .refine(
    ({ type, constraints: { minimum } }) => minimum === undefined || type === 'integer' || type === 'number',
    {
      error: 'a minimum of something that is no number',
    },
  )
  .refine(
    ({ type, constraints: { pattern, maxLength } }) =>
      (pattern ?? maxLength) === undefined || type === 'string',
    { error: 'a pattern or length of something that is no text' },
  );

export type Field = z.infer<typeof field>;

const schema = z
  .object({
    fields: z.array(field).min(1),
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.array(z.string()).min(1),
          reference: z.strictObject({ resource: name.optional(), fields: z.array(z.string()).min(1) }),
        }),
      )
      .min(1)
      .optional(),
    missingValues: z.array(z.string()),
  })
  .refine(({ fields }) => new Set(fields.map((one) => one.name)).size === fields.length, {
    error: 'two fields of one name',
  })
  .refine(({ fields, primaryKey }) => primaryKey.every((key) => fields.some((one) => one.name === key)), {
    error: 'a key that is no field',
  });

interface KeyedResource {
  readonly name: string;
  readonly schema: z.infer<typeof schema>;
}

/** Every key has as many fields here as there, and they are fields of their tables. */
function keysFit(all: readonly KeyedResource[]): boolean {
  const fieldsIn = (one: KeyedResource | undefined) => one?.schema.fields.map((each) => each.name) ?? [];
  return all.every((one) =>
    (one.schema.foreignKeys ?? []).every(({ fields, reference }) => {
      const target =
        reference.resource === undefined ? one : all.find((other) => other.name === reference.resource);
      return (
        fields.length === reference.fields.length &&
        fields.every((each) => fieldsIn(one).includes(each)) &&
        reference.fields.every((each) => fieldsIn(target).includes(each))
      );
    }),
  );
}

const resource = z.object({
  name,
  path: filePath,
  type: z.literal('table'),
  title: z.string(),
  description: z.string(),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  licenses: z.array(license).min(1).optional(),
  sources: z.array(source).min(1).optional(),
  schema,
});

const about = {
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().optional(),
  created: z.iso.datetime(),
  licenses: z.array(license).min(1),
  sources: z.array(source).min(1).optional(),
  contributors: z.array(z.object({ title: z.string(), roles: z.array(z.string()).min(1) })).min(1),
};

/** A package of tables that lie in several files each: the standard has one size and checksum for a single file only. */
export const treePackage = z.object({
  ...about,
  resources: z
    .array(
      z.strictObject({
        name,
        path: z.array(filePath).min(1),
        type: z.literal('table'),
        title: z.string(),
        description: z.string(),
        format: z.literal('parquet'),
        mediatype: z.literal('application/vnd.apache.parquet'),
        schema: z.strictObject({ fields: z.array(field).min(1) }),
      }),
    )
    .min(1),
});

export const dataPackage = z.object({
  ...about,
  resources: z
    .array(resource)
    .min(1)
    .refine((all) => new Set(all.map((one) => one.name)).size === all.length, {
      error: 'two resources of one name',
    })
    .refine(keysFit, { error: 'a key to a table or field that is not there' }),
});

/** What a descriptor breaks, one line each; empty when it holds. */
export function faultsOf(json: unknown): string[] {
  const result = dataPackage.safeParse(json);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
