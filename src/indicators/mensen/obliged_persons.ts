import { firstSet, whoCounts, type CountedIndicator } from '../indicator.ts';

export const obligedPersons: CountedIndicator = {
  id: 'obliged_persons',
  name: 'Inburgeringsplichtigen in beeld',
  short: 'Aantal mensen',
  place: 10,
  theme: 'mensen',
  compact: true,
  definition: 'Mensen voor wie de inburgeringsplicht loopt, volgens de Wet inburgering 2021.',
  numerator: 'Mensen met een plicht die loopt, onder de Wet inburgering 2021.',
  denominator: null,
  unit: 'persons',
  direction: 'none',
  norm: null,
  owner: ['DUO'],
  clock: null,
  rationale: 'De ombudsman vroeg: kent u de inburgeraars in uw gemeente?',
  risk: 'Een groter aantal zegt niets over de uitvoering.',
  caveat: `${whoCounts} Wie onder de eerdere wet (Wi2013) valt, staat hier niet bij: die mensen tellen nooit in hetzelfde cijfer mee.`,
  requests: [{ code: 'o6', role: 'subject' }],
  traps: ['wie-telt', 'twee-wetten'],
  state: 'counted',
  isStock: true,
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
