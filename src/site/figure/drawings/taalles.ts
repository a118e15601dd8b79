import { cohortBars } from '../../../charts/cohort-bars.ts';
import { lessonFigure } from '../../../figures/lesson.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(lessonFigure, ({ rows }, canvas) => cohortBars(rows, canvas));
