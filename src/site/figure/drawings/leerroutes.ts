import { shareBars } from '../../../charts/share-bars.ts';
import { routesFigure } from '../../../figures/learning-routes.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(routesFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
