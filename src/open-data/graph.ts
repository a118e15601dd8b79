/** What a property of a described thing holds: another thing, a text in Dutch, or a value of a type. */
export type Term =
  | { readonly iri: string }
  | { readonly dutch: string }
  | { readonly value: string; readonly type: 'string' | 'date' | 'nonNegativeInteger' | 'hexBinary' };

/** A described thing. Types and properties are short names such as `dcat:Dataset`; everything has an address. */
export interface Thing {
  readonly iri: string;
  readonly types: readonly string[];
  readonly properties: readonly (readonly [property: string, ...terms: Term[]])[];
}

export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Description as Turtle (W3C, RDF 1.1 Turtle). */
export function turtleOf(things: readonly Thing[]): string {
  const heads = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  return `${heads.join('\n')}\n\n${things.map(turtleThing).join('\n\n')}\n`;
}

function turtleThing({ iri, types, properties }: Thing): string {
  const lines = [
    `<${iri}> a ${types.join(', ')}`,
    ...properties.map(([property, ...terms]) => `${property} ${terms.map(turtleTerm).join(', ')}`),
  ];
  return `${lines.join(' ;\n  ')} .`;
}

function turtleTerm(term: Term): string {
  if ('iri' in term) return `<${term.iri}>`;
  if ('dutch' in term) return `${quoted(term.dutch)}@nl`;
  return term.type === 'string' ? quoted(term.value) : `${quoted(term.value)}^^xsd:${term.type}`;
}

/** JSON escapes what Turtle escapes in a text between double quotes, in the same way. */
const quoted = (text: string): string => JSON.stringify(text);

/** The same description as JSON-LD 1.1, with its context inside, so that nothing else is fetched to read it. */
export function jsonLdOf(things: readonly Thing[]): string {
  const graph = things.map(({ iri, types, properties }) => ({
    '@id': iri,
    '@type': types,
    ...Object.fromEntries(properties.map(([property, ...terms]) => [property, terms.map(jsonTerm)])),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)}\n`;
}

function jsonTerm(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  if ('dutch' in term) return { '@value': term.dutch, '@language': 'nl' };
  return term.type === 'string'
    ? { '@value': term.value }
    : { '@value': term.value, '@type': `xsd:${term.type}` };
}
