import { anybodyWaiting, measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const partnersConsulted: Sheet = {
  ...firstBank,
  indicator: 'partners_consulted',
  subject: 'afspraken met partners',
  occasion:
    'Met welke partners onze gemeente afspraken heeft over een goede start, staat niet in de cijfers, stand {peildatum}. Dat verklaart een gemeente zelf.',
  now: anybodyWaiting,
  questions: {
    fact: [
      {
        text: 'Met welke partners sprak het college het afgelopen jaar over een goede start, en wanneer?',
        answer: 'wij spreken hen geregeld.',
        follow: 'Wat is er afgesproken, en waar staat dat?',
      },
    ],
    cause: [
      {
        text: 'Welke afspraak werkt nog niet, en waardoor?',
        answer: 'partners hebben te weinig capaciteit.',
        follow: 'Wat kan de gemeente daar zelf aan doen?',
      },
    ],
    goal: [
      {
        text: 'Welk cijfer moet door deze afspraken veranderen, en hoeveel?',
        answer: 'dat is niet zo te zeggen.',
        follow: 'Waaraan merkt de raad dan of het werkt?',
      },
      targetDate,
    ],
    check: [
      measuresTaken,
      {
        text: 'Wat merken inburgeraars van deze afspraken, en hoe is dat gemeten?',
        answer: 'wij horen goede verhalen.',
        follow: 'Aan hoeveel mensen is het gevraagd?',
      },
    ],
  },
};
