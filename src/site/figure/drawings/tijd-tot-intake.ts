import { shareBars } from '../../../charts/share-bars.ts';
import { intakeTimeFigure } from '../../../figures/classes/intake-time.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(intakeTimeFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
