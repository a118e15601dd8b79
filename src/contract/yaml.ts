import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { isHiding, isSpoilt } from '../reading/cell.ts';
import { textOf } from '../reading/text.ts';
import { UnreadableError } from '../reading/unreadable.ts';
import { excerpt, RefusedError, type Fault } from './fault.ts';
import { expectationOf } from './issue.ts';

const saveAs = 'tekst in UTF-8; kies bij het opslaan de codering ‘UTF-8’';

/** What a YAML file is, in Dutch, for who has none, and where its reader finds how it should look. */
export interface YamlKind {
  readonly expected: string;
  readonly model: string;
}

/**
 * Reads and checks a YAML file that people fill in, of which every word may be published: UTF-8 and nothing else.
 * @param bytes null = there is no file to read
 * @throws RefusedError with every fault and its line
 */
export function yamlIn<T extends z.ZodType>(
  file: string,
  bytes: Uint8Array | null,
  schema: T,
  kind: YamlKind,
): z.output<T> {
  return checkYaml(file, textIn(file, bytes, kind), schema, kind.model);
}

function textIn(file: string, bytes: Uint8Array | null, { expected }: YamlKind): string {
  if (!bytes) throw new RefusedError([{ file, received: 'geen leesbaar bestand', expected }]);
  try {
    return wholeText(textOf(bytes, saveAs));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const { line, received, expected: wanted } = error;
    throw new RefusedError([{ file, ...(line === undefined ? {} : { line }), received, expected: wanted }]);
  }
}

/** The same text with `\n` between its lines; throws an UnreadableError for the first line in which letters were lost. */
function wholeText(read: string): string {
  const lines = read.split(/\r\n|\n|\r/);
  const bad = lines.findIndex(isSpoilt);
  if (bad < 0) return lines.join('\n');
  throw new UnreadableError('letters die bij het opslaan verloren gingen', saveAs, bad + 1);
}

function checkYaml<T extends z.ZodType>(file: string, text: string, schema: T, model: string): z.output<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ linePos }) => linePos?.[0].line ?? 1);
  if (broken.length > 0)
    throw new RefusedError(
      [...new Set(broken)].map((line) => ({ file, line, received: brokenYaml(text), expected: model })),
    );
  const value = toValue(file, document);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new RefusedError(
    result.error.issues.map((issue): Fault => {
      const line = lineOf(document, lines, issue.path);
      return {
        file,
        ...(line === undefined ? {} : { line }),
        column: issue.path.join('.') || 'bestand',
        received: received(value, issue.path),
        expected: expectationOf(issue),
      };
    }),
  );
}

/** A blank that is none before a key is what nobody finds by looking. */
function brokenYaml(text: string): string {
  const hidden = text.split('\n').findIndex((line) => isHiding(line.split(/[:#]/)[0] ?? ''));
  const where = `; in regel ${hidden + 1} staat een onzichtbaar teken of harde spatie`;
  return `geen geldige YAML${hidden < 0 ? '' : where}`;
}

/** Aliases are refused: a reviewer should see every value where it stands. */
function toValue(file: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new RefusedError([{ file, received: 'een verwijzing met * of &', expected: 'elke waarde voluit' }]);
  }
}

function received(value: unknown, at: readonly PropertyKey[]): string {
  const found = at.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null)?.[key],
    value,
  );
  if (found === undefined) return 'niets';
  return excerpt(typeof found === 'string' ? found : JSON.stringify(found));
}

function lineOf(document: Document, lines: LineCounter, at: readonly PropertyKey[]): number | undefined {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(at.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
