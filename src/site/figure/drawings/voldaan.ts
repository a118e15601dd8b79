import { cohortBars } from '../../../charts/cohort-bars.ts';
import { fulfilledFigure } from '../../../figures/fulfilled.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(fulfilledFigure, ({ rows }, canvas) => cohortBars(rows, canvas));
