import { firstSet, type UncountedIndicator } from './indicator.ts';

export const fixedContactShare: UncountedIndicator = {
  id: 'fixed_contact_share',
  name: 'Vast aanspreekpunt',
  place: 440,
  theme: 'aanpak',
  compact: false,
  definition: 'Mensen die één vast aanspreekpunt bij de gemeente hebben.',
  numerator: 'Mensen met een vast aanspreekpunt.',
  denominator: 'Mensen met een plicht die loopt.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman schreef in 2018 dat vooral persoonlijk contact met de overheid ontbrak.',
  risk: 'Een naam in een dossier is nog geen contact.',
  caveat: 'Het cijfer zegt niet hoe vaak iemand zijn aanspreekpunt spreekt.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'Of iemand een vast aanspreekpunt heeft, staat niet in de levering.',
  ...firstSet,
};
