import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { excerpt, RefusedError, type Fault } from './fault.ts';
import { expectationOf } from './issue.ts';

/**
 * Checks the text of a YAML file that people fill in; `model` says where the reader finds how it should look.
 * @throws RefusedError with every fault and its line
 */
export function checkYaml<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  model: string,
): z.output<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    received: 'geen geldige YAML',
    expected: model,
  }));
  if (broken.length > 0) throw new RefusedError(broken);
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
