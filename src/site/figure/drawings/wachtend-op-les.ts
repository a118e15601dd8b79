import { shareBars } from '../../../charts/share-bars.ts';
import { lessonWaitFigure } from '../../../figures/classes/lesson-wait.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(lessonWaitFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
