import { addedUp } from '../../figures/added-up.ts';
import { onTimeFigure } from '../../figures/on-time.ts';
import { currentRelease, municipalities } from '../../published/files.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { drawnCharts, figureParts, type FigureParts } from '../figure/drawn.ts';
import { drawn } from '../figure/drawings/plan-op-tijd.ts';
import { defaultAnswer, scopeOf } from '../../published/answers.ts';

/** All municipalities that delivered, as one curve per cohort at equal follow-up. */
export interface NationTrend {
  readonly parts: FigureParts;
  readonly delivered: number;
  readonly absent: readonly string[];
}

/** Who has a plan within so many weeks, over all municipalities that delivered. Reads the current release. */
export function nationTrend(): NationTrend {
  const { release } = currentRelease();
  const existing = municipalities().filter(({ successor }) => successor === null);
  const has = (one: (typeof existing)[number]) =>
    !one.missing.includes(onTimeFigure.id) &&
    one.deliveries.some((entry) => entry.release === release && entry.state === 'delivered');
  const delivered = existing.filter(has);
  const sum = addedUp(
    delivered.map((one) => defaultAnswer(onTimeFigure, one)),
    delivered.length === 1 ? 'de enige gemeente die leverde' : `de ${delivered.length} gemeenten samen`,
  );
  const view = drawn.view(sum, null, scopeOf(onTimeFigure));
  const place = { document: drawingDocument, prefix: 'landelijk-plan' };
  return {
    parts: figureParts(view, drawnCharts(drawn, view, place)),
    delivered: delivered.length,
    absent: existing.filter((one) => !has(one)).map(({ name }) => name),
  };
}
