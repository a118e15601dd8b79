import { shareBars } from '../../../charts/share-bars.ts';
import { lessonTimeFigure } from '../../../figures/classes/lesson-time.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(lessonTimeFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
