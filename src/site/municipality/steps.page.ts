import { groups } from '../../contract/codes.ts';
import { responsibilityBar } from '../../charts/responsibility-bar.ts';
import { drawings } from '../../charts/markup.ts';
import { choiceFor, readCompact } from '../../figures/compact.ts';
import { housingFigure } from '../../figures/classes/housing.ts';
import { lessonTimeFigure } from '../../figures/classes/lesson-time.ts';
import { durationFigure } from '../../figures/duration.ts';
import { executorSentences } from '../../figures/steps/executor.ts';
import { followedCohort } from '../../figures/followed.ts';
import type { Answer } from '../../figures/figure.ts';
import { barQuestions, barView, type BarView } from '../../figures/steps/responsibility.ts';
import { waitsFigure } from '../../figures/waits.ts';
import type { Sentence } from '../../figures/view.ts';
import type { PublishedMunicipality } from '../../contract/published.ts';
import { defaultAnswer, scopeOf } from '../../published/answers.ts';
import { compactFile, executors, steps } from '../../published/files.ts';
import { inventedText } from '../../text.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { trusted, type Html } from '../frame/html.ts';
import { tableMarkup } from '../frame/table-markup.ts';
import type { MunicipalityPage } from './page.ts';

export interface StepsPage {
  /** Who carries it out, now and before, each with its dates. */
  readonly executors: readonly string[];
  readonly bars: readonly (Pick<BarView, 'group' | 'title' | 'notes'> & {
    readonly chart: Html;
    readonly table: Html;
  })[];
  /** What holds for every bar, said once. */
  readonly notes: readonly string[];
  readonly questions: readonly string[];
}

/** Themes whose pages say who is responsible: those about waiting. */
export const barThemes: readonly string[] = ['zonder-plan', 'wachttijd'];

/** Steps of which the wait is a figure of its own. */
const stepsApart = [
  { step: 'home', figure: housingFigure.id },
  { step: 'lesson', figure: lessonTimeFigure.id },
];

/** Who is responsible for which step in a municipality; owners are known without a delivery, too. */
export function stepsPage({
  municipality,
  predecessors,
  release,
  availability,
}: MunicipalityPage): StepsPage {
  const scope = { referenceDate: release.peildatum, allCohorts: release.instroomjaren };
  const isDelivered = availability !== 'missing';
  const apart =
    availability === 'delivered'
      ? stepsApart.filter(({ figure }) => !municipality.missing.includes(figure))
      : [];
  const views = groups.map(({ code }) => {
    const choice = choiceFor(durationFigure, { group: code, cohorts: [followedCohort(scope)] });
    const answer: Answer | null = isDelivered
      ? readCompact(
          compactFile(release.release, municipality.code, durationFigure.id),
          choice,
          municipality.name,
        )
      : null;
    return barView(
      steps(),
      code,
      answer,
      scope,
      apart.map(({ step }) => step),
    );
  });
  const shared = (views[0]?.notes ?? []).filter((note) => views.every(({ notes }) => notes.includes(note)));
  return {
    executors: executorSentences(municipality, predecessors, executors(), release.peildatum),
    bars: views.map((view) => ({
      ...drawnBar(view, municipality.fictitious),
      notes: view.notes.filter((note) => !shared.includes(note)),
    })),
    notes: shared,
    questions: barQuestions(municipality.name, views, isDelivered),
  };
}

/** Who waits for which step, in one sentence; null where that was not delivered. */
export function whoseWait(municipality: PublishedMunicipality): Sentence | null {
  if (municipality.missing.includes(waitsFigure.id)) return null;
  const { blank, sentence } = waitsFigure.view(
    defaultAnswer(waitsFigure, municipality),
    null,
    scopeOf(waitsFigure),
  );
  return blank === undefined ? sentence : null;
}

function drawnBar({ group, title, data, description, table }: BarView, isInvented: boolean) {
  const said = isInvented ? `${description} ${inventedText.image}` : description;
  const canvas = { document: drawingDocument, prefix: `lane-${group}`, description: said };
  const chart = trusted(drawings((layout) => responsibilityBar(data, layout), canvas));
  return { group, title, chart, table: tableMarkup(table) };
}
