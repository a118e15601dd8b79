import { bars } from '../../../charts/bars.ts';
import { peopleFigure } from '../../../figures/people.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(peopleFigure, ({ rows }, canvas) => bars(rows, canvas));
