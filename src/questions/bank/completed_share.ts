import { effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const completedShare: Sheet = {
  ...firstBank,
  indicator: 'completed_share',
  subject: 'voldoen aan de inburgeringsplicht',
  occasion:
    'In onze gemeente begonnen in {instroomjaar} {groep} mensen van wie de plicht niet verviel door vertrek, overlijden of een ander verblijfsdoel.',
  part: '{deelZin} hadden op {peildatum} aan de inburgeringsplicht voldaan.',
  now: {
    text: 'Wat doet het college nu voor de mensen die nog niet hebben voldaan en van wie de termijn bijna om is?',
    answer: 'zij krijgen een gesprek.',
    follow: 'Hoeveel mensen zijn dat in het komende half jaar?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel van deze mensen kregen een verlenging, en om welke redenen?',
        answer: 'dat houdt DUO bij.',
        follow: 'Vraagt het college die aantallen op, en wanneer?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Waardoor lopen mensen vast: de lessen, de examens of de participatieverklaring (PVT)?',
        answer: 'vooral bij de examens.',
        follow: 'Bij welk onderdeel, en bij hoeveel mensen?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
