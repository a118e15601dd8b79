import { housingStates } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const daysDutyToRegistration: CountedIndicator = {
  id: 'days_duty_to_registration',
  name: 'Wachttijd tot vestiging',
  place: 230,
  theme: 'start',
  compact: false,
  definition:
    'Hoelang asielstatushouders na het begin van hun plicht wachten op vestiging in de gemeente, in klassen.',
  numerator:
    'Asielstatushouders per klasse van weken tussen het begin van de plicht en de inschrijving in de gemeente (BRP).',
  denominator: 'Alle asielstatushouders die bij de gemeente horen.',
  unit: 'weeks',
  direction: 'lower',
  norm: null,
  owner: ['COA', 'gemeente'],
  clock: { start: 'Het begin van de inburgeringsplicht.', stop: 'De inschrijving in de gemeente (BRP).' },
  rationale: 'Zolang iemand in de opvang woont, lopen de 10 weken voor het plan niet.',
  risk: 'Wie alleen kijkt naar mensen met een huis, mist de mensen die nog wachten.',
  caveat: 'COA en de gemeente doen dit samen. Het cijfer zegt niet bij wie het wachten ontstaat.',
  requests: [],
  state: 'counted',
  isStock: false,
  needs: ['housing'],
  ...classQuery(
    {
      table: 'housing_time',
      column: 'housing',
      codes: codesOf(housingStates).filter((code) => code !== 'other_group'),
    },
    ['vestiging', 'asielstatushouders', 'alle asielstatushouders'],
  ),
  ...firstSet,
};
