import { contacts } from '../../contract/codes.ts';
import { classQuery, codesOf } from '../class-query.ts';
import { firstSet, type CountedIndicator } from '../indicator.ts';

export const fixedContactShare: CountedIndicator = {
  id: 'fixed_contact_share',
  name: 'Vast aanspreekpunt',
  place: 440,
  theme: 'aanpak',
  compact: false,
  definition: 'Mensen die één vast aanspreekpunt bij de gemeente hebben.',
  numerator: 'Mensen naar aanspreekpunt: wel, niet of onbekend.',
  denominator: 'Mensen met een plicht die loopt.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman schreef in 2018 dat vooral persoonlijk contact met de overheid ontbrak.',
  risk: 'Een naam in een dossier is nog geen contact.',
  caveat: 'Het cijfer zegt niet hoe vaak iemand zijn aanspreekpunt spreekt.',
  requests: [{ code: 'o8', role: 'context' }],
  observes: ['o8'],
  state: 'counted',
  isStock: true,
  needs: ['contact', 'end'],
  ...classQuery(
    {
      table: 'contact',
      column: 'contact',
      codes: codesOf(contacts).filter((code) => code !== 'not_running'),
    },
    ['aanspreekpunt', 'mensen', 'plicht loopt'],
  ),
  ...firstSet,
};
