import { firstSet, localNorm, type UncountedIndicator } from './indicator.ts';

export const caseloadPerFte: UncountedIndicator = {
  id: 'caseload_per_fte',
  name: 'Inburgeraars per voltijdbaan (fte)',
  theme: 'aanpak',
  compact: false,
  definition: 'Hoeveel inburgeraars er zijn voor elke volledige baan in de begeleiding.',
  numerator: 'Mensen met een plicht die loopt.',
  denominator: 'Voltijdbanen (fte) in de begeleiding, met ingehuurde medewerkers.',
  unit: 'persons_per_fte',
  direction: 'none',
  norm: localNorm,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg om te investeren in medewerkers.',
  risk: 'Een lager getal zegt niet dat de begeleiding past.',
  caveat: 'Gemeenten tellen voltijdbanen op verschillende manieren.',
  requests: [{ code: 'o2', role: 'subject' }],
  state: 'self_declared',
  reason: 'De gemeente geeft haar voltijdbanen zelf op. Dat wordt niet gecontroleerd.',
  ...firstSet,
};
