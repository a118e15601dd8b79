import { firstSet, pipClock, type UncountedIndicator } from './indicator.ts';

export const daysRegistrationToIntake: UncountedIndicator = {
  id: 'days_registration_to_intake',
  name: 'Wachttijd tot brede intake',
  place: 240,
  theme: 'start',
  compact: false,
  definition: 'Hoelang mensen wachten op het eerste gesprek, de brede intake, in klassen.',
  numerator: 'Mensen per klasse van weken tussen de start van de klok en de start van de brede intake.',
  denominator: null,
  unit: 'weeks',
  direction: 'lower',
  norm: null,
  owner: ['gemeente'],
  clock: { start: pipClock.start, stop: 'De start van de brede intake.' },
  rationale: 'Dit gesprek komt voor het plan.',
  risk: 'Een gesprek kan worden gestart om te tellen, en daarna blijven liggen.',
  caveat:
    'Ook de tijd door gemiste afspraken telt mee. Een intake in de opvang (azc) staat in de klasse 0 tot en met 4 weken.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De levering zegt dat de intake is gestart, en niet na hoeveel weken.',
  ...firstSet,
};
