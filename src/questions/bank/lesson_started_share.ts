import { beforeAndAfter, measureTaken, recognise, report, target } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const lessonStartedShare: Sheet = {
  ...firstBank,
  indicator: 'lesson_started_share',
  subject: 'de start van de taalles',
  occasion:
    'Van de mensen die in {instroomjaar} begonnen en een plan (PIP) hebben, waren er in onze gemeente {waarde} met taalles begonnen, stand {peildatum}. Lessen die gezinsmigranten zelf regelen, ziet de gemeente niet altijd.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel mensen met een plan wachten nu op een plek in een klas?',
        answer: 'er is geen wachtlijst.',
        follow: 'Hoeveel weken zit er tussen het plan en de eerste les?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Bij welke leerroute ontbreken plekken, en hoeveel?',
        answer: 'vooral bij de onderwijsroute.',
        follow: 'Met welke aanbieders sprak het college daarover, en wanneer?',
      },
      {
        text: 'Welke mensen beginnen niet, en wat is de reden?',
        answer: 'sommigen regelen hun lessen zelf.',
        follow: 'Hoe weet de gemeente of die lessen er zijn?',
      },
    ],
    goal: [
      {
        text: 'Hoe snel na het plan moet de eerste les er zijn volgens de afspraak met de aanbieder?',
        answer: 'daar is geen vaste termijn voor.',
        follow: 'Wil het college zo’n termijn afspreken, en welke?',
      },
      target,
      report,
    ],
    check: [measureTaken, beforeAndAfter],
  },
};
