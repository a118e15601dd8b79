import { binsAsTallies, waitingBins } from '../../../charts/waiting-bins.ts';
import { durationFigure } from '../../../figures/duration.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(
  durationFigure,
  ({ rows, norm }, canvas) => waitingBins(rows, norm, canvas),
  ({ rows }) => (binsAsTallies(rows) ? 'Elk turfje is 5 mensen.' : ''),
);
