import { effect, measuresTaken, recognise, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const waitingPerStep: Sheet = {
  ...firstBank,
  indicator: 'waiting_per_step',
  subject: 'waar inburgeraars op wachten, en op wie',
  occasion:
    'Zoveel mensen wachten in onze gemeente per stap, stand {peildatum}: {waarde}. Wie op het gesprek wacht, wacht ook op het plan (PIP).',
  now: {
    text: 'Wat doet het college nu voor de mensen die wachten, en bij welke stap begint het?',
    answer: 'bij elke stap zo snel mogelijk.',
    follow: 'Op welke datum is de langste wachttijd voorbij?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Wie volgt een inburgeraar van huis tot eerste les, en ziet die de hele wachttijd?',
        answer: 'elke stap heeft een eigen team.',
        follow: 'Wie ziet het dan als iemand tussen twee stappen blijft liggen?',
      },
    ],
    cause: [
      {
        text: 'Bij welke overdracht wachten mensen het langst, op wie, en waardoor?',
        answer: 'op anderen.',
        follow: 'Op wie precies, en wat is met die partij afgesproken?',
      },
      {
        text: 'Welke stap kan eerder beginnen, nu mensen toch al wachten?',
        answer: 'de stappen volgen op elkaar.',
        follow: 'Kan het gesprek of de les niet al beginnen in de opvang?',
      },
    ],
    goal: [
      {
        text: 'Welke wachttijd wil het college als eerste korter maken, en hoe kort moet die worden?',
        answer: 'alle stappen zijn even belangrijk.',
        follow: 'Aan welk aantal ziet de raad dan dat het beter gaat?',
      },
      targetDate,
    ],
    check: [measuresTaken, effect],
  },
};
