import type { Protection } from '../protection.ts';
import type { Published, Since } from './plan.ts';

/** A release as far as its blocks are laid beside others. */
export interface PastRelease {
  readonly id: string;
  readonly rules: Protection;
  readonly blocks: readonly ({ readonly name: string } & Pick<Published, 'detail' | 'counts'>)[];
}

type Merger = Protection['overTijd']['samengevoegd'][number];

const nothing: Since = { whole: [], part: [], isComplete: false };

/**
 * What was published of a block before: its own releases, and those of the municipalities that went up in it. A block
 * that was revised starts anew; one that was merged goes on from all its predecessors together.
 */
export class History {
  readonly #releases: readonly PastRelease[];
  readonly #overTime: Protection['overTijd'];
  readonly #blocks: readonly ReadonlyMap<string, Pick<Published, 'detail' | 'counts'>>[];

  /** @param releases oldest first; the rules of the last one say what was revised and merged */
  constructor(releases: readonly PastRelease[]) {
    const last = releases.at(-1);
    if (!last) throw new Error('no release');
    this.#releases = releases;
    this.#overTime = last.rules.overTijd;
    this.#blocks = releases.map(({ blocks }) => new Map(blocks.map((block) => [block.name, block])));
  }

  /** The stack of a block: publications of predecessors first, each kind oldest first. */
  of(block: string): Published[] {
    const stack: Published[] = [];
    this.#include(stack, block, this.#releases.length);
    return stack;
  }

  /** Adds what a block published before a release; returns the place of the newest of it. */
  #include(stack: Published[], block: string, before: number): number | undefined {
    const { from, merger } = this.#startOf(block, before);
    let since = merger ? this.#predecessors(stack, block, merger) : nothing;
    let newest: number | undefined;
    for (let release = 0; release < before; release += 1) {
      const found = this.#blocks[release]?.get(block);
      if (!found || this.#idOf(release) < from) continue;
      newest = stack.length;
      stack.push({ block, release, detail: found.detail, counts: found.counts, since });
      since = { whole: [newest], part: [], isComplete: true };
    }
    return newest;
  }

  #predecessors(stack: Published[], block: string, { uit, deels, vanaf }: Merger): Since {
    const before = this.#releases.filter(({ id }) => id < vanaf).length;
    const add = (codes: readonly string[]) =>
      codes.flatMap((code) => this.#include(stack, `${code}${block.slice(code.length)}`, before) ?? []);
    const [whole, part] = [add(uit), add(deels)];
    return { whole, part, isComplete: whole.length + part.length === uit.length + deels.length };
  }

  /** The release that a block starts in, and the merger that it comes from, if any. */
  #startOf(block: string, before: number): { from: string; merger?: Merger } {
    const [code, period] = block.split('/');
    const last = this.#idOf(before - 1);
    const mergers = this.#overTime.samengevoegd.filter(
      ({ gemeente, vanaf }) => gemeente === code && vanaf <= last,
    );
    const merger = mergers.toSorted((one, other) => (one.vanaf < other.vanaf ? -1 : 1)).at(-1);
    const revised = this.#overTime.herzien
      .filter(({ gemeente, jaar, vanaf }) => gemeente === code && String(jaar) === period && vanaf <= last)
      .filter(
        ({ reden, vanaf }) => reden !== 'municipal_merger' || !mergers.some((one) => one.vanaf === vanaf),
      )
      .map(({ vanaf }) => vanaf)
      .toSorted()
      .at(-1);
    if (merger && (revised === undefined || revised < merger.vanaf)) return { from: merger.vanaf, merger };
    return { from: revised ?? '' };
  }

  #idOf(release: number): string {
    return this.#releases[release]?.id ?? '';
  }
}
