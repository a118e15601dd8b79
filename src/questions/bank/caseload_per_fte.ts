import { anybodyWaiting, measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const caseloadPerFte: Sheet = {
  ...firstBank,
  indicator: 'caseload_per_fte',
  subject: 'medewerkers voor inburgering',
  occasion:
    'Hoeveel medewerkers onze gemeente voor inburgering heeft, is niet bekend, stand {peildatum}. Dat geeft een gemeente zelf op.',
  now: anybodyWaiting,
  questions: {
    fact: [
      {
        text: 'Hoeveel voltijdbanen begeleiden inburgeraars, en hoeveel uur is ingehuurd?',
        answer: 'dat zit in de begroting van het sociaal domein.',
        follow: 'Kan het college het apart noemen, met een datum?',
      },
    ],
    cause: [
      {
        text: 'Staan er plekken open, hoelang al, en waardoor?',
        answer: 'de arbeidsmarkt is krap.',
        follow: 'Wat merken inburgeraars daarvan?',
      },
    ],
    goal: [
      {
        text: 'Welk aantal inburgeraars mag één medewerker volgens het college hoogstens begeleiden?',
        answer: 'dat is niet in een getal te vangen.',
        follow: 'Hoe weet het college dan of er genoeg medewerkers zijn?',
      },
      targetDate,
    ],
    check: [
      measuresTaken,
      {
        text: 'Welke scholing kregen medewerkers het afgelopen jaar, en wat is er veranderd?',
        answer: 'zij volgen cursussen.',
        follow: 'Welke, en hoeveel medewerkers?',
      },
    ],
  },
};
