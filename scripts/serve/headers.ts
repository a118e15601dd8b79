/** The response headers of the hosting file `_headers` (the format of several static hosts). */

export interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file: a path at the start of a line, its headers indented below it.
 * `*` in a path stands for any rest, `:name` for one part of it.
 * @throws Error naming the line that is neither a path, a header, a comment nor empty
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    if (line.startsWith('/')) {
      rules.push({ path: pattern(line.trim()), headers: [] });
      return;
    }
    const header = /^\s+([\w-]+):\s*(\S.*?)\s*$/.exec(line);
    const rule = rules.at(-1);
    if (!header || !rule) throw new Error(`_headers, regel ${index + 1}: geen pad en geen kop: ${line}`);
    rule.headers.push([header[1]!, header[2]!]);
  });
  return rules;
}

function pattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/**
 * The headers for a path, by lower-case name. A later rule replaces a header of an earlier one;
 * a header that one rule repeats is joined with a comma.
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const matching = rules.filter(({ path }) => path.test(pathname));
  return new Map(matching.flatMap(({ headers }) => [...joined(headers)]));
}

function joined(headers: HeaderRule['headers']): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const earlier = found.get(key);
    found.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return found;
}
