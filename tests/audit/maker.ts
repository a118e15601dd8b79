import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { jointPerson } from '../../scripts/simulate/joint.ts';
import { protectionSchema, type Protection } from '../../src/protection.ts';

/** The rules of the project. */
const allRules: Protection = protectionSchema.parse(
  (parse(readFileSync('data/reference/protection.yaml', 'utf8')) as { bescherming: unknown }).bescherming,
);

/** The same without the counts that know no cohort. */
export const rules: Protection = {
  ...allRules,
  tabellen: allRules.tabellen.filter(({ telling }) => telling === undefined),
};

/** A made-up person: a code for every dimension. */
export type Person = Readonly<Record<string, string>>;

/** A seeded random number from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** People who are all alike but for what is given: in reception, without anything done yet. */
export function alike(number: number, codes: Person = {}): Person[] {
  const person = {
    ...jointPerson((choices) => choices[0]!),
    ...{ state: 'reception', intake: 'reception', housing: 'r13' },
  };
  return Array.from({ length: number }, () => ({ ...person, ...codes }));
}

/** The same for family and other migrants, who are registered from the start and wait. */
export const waitingRelatives = (number: number): Person[] =>
  alike(number, {
    ...{ group: 'family_other', stage: 'registered', state: 'w10', intake: 'w10' },
    ...{ housing: 'other_group', no_pip_reason: 'capacity' },
  });

/** Random people whose codes can occur together. */
export function people(random: () => number, number: number): Person[] {
  return Array.from({ length: number }, () =>
    jointPerson((choices) => choices[Math.floor(random() * choices.length)]!),
  );
}

/** The people of one cell. Each stands for a whole base, so that counts are additive multiples by construction. */
export function peopleIn(
  block: readonly Person[],
  codes: Person,
  cumulative?: readonly string[],
): readonly Person[] {
  const [[dimension, code] = ['', '']] = Object.entries(codes);
  const fits = (person: Person) =>
    cumulative
      ? cumulative.indexOf(person[dimension] ?? '') >= cumulative.indexOf(code)
      : Object.entries(codes).every(([name, value]) => person[name] === value);
  return block.filter(fits);
}

export interface MadeRelease {
  readonly release: string;
  readonly rules: Protection;
  readonly blocks: ReadonlyMap<string, readonly Person[]>;
}

type Lines = string[][];

function isZero(codes: Person, { structureleNullen }: Protection): boolean {
  return structureleNullen.some((zero) =>
    Object.entries(zero).every(([dimension, some]) => some.includes(codes[dimension] ?? '')),
  );
}

function combinations(dimensions: readonly string[], made: Protection): Person[] {
  return dimensions.reduce<Person[]>(
    (heads, dimension) =>
      heads.flatMap((head) =>
        (made.dimensies[dimension] ?? []).map((code) => ({ ...head, [dimension]: code })),
      ),
    [{}],
  );
}

/** The lines of every CSV of a release, header first. */
export function linesOf({ rules: made, blocks }: MadeRelease): Map<string, Lines> {
  const files = new Map<string, Lines>([
    ['delivery.csv', [['municipality', 'state', 'reason']]],
    ['revision.csv', [['municipality', 'cohort', 'reason', 'note']]],
  ]);
  const municipalities = new Set([...blocks.keys()].map((name) => name.slice(0, 6)));
  for (const municipality of municipalities) files.get('delivery.csv')?.push([municipality, 'delivered', '']);
  for (const { bestand, dimensies, cumulatief } of made.tabellen) {
    const detail = dimensies.length === 0 ? ['detail'] : [];
    const lines: Lines = [['municipality', 'cohort', ...detail, ...dimensies, 'count']];
    for (const [name, block] of blocks) {
      const shown = made.basis * block.length >= made.drempels.detailVanafTotaal;
      if (!shown && detail.length === 0) continue;
      for (const codes of combinations(dimensies, made)) {
        if (isZero(codes, made)) continue;
        const order = cumulatief ? made.dimensies[dimensies[0] ?? ''] : undefined;
        const count = String(made.basis * peopleIn(block, codes, order).length);
        const state = detail.map(() => (shown ? 'yes' : 'no'));
        lines.push([...name.split('/'), ...state, ...Object.values(codes), count]);
      }
    }
    files.set(bestand, lines);
  }
  return files;
}

const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

const toText = (lines: Lines) => lines.map((line) => `${line.join(',')}\n`).join('');

/** What a test changes before checksums and sizes are taken, so that only the named fault is there. */
export interface Changes {
  readonly lines?: (files: Map<string, Lines>) => void;
  /** On the text of bescherming.json. */
  readonly rules?: (text: string) => string;
  readonly manifest?: (manifest: Record<string, unknown>) => object;
  readonly descriptor?: (descriptor: object) => object;
}

const fieldsOf = (columns: readonly string[]) =>
  columns.map((name) => ({ name, type: ['count', 'cohort'].includes(name) ? 'integer' : 'string' }));

/** Writes a release folder and returns its name. */
export function writeRelease(folder: string, made: MadeRelease, changes: Changes = {}): string {
  const files = linesOf(made);
  const resources = [...files].map(([file, [columns = []]]) => ({
    path: file,
    schema: { fields: fieldsOf(columns) },
  }));
  changes.lines?.(files);
  const texts = new Map([...files].map(([file, lines]) => [file, toText(lines)]));
  const whole = { name: 'made-up', resources };
  const descriptor = JSON.stringify(changes.descriptor?.(whole) ?? whole);
  const protection = (changes.rules ?? ((text) => text))(JSON.stringify(made.rules));
  const rowsOf = (file: string) => (files.get(file) ?? []).length - 1;
  const totals = files.get('total.csv') ?? [];
  const manifest = {
    release: made.release,
    peildatum: '2026-09-30',
    methode: made.rules.methode,
    versie: made.rules.versie,
    basis: made.rules.basis,
    maxAfwijking: made.rules.maxAfwijking,
    sleutelAfdruk: '9f2c41aa',
    configSha256: sha256(protection),
    tabellen: [...texts].map(([bestand, text]) => ({
      bestand,
      sha256: sha256(text),
      rijen: rowsOf(bestand),
    })),
    beschrijving: { bestand: 'datapackage.json', sha256: sha256(descriptor) },
    cellen: made.rules.tabellen.reduce((sum, { bestand }) => sum + rowsOf(bestand), 0),
    blokken: totals.length - 1,
    blokkenZonderDetail: totals.filter(([, , detail]) => detail === 'no').length,
    synthetisch: false,
  };
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of texts) writeFileSync(path.join(folder, file), text);
  writeFileSync(path.join(folder, 'datapackage.json'), descriptor);
  writeFileSync(path.join(folder, 'bescherming.json'), protection);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(changes.manifest?.(manifest) ?? manifest));
  return folder;
}
