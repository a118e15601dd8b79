import { bars } from '../../../charts/bars.ts';
import { routeOutcomeFigure } from '../../../figures/route-outcome.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(routeOutcomeFigure, ({ rows }, canvas) => bars(rows, canvas));
