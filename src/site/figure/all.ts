// Made by `npm run lists` from the files that it imports; to change it, change those.
import { drawn as zonderPlan } from './drawings/zonder-plan.ts';
import { drawn as planOpTijd } from './drawings/plan-op-tijd.ts';
import { drawn as duurTotPlan } from './drawings/duur-tot-plan.ts';
import { drawn as intake } from './drawings/intake.ts';
import { drawn as taalles } from './drawings/taalles.ts';
import { drawn as leerroutes } from './drawings/leerroutes.ts';
import { drawn as doorstroom } from './drawings/doorstroom.ts';
import { drawn as voldaan } from './drawings/voldaan.ts';
import { drawn as aantal } from './drawings/aantal.ts';
import type { DrawnFigure } from './drawn.ts';

/** Every figure with its drawing, for the build; the browser loads only those it needs. */
export const drawnFigures: readonly DrawnFigure[] = [
  zonderPlan,
  planOpTijd,
  duurTotPlan,
  intake,
  taalles,
  leerroutes,
  doorstroom,
  voldaan,
  aantal,
];
