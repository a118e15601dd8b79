import { shareBars } from '../../../charts/share-bars.ts';
import { housingFigure } from '../../../figures/classes/housing.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(housingFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
