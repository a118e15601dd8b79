import { firstSet, pipClock, tenWeeks, type UncountedIndicator } from './indicator.ts';

export const p90DaysToPip: UncountedIndicator = {
  id: 'p90_days_to_pip',
  name: 'Duur tot het PIP, 90e percentiel',
  place: 270,
  theme: 'wachten',
  compact: false,
  definition: 'Van de mensen met een plan hadden 9 van de 10 het in deze klasse van weken, of eerder.',
  numerator: 'De klasse van weken waarin het 90e percentiel van de duur tot het eerste eigen PIP valt.',
  denominator: 'Mensen die een plan kregen en van wie de eerste 10 weken om zijn.',
  unit: 'weeks',
  direction: 'lower',
  norm: tenWeeks,
  owner: ['gemeente'],
  clock: pipClock,
  rationale: 'De mediaan zegt niets over de mensen bij wie het het langst duurde.',
  risk: 'Wie lang wacht en nog geen plan heeft, telt niet mee: het cijfer valt dan te laag uit.',
  caveat: 'Alleen bij genoeg mensen. Lees het altijd naast het aantal mensen dat nog wacht.',
  requests: [],
  state: 'not_computed',
  reason: 'De aantallen per klasse staan in de levering. Dit cijfer wordt er nog niet uit berekend.',
  ...firstSet,
};
