import { binsAsTallies, waitingBins } from '../../../charts/waiting-bins.ts';
import { waitingFigure } from '../../../figures/waiting.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(
  waitingFigure,
  ({ rows, norm }, canvas) => waitingBins(rows, norm, canvas),
  ({ rows }) => (binsAsTallies(rows) ? 'Elk turfje is 5 mensen.' : ''),
);
