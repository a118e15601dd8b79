import { shareBars } from '../../../charts/share-bars.ts';
import { lessonWaitReasonsFigure } from '../../../figures/classes/lesson-wait-reasons.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(lessonWaitReasonsFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
