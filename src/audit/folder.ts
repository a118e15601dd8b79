import type { z } from 'zod';
import { protectionSchema, type Protection } from '../protection.ts';
import type { Block } from './counts.ts';
import { readCsv, undeclaredNumbers, type CsvTable } from './csv.ts';
import { AuditError, inputFault, publicationFault, quoted, type AuditFault } from './fault.ts';
import { describeWith, type CellWords } from './labels.ts';
import { layoutOf } from './layout.ts';
import { descriptorSchema, manifestSchema, type Descriptor, type Manifest } from './manifest.ts';
import { columnsOf, readBlocks, type Counting } from './tables.ts';
import { sha256 } from './sha256.ts';
import { countOf } from './sums.ts';

/** The files of a folder, wherever they are: on a disk, or in a zip that a browser holds. */
export interface Folder {
  /** The last part of its path. */
  readonly name: string;
  names(): readonly string[];
  /** null = there is no such file, or it cannot be read. */
  readonly read: (file: string) => Uint8Array | null;
}

/** A release folder that has been read, with everything that is wrong with it. */
export interface ReadRelease {
  readonly id: string;
  readonly rules: Protection;
  readonly blocks: readonly Block[];
  /** Published counts: the rows of all tables of counts. */
  readonly cells: number;
  readonly words: CellWords;
  readonly faults: readonly AuditFault[];
}

const rulesFile = 'bescherming.json';
/** The last column of every table of invented data. */
const markColumn = 'voorbeeld';
const ownFiles = ['manifest.json', 'datapackage.json', 'ondertekening.json', rulesFile];

/**
 * Reads a release folder and checks step 0: everything there is declared, complete, unchanged and adds up.
 * Throws an AuditError when manifest or rules cannot be read; other faults come with the result.
 * @param prefix stands before file names in faults, such as the name of an earlier release
 */
export function readRelease(folder: Folder, prefix = ''): ReadRelease {
  const reader = new FolderReader(folder, prefix);
  const manifest = reader.manifest();
  const rules = reader.rules(manifest);
  reader.checkFiles(manifest);
  const descriptor = reader.descriptor(manifest);
  const words = descriptor ? wordsOf(descriptor, rules) : new Map();
  reader.checkDeclared(manifest, descriptor, rules);
  let cells = 0;
  const open = (file: string) => {
    const csv = reader.table(file, manifest, descriptor, rules);
    cells += csv?.rows.length ?? 0;
    return csv;
  };
  const kinds = [...new Set(rules.tabellen.map(({ telling }) => telling))];
  const read = kinds.map((count) => readBlocks(countingOf(rules, words, count), open));
  const blocks = read.flatMap((kind) => kind.blocks);
  reader.checkSizes(manifest, { blocks, cells });
  const faults = read
    .flatMap((kind) => kind.faults)
    .map((fault) => ({ ...fault, cause: `${prefix}${fault.cause}` }));
  if (reader.faults.length + faults.length === 0) reader.checkMunicipalities(blocks, kinds.length);
  return { id: manifest.release, rules, blocks, cells, words, faults: [...reader.faults, ...faults] };
}

function countingOf(rules: Protection, words: CellWords, count: string | undefined): Counting {
  return {
    layouts: { full: layoutOf(rules, true, [], count), total: layoutOf(rules, false, [], count) },
    basis: rules.basis,
    detailFrom: rules.drempels.detailVanafTotaal,
    describe: describeWith(words),
    count,
  };
}

/** How the tables of counts call their columns; other tables may use the same names for other things. */
function wordsOf({ resources }: Descriptor, { tabellen }: Protection): CellWords {
  const counted = tabellen.map(({ bestand }) => bestand);
  const fields = resources
    .filter((resource) => counted.includes(resource.path))
    .flatMap(({ schema }) => schema.fields);
  return new Map(
    fields.map(({ name, title, categories = [] }) => [
      name,
      {
        title: title ?? name,
        codes: new Map(categories.map(({ value, label }) => [value, label ?? value])),
      },
    ]),
  );
}

class FolderReader {
  readonly faults: AuditFault[] = [];
  readonly #folder: Folder;
  readonly #prefix: string;

  constructor(folder: Folder, prefix: string) {
    this.#folder = folder;
    this.#prefix = prefix;
  }

  manifest(): Manifest {
    return this.#parse('manifest.json', manifestSchema);
  }

