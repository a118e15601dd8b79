/** Invented, rehearsed and real never mix: what an edition of one kind may not hold. */
import type { Fault } from '../contract/fault.ts';
import { isInventedCode, type EditionKind } from './kind.ts';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly fictitious: 'yes' | 'no';
}

/** In an invented edition every municipality is invented, in the others none is. */
export function mixFaults(kind: EditionKind, file: string, municipalities: readonly Place[]): Fault[] {
  const invented = kind === 'verzonnen';
  return municipalities
    .filter(
      ({ code, fictitious }) => isInventedCode(code) !== invented || (fictitious === 'yes') !== invented,
    )
    .map(({ code, name, fictitious }) => ({
      file,
      column: 'fictitious',
      received: `${name} (${code}) met ‘${fictitious}’`,
      expected: invented
        ? 'alleen verzonnen gemeenten: codes vanaf GM9001, met yes. De editie is van soort verzonnen'
        : `alleen echte gemeenten, met no. De editie is van soort ${kind}; codes vanaf GM9001 zijn verzonnen`,
    }));
}

/** The releases of an edition say of which kind they are: invented, made to rehearse, or neither. */
export function releaseMixFaults(
  kind: EditionKind,
  folder: string,
  { synthetisch, proef }: { readonly synthetisch: boolean; readonly proef?: true | undefined },
): Fault[] {
  const marks = [
    { column: 'synthetisch', isMarked: synthetisch, isExpected: kind === 'verzonnen' },
    { column: 'proef', isMarked: proef === true, isExpected: kind === 'proef' },
  ];
  return marks
    .filter(({ isMarked, isExpected }) => isMarked !== isExpected)
    .map(({ column, isMarked, isExpected }) => ({
      file: `${folder}/manifest.json`,
      column,
      received: String(isMarked),
      expected: `${isExpected}, want de editie is van soort ${kind}`,
    }));
}

/** Only municipalities of the edition can have been asked to deliver. */
export function askedFaults(
  file: string,
  asked: Readonly<Record<string, string>>,
  municipalities: readonly Pick<Place, 'code'>[],
): Fault[] {
  const known = new Set(municipalities.map(({ code }) => code));
  return Object.keys(asked)
    .filter((code) => !known.has(code))
    .map((code) => ({
      file,
      column: `gevraagd.${code}`,
      received: code,
      expected: 'een gemeente uit municipalities.csv',
    }));
}
