/**
 * The protection rules of a release: what is published, how it is rounded and what an audit requires.
 * This schema is all that the protector and the audit have in common. Keys are Dutch because officers review them.
 * The lowest values that the schema accepts are floors: a file can ask for more protection, never for less.
 */
import { z } from 'zod';
import { withoutCounts } from './protection/counts-in-text.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'een naam in kleine letters, cijfers en _' });

/** Codes of a cell name; the characters of the cell notation cannot occur in them. */
const code = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,40}$/, { error: 'een code van letters, cijfers en _, zonder | ; =' });

/**
 * One cell in notation: `group=asylum;stage=pip`, or with a subtotal `group=asylum;stage:plan`; dimensions in
 * alphabetical order; the total is the empty text.
 */
const cell = z
  .string()
  .regex(/^$|^[a-z0-9_]+[=:]\w+(;[a-z0-9_]+[=:]\w+)*$/, { error: 'een cel als stage=fulfilled' });

const table = z.strictObject({
  bestand: z.string().regex(/^[a-z_]+\.csv$/, { error: 'een bestandsnaam als group_stage.csv' }),
  /** Dimensions beside those of the block; none = the total, one or two = a table of that many ways. */
  dimensies: z.array(name).max(2, { error: 'hooguit twee dimensies; een kubus is niet te beschermen' }),
  /** The counts are cumulative over the one dimension, in its order: code k counts k and every later code. */
  cumulatief: z.boolean().default(false),
  /** The count without cohort that the table belongs to; absent = it counts people per cohort. */
  telling: name.optional(),
});

/** A sum of some codes of one dimension that must stay close to the truth, such as "within ten weeks". */
const subtotal = z.strictObject({ naam: name, dimensie: name, codes: z.array(code).min(2) });

/** Combinations that cannot occur: known to everybody, fixed at 0 and never published. */
const structuralZero = z.record(name, z.array(code).min(1));

/** A cell that counts the people of others together; what no table shows by itself. */
const sum = z.strictObject({ totaal: cell, delen: z.array(cell).min(2) });

/**
 * What anybody can know of the tables beside their sums: the people of `klein` are all among those of `groot`.
 * `per` stands before every cell, once for each of its own cells: a rule for each group.
 */
const publicRule = z.strictObject({
  klein: z.array(cell).min(1),
  groot: z.array(cell).min(1),
  per: z.array(cell).min(1).optional(),
});

const outsideTable = z.strictObject({
  bron: z.string().min(1),
  /** CSV with municipality, cohort, the dimensions and count, beside the config. */
  bestand: z.string().regex(/^[\w.-]+\.csv$/, { error: 'een bestandsnaam als cbs.csv' }),
  dimensies: z.array(name).max(2),
  /** The others' counts are multiples of this base; 1 = exact. */
  afronding: z.int().min(1),
  wijze: z.enum(['dichtstbij', 'willekeurig']),
});

/** A check of a text for readers: the message names every count in it and what to write instead. */
export function refuseCounts(text: string, context: z.RefinementCtx<string>): void {
  const message = withoutCounts(text);
  if (message !== null) context.addIssue({ code: 'custom', message });
}

/** A share, from none to all. */
const share = z.number().min(0, { error: '0 tot en met 1' }).max(1, { error: '0 tot en met 1' });

const year = z.int().min(2022).max(2099);

const municipality = z.string().regex(/^GM\d{4}$/, { error: 'een gemeentecode: GM en vier cijfers' });
const quarter = z.string().regex(/^20\d{2}-K[1-4]$/, { error: 'een release als 2026-K3' });

const revised = z.strictObject({
  gemeente: municipality,
  jaar: year,
  /** First release in which the block stands revised; earlier releases are no longer stacked with it, but for a merger. */
  vanaf: quarter,
  reden: z.enum([
    'late_data',
    'error_corrected',
    'definition_changed',
    'municipal_merger',
    'protection_changed',
  ]),
  toelichting: z.string().min(1).max(280).superRefine(refuseCounts),
});

/** A municipality that counts, from a release on, the people whom others counted before. */
const merged = z
  .strictObject({
    gemeente: municipality,
    vanaf: quarter,
    /** Municipalities all of whose people it counts; its own code when that went on. */
    uit: z.array(municipality).min(1),
    /** Municipalities of whose people it counts some. */
    deels: z.array(municipality).default([]),
  })
  .refine(({ uit, deels }) => new Set([...uit, ...deels]).size === uit.length + deels.length, {
    path: ['uit'],
    error: 'elke gemeente één keer, onder uit of onder deels',
  })
  .refine(({ uit, deels }) => uit.length + deels.length > 1, {
    path: ['uit'],
    error: 'twee gemeenten of meer; een code die doorging, hoort er zelf bij',
  });

