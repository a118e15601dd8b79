import { effect, measuresTaken, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const daysPipToFirstLesson: Sheet = {
  ...firstBank,
  indicator: 'days_pip_to_first_lesson',
  subject: 'de wachttijd tot de eerste les',
  occasion:
    'Over de wachttijd tussen het plan (PIP) en de eerste les zijn er geen cijfers van onze gemeente, stand {peildatum}.',
  now: {
    text: 'Zijn er nu mensen die een plan hebben en op hun eerste les wachten, en wat doet het college voor hen?',
    answer: 'er is geen wachtlijst.',
    follow: 'Hoeveel mensen begonnen binnen een maand, en hoeveel niet?',
  },
  questions: {
    fact: [
      {
        text: 'Hoeveel weken zitten er tussen het plan en de eerste les?',
        answer: 'mensen kunnen snel beginnen.',
        follow: 'Hoeveel mensen begonnen binnen een maand, en hoeveel niet?',
      },
    ],
    cause: [
      {
        text: 'Waardoor wachten mensen op les: het aanbod, de planning of iets anders?',
        answer: 'aan het aanbod.',
        follow: 'Wat doet het college bij de aanbieders, en sinds wanneer?',
      },
    ],
    goal: [target, targetDate],
    check: [measuresTaken, effect],
  },
};
