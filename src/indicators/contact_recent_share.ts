import { firstSet, localNorm, type UncountedIndicator } from './indicator.ts';

export const contactRecentShare: UncountedIndicator = {
  id: 'contact_recent_share',
  name: 'Gesproken in 3 maanden',
  theme: 'aanpak',
  compact: false,
  definition: 'Mensen met wie de gemeente in de afgelopen 3 maanden een gesprek had.',
  numerator: 'Mensen met een gesprek van hooguit 90 dagen geleden.',
  denominator: 'Mensen met een plicht die loopt.',
  unit: 'percent',
  direction: 'higher',
  norm: localNorm,
  owner: ['gemeente'],
  clock: { start: 'Het laatste gesprek.', stop: 'De peildatum, hooguit 90 dagen later.' },
  rationale: 'De ombudsman vroeg om met inburgeraars in gesprek te gaan.',
  risk: 'Een genoteerd telefoontje is nog geen gesprek.',
  caveat: 'Het cijfer zegt niet waarover is gesproken, of wat ermee is gedaan.',
  requests: [{ code: 'o8', role: 'subject' }],
  state: 'not_in_delivery',
  reason: 'De datum van het laatste gesprek staat niet in de levering.',
  ...firstSet,
};
