/** An answer of DUO as it was saved: any text. What is read of it is of the kind that it should be, or told. */
import { isCalendarDate } from '../../reading/date.ts';
import { shapeOf } from '../shape.ts';

/** Hears what is wrong with a field: its name, what stood there and what should. Never a value. */
export type Tell = (field: string, received: string, expected: string) => void;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'een lijst';
  if (isObject(value)) return 'een object';
  if (typeof value === 'string') return shapeOf(value);
  return typeof value === 'number' ? 'een getal' : 'een ander soort waarde';
}

/** An object in an answer, which says where it stands: `PIP`, `PIP.pip`. */
export class Answer {
  readonly #fields: Fields;
  readonly #place: string;
  readonly #tell: Tell;

  constructor(fields: Fields, place: string, tell: Tell) {
    this.#fields = fields;
    this.#place = place;
    this.#tell = tell;
  }

  #wrong(name: string, value: unknown, expected: string): void {
    this.#tell(`${this.#place}.${name}`, kindOf(value), expected);
  }

  /** undefined = not there. */
  #at(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? (this.#fields[name] ?? undefined) : undefined;
  }

  /** A day, `2026-09-30`; '' when there is none. */
  day(name: string): string {
    const value = this.#at(name);
    if (value === undefined) return '';
    if (typeof value === 'string' && isCalendarDate(value)) return value;
    this.#wrong(name, value, 'een datum als 2026-09-30');
    return '';
  }

  /** A code of a list; '' when there is none. */
  code<C extends string>(name: string, codes: readonly C[]): C | '' {
    const value = this.#at(name);
    if (value === undefined) return '';
    const found = codes.find((code) => code === value);
    if (found === undefined) this.#wrong(name, value, `een van: ${codes.join(', ')}`);
    return found ?? '';
  }

  /** A short code of which the list is not known here; '' when there is none. */
  short(name: string): string {
    const value = this.#at(name);
    if (value === undefined) return '';
    if (typeof value === 'string' && /^[A-Za-z0-9]{1,10}$/.test(value)) return value;
    this.#wrong(name, value, 'een code van letters en cijfers');
    return '';
  }

  /** Whether something is so; undefined when it is not said. */
  truth(name: string): boolean | undefined {
    const value = this.#at(name);
    if (value === undefined || typeof value === 'boolean') return value;
    this.#wrong(name, value, 'true of false');
    return undefined;
  }

  /** Whole hours; 0 when there are none. */
  hours(name: string): number {
    const value = this.#at(name);
    if (value === undefined) return 0;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9999) return value;
    this.#wrong(name, value, 'een heel getal van 0 tot en met 9999');
    return 0;
  }

  /** Tells of a field that must be there. */
  lacks(name: string, expected: string): void {
    this.#tell(`${this.#place}.${name}`, 'niets', expected);
  }

  /** An object inside this one; undefined when there is none. */
  inside(name: string): Answer | undefined {
    const value = this.#at(name);
    if (value === undefined) return undefined;
    if (isObject(value)) return new Answer(value, `${this.#place}.${name}`, this.#tell);
    this.#wrong(name, value, 'een object');
    return undefined;
  }
}

/** An answer that was saved where DUO had nothing to say: empty, or an error of DUO with its text only. */
const isNothing = (value: unknown): boolean =>
  value === null || (isObject(value) && Object.keys(value).every((name) => name === 'fouttekst'));

/** The text of a file as JSON; undefined when it is none. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** The objects of a saved answer that is a list, or the one that it is; none when DUO had nothing to say. */
export function answersIn(bytes: Uint8Array, name: string, isList: boolean, tell: Tell): Answer[] {
  const value = jsonIn(bytes);
  if (isNothing(value)) return [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (value === undefined || Array.isArray(value) !== isList || !items.every(isObject)) {
    const received = value === undefined ? 'een bestand dat geen JSON in UTF-8 is' : kindOf(value);
    tell(
      name,
      received,
      isList ? 'een lijst van objecten, zoals DUO die geeft' : 'een object, zoals DUO dat geeft',
    );
    return [];
  }
  return items.filter(isObject).map((fields) => new Answer(fields, name, tell));
}
