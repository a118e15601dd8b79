import { excerpt, type Fault } from '../contract/fault.ts';
import { textOf } from '../reading/text.ts';
import { UnreadableError } from '../reading/unreadable.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const advice =
  'de JSON zoals de bron die geeft, in UTF-8, opgeslagen zonder haar te openen in een ander programma';

/** The value in a JSON file; a fault for another kind of file, another encoding, and a file that breaks off. */
export function readJson(file: string, bytes: Uint8Array): { readonly value: unknown } | Fault {
  try {
    return { value: JSON.parse(textOf(bytes, advice)) as unknown };
  } catch (error) {
    if (error instanceof UnreadableError) {
      const { line, received, expected } = error;
      return { file, ...(line === undefined ? {} : { line }), received, expected };
    }
    if (!(error instanceof SyntaxError)) throw error;
    return { file, received: brokenBy(bytes), expected: advice };
  }
}

function brokenBy(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).trimEnd();
  if (text === '') return 'een leeg bestand';
  return /[\]}]$/.test(text)
    ? 'tekst die geen JSON is'
    : `een bestand dat ophoudt bij ${excerpt(text.slice(-20))}: de helft kan ontbreken`;
}

/** The list in a field of an answer: `value` of CBS, `results` of a search. */
export function listIn(file: string, answer: unknown, field: string): readonly unknown[] | Fault {
  const list = isObject(answer) ? answer[field] : undefined;
  if (Array.isArray(list)) return list as unknown[];
  return {
    file,
    column: field,
    received: list === undefined ? 'niets' : 'geen lijst',
    expected: 'een lijst',
  };
}
