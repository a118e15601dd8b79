import { shareBars } from '../../../charts/share-bars.ts';
import { knownFigure } from '../../../figures/classes/known.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(knownFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
