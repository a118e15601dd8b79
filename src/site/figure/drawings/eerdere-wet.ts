import { shareBars } from '../../../charts/share-bars.ts';
import { earlierActFigure } from '../../../figures/classes/earlier-act.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(earlierActFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
