import type { DrawnFigure } from './drawn-figure.ts';
import { drawn as aantal } from './figures/aantal.ts';
import { drawn as doorstroom } from './figures/doorstroom.ts';
import { drawn as duurTotPlan } from './figures/duur-tot-plan.ts';
import { drawn as intake } from './figures/intake.ts';
import { drawn as leerroutes } from './figures/leerroutes.ts';
import { drawn as planOpTijd } from './figures/plan-op-tijd.ts';
import { drawn as taalles } from './figures/taalles.ts';
import { drawn as voldaan } from './figures/voldaan.ts';
import { drawn as zonderPlan } from './figures/zonder-plan.ts';

/** Every figure with its drawing, for the build; the browser loads only those it needs. */
export const drawnFigures: readonly DrawnFigure[] = [
  zonderPlan,
  planOpTijd,
  duurTotPlan,
  intake,
  taalles,
  doorstroom,
  voldaan,
  leerroutes,
  aantal,
];
