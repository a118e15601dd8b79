/** The few things that a workbook needs of XML: elements by their local name, attributes and texts. Nothing is resolved. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it was before it was escaped; entities that a file defines itself stay as they are. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name: string) => {
      if (name) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** An element as it stands in the text. */
export interface Element {
  /** What is in its tag behind the name. */
  readonly tag: string;
  /** What is between its tags. */
  readonly inner: string;
  /** Where it begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Whether a text defines names of its own, which no workbook does and which can grow without end. */
export const definesNames = (text: string): boolean => /<!(DOCTYPE|ENTITY)/.test(text);

const patterns = new Map<string, RegExp>();

/** A pattern that is made once, and searches from a place. */
function patternFrom(source: string, at: number): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'g');
  patterns.set(source, pattern);
  pattern.lastIndex = at;
  return pattern;
}

/** The pattern of a name with or without a prefix, between what stands before and behind it. */
const around = (before: string, name: string, behind: string) => `${before}(?:\\w{1,9}:)?${name}${behind}`;

/** Elements with this local name that do not stand in one another, in order, up to the first that is not whole. */
export function* elements(text: string, name: string): Generator<Element> {
  for (let at = 0; ;) {
    const open = patternFrom(around('<', name, '(?=[\\s/>])'), at).exec(text);
    const from = open ? open.index + open[0].length : text.length;
    const close = text.indexOf('>', from);
    if (!open || close < 0) return;
    const isEmpty = text[close - 1] === '/';
    const last = isEmpty ? null : patternFrom(around('<[/]', name, '\\s*>'), close).exec(text);
    if (!isEmpty && !last) return;
    at = last ? last.index + last[0].length : close + 1;
    const inner = last ? text.slice(close + 1, last.index) : '';
    yield { tag: text.slice(from, close), inner, start: open.index, end: at };
  }
}

const longestTag = 4096;
const attributeValue = `\\s*=\\s*(?:"([^"]*)"|'([^']*)')`;

/** The value of an attribute; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  if (tag.length > longestTag) return undefined;
  const found = patternFrom(around('\\s', name, attributeValue), 0).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/** The text of a cell or shared string, of all its runs together; how it is pronounced is not a part of it. */
export function textIn(inner: string): string {
  const written = inner.includes('rPh') ? without(inner, 'rPh') : inner;
  return [...elements(written, 't')].map((run) => unescaped(run.inner)).join('');
}

function without(text: string, name: string): string {
  let [kept, from] = ['', 0];
  for (const { start, end } of elements(text, name)) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

/** What stands in the value of a cell; undefined when it has none. */
export function valueIn(inner: string): string | undefined {
  for (const value of elements(inner, 'v')) return unescaped(value.inner);
  return undefined;
}
