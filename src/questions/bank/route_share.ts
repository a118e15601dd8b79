import { measuresTaken, recognise } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const routeShare: Sheet = {
  ...firstBank,
  indicator: 'route_share',
  subject: 'de leerroutes in het plan (PIP)',
  occasion:
    'Van de mensen die in {instroomjaar} in onze gemeente begonnen en een plan (PIP) hebben: {waarde} (stand {peildatum}). De onderwijsroute bereidt voor op een opleiding; de Z-route is voor mensen voor wie B1 (nog) niet haalbaar is. Dit zegt niet of het plan past.',
  now: {
    text: 'Zijn er nu mensen die op een plek in hun leerroute wachten, en wat doet het college voor hen?',
    answer: 'alle routes zijn beschikbaar.',
    follow: 'Hoe ver moet iemand reizen voor elke route?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoe vaak wisselt iemand van leerroute, en in welke richting?',
        answer: 'dat komt weinig voor.',
        follow: 'Hoe vaak precies, en wie vroeg erom?',
      },
    ],
    cause: [
      {
        text: 'Waardoor kiest de gemeente voor een leerroute, en hoe stelt het college vast dat die past?',
        answer: 'wij volgen de toets wat iemand kan leren.',
        follow: 'Wat doet de gemeente als iemand het met die uitkomst niet eens is?',
      },
      {
        text: 'Is elke leerroute in onze gemeente echt te volgen, en waar?',
        answer: 'alle routes zijn beschikbaar.',
        follow: 'Hoe ver moet iemand reizen voor elke route?',
      },
    ],
    goal: [
      {
        text: 'Welk doel heeft het college om te zorgen dat de route bij de persoon past?',
        answer: 'dat is maatwerk.',
        follow: 'Hoe weet de raad of dat maatwerk lukt?',
      },
      {
        text: 'Op welke datum hoort de raad of dat lukt?',
        answer: 'in de jaarstukken.',
        follow: 'Kan dat met dezelfde telling als nu?',
      },
    ],
    check: [
      measuresTaken,
      {
        text: 'Hoe is gemeten of mensen vinden dat hun route past?',
        answer: 'dat hoort bij de gesprekken.',
        follow: 'Hoeveel mensen zeiden iets anders dan hun begeleider?',
      },
    ],
  },
};
