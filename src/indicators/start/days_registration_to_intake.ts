import { intakeStates } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, pipClock, type CountedIndicator } from '../indicator.ts';

export const daysRegistrationToIntake: CountedIndicator = {
  id: 'days_registration_to_intake',
  name: 'Wachttijd tot het eerste gesprek (brede intake)',
  place: 240,
  theme: 'start',
  compact: false,
  definition: 'Hoelang mensen wachten op het eerste gesprek (brede intake), in klassen.',
  numerator: 'Mensen per klasse van weken tussen het begin van de wachttijd en het eerste gesprek.',
  denominator: 'Alle mensen die in dat jaar begonnen.',
  unit: 'weeks',
  direction: 'lower',
  norm: null,
  owner: ['gemeente'],
  clock: { start: pipClock.start, stop: 'De start van het eerste gesprek (brede intake).' },
  rationale: 'Dit gesprek komt voor het plan.',
  risk: 'Een gesprek kan worden gestart om te tellen, en daarna blijven liggen.',
  caveat:
    'Ook de tijd door gemiste afspraken telt mee. Wie een plan heeft, had ook een gesprek; van een gesprek zonder datum is de wachttijd onbekend. Een gesprek in de opvang (azc) staat in de klasse 0 tot en met 4 weken.',
  requests: [{ code: 'o12', role: 'context' }],
  traps: ['jong-jaar'],
  state: 'counted',
  isStock: false,
  needs: ['clock', 'intake'],
  ...classQuery({ table: 'intake_time', column: 'intake', codes: codesOf(intakeStates), byGroup: true }, [
    'tijdstand intake',
    'mensen',
    'alle mensen',
  ]),
  ...firstSet,
};