  /** The rules: the very ones that the manifest vouches for, and not weaker than the floors. */
  rules(manifest: Manifest): Protection {
    const rules = this.#parse(rulesFile, protectionSchema);
    const refuse = (cause: string) => new AuditError([inputFault(`${this.#prefix}${cause}`)]);
    if (sha256(this.#bytes(rulesFile)) !== manifest.configSha256) {
      throw refuse(`${rulesFile} is niet het bestand waar het manifest bij hoort (configSha256).`);
    }
    for (const key of ['methode', 'versie', 'basis', 'maxAfwijking'] as const) {
      if (rules[key] !== manifest[key]) throw refuse(`manifest.json: ${key} is anders dan in ${rulesFile}.`);
    }
    return rules;
  }

  /** Every file is declared, is there and is unchanged. */
  checkFiles({ tabellen, beschrijving }: Manifest): void {
    const declared = [...tabellen, beschrijving];
    const names = declared.map(({ bestand }) => bestand);
    const present = this.#folder.names();
    for (const name of present) {
      if (!names.includes(name) && !ownFiles.includes(name)) {
        this.#fault(`${quoted(name)} staat niet in het manifest.`);
      }
    }
    declared.forEach(({ bestand, sha256: expected }, at) => {
      if (names.indexOf(bestand) !== at) this.#fault(`manifest.json noemt ${bestand} twee keer.`);
      else if (!present.includes(bestand)) this.#fault(`${bestand} ontbreekt.`);
      else if (sha256(this.#bytes(bestand)) !== expected) {
        this.#fault(`${bestand} is veranderd: de controlesom klopt niet met het manifest.`);
      }
    });
  }

  descriptor({ beschrijving }: Manifest): Descriptor | null {
    try {
      return this.#parse(beschrijving.bestand, descriptorSchema);
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      this.faults.push(...error.faults);
      return null;
    }
  }

  /** Every table of counts is in the manifest, and the other tables are as declared. */
  checkDeclared({ tabellen }: Manifest, descriptor: Descriptor | null, rules: Protection): void {
    const counted = rules.tabellen.map(({ bestand }) => bestand);
    const listed = tabellen.map(({ bestand }) => bestand);
    for (const file of counted) {
      if (!listed.includes(file)) this.#fault(`${file} uit ${rulesFile} staat niet in het manifest.`);
    }
    for (const file of listed.filter((name) => !counted.includes(name))) {
      const csv = this.#csv(file);
      if (csv) this.#isDeclared(file, csv, tabellen, descriptor);
    }
  }

  /** A table of counts, when it is as declared. */
  table(
    file: string,
    { tabellen, synthetisch, proef }: Manifest,
    descriptor: Descriptor | null,
    rules: Protection,
  ): CsvTable | null {
    const csv = this.#csv(file);
    const own = rules.tabellen.find(({ bestand }) => bestand === file);
    const mark = synthetisch || proef ? [markColumn] : [];
    const columns = [...columnsOf({ dimensions: own?.dimensies ?? [] }, own?.telling), ...mark];
    return csv && this.#isDeclared(file, csv, tabellen, descriptor, columns) ? csv : null;
  }

  checkSizes(
    { cellen, blokken, blokkenZonderDetail }: Manifest,
    { blocks, cells }: Pick<ReadRelease, 'blocks' | 'cells'>,
  ): void {
    const sizes = {
      cellen: [cellen, cells],
      blokken: [blokken, blocks.length],
      blokkenZonderDetail: [blokkenZonderDetail, blocks.filter(({ detail }) => !detail).length],
    };
    for (const [key, [told, found]] of Object.entries(sizes)) {
      if (told !== found) this.#fault(`manifest.json: ${key} klopt niet met de tabellen.`);
    }
  }

  /** Every municipality has a block of every kind. */
  checkMunicipalities(blocks: readonly Block[], kinds: number): void {
    const byCode = Map.groupBy(blocks, ({ name }) => name.slice(0, 6));
    for (const [code, own] of byCode)
      if (new Set(own.map(({ name }) => countOf(name))).size !== kinds)
        this.#fault(`${code} heeft niet elke telling.`);
  }

  /** Checks rows and columns: no number stands in a column that is not declared. */
  #isDeclared(
    file: string,
    csv: CsvTable,
    tables: Manifest['tabellen'],
    descriptor: Descriptor | null,
    counted?: readonly string[],
  ): boolean {
    const before = this.faults.length;
    if (tables.some(({ bestand, rijen }) => bestand === file && rijen !== csv.rows.length)) {
      this.#fault(`${file} heeft een ander aantal rijen dan het manifest.`);
    }
    for (const name of undeclaredNumbers(csv, counted ?? [])) {
      this.#fault(`tabel ${file} bevat een getallenkolom ${quoted(name)} die niet is aangegeven.`);
    }
    const fields = descriptor?.resources.find((resource) => resource.path === file)?.schema.fields ?? [];
    if (descriptor && fields.map(({ name }) => name).join() !== csv.header.join()) {
      this.#fault(`de kolommen van ${file} zijn niet die van datapackage.json.`);
    }
    if (counted && counted.join() !== csv.header.join()) {
      this.#fault(`de kolommen van ${file} zijn niet die van ${rulesFile}: ${counted.join(', ')}.`);
    }
    return this.faults.length === before;
  }

  #csv(file: string): CsvTable | null {
    const bytes = this.#folder.read(file);
    if (!bytes) return null;
    const csv = readCsv(file, bytes);
    if ('rows' in csv) return csv;
    this.#fault(csv.cause);
    return null;
  }

  #parse<T>(file: string, schema: z.ZodType<T>): T {
    const bytes = this.#bytes(file);
    try {
      const result = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
      if (result.success) return result.data;
      throw new AuditError(
        result.error.issues.map(({ path: at, message }) =>
          inputFault(`${this.#prefix}${file}, ${at.join('.') || 'geheel'}: ${message}.`),
        ),
      );
    } catch (error) {
      if (error instanceof AuditError) throw error;
      throw new AuditError([inputFault(`${this.#prefix}${file} is geen geldige JSON.`)]);
    }
  }

  #bytes(file: string): Uint8Array {
    const bytes = this.#folder.read(file);
    if (bytes) return bytes;
    throw new AuditError([inputFault(`${this.#prefix}${file} ontbreekt in de map van de release.`)]);
  }

  #fault(cause: string): void {
    this.faults.push(publicationFault(`${this.#prefix}${cause}`));
  }
}
