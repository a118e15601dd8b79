import { effect, measuresTaken, recognise, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const lessonStartedShare: Sheet = {
  ...firstBank,
  indicator: 'lesson_started_share',
  subject: 'de start van de taalles',
  occasion: 'Van de mensen die in {instroomjaar} in onze gemeente begonnen, hebben {groep} een plan (PIP).',
  part: '{deelZin} waren op {peildatum} met taalles begonnen. Lessen die gezinsmigranten zelf regelen, ziet de gemeente niet altijd.',
  now: {
    text: 'Wat doet het college nu voor mensen die een plan hebben en op een plek in een klas wachten, als die er zijn?',
    answer: 'er is geen wachtlijst.',
    follow: 'Hoeveel weken zit er tussen het plan en de eerste les?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoe weet de gemeente wanneer mensen beginnen die hun lessen zelf regelen?',
        answer: 'dat zien wij niet altijd.',
        follow: 'Aan wie kan de gemeente dat vragen, en wanneer doet zij dat?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Waardoor beginnen mensen later of niet, en bij welke leerroute ontbreken plekken of docenten?',
        answer: 'vooral bij de onderwijsroute.',
        follow: 'Met welke aanbieders sprak het college daarover, en wanneer?',
      },
    ],
    goal: [
      {
        text: 'Welke termijn tussen het plan en de eerste les wil het college halen?',
        answer: 'daar is geen vaste termijn voor.',
        follow: 'Wil het college zo’n termijn afspreken met de aanbieder, en welke?',
      },
      targetDate,
    ],
    check: [measuresTaken, effect],
  },
};
