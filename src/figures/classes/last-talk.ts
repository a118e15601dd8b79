import { lastTalks } from '../../contract/codes.ts';
import { classFigure, comparedShare } from './class-figure.ts';
import type { Classes } from './classes.ts';

const running = lastTalks.filter(({ code }) => code !== 'not_running');

const classes: Classes = {
  id: 'laatste-gesprek',
  question: 'Wanneer sprak de gemeente het laatst met mensen?',
  indicator: 'contact_recent_share',
  column: 'last_talk',
  title: 'Laatste gesprek met de gemeente',
  rows: running.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen van wie de plicht loopt',
    codes: running.map(({ code }) => code),
    said: ({ day, place, years }) => [`Op ${day} liep in ${place} de plicht van `, ` mensen${years}.`],
  },
  parts: [
    { codes: ['m3'], said: () => ' spraken in de 3 maanden daarvoor met de gemeente.' },
    { codes: ['unknown'], said: () => ' hadden geen gesprek dat bekend is.' },
  ],
  numbers: { contact_recent_share: { codes: ['m3'] } },
  notes: [
    'Een genoteerd telefoontje is nog geen gesprek. Het cijfer zegt niet waarover is gesproken, of wat ermee is gedaan.',
  ],
};

export const lastTalkFigure = classFigure(classes, {
  theme: 'aanpak',
  place: 20,
  compared: comparedShare(classes, ['m3'], {
    indicator: 'contact_recent_share',
    title: 'Gesproken in 3 maanden',
    part: 'in de laatste 3 maanden gesproken',
    whole: 'mensen met een plicht',
  }),
});
