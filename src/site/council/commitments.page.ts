import type { CommitmentRow } from '../../contract/council.ts';
import { nameOf } from '../../contract/codes.ts';
import { commitmentStates, type CommitmentStatus } from '../../council/commitment.ts';
import { historyOf, type HistoryMoment } from '../../council/history.ts';
import { historyView } from '../../council/history-view.ts';
import { capital, date } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { commitments, historyFile } from '../../published/files.ts';
import { answersOn, drawnHistory } from './drawn-history.page.ts';
import { type Html } from '../frame/html.ts';
import { tableMarkup } from '../frame/table-markup.ts';
import { reactionOf, statusOf } from '../municipality/facts.page.ts';
import { municipalityPage } from '../municipality/page.ts';

/** One commitment with what came of it. */
export interface CommitmentHere {
  readonly id: string;
  readonly text: string;
  /** "College van Waterdonk, 16 december 2025." */
  readonly who: string;
  readonly url: string;
  readonly word: string;
  /** The figure that the status rests on, with its date; null when there is none. */
  readonly figure: string | null;
  readonly reason: string;
  /** What the college says to it itself, with where that stands; null where it did not react. */
  readonly reaction: { readonly text: string; readonly day: string; readonly url: string | null } | null;
  /** Null when no delivery has the figure, or the commitment has no course to draw. */
  readonly chart: Html | null;
  readonly table: Html | null;
  /** The indicator that a question about it starts from. */
  readonly over: string;
}

/** The commitments of a municipality and of those it came from, newest first; `covers` narrows them to one theme. */
export function commitmentsHere(code: string, covers: string | null): CommitmentHere[] {
  const { predecessors } = municipalityPage(code);
  const former = predecessors.map((one) => one.code);
  return commitments()
    .filter(({ municipality }) => municipality === code || former.includes(municipality))
    .filter(({ indicator }) => covers === null || themeOf(indicator) === covers)
    .toSorted((one, other) => other.date.localeCompare(one.date))
    .map((row) => commitmentHere(row));
}

/** The theme that a commitment stands under; one without an indicator stands with the approach. */
function themeOf(indicator: string | null): string {
  return catalogue.find(({ id }) => id === indicator)?.theme ?? 'aanpak';
}

function commitmentHere(row: CommitmentRow): CommitmentHere {
  const { municipality } = municipalityPage(row.municipality);
  const indicator = catalogue.find(({ id }) => id === row.indicator);
  const moments = indicator ? historyOf(historyFile(row.municipality), indicator.id) : [];
  const status = statusOf(row);
  const reaction = reactionOf(row);
  return {
    id: row.id,
    text: row.text,
    who: `${capital(row.body)} van ${municipality.name}, ${date(row.date)}.`,
    url: row.url,
    word: nameOf(commitmentStates, status.state),
    figure: figureWords(status),
    reason: status.reason,
    reaction: reaction && { ...reaction, url: row.reaction_url },
    chart: drawnCommitment(row, status, moments),
    table: moments.length === 0 ? null : tableMarkup(historyView(moments).table),
    over: row.indicator ?? 'o14',
  };
}

function figureWords({ figure }: CommitmentStatus): string | null {
  if (figure === null) return null;
  const who = figure.cohort === null ? '' : ` van de mensen die in ${figure.cohort} begonnen`;
  return `${figure.text}${who}, stand ${date(figure.referenceDate)}`;
}

function drawnCommitment(
  row: CommitmentRow,
  { course }: CommitmentStatus,
  moments: readonly HistoryMoment[],
): Html | null {
  if (course === null) return null;
  const drawn = {
    said: row.date,
    sayer: `${row.body} zegt toe`,
    start: course.from,
    target: course.to,
    label: `toezegging: ${row.target ?? ''}%`,
  };
  const answers = answersOn([row.municipality], row.indicator ?? '');
  return drawnHistory(moments, { prefix: `toezegging-${row.id}`, commitment: row, drawn, answers });
}
