import { cohortBars } from '../../../charts/cohort-bars.ts';
import { intakeFigure } from '../../../figures/intake.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(intakeFigure, ({ rows }, canvas) => cohortBars(rows, canvas));
