import { beforeAndAfter, measureTaken, recognise, report, target, waitShare } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const pipWithinTermShare: Sheet = {
  ...firstBank,
  indicator: 'pip_within_term_share',
  subject: 'het plan (PIP) binnen 10 weken',
  occasion:
    'Van de mensen die in {instroomjaar} begonnen, kregen er in onze gemeente {waarde} binnen 10 weken een plan (PIP), stand {peildatum}. Alleen mensen van wie die 10 weken om zijn, tellen mee.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoe lang wachtten de mensen bij wie het niet binnen 10 weken lukte?',
        answer: 'de meesten kort daarna.',
        follow: 'Hoeveel van hen wachtten langer dan een half jaar?',
      },
    ],
    cause: [
      recognise,
      waitShare,
      {
        text: 'In welke stap gaat de meeste tijd verloren: de intake, de toets of het plan zelf?',
        answer: 'vooral het inplannen van de toets kost tijd.',
        follow: 'Hoeveel weken kost elke stap, en wie plant die in?',
      },
    ],
    goal: [recognise, waitShare, target, report],
    check: [
      measureTaken,
      beforeAndAfter,
      {
        text: 'Zegt een plan binnen 10 weken ook dat er een goed gesprek is geweest?',
        answer: 'onze medewerkers nemen daar de tijd voor.',
        follow: 'Hoeveel gesprekken gaan aan een plan vooraf?',
      },
    ],
  },
};
