import { effect, measuresTaken, recognise, target, targetDate, waitingNow, waitReasons } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const pipWithinTermShare: Sheet = {
  ...firstBank,
  indicator: 'pip_within_term_share',
  subject: 'tijdig een plan voor inburgeraars (PIP)',
  occasion:
    'In onze gemeente begonnen in {instroomjaar} {groep} mensen van wie de eerste 10 weken voorbij zijn (stand {peildatum}).',
  part: '{deelZin} kregen binnen die 10 weken een plan (PIP).',
  now: waitingNow,
  questions: {
    fact: [
      recognise,
      {
        text: 'Wat kregen de mensen bij wie het niet binnen 10 weken lukte in de tussentijd aan les en begeleiding?',
        answer: 'zij konden al beginnen met taalles.',
        follow: 'Hoeveel van hen deden dat?',
      },
    ],
    cause: [
      recognise,
      waitReasons,
      {
        text: 'Waardoor duurt het: de intake, de toets wat iemand kan leren, of het plan zelf?',
        answer: 'vooral het inplannen van de toets kost tijd.',
        follow: 'Hoeveel weken kost elke stap, en wie plant die in?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [
      measuresTaken,
      effect,
      {
        text: 'Zegt een plan binnen 10 weken ook dat er een goed gesprek is geweest?',
        answer: 'onze medewerkers nemen daar de tijd voor.',
        follow: 'Hoeveel gesprekken gaan aan een plan vooraf?',
      },
    ],
  },
};
