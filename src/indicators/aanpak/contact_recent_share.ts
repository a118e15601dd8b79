import { lastTalks } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, localNorm, type CountedIndicator } from '../indicator.ts';

export const contactRecentShare: CountedIndicator = {
  id: 'contact_recent_share',
  name: 'Gesproken in 3 maanden',
  place: 410,
  theme: 'aanpak',
  compact: false,
  definition: 'Mensen met wie de gemeente in de afgelopen 3 maanden een gesprek had.',
  numerator: 'Mensen naar hun laatste gesprek: in de laatste 3 maanden, eerder, of geen gesprek bekend.',
  denominator: 'Mensen met een plicht die loopt.',
  unit: 'percent',
  direction: 'higher',
  norm: localNorm,
  owner: ['gemeente'],
  clock: { start: 'Het laatste gesprek.', stop: 'De dag van de telling, hooguit 3 maanden later.' },
  rationale: 'De ombudsman vroeg om met inburgeraars in gesprek te gaan.',
  risk: 'Een genoteerd telefoontje is nog geen gesprek.',
  caveat: 'Het cijfer zegt niet waarover is gesproken, of wat ermee is gedaan.',
  requests: [{ code: 'o8', role: 'subject' }],
  observes: ['o8'],
  state: 'counted',
  isStock: true,
  needs: ['talk', 'end'],
  ...classQuery(
    {
      table: 'last_talk',
      column: 'last_talk',
      codes: codesOf(lastTalks).filter((code) => code !== 'not_running'),
    },
    ['laatste gesprek', 'mensen', 'plicht loopt'],
  ),
  ...firstSet,
};
