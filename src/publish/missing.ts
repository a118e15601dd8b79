import type { ReleaseLines } from '../contract/release-lines.ts';
import { figures } from '../figures/catalogue.ts';

/** Figures of a delivering municipality that rest on an indicator which it did not deliver. */
export function missingFigures(
  code: string,
  release: { readonly lines: Pick<ReleaseLines, 'indicator_delivery'> } | undefined,
): string[] {
  const gaps = (release?.lines.indicator_delivery ?? [])
    .filter(({ row }) => row.municipality === code && row.state === 'not_delivered')
    .map(({ row }) => row.indicator);
  return figures
    .filter(({ indicators }) => indicators.some((indicator) => gaps.includes(indicator)))
    .map(({ id }) => id);
}
