import { firstSet, type UncountedIndicator } from './indicator.ts';

export const knownShare: UncountedIndicator = {
  id: 'known_share',
  name: 'Bekend bij de gemeente',
  place: 400,
  theme: 'mensen',
  compact: false,
  definition: 'Mensen op de lijst van DUO die ook in de eigen dossiers van de gemeente staan.',
  numerator: 'Mensen op de lijst van DUO die ook in een eigen dossier staan.',
  denominator: 'Mensen op de lijst van DUO.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg: kent u de inburgeraars in uw gemeente?',
  risk: 'Een dossier aanmaken is nog geen contact.',
  caveat: 'De twee lijsten moeten van dezelfde datum zijn.',
  requests: [
    { code: 'o6', role: 'subject' },
    { code: 'o7', role: 'subject' },
  ],
  observes: ['o7'],
  state: 'not_in_delivery',
  reason:
    'De gemeente moet hiervoor haar dossiers op één datum naast de lijst van DUO leggen. De uitkomst staat niet in de levering.',
  ...firstSet,
};
