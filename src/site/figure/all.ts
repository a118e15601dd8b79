// Made by `npm run lists` from the files that it imports; to change it, change those.
import { drawn as zonderPlan } from './drawings/zonder-plan.ts';
import { drawn as planOpTijd } from './drawings/plan-op-tijd.ts';
import { drawn as wiensWachttijd } from './drawings/wiens-wachttijd.ts';
import { drawn as duurTotPlan } from './drawings/duur-tot-plan.ts';
import { drawn as langsteDuur } from './drawings/langste-duur.ts';
import { drawn as intake } from './drawings/intake.ts';
import { drawn as tijdTotIntake } from './drawings/tijd-tot-intake.ts';
import { drawn as taalles } from './drawings/taalles.ts';
import { drawn as tijdTotLes } from './drawings/tijd-tot-les.ts';
import { drawn as wachtendOpLes } from './drawings/wachtend-op-les.ts';
import { drawn as vestiging } from './drawings/vestiging.ts';
import { drawn as leerroutes } from './drawings/leerroutes.ts';
import { drawn as doorstroom } from './drawings/doorstroom.ts';
import { drawn as voldaan } from './drawings/voldaan.ts';
import { drawn as opTijdVoldaan } from './drawings/op-tijd-voldaan.ts';
import { drawn as uitkomstPerRoute } from './drawings/uitkomst-per-route.ts';
import { drawn as examens } from './drawings/examens.ts';
import { drawn as termijn } from './drawings/termijn.ts';
import { drawn as vrijstelling } from './drawings/vrijstelling.ts';
import { drawn as aantal } from './drawings/aantal.ts';
import { drawn as eerdereWet } from './drawings/eerdere-wet.ts';
import { drawn as bekend } from './drawings/bekend.ts';
import { drawn as aanspreekpunt } from './drawings/aanspreekpunt.ts';
import { drawn as laatsteGesprek } from './drawings/laatste-gesprek.ts';
import { drawn as planAangepast } from './drawings/plan-aangepast.ts';
import { drawn as redenZonderPlan } from './drawings/reden-zonder-plan.ts';
import { drawn as redenGeenLes } from './drawings/reden-geen-les.ts';
import type { DrawnFigure } from './drawn.ts';

/** Every figure with its drawing, for the build; the browser loads only those it needs. */
export const drawnFigures: readonly DrawnFigure[] = [
  zonderPlan,
  planOpTijd,
  wiensWachttijd,
  duurTotPlan,
  langsteDuur,
  intake,
  tijdTotIntake,
  taalles,
  tijdTotLes,
  wachtendOpLes,
  vestiging,
  leerroutes,
  doorstroom,
  voldaan,
  opTijdVoldaan,
  uitkomstPerRoute,
  examens,
  termijn,
  vrijstelling,
  aantal,
  eerdereWet,
  bekend,
  aanspreekpunt,
  laatsteGesprek,
  planAangepast,
  redenZonderPlan,
  redenGeenLes,
];
