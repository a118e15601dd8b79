import { shareBars } from '../../../charts/share-bars.ts';
import { dutyEndsFigure } from '../../../figures/classes/duty-ends.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(dutyEndsFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
