import type { Quad } from 'n3';

const ns = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const full = (short: string) => {
  const [prefix = '', name = ''] = short.split(':');
  return `${ns[prefix as keyof typeof ns]}${name}`;
};

/** Fewest and most values of a property, and what each value must be: a type of literal, or a class. */
interface Rule {
  readonly path: string;
  readonly min: number;
  readonly max?: number;
  readonly is?: 'text' | 'iri' | `xsd:${string}` | `class ${string}`;
}

/**
 * What is mandatory or limited, written from the shapes of DCAT-AP-NL 3.0.0 and, where those build on it, from
 * DCAT-AP 3.0; and, stricter than both, what this project promises: a download, its size and its checksum.
 */
const shapes: Readonly<Record<string, readonly Rule[]>> = {
  'dcat:Catalog': [
    { path: 'dct:title', min: 1, is: 'text' },
    { path: 'dct:description', min: 1, is: 'text' },
    { path: 'dct:publisher', min: 1, max: 1, is: 'class foaf:Agent' },
    { path: 'dcat:contactPoint', min: 1, max: 1, is: 'class vcard:Kind' },
    { path: 'dcat:dataset', min: 1, is: 'class dcat:Dataset' },
  ],
  'dcat:Dataset': [
    { path: 'dct:title', min: 1, is: 'text' },
    { path: 'dct:description', min: 1, is: 'text' },
    { path: 'dct:accessRights', min: 1, max: 1, is: 'iri' },
    { path: 'dcat:contactPoint', min: 1, max: 1, is: 'class vcard:Kind' },
    { path: 'dct:creator', min: 1, is: 'class foaf:Agent' },
    { path: 'dct:identifier', min: 1, max: 1, is: 'xsd:string' },
    { path: 'dct:publisher', min: 1, max: 1, is: 'class foaf:Agent' },
    { path: 'dcat:theme', min: 1, is: 'iri' },
    { path: 'dcat:version', min: 0, max: 1, is: 'xsd:string' },
    { path: 'dct:issued', min: 1, max: 1, is: 'xsd:date' },
    { path: 'dct:temporal', min: 0, max: 1, is: 'class dct:PeriodOfTime' },
    { path: 'dcat:previousVersion', min: 0, max: 1, is: 'class dcat:Dataset' },
    { path: 'dcat:distribution', min: 1, is: 'class dcat:Distribution' },
  ],
  'dcat:Distribution': [
    { path: 'dcat:accessURL', min: 1, max: 1, is: 'iri' },
    { path: 'dcat:downloadURL', min: 1, max: 1, is: 'iri' },
    { path: 'dct:license', min: 1, max: 1, is: 'iri' },
    { path: 'dcat:mediaType', min: 1, max: 1, is: 'iri' },
    { path: 'dct:format', min: 0, max: 1, is: 'iri' },
    { path: 'dcat:byteSize', min: 1, max: 1, is: 'xsd:nonNegativeInteger' },
    { path: 'spdx:checksum', min: 1, max: 1, is: 'class spdx:Checksum' },
  ],
  'spdx:Checksum': [
    { path: 'spdx:algorithm', min: 1, max: 1, is: 'iri' },
    { path: 'spdx:checksumValue', min: 1, max: 1, is: 'xsd:hexBinary' },
  ],
  'foaf:Agent': [{ path: 'foaf:name', min: 1, is: 'text' }],
  'vcard:Kind': [
    { path: 'vcard:fn', min: 1, is: 'text' },
    { path: 'vcard:hasEmail', min: 1, is: 'iri' },
  ],
  'dct:PeriodOfTime': [{ path: 'dcat:endDate', min: 1, max: 1, is: 'xsd:date' }],
};

/** What the statements break, one line each. A class without any thing is a fault too. */
export function shapeFaults(quads: readonly Quad[]): string[] {
  const bySubject = Map.groupBy(quads, ({ subject }) => subject.value);
  const typed = Map.groupBy(
    quads.filter(({ predicate }) => predicate.value === full('rdf:type')),
    ({ object }) => object.value,
  );
  const isOf = (iri: string, type: string) =>
    bySubject
      .get(iri)
      ?.some(({ predicate, object }) => predicate.value === full('rdf:type') && object.value === full(type));
  return Object.entries(shapes).flatMap(([type, rules]) => {
    const things = (typed.get(full(type)) ?? []).map(({ subject }) => subject.value);
    if (things.length === 0) return [`there is no ${type}`];
    return things.flatMap((iri) =>
      rules.flatMap((rule) => {
        const values = (bySubject.get(iri) ?? []).filter(
          ({ predicate }) => predicate.value === full(rule.path),
        );
        const counted = values.length < rule.min || values.length > (rule.max ?? Infinity);
        const wrong = values.some(({ object }) => !fits(object, rule.is, isOf));
        return counted || wrong ? [`${iri}: ${rule.path}, ${values.length} values`] : [];
      }),
    );
  });
}

function fits(
  object: Quad['object'],
  is: Rule['is'],
  isOf: (iri: string, type: string) => boolean | undefined,
): boolean {
  if (is === undefined) return true;
  if (is === 'iri') return object.termType === 'NamedNode';
  if (is === 'text') return object.termType === 'Literal' && object.language === 'nl' && object.value !== '';
  if (is.startsWith('class ')) return isOf(object.value, is.slice(6)) === true;
  return object.termType === 'Literal' && object.datatype.value === full(is);
}
