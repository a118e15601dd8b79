import { firstSet, type UncountedIndicator } from '../indicator.ts';

export const finedPersons: UncountedIndicator = {
  id: 'fined_persons',
  name: 'Boetes opgelegd',
  place: 360,
  theme: 'doorstroom',
  compact: false,
  definition:
    'Besluiten over een boete voor gezinsmigranten en overige migranten, naar wie de boete oplegde.',
  numerator: 'Besluiten over een boete in de periode, apart voor de gemeente en voor DUO.',
  denominator: null,
  unit: 'decisions',
  direction: 'none',
  norm: null,
  owner: ['DUO', 'gemeente'],
  clock: null,
  rationale:
    'De ombudsman schreef in 2018 dat ongeveer een op de zeven inburgeraars sinds 2013 een boete kreeg.',
  risk: 'Wie minder boetes als resultaat leest, vergist zich: sinds 2023 komt dat door het recht.',
  caveat:
    'Boetes van asielstatushouders worden sinds maart 2023 niet geïnd. Rechters hebben deze boetes in 2025 en 2026 beperkt tot uitzonderingen. Daarom zou dit cijfer alleen over gezinsmigranten en overige migranten gaan.',
  requests: [],
  traps: ['boetes', 'duo-levert-niet'],
  state: 'off',
  reason:
    'De regels over boetes zijn nog te controleren. De boetes van DUO zijn niet beschikbaar: DUO levert dit nog niet.',
  ...firstSet,
};
