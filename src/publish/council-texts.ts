import type { CommitmentRow, CouncilQuestionRow } from '../contract/council.ts';
import { excerpt, type Fault } from '../contract/fault.ts';
import type { Line } from '../contract/read.ts';
import { rulesFile } from '../contract/release.ts';
import type { Release } from '../contract/release-lines.ts';
import { countsIn, withoutCounts } from '../protection/counts-in-text.ts';

/** A promise may name its goal, in percent or as "vier van de vijf", and no count of people. */
export function commitmentTextFaults(file: string, lines: readonly Line<CommitmentRow>[]): Fault[] {
  return lines.flatMap(({ line, row }) => {
    const expected = withoutCounts(row.text, { targets: true });
    return expected === null ? [] : [{ file, line, column: 'text', received: excerpt(row.text), expected }];
  });
}

/**
 * A figure in a question or an answer is a table of another publisher: whoever reads it lays it beside ours. It is
 * rounded, in words that say so, or the municipality declared it, so that the audit counted with it.
 */
export function citedFaults(
  file: string,
  lines: readonly Line<CouncilQuestionRow>[],
  releases: readonly Pick<Release, 'files'>[],
): Fault[] {
  const declared = releases.flatMap(outsideSources);
  return lines.flatMap(({ line, row }) => {
    if (declared.some((source) => namesQuestion(source, row.id))) return [];
    return (['text', 'cited'] as const)
      .filter((column) => !isRounded(row[column] ?? ''))
      .map((column) => ({
        file,
        line,
        column,
        received: excerpt(row[column] ?? ''),
        expected: howToDeclare(row.id),
      }));
  });
}

const howToDeclare = (id: string): string =>
  `geen aantal, een afgerond cijfer als ‘ongeveer 95 mensen’, of een cijfer dat de gemeente opgaf als buitentabel, met bron ‘raad ${id}’ bij buitentabellen in de configuratie van haar release (docs/publiceren.md)`;

const namesQuestion = (source: string, id: string): boolean => source.split(/[^a-z0-9-]+/i).includes(id);

/** Whether every count in a text is a multiple of five and called approximate. */
function isRounded(text: string): boolean {
  const counts = countsIn(text, { targets: true });
  if (counts.length === 0) return true;
  const isApproximate = /(?:^|\s)(?:ongeveer|circa|ca\.|rond|ruim|bijna|zo['’]n|afgerond)(?=\s)/iu.test(text);
  return isApproximate && counts.every(({ words }) => Number(/^\d+/.exec(words)?.[0] ?? 1) % 5 === 0);
}

/** Names of the tables of others with which a release was audited. */
function outsideSources({ files }: Pick<Release, 'files'>): string[] {
  const rules = JSON.parse(new TextDecoder().decode(files.get(rulesFile)?.bytes)) as {
    readonly buitentabellen: readonly { readonly bron: string }[];
  };
  return rules.buitentabellen.map(({ bron }) => bron);
}
