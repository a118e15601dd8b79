import { firstSet, type UncountedIndicator } from './indicator.ts';

export const infoPlainLanguage: UncountedIndicator = {
  id: 'info_plain_language',
  name: 'Begrijpelijke informatie',
  place: 460,
  theme: 'aanpak',
  compact: false,
  definition:
    'Een lijst met vijf punten over de informatie voor inburgeraars, door de gemeente zelf ingevuld.',
  numerator: 'Het aantal punten waarop de gemeente ja zegt, van 0 tot en met 5.',
  denominator: null,
  unit: 'score',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg om ambitie in de informatievoorziening.',
  risk: 'Een lijst invullen is makkelijker dan testen met lezers.',
  caveat: 'De lijst zegt niet of inburgeraars de informatie begrijpen.',
  requests: [{ code: 'o4', role: 'subject' }],
  observes: ['o4'],
  state: 'self_declared',
  reason: 'De gemeente verklaart dit zelf, met een datum en een link. Dat wordt niet gecontroleerd.',
  ...firstSet,
};
