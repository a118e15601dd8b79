import { firstSet, type Indicator } from './indicator.ts';

export const obligedPersons: Indicator = {
  id: 'obliged_persons',
  name: 'Inburgeringsplichtigen in beeld',
  definition: 'Mensen voor wie de inburgeringsplicht op de peildatum loopt, volgens de Wet inburgering 2021.',
  numerator: 'Mensen met een plicht die loopt.',
  denominator: null,
  unit: 'persons',
  direction: 'none',
  norm: null,
  owner: ['DUO'],
  clock: null,
  rationale: 'De ombudsman vroeg: kent u de inburgeraars in uw gemeente?',
  risk: 'Een groter aantal zegt niets over de uitvoering.',
  caveat:
    'Mensen in de opvang tellen mee bij de gemeente waaraan zij zijn gekoppeld, niet bij de gemeente van de opvang. Wie onder de eerdere wet valt, telt hier niet mee.',
  needs: ['end'],
  choices: ['cohort'],
  sql: `SELECT cohort, sum(count)::INTEGER AS numerator
FROM end_state
WHERE municipality IN ($municipality)
  AND cohort IN ($cohort)
  AND end_state = 'running'
GROUP BY cohort
ORDER BY cohort`,
  columns: [
    { name: 'cohort', label: 'instroomjaar' },
    { name: 'numerator', label: 'mensen' },
  ],
  ...firstSet,
};
