import { inventedValue } from '../contract/csv.ts';
import { EvidenceFault } from './fault.ts';

export const proofFile = 'bewijs.json';
export const formatName = 'raadsmonitor-bewijs';
/** Goes up when a bundle gets other files or other fields. */
export const formatVersion = 1;

/** A file of the bundle with its SHA-256. */
export interface HashedFile {
  readonly naam: string;
  readonly sha256: string;
}

/** What every proof says. Keys are Dutch, because readers open this file. */
interface Common {
  readonly formaat: typeof formatName;
  readonly versie: typeof formatVersion;
  /** "verzonnen" for invented data; null for other data. */
  readonly voorbeeld: typeof inventedValue | null;
  readonly release: string;
  readonly peildatum: string;
  readonly gepubliceerd: string;
  readonly gemeente: { readonly code: string; readonly naam: string };
  /** Every other file, in the order of the zip. */
  readonly bestanden: readonly HashedFile[];
}

/** bewijs.json of one figure. */
export interface FigureProof extends Common {
  readonly soort: 'cijfer';
  readonly figuur: { readonly id: string; readonly vraag: string };
  readonly indicatoren: readonly {
    readonly id: string;
    readonly naam: string;
    readonly definitieversie: number;
  }[];
  /** Null = every group, every year. */
  readonly keuze: { readonly groep: string | null; readonly instroomjaren: readonly number[] | null };
  /** Cohort years of which not everybody has been followed for a year. */
  readonly voorlopig: readonly number[];
  /** The database of the release that the figure was computed from. */
  readonly gegevens: HashedFile;
  /** SHA-256 over the checksums of the CSV files; see LEESMIJ.txt. */
  readonly cijferhash: string;
  readonly vasteLink: string;
  readonly controleLink: string;
}

/** bewijs.json of a dossier: one folder per figure, and tables about the municipality. */
export interface DossierProof extends Common {
  readonly soort: 'dossier';
  readonly figuren: readonly string[];
}

export type Proof = FigureProof | DossierProof;

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

type Guard = (value: unknown) => boolean;

const isText: Guard = (value) => typeof value === 'string';
const isHash: Guard = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isNull: Guard = (value) => value === null;
const isYear: Guard = (value) => Number.isInteger(value) && Number(value) > 2000 && Number(value) < 2100;
const either =
  (...guards: readonly Guard[]): Guard =>
  (value) =>
    guards.some((guard) => guard(value));
const listOf =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.length <= 1000 && value.every(guard);
const shape =
  (fields: Readonly<Record<string, Guard>>): Guard =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(
      ([key, guard]) => Object.hasOwn(value, key) && guard((value as Record<string, unknown>)[key]),
    );

const hashed = { naam: isText, sha256: isHash };
const common = {
  voorbeeld: either(isNull, (value) => value === inventedValue),
  release: isText,
  peildatum: isText,
  gepubliceerd: isText,
  gemeente: shape({ code: isText, naam: isText }),
  bestanden: listOf(shape(hashed)),
};

const fieldsOf: Readonly<Record<string, Readonly<Record<string, Guard>>>> = {
  cijfer: {
    ...common,
    figuur: shape({ id: isText, vraag: isText }),
    indicatoren: listOf(shape({ id: isText, naam: isText, definitieversie: Number.isInteger })),
    keuze: shape({ groep: either(isNull, isText), instroomjaren: either(isNull, listOf(isYear)) }),
    voorlopig: listOf(isYear),
    gegevens: shape(hashed),
    cijferhash: isHash,
    vasteLink: isText,
    controleLink: isText,
  },
  dossier: { ...common, figuren: listOf(isText) },
};

/** Reads a bewijs.json that a stranger may have made. Throws an EvidenceFault that names what is wrong. */
export function readProof(text: string | undefined, file = proofFile): Proof {
  if (text === undefined)
    throw new EvidenceFault('proof', `Dit bestand is geen bewijsbundel van deze site: ${file} ontbreekt.`);
  const found = parsed(text, file);
  if (typeof found !== 'object' || found === null || !('formaat' in found) || found.formaat !== formatName)
    throw new EvidenceFault(
      'proof',
      `Dit bestand is geen bewijsbundel van deze site: dat staat niet in ${file}.`,
    );
  const { versie, soort } = found as Partial<Record<string, unknown>>;
  if (versie !== formatVersion)
    throw new EvidenceFault(
      'format',
      `Deze bundel heeft een vorm die wij niet kennen: ${file} noemt geen versie ${formatVersion}.`,
    );
  const fields = typeof soort === 'string' && Object.hasOwn(fieldsOf, soort) ? fieldsOf[soort] : undefined;
  if (!fields)
    throw new EvidenceFault('format', `Deze bundel heeft een soort die wij niet kennen; zie ${file}.`);
  for (const [name, guard] of Object.entries(fields))
    if (!shape({ [name]: guard })(found))
      throw new EvidenceFault('proof', `In ${file} is ‘${name}’ niet ingevuld zoals het hoort.`);
  return found as Proof;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EvidenceFault('proof', `${file} in de bundel is geen leesbare JSON.`);
  }
}
