import { effect, measuresTaken, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const daysPipToFirstLesson: Sheet = {
  ...firstBank,
  indicator: 'days_pip_to_first_lesson',
  subject: 'de wachttijd tot de eerste les',
  occasion:
    'Hoe snel mensen die in {instroomjaar} begonnen na hun plan (PIP) les hadden, stand {peildatum}: {waarde}. Lessen die gezinsmigranten zelf regelen, ziet de gemeente niet altijd.',
  now: {
    text: 'Zijn er nu mensen die een plan hebben en op hun eerste les wachten, en wat doet het college voor hen?',
    answer: 'er is geen wachtlijst.',
    follow: 'Hoeveel mensen begonnen binnen een maand, en hoeveel niet?',
  },
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
        text: 'Waardoor wachten mensen op les: het aanbod, de planning of iets anders?',
        answer: 'aan het aanbod.',
        follow: 'Wat doet het college bij de aanbieders, en sinds wanneer?',
      },
    ],
    goal: [target, targetDate],
    check: [measuresTaken, effect],
  },
};
