import { beforeAndAfter, measureTaken, recognise, report, target } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const completedShare: Sheet = {
  ...firstBank,
  indicator: 'completed_share',
  subject: 'voldoen aan de inburgeringsplicht',
  occasion:
    'Van de mensen die in {instroomjaar} begonnen, hadden er in onze gemeente {waarde} aan de inburgeringsplicht voldaan, stand {peildatum}. De termijn is drie jaar; voor nieuwe mensen is dit nog niet te zeggen.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel mensen van dit jaar kregen meer tijd, en hoeveel een vrijstelling of ontheffing?',
        answer: 'dat houdt DUO bij.',
        follow: 'Vraagt het college die aantallen op, en wanneer?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'In welke stap lopen mensen vast: de lessen, de examens of de verklaring?',
        answer: 'vooral bij de examens.',
        follow: 'Bij welk onderdeel, en bij hoeveel mensen?',
      },
    ],
    goal: [
      recognise,
      {
        text: 'Wat biedt het college aan mensen van wie de termijn bijna om is?',
        answer: 'zij krijgen een gesprek.',
        follow: 'Hoeveel mensen zijn dat in het komende half jaar?',
      },
      target,
      report,
    ],
    check: [measureTaken, beforeAndAfter],
  },
};