export const protectionSchema = z
  .strictObject({
    methode: z.literal('gecontroleerd-afronden'),
    versie: z.literal('1'),
    basis: z.literal([5, 10], { error: '5: de site leest vijftallen' }),
    maxAfwijking: z.int(),
    blok: z.tuple([z.literal('municipality'), z.literal('cohort')]),
    /** Every dimension with all its codes, in their order. */
    dimensies: z.record(name, z.array(code).min(2)),
    tabellen: z.array(table).min(1),
    deeltotalen: z.array(subtotal),
    /** Cells with two names: one person is in both or in neither. */
    gelijk: z.array(z.tuple([cell, cell])),
    sommen: z.array(sum).default([]),
    regels: z.array(publicRule).default([]),
    structureleNullen: z.array(structuralZero),
    mipToegestaan: z.boolean(),
    drempels: z.strictObject({
      detailVanafTotaal: z.int().min(10, { error: '10 of hoger' }),
      percentageVanaf: z.int().min(20, { error: '20 of hoger' }),
      mediaanVanaf: z.int().min(50, { error: '50 of hoger' }),
      mediaanKlasseVanaf: z.int().min(20, { error: '20 of hoger' }),
    }),
    eis: z.strictObject({
      kandidaten: z.int().min(5, { error: '5 of hoger' }),
      gestapeld: z.int().min(4, { error: '4 of hoger' }),
      metBuitentabellen: z
        .int()
        .min(2, { error: '2 of hoger; 3 zonder beoordeling door een tweede persoon' }),
    }),
    overTijd: z.strictObject({
      /** Dimensions (or `total`) whose cells truly cannot change between releases. */
      bevroren: z.array(name),
      /** Tables whose counts truly cannot fall. */
      cumulatief: z.array(name),
      /** Dimensions (or `total`) that an outsider may believe to be frozen; stacked wherever that can be. */
      veronderstelling: z.array(name),
      /**
       * Shares of the cells that keep their published value for one more release: of those whose count changed, and of
       * those whose count did not. Rules from before this choice held every unchanged cell.
       */
      vasthouden: z.strictObject({ veranderd: share, gelijk: share }).default({ veranderd: 0, gelijk: 1 }),
      herzien: z.array(revised),
      /** After a merger the earlier figures of all that went up in it are laid beside the new ones, added up. */
      samengevoegd: z.array(merged).default([]),
    }),
    buitentabellen: z.array(outsideTable),
  })
  .check((context) => {
    const { value: config, issues } = context;
    const add = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', path, message, input: config });
    const known = (dimension: string) => Object.hasOwn(config.dimensies, dimension);
    if (config.maxAfwijking !== config.basis - 1)
      add(['maxAfwijking'], `${config.basis - 1}: één minder dan de basis`);
    config.tabellen.forEach((entry, at) => {
      if (!entry.dimensies.every(known)) add(['tabellen', at, 'dimensies'], 'alleen dimensies uit dimensies');
      if (new Set(entry.dimensies).size !== entry.dimensies.length)
        add(['tabellen', at, 'dimensies'], 'elke dimensie één keer');
      if (entry.cumulatief && entry.dimensies.length !== 1)
        add(['tabellen', at, 'cumulatief'], 'precies één dimensie bij een cumulatieve tabel');
    });
    for (const [telling = 'elk instroomjaar', own] of Map.groupBy(config.tabellen, (entry) => entry.telling))
      if (!own.some(({ dimensies }) => dimensies.length === 0))
        add(['tabellen'], `een tabel zonder dimensies voor het totaal van ${telling}`);
    config.deeltotalen.forEach(({ dimensie, codes }, at) => {
      if (!codes.every((entry) => config.dimensies[dimensie]?.includes(entry)))
        add(['deeltotalen', at, 'codes'], `alleen codes van ${dimensie}`);
    });
    config.structureleNullen.forEach((zero, at) => {
      for (const [dimension, codes] of Object.entries(zero))
        if (!codes.every((entry) => config.dimensies[dimension]?.includes(entry)))
          add(['structureleNullen', at, dimension], `alleen codes van ${dimension}`);
    });
    config.overTijd.samengevoegd.forEach(({ gemeente, vanaf }, at, all) => {
      if (all.findIndex((one) => one.gemeente === gemeente && one.vanaf === vanaf) !== at)
        add(['overTijd', 'samengevoegd', at], 'één regel per gemeente en release');
    });
    const chained = config.tabellen.map(({ dimensies, telling }) => (telling === undefined ? dimensies : []));
    for (const [at, message] of config.mipToegestaan ? [] : chainFaults(chained))
      add(['tabellen', at, 'dimensies'], message);
  });

export type Protection = z.infer<typeof protectionSchema>;

/**
 * Two-way tables must form paths: each dimension in at most two of them, and no cycle.
 * Only then is rounding a block a network flow, which always has a whole-number solution.
 */
function* chainFaults(tables: readonly (readonly string[])[]): Generator<[number, string]> {
  const uses = new Map<string, number>();
  const root = new Map<string, string>();
  const find = (dimension: string): string => {
    const next = root.get(dimension);
    return next === undefined || next === dimension ? dimension : find(next);
  };
  for (const [at, dimensions] of tables.entries()) {
    const [one, other] = dimensions;
    if (one === undefined || other === undefined) continue;
    for (const dimension of dimensions) {
      uses.set(dimension, (uses.get(dimension) ?? 0) + 1);
      if (uses.get(dimension) === 3) yield [at, `${dimension} in hooguit twee tabellen van twee dimensies`];
    }
    if (find(one) === find(other)) yield [at, 'tabellen die een keten vormen, zonder kring'];
    root.set(find(one), find(other));
  }
}
