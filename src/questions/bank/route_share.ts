import { measureTaken, recognise, report } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const routeShare: Sheet = {
  ...firstBank,
  indicator: 'route_share',
  subject: 'de verdeling over de leerroutes',
  occasion:
    'Van de mensen die in {instroomjaar} begonnen en een plan (PIP) hebben, was de verdeling in onze gemeente: {waarde}, stand {peildatum}. Dit zegt niet of het plan past.',
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
        text: 'Hoe stelt het college vast dat een plan bij de inburgeraar past?',
        answer: 'wij volgen de leerbaarheidstoets.',
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
        text: 'Wat spreekt het college af om te zorgen dat de route bij de persoon past?',
        answer: 'dat is maatwerk.',
        follow: 'Hoe weet de raad of dat maatwerk lukt?',
      },
      report,
    ],
    check: [
      {
        text: 'Hoe is gemeten of mensen vinden dat hun route past?',
        answer: 'dat hoort bij de gesprekken.',
        follow: 'Hoeveel mensen zeiden iets anders dan hun begeleider?',
      },
      measureTaken,
    ],
  },
};
