import { parse } from 'yaml';
import { z } from 'zod';
import { protectionSchema, type Protection } from '../protection.ts';
import { AuditError, inputFault, publicationFault, type AuditFault } from './fault.ts';
import { readRelease, type Folder, type ReadRelease } from './folder.ts';
import { readOutside } from './outside.ts';
import { History } from './history.ts';
import type { Job, Plan } from './plan.ts';
import { sha256 } from './sha256.ts';

/** What to audit: published files only, never case data. */
export interface AuditSubject {
  readonly release: Folder;
  /** All earlier releases, in any order. */
  readonly earlier: readonly Folder[];
  /** YAML with `bescherming:`; must hold the rules of the release. */
  readonly config?: ConfigFile | undefined;
}

export interface ConfigFile {
  /** Base name, as it stands in faults. */
  readonly name: string;
  /** null = it cannot be read. */
  readonly bytes: Uint8Array | null;
  /** The outside tables, which stand beside it. */
  readonly alongside: Folder['read'];
}

export interface Prepared {
  readonly plan: Plan;
  readonly jobs: readonly Job[];
  readonly current: ReadRelease;
}

/** Blocks that get a self-test: all when there are no more, otherwise this many, always the same ones. */
const specimens = 60;

/**
 * Reads everything and lays out the work. Throws an AuditError with all faults when something cannot be read,
 * is undeclared, incomplete or contradictory: then there is nothing to solve.
 */
export function prepare(subject: AuditSubject): Prepared {
  const faults: AuditFault[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const current = attempt(() => readRelease(subject.release));
  const earlier = subject.earlier.flatMap(
    (folder) => attempt(() => readRelease(folder, `Eerdere release ${folder.name}: `)) ?? [],
  );
  const config = attempt(() => (subject.config === undefined ? undefined : readConfig(subject.config)));
  const outside = current && attempt(() => readOutside(current.rules, subject.config?.alongside));
  faults.push(...[current, ...earlier].flatMap((release) => release?.faults ?? []));
  if (current) faults.push(...relationFaults(current, earlier, config));
  if (faults.length > 0 || !current || !outside) throw new AuditError(faults);
  const releases = [...earlier.toSorted((a, b) => (a.id < b.id ? -1 : 1)), current];
  return {
    plan: {
      releases: releases.map(({ id, rules }) => ({ id, rules })),
      outside: current.rules.buitentabellen.map(({ dimensies }) => dimensies),
    },
    jobs: jobsOf(releases, outside),
    current,
  };
}

function readConfig({ name, bytes }: ConfigFile): Protection {
  let value: unknown;
  try {
    if (!bytes) throw new TypeError('no configuration');
    value = parse(new TextDecoder().decode(bytes), { maxAliasCount: 0 });
  } catch {
    throw new AuditError([inputFault(`${name} is geen leesbare YAML.`)]);
  }
  const result = z.looseObject({ bescherming: protectionSchema }).safeParse(value);
  if (result.success) return result.data.bescherming;
  throw new AuditError(
    result.error.issues.map(({ path: at, message }) =>
      inputFault(`${name}, ${at.join('.') || 'geheel'}: ${message}.`),
    ),
  );
}

/** A value as text, keys in order: the same for equal values and for no others. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${inOrder(part)}`).join()}}`;
}

/** How the releases and the configuration fit together. */
function relationFaults(
  current: ReadRelease,
  earlier: readonly ReadRelease[],
  config: Protection | undefined,
): AuditFault[] {
  const faults: AuditFault[] = [];
  if (config && inOrder(config) !== inOrder(current.rules)) {
    faults.push(inputFault('De regels in de configuratie zijn niet die van bescherming.json.'));
  }
  const ids = earlier.map(({ id }) => id);
  ids.forEach((id, at) => {
    const first = earlier[ids.indexOf(id)];
    if (first && ids.indexOf(id) !== at && sharesBlock(first, earlier[at]))
      faults.push(inputFault(`Release ${id} is twee keer meegegeven.`));
    else if (id >= current.id) faults.push(inputFault(`Release ${id} is niet eerder dan ${current.id}.`));
  });
  if (current.blocks.length === 0 && current.faults.length === 0) {
    faults.push(publicationFault('Er is geen enkel blok om te toetsen.'));
  }
  return faults;
}

/** Parts of one release, by different senders, have no block in common. */
function sharesBlock({ blocks }: ReadRelease, other: ReadRelease | undefined): boolean {
  const names = new Set(blocks.map(({ name }) => name));
  return other?.blocks.some(({ name }) => names.has(name)) ?? false;
}

function jobsOf(releases: readonly ReadRelease[], outside: ReturnType<typeof readOutside>): Job[] {
  const current = releases.at(-1);
  if (!current) return [];
  const names = current.blocks.map(({ name }) => name);
  const tested = new Set(sample(names, current.id));
  const history = new History(releases);
  return names.map((block) => ({
    block,
    stack: history.of(block),
    outside: outside.get(block) ?? [],
    selfTest: tested.has(block),
  }));
}

function sample(names: readonly string[], seed: string): string[] {
  if (names.length <= specimens) return [...names];
  const order = new Map(names.map((name) => [name, sha256(`${seed}|${name}`)]));
  return names.toSorted((a, b) => ((order.get(a) ?? '') < (order.get(b) ?? '') ? -1 : 1)).slice(0, specimens);
}
