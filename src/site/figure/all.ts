import type { DrawnFigure } from './drawn.ts';
import { drawn as aantal } from '../../components/figures/aantal.ts';
import { drawn as doorstroom } from '../../components/figures/doorstroom.ts';
import { drawn as duurTotPlan } from '../../components/figures/duur-tot-plan.ts';
import { drawn as intake } from '../../components/figures/intake.ts';
import { drawn as leerroutes } from '../../components/figures/leerroutes.ts';
import { drawn as planOpTijd } from '../../components/figures/plan-op-tijd.ts';
import { drawn as taalles } from '../../components/figures/taalles.ts';
import { drawn as voldaan } from '../../components/figures/voldaan.ts';
import { drawn as zonderPlan } from '../../components/figures/zonder-plan.ts';

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
