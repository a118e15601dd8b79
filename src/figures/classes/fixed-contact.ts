import { contacts } from '../../contract/codes.ts';
import { classFigure, comparedShare } from './class-figure.ts';
import type { Classes } from './classes.ts';

const running = contacts.filter(({ code }) => code !== 'not_running');

const classes: Classes = {
  id: 'aanspreekpunt',
  question: 'Hebben mensen een vast aanspreekpunt?',
  indicator: 'fixed_contact_share',
  column: 'contact',
  title: 'Vast aanspreekpunt bij de gemeente',
  rows: running.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen van wie de plicht loopt',
    codes: running.map(({ code }) => code),
    said: ({ day, place, years }) => [`Op ${day} liep in ${place} de plicht van `, ` mensen${years}.`],
  },
  parts: [
    { codes: ['yes'], said: () => ' hadden een vast aanspreekpunt.' },
    { codes: ['no'], said: () => ' hadden er geen.' },
  ],
  numbers: { fixed_contact_share: { codes: ['yes'] } },
  notes: [
    'Een naam in een dossier is nog geen contact. De ombudsman schreef in 2018 dat vooral persoonlijk contact met de overheid ontbrak.',
  ],
};

export const fixedContactFigure = classFigure(classes, {
  theme: 'aanpak',
  place: 10,
  compared: comparedShare(classes, ['yes'], {
    indicator: 'fixed_contact_share',
    title: 'Vast aanspreekpunt',
    part: 'een vast aanspreekpunt',
    said: 'met een vast aanspreekpunt',
    whole: 'mensen met een plicht',
  }),
});
