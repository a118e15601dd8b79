import { effect, measuresTaken, recognise, target, targetDate, waitingNow } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const withoutPipReason: Sheet = {
  ...firstBank,
  indicator: 'without_pip_reason',
  subject: 'redenen dat er nog geen plan (PIP) is',
  occasion: 'Waarom mensen in onze gemeente nog geen plan (PIP) hebben, stand {peildatum}: {waarde}.',
  now: waitingNow,
  questions: {
    fact: [
      recognise,
      {
        text: 'Bij wie vraagt de gemeente de informatie op die nog ontbreekt?',
        answer: 'bij DUO, COA en vorige gemeenten.',
        follow: 'Hoelang duurt het gemiddeld voordat die er is?',
      },
    ],
    cause: [
      {
        text: 'Waardoor is van een deel van de mensen geen reden bekend?',
        answer: 'dat veld is niet verplicht in ons systeem.',
        follow: 'Wil het college het verplicht maken, en vanaf welke datum?',
      },
      {
        text: 'Welke reden kan het college zelf wegnemen, en welke niet?',
        answer: 'wij zijn afhankelijk van anderen.',
        follow: 'Wat is met die anderen afgesproken, en wanneer?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
