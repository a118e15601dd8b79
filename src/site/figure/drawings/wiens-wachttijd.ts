import { bars } from '../../../charts/bars.ts';
import { waitsFigure } from '../../../figures/waits.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(waitsFigure, ({ rows }, canvas) => bars(rows, canvas));
