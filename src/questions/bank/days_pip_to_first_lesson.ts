import { beforeAndAfter, measureTaken, report, target } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const daysPipToFirstLesson: Sheet = {
  ...firstBank,
  indicator: 'days_pip_to_first_lesson',
  subject: 'de wachttijd tot de eerste les',
  occasion:
    'Over de wachttijd tussen het plan (PIP) en de eerste les zijn er geen cijfers van onze gemeente, stand {peildatum}.',
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
        text: 'Ligt het wachten op les aan het aanbod, aan de planning of aan iets anders?',
        answer: 'aan het aanbod.',
        follow: 'Wat doet het college richting de aanbieders, en sinds wanneer?',
      },
    ],
    goal: [target, report],
    check: [measureTaken, beforeAndAfter],
  },
};
