import { beforeAndAfter, measureTaken, report, target } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const daysPipToFirstLesson: Sheet = {
  ...firstBank,
  indicator: 'days_pip_to_first_lesson',
  subject: 'de wachttijd tot de eerste les',
  occasion:
    'Hoe snel mensen die in {instroomjaar} begonnen na hun plan (PIP) les hadden, stand {peildatum}: {waarde}. Lessen die gezinsmigranten zelf regelen, ziet de gemeente niet altijd.',
  questions: {
    fact: [
      {
        text: 'Hoe snel na het plan moet de eerste les er zijn volgens de afspraak met de aanbieder?',
        answer: 'mensen kunnen snel beginnen.',
        follow: 'Staat dat in het contract, en wat gebeurt er als het niet lukt?',
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
