import { shareBars } from '../../../charts/share-bars.ts';
import { lastTalkFigure } from '../../../figures/classes/last-talk.ts';
import { drawnFigure } from '../drawn.ts';

export const drawn = drawnFigure(lastTalkFigure, ({ rows, total }, canvas) => shareBars(rows, total, canvas));
