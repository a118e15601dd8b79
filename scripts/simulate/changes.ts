import type { Series } from './releases.ts';

export interface Changes {
  /** Cells published in two releases in a row whose true count did not change. */
  readonly unchanged: number;
  /** Share of those that were published with another value. */
  readonly flipped: number;
}

/** How often a published value changes although the truth did not, over all pairs of releases. */
export function changesIn({ releases }: Series): Changes {
  let [unchanged, flipped] = [0, 0];
  releases.slice(1).forEach(({ blocks }, at) => {
    for (const [name, later] of blocks) {
      const earlier = releases[at]!.blocks.get(name);
      earlier?.truth.forEach((count, cell) => {
        const [was, is] = [earlier.shown[cell], later.shown[cell]];
        if (count !== later.truth[cell] || was === undefined || is === undefined) return;
        unchanged += 1;
        flipped += was === is ? 0 : 1;
      });
    }
  });
  return { unchanged, flipped: flipped / unchanged };
}
