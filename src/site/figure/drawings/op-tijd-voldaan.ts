import { shareBars } from '../../../charts/share-bars.ts';
import { doneInTimeFigure } from '../../../figures/classes/done-in-time.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(doneInTimeFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
