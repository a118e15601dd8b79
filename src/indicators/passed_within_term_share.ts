import { firstSet, termClock, threeYears, type UncountedIndicator } from './indicator.ts';

export const passedWithinTermShare: UncountedIndicator = {
  id: 'passed_within_term_share',
  name: 'Op tijd voldaan',
  place: 320,
  theme: 'doorstroom',
  compact: false,
  definition: 'Mensen die aan hun inburgeringsplicht voldeden voor het einde van hun eerste termijn.',
  numerator:
    'Mensen die voor het einde van hun eerste termijn hebben voldaan. Vrijstelling en ontheffing tellen niet als voldaan.',
  denominator: 'Mensen van wie de eerste termijn om is, zonder mensen van wie de plicht is vervallen.',
  unit: 'percent',
  direction: 'higher',
  norm: threeYears,
  owner: ['DUO'],
  clock: { ...termClock, stop: 'Het einde van de eerste termijn, zonder verlenging.' },
  rationale: 'Zegt voor hoeveel mensen drie jaar genoeg was.',
  risk: 'Wie snelle leerders voortrekt, haalt een hoger aandeel.',
  caveat:
    'Dit cijfer zegt pas iets vanaf 2025. DUO zet voldaan, vrijgesteld en ontheven onder één kop; wij tellen alleen wie heeft voldaan. Wie vertrekt of overlijdt, gaat uit de noemer en blijft zichtbaar bij ‘Stand van de plicht’.',
  requests: [],
  state: 'not_in_delivery',
  reason: 'De einddatum van de termijn komt van DUO en staat niet in de levering.',
  ...firstSet,
};
