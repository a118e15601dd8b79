import { shareBars } from '../../../charts/share-bars.ts';
import { termFigure } from '../../../figures/classes/term.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(termFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
