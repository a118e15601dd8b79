import { effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const waitingForClass: Sheet = {
  ...firstBank,
  indicator: 'waiting_for_class',
  subject: 'wachten op taalles',
  occasion: 'In onze gemeente wachten mensen met een plan (PIP) op taalles, stand {peildatum}: {waarde}.',
  now: {
    text: 'Wat doet het college nu voor de mensen die op taalles wachten, en eerst voor wie het langst wacht?',
    answer: 'zij krijgen een plek zodra die er is.',
    follow: 'Wat kunnen zij tot die dag doen om Nederlands te leren?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Bij welke leerroute wachten de meeste mensen op les?',
        answer: 'dat houden wij niet per route bij.',
        follow: 'Kan de taalaanbieder dat zeggen, en wanneer?',
      },
    ],
    cause: [
      {
        text: 'Waardoor hebben deze mensen volgens het college nog geen les?',
        answer: 'er zijn te weinig docenten.',
        follow: 'Wat doet de aanbieder daaraan, en wat staat daarover in het contract?',
      },
      {
        text: 'Hoeveel plaatsen zijn er ingekocht, en hoeveel zijn er nodig?',
        answer: 'het contract kent geen vast aantal.',
        follow: 'Wie loopt dan het risico als er te weinig plaatsen zijn?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
