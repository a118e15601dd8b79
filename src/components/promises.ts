import { drawings } from '../charts/markup.ts';
import { promiseLine } from '../charts/promise-line.ts';
import type { CommitmentRow } from '../contract/council.ts';
import { nameOf } from '../contract/codes.ts';
import { commitmentStates, commitmentStatus, type CommitmentStatus } from '../finding/commitment.ts';
import { historyOf } from '../finding/history.ts';
import { promiseDescription, promiseView } from '../finding/promise-view.ts';
import { date } from '../format.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { commitments, historyFile } from '../published.ts';
import { fictitious } from '../text.ts';
import { buildDocument } from './build-document.ts';
import { tableMarkup } from './figure-markup.ts';
import { municipalityPage } from './municipality-page.ts';

/** One promise with what came of it. */
export interface PromiseHere {
  readonly id: string;
  readonly text: string;
  /** "College van Waterdonk, 16 december 2025." */
  readonly who: string;
  readonly url: string;
  readonly word: string;
  /** The figure that the status rests on, with its date; null when there is none. */
  readonly figure: string | null;
  readonly reason: string;
  readonly chart: string;
  readonly table: string;
  /** The indicator that a question about it starts from. */
  readonly over: string;
}

/** The promises of a municipality and of those it came from, newest first; `covers` narrows them to one theme. */
export function promisesHere(code: string, covers: string | null): PromiseHere[] {
  const { predecessors, standing } = municipalityPage(code);
  const former = predecessors.map((one) => one.code);
  return commitments()
    .filter(({ municipality }) => municipality === code || former.includes(municipality))
    .filter(({ indicator }) => covers === null || themeOf(indicator) === covers)
    .toSorted((one, other) => other.date.localeCompare(one.date))
    .map((row) => promiseHere(row, former.includes(row.municipality) || standing === 'ended'));
}

/** The theme that a promise stands under; one without an indicator stands with the approach. */
function themeOf(indicator: string | null): string {
  return catalogue.find(({ id }) => id === indicator)?.theme ?? 'aanpak';
}

function promiseHere(row: CommitmentRow, isMerged: boolean): PromiseHere {
  const { municipality } = municipalityPage(row.municipality);
  const indicator = catalogue.find(({ id }) => id === row.indicator);
  const moments = indicator ? historyOf(historyFile(row.municipality), indicator.id) : [];
  const status = commitmentStatus(row, { moments, wanted: indicator?.direction ?? 'none', isMerged });
  const view = promiseView(moments, status);
  return {
    id: row.id,
    text: row.text,
    who: `${capital(row.body)} van ${municipality.name}, ${date(row.date)}.`,
    url: row.url,
    word: nameOf(commitmentStates, status.state),
    figure: figureWords(status),
    reason: status.reason,
    chart:
      view.counted === null ? '' : drawnPromise(row, status, view.counted, promiseDescription(row, view)),
    table: moments.length === 0 ? '' : tableMarkup(view.table),
    over: row.indicator ?? 'o14',
  };
}

function figureWords({ figure }: CommitmentStatus): string | null {
  if (figure === null) return null;
  const who = figure.cohort === null ? '' : `, instroomjaar ${figure.cohort}`;
  return `${figure.text} op ${date(figure.referenceDate)}${who}`;
}

function drawnPromise(
  { id, body, date: said, target }: CommitmentRow,
  { course }: CommitmentStatus,
  counted: Parameters<typeof promiseLine>[0]['counted'],
  description: string,
): string {
  if (course === null) return '';
  const data = {
    counted,
    promise: {
      said,
      sayer: `${body} belooft`,
      start: course.from,
      target: course.to,
      label: `belofte: ${target ?? ''}%`,
    },
  };
  const canvas = {
    document: buildDocument(),
    prefix: `belofte-${id}`,
    description: `${description} ${fictitious.image}`,
  };
  return drawings((layout) => promiseLine(data, layout), canvas);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
