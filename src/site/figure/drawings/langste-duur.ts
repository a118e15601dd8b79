import { shareBars } from '../../../charts/share-bars.ts';
import { slowestPlansFigure } from '../../../figures/classes/slowest-plans.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(slowestPlansFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
