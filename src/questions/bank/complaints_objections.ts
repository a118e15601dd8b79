import { anybodyWaiting, measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const complaintsObjections: Sheet = {
  ...firstBank,
  indicator: 'complaints_objections',
  subject: 'klachten en bezwaren over inburgering',
  occasion:
    'Hoeveel klachten en bezwaren over inburgering onze gemeente kreeg, is niet bekend, stand {peildatum}. Dat geeft een gemeente zelf op.',
  now: anybodyWaiting,
  questions: {
    fact: [
      {
        text: 'Hoeveel klachten en bezwaren over inburgering kwamen er het afgelopen jaar, en hoeveel waren gegrond?',
        answer: 'dat houden wij niet apart bij.',
        follow: 'Kan het college ze nu laten tellen?',
      },
    ],
    cause: [
      {
        text: 'Waarover gingen klachten en bezwaren het vaakst, en waardoor ontstonden zij?',
        answer: 'over wachten en over brieven.',
        follow: 'Wat is er daarna veranderd?',
      },
    ],
    goal: [
      {
        text: 'Hoe weet een inburgeraar waar hij kan klagen, en in welke taal?',
        answer: 'dat staat op onze site.',
        follow: 'Is gemeten of mensen het daar vinden?',
      },
      {
        text: 'Welk doel heeft het college: dat er minder te klagen is, of dat meer mensen durven te klagen?',
        answer: 'elke klacht is er een te veel.',
        follow: 'Aan welk cijfer ziet de raad dan of het beter gaat?',
      },
      targetDate,
    ],
    check: [
      measuresTaken,
      {
        text: 'Hoe vraagt de gemeente zelf naar de ervaringen van inburgeraars?',
        answer: 'via de begeleiders.',
        follow: 'Wil het college het buiten de begeleiders om laten vragen?',
      },
    ],
  },
};
