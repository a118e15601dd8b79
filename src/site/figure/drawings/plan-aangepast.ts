import { shareBars } from '../../../charts/share-bars.ts';
import { planChangesFigure } from '../../../figures/classes/plan-changes.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(planChangesFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
