import { shareBars } from '../../../charts/share-bars.ts';
import { noPlanReasonsFigure } from '../../../figures/classes/no-plan-reasons.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(noPlanReasonsFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
