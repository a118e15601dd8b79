import { planChanges } from '../../contract/codes.ts';
import { classFigure, shareOf } from './class-figure.ts';
import type { Classes } from './classes.ts';

const withPlan = planChanges.filter(({ code }) => code !== 'no_plan');
const changed = withPlan.map(({ code }) => code).filter((code) => code !== 'never');

const classes: Classes = {
  id: 'plan-aangepast',
  question: 'Is er in het plan ruimte voor verandering?',
  indicator: 'pip_adjusted_share',
  column: 'plan_change',
  others: ['route_changed_share', 'b1_downscaled_share'],
  title: 'Wat er met het plan (PIP) gebeurde',
  rows: withPlan.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen met een plan (PIP)',
    codes: withPlan.map(({ code }) => code),
    said: ({ place, years }) => [
      `In ${place} kregen `,
      ` mensen${years === '' ? '' : `${years},`} een plan (PIP).`,
    ],
  },
  parts: [
    { codes: changed, said: ({ day }) => ` hadden op ${day} een gewijzigd plan.` },
    { codes: ['route_changed'], said: () => ' kregen een andere leerroute.' },
  ],
  numbers: {
    pip_adjusted_share: { codes: changed },
    route_changed_share: { codes: ['route_changed'] },
  },
  notes: [
    'Er is geen goed of fout aandeel. Bijna nooit en bijna altijd vragen allebei om uitleg.',
    'Iedereen staat in één rij: de eerste die past. Een jong plan kon nog weinig veranderen.',
    'Naar niveau A2 mag alleen in de B1-route, en volgens het Besluit inburgering pas na ten minste 600 uur les (artikel 5.5; wij lazen dat nog niet zelf na).',
  ],
};

export const planChangesFigure = classFigure(
  classes,
  { theme: 'aanpak', place: 30 },
  { b1_downscaled_share: shareOf('b1_downscaled_share', { part: 1, whole: 1 }) },
);
