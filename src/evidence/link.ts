import type { LinkedProof } from './check-link.ts';
import { readParameters } from '../reading/link.ts';
import { EvidenceFault, quote } from './fault.ts';
import { groupOfWord } from './subject.ts';

const needed = ['release', 'gemeente', 'figuur', 'hash'] as const;
const expected: readonly string[] = [...needed, 'groep', 'instroom'];

/** Reads what an address asks to check: `?release=…&gemeente=…&figuur=…&hash=…`. Throws an EvidenceFault. */
export function readLink(search: string): LinkedProof {
  const parameters = readParameters(search);
  const stray = [...parameters.keys()].find(
    (name, at, all) => !expected.includes(name) || all.indexOf(name) !== at,
  );
  if (stray !== undefined)
    throw new EvidenceFault('link', `Deze link vraagt om iets dat wij niet kennen: ‘${quote(stray)}’.`);
  const [release, gemeente, figuur, hash] = needed.map((name) => valueOf(parameters, name)) as [
    string,
    string,
    string,
    string,
  ];
  if (!/^[0-9a-f]{64}$/.test(hash))
    throw new EvidenceFault('link', 'De hash in deze link is geen SHA-256 van 64 tekens.');
  return {
    release,
    gemeente,
    figuur,
    hash,
    choice: { group: groupIn(parameters), cohorts: yearsIn(parameters) },
  };
}

function valueOf(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value) return value;
  throw new EvidenceFault('link', `In deze link ontbreekt ‘${name}’.`);
}

function groupIn(parameters: URLSearchParams) {
  const word = parameters.get('groep');
  if (word === null) return null;
  const group = groupOfWord(word);
  if (group) return group;
  throw new EvidenceFault('link', `De groep ‘${quote(word)}’ in deze link kennen wij niet.`);
}

function yearsIn(parameters: URLSearchParams): number[] | null {
  const text = parameters.get('instroom');
  if (text === null) return null;
  if (/^\d{4}(,\d{4}){0,20}$/.test(text)) return text.split(',').map(Number);
  throw new EvidenceFault('link', `De instroomjaren ‘${quote(text)}’ in deze link kunnen wij niet lezen.`);
}
