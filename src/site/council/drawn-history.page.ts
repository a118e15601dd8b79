import { drawings } from '../../charts/markup.ts';
import { commitmentLine, type CommitmentLineData } from '../../charts/commitment-line.ts';
import type { Commitment } from '../../council/commitment.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { historyOf, type HistoryMoment } from '../../council/history.ts';
import { historyDescription, historyView } from '../../council/history-view.ts';
import { councilQuestions, currentRelease, historyFile } from '../../published/files.ts';
import { inventedText } from '../../text.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { trusted, type Html } from '../frame/html.ts';
import { tableMarkup } from '../frame/table-markup.ts';
import { municipalityPage } from '../municipality/page.ts';

/** Days on which the executive answered a question about an indicator, oldest first (ISO dates). */
export function answersOn(codes: readonly string[], indicator: string): string[] {
  return councilQuestions()
    .filter(
      ({ municipality, indicators }) =>
        codes.includes(municipality) && indicators.split('|').includes(indicator),
    )
    .flatMap(({ answered_on: day }) => day ?? [])
    .toSorted();
}

interface Said {
  readonly prefix: string;
  readonly commitment: Commitment | null;
  readonly drawn: CommitmentLineData['commitment'];
  readonly answers: readonly string[];
}

/** A figure in every release with what was said about it, as two drawings; null when no release has a share. */
export function drawnHistory(
  moments: readonly HistoryMoment[],
  { prefix, commitment, drawn, answers }: Said,
): Html | null {
  const view = historyView(moments);
  if (view.counted.length === 0) return null;
  const mark = currentRelease().synthetisch ? ` ${inventedText.image}` : '';
  const description = `${historyDescription(commitment, answers, view)}${mark}`;
  const canvas = { document: drawingDocument, prefix, description };
  const { counted } = view;
  return trusted(
    drawings((layout) => commitmentLine({ counted, commitment: drawn, answers }, layout), canvas),
  );
}

/** A figure that was asked about and answered, and how it went on. */
export interface AfterAnswer {
  readonly indicator: string;
  readonly title: string;
  readonly chart: Html;
  readonly table: Html;
}

/** Those of these indicators about which an answer came, each with how it went on. */
export function afterAnswers(code: string, indicators: readonly string[]): AfterAnswer[] {
  const { municipality } = municipalityPage(code);
  return (
    comparisons
      // Who waits now is followed in counts: a share of them falls when many people arrive.
      .filter(({ indicator, isStock }) => indicators.includes(indicator) && !isStock)
      .flatMap(({ indicator, title }) => {
        const answers = answersOn([code], indicator);
        const moments = historyOf(historyFile(code), indicator);
        const said = { prefix: `antwoord-${indicator}`, commitment: null, drawn: null, answers };
        const chart = answers.length === 0 ? null : drawnHistory(moments, said);
        if (chart === null) return [];
        const table = tableMarkup(historyView(moments).table);
        return [{ indicator, title: `${title} in ${municipality.name}`, chart, table }];
      })
  );
}
