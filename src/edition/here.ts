/**
 * What code that runs in build and browser alike must know of its edition. The build puts it in place of
 * `import.meta.env.EDITION` (astro.config.mjs); plain Node has it in its environment.
 */
import type { EditionKind } from './kind.ts';
import { wordsOf } from './marks.ts';

export interface Here {
  readonly kind: EditionKind;
  /** Name of the publisher, as it stands in a sentence. */
  readonly publisher: string;
  /** How everything that leaves it is marked; of another kind of edition the programs of a page hold no word. */
  readonly words: ReturnType<typeof wordsOf>;
  /** Light colours that the edition sets of its own, by the name of their token. */
  readonly colours?: Readonly<Record<string, string>>;
}

/** Without a word from the build: marked as invented, so that nothing passes for real by mistake. */
const unknown = (): Here => ({
  kind: 'verzonnen',
  publisher: 'een onbekende uitgever',
  words: wordsOf('verzonnen'),
});

const { process } = globalThis as { process?: { env: Readonly<Record<string, string | undefined>> } };
const given =
  (import.meta.env as { readonly EDITION?: string } | undefined)?.EDITION ?? process?.env['EDITION'];

export const here: Here = given === undefined ? unknown() : (JSON.parse(given) as Here);
