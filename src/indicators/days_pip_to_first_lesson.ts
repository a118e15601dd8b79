import { firstSet, localNorm, type UncountedIndicator } from './indicator.ts';

export const daysPipToFirstLesson: UncountedIndicator = {
  id: 'days_pip_to_first_lesson',
  name: 'Wachttijd tot eerste les',
  place: 250,
  theme: 'start',
  compact: true,
  definition: 'Hoelang mensen na hun plan (PIP) wachten op de eerste taalles, in klassen en per leerroute.',
  numerator: 'Mensen per klasse van weken tussen het eerste PIP en de eerste taalles, per leerroute.',
  denominator: null,
  unit: 'weeks',
  direction: 'lower',
  norm: localNorm,
  owner: ['gemeente', 'taalaanbieder'],
  clock: { start: 'De dagtekening van het eerste plan (PIP).', stop: 'De eerste taalles.' },
  rationale: 'Een plan helpt pas als de lessen beginnen.',
  risk: 'Een plan dat pas wordt getekend als er een klas is, verbergt wachten.',
  caveat:
    'Gezinsmigranten en overige migranten regelen hun lessen zelf. De gemeente weet vaak niet wanneer die beginnen.',
  requests: [
    { code: 'o9', role: 'context' },
    { code: 'o12', role: 'context' },
  ],
  state: 'not_in_delivery',
  reason: 'De levering zegt dat iemand met les is begonnen, en niet na hoeveel weken.',
  ...firstSet,
};
