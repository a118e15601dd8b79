import { stageBars } from '../../../charts/stage-bars.ts';
import { throughputFigure } from '../../../figures/throughput.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(throughputFigure, ({ rows, total, exit }, canvas) =>
  stageBars(rows, total, exit, canvas),
);
