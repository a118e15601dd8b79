import { shareBars } from '../../../charts/share-bars.ts';
import { fixedContactFigure } from '../../../figures/classes/fixed-contact.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(fixedContactFigure, ({ rows, total }, canvas) =>
  shareBars(rows, total, canvas),
);
