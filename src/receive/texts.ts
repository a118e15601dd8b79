import { excerpt, type Fault } from '../contract/fault.ts';
import { manifestFile } from '../contract/release.ts';
import type { Release } from '../contract/release-lines.ts';
import { withoutCounts } from '../protection/counts-in-text.ts';

/** Texts of a release that name a count of people: who made it, what readers must know, reasons, notes, declarations. */
export function textFaults(label: string, { manifest, lines }: Pick<Release, 'manifest' | 'lines'>): Fault[] {
  const at = (file: string, column: string, text: string | null, line?: number): Fault[] => {
    const expected = text === null ? null : withoutCounts(text);
    if (text === null || expected === null) return [];
    const place = { file: `${label}/${file}`, ...(line === undefined ? {} : { line }), column };
    return [{ ...place, received: excerpt(text), expected }];
  };
  return [
    ...at(manifestFile, 'maker', manifest.maker),
    ...at(manifestFile, 'toelichting', manifest.toelichting),
    ...lines.delivery.flatMap(({ line, row }) => at('delivery.csv', 'reason', row.reason, line)),
    ...lines.indicator_delivery.flatMap(({ line, row }) =>
      at('indicator_delivery.csv', 'reason', row.reason, line),
    ),
    ...lines.revision.flatMap(({ line, row }) => at('revision.csv', 'note', row.note, line)),
    ...lines.declaration.flatMap(({ line, row }) => at('declaration.csv', 'text', row.text, line)),
  ];
}
