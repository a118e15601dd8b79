/** Whether a part fits beside the others: one part per municipality and quarter, one set of rules, a chain without gaps. */
import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../contract/fault.ts';
import { manifestFile, rulesFile } from '../contract/release.ts';
import type { Release } from '../contract/release-lines.ts';
import { ask, type Part } from './part.ts';
import type { Register } from './register.ts';

/** Codes of the municipalities that a part says anything of. */
export const codesIn = ({ lines }: Pick<Release, 'lines'>): string[] =>
  lines.delivery.map(({ row }) => row.municipality);

/** Codes of the municipalities that went up in those of a part, by its rules. */
export function predecessorsIn({ files }: Pick<Release, 'files'>): string[] {
  const rules = JSON.parse(new TextDecoder().decode(files.get(rulesFile)?.bytes)) as Merged;
  return (rules.overTijd.samengevoegd ?? []).flatMap(({ uit, deels }) => [...uit, ...(deels ?? [])]);
}

interface Merged {
  readonly overTijd: {
    readonly samengevoegd?: readonly {
      readonly uit: readonly string[];
      readonly deels?: readonly string[];
    }[];
  };
}

export const quarterOf = ({ release }: Part): string => release.manifest.release;

/** Other parts of the same quarter: none may hold the same municipality, and all were made under the same rules. */
export function neighbourFaults(part: Part, others: readonly Part[]): Fault[] {
  const same = others.filter((one) => quarterOf(one) === quarterOf(part));
  return same.flatMap((other) => [...twiceFaults(part, other), ...ruleFaults(part, other)]);
}

function twiceFaults(part: Part, other: Part): Fault[] {
  const held = new Set(codesIn(other.release));
  return codesIn(part.release)
    .filter((code) => held.has(code))
    .map((code) => ({
      file: `${part.label}/delivery.csv`,
      received: `gemeente ${code}, van wie ${other.sender.naam} ${quarterOf(part)} al leverde`,
      expected: `één deel per gemeente en kwartaal. Spreek af wie levert; ${ask(part.sender, 'om een release zonder deze gemeente')}, of trek het deel van ${other.sender.naam} in met npm run intrekken`,
    }));
}

/** The rules without what belongs to single municipalities: revised blocks, mergers and tables of others. */
export function sharedRules({ files }: Release): unknown {
  const text = new TextDecoder().decode(files.get(rulesFile)?.bytes);
  const { overTijd, ...rules } = JSON.parse(text) as { overTijd: object };
  return { ...rules, buitentabellen: null, overTijd: { ...overTijd, herzien: null, samengevoegd: null } };
}

function ruleFaults(part: Part, other: Part): Fault[] {
  if (isDeepStrictEqual(sharedRules(part.release), sharedRules(other.release))) return [];
  return [
    {
      file: `${part.label}/${rulesFile}`,
      received: `andere beschermingsregels dan in het deel van ${other.sender.naam}`,
      expected: `dezelfde regels voor alle delen van ${quarterOf(part)}; ${ask(part.sender, 'om haar release te maken met de regels die deze site gebruikt')}`,
    },
  ];
}

/** A part follows the last one of its sender, or one that was withdrawn since. */
export function chainFaults(part: Part, own: readonly Part[], register: Register): Fault[] {
  const { vorige, release } = part.release.manifest;
  if (part.signedWith === null || vorige === undefined) return [];
  const last = own
    .filter((one) => quarterOf(one) < release)
    .toSorted(byQuarter)
    .at(-1);
  const withdrawn = register
    .filter(({ act, sender }) => act === 'withdrawn' && sender === part.sender.id)
    .filter((row) => row.release < release && row.release >= (last ? quarterOf(last) : ''))
    .map(({ manifest }) => manifest);
  const isWhole = vorige === null ? !last : vorige === last?.manifest || withdrawn.includes(vorige);
  if (isWhole) return [];
  const at = { file: `${part.label}/${manifestFile}`, column: 'vorige' };
  const received = vorige === null ? 'null: een eerste release' : `manifest ${vorige.slice(0, 12)}…`;
  const expected = last
    ? `${last.manifest.slice(0, 12)}…, het manifest van ${quarterOf(last)}: er ontbreekt een release van ${part.sender.naam}, of zij begon opnieuw; ${ask(part.sender, `om elke release na ${quarterOf(last)}, op volgorde`)}`
    : `null: van ${part.sender.naam} staat hier nog niets; ${ask(part.sender, 'eerst om haar eerdere releases, op volgorde')}`;
  return [{ ...at, received, expected }];
}

export const byQuarter = (one: Part, other: Part): number => (quarterOf(one) < quarterOf(other) ? -1 : 1);
