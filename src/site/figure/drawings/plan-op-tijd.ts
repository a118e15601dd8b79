import { cohortCurve } from '../../../charts/cohort-curve.ts';
import { onTimeFigure } from '../../../figures/on-time.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(onTimeFigure, ({ series, norm }, canvas) =>
  cohortCurve(series, norm, canvas),
);
