import { shareBars } from '../../../charts/share-bars.ts';
import { examsFigure } from '../../../figures/classes/exams.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(examsFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
