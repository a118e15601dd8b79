/**
 * What an edition is: invented municipalities, a rehearsal with real ones, or real. They never mix.
 * Codes from GM9001 belong to invented municipalities; CBS gives none of them out.
 */
export const editionKinds = ['verzonnen', 'proef', 'echt'] as const;

export type EditionKind = (typeof editionKinds)[number];

/** Whether everything that leaves an edition of this kind must carry a mark. */
export const isMarked = (kind: EditionKind): boolean => kind !== 'echt';

/** Whether a code belongs to an invented municipality. */
export const isInventedCode = (code: string): boolean => code >= 'GM9001';
