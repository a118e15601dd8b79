import { firstSet, type UncountedIndicator } from '../indicator.ts';

export const extendedMunicipalityCause: UncountedIndicator = {
  id: 'extended_municipality_cause',
  name: 'Verlengd omdat de gemeente geen school regelde',
  place: 370,
  theme: 'doorstroom',
  compact: false,
  definition: 'Asielstatushouders die meer tijd kregen omdat de gemeente geen taalschool had geregeld.',
  numerator: 'Asielstatushouders met een verlenging op deze grond.',
  denominator: 'Asielstatushouders met een PIP.',
  unit: 'persons',
  direction: 'lower',
  norm: {
    kind: 'reference',
    text: 'geen enkele verlenging op deze grond',
    source: 'eigen ijkpunt van deze site',
    settled: false,
  },
  owner: ['gemeente'],
  clock: null,
  rationale: 'De gemeente koopt de lessen voor asielstatushouders in.',
  risk: 'Een laag aantal kan ook betekenen dat mensen er niet om vragen.',
  caveat: 'Dit komt weinig voor. Daarom tonen wij een aantal en geen aandeel.',
  requests: [],
  traps: ['verlenging'],
  state: 'not_in_delivery',
  reason:
    'De grond van een verlenging kan in het dossierbestand staan, als code van DUO. Welke code dit is, is ons nog niet bekend. Daarom tellen wij haar niet: een verkeerde code zou een verkeerd cijfer geven.',
  ...firstSet,
};
