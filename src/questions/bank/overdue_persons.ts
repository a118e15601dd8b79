import { effect, measuresTaken, recognise, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const overduePersons: Sheet = {
  ...firstBank,
  indicator: 'overdue_persons',
  subject: 'over de inburgeringstermijn heen',
  occasion:
    'In onze gemeente is de termijn van deze mensen voorbij terwijl hun plicht loopt, stand {peildatum}: {waarde}. DUO beslist over verlengen.',
  now: {
    text: 'Wat doet het college nu voor de mensen van wie de termijn om is?',
    answer: 'zij kunnen om verlenging vragen.',
    follow: 'Hoeveel mensen vroegen dat, en wie hielp hen daarbij?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Weet de gemeente wie dit zijn, en wie van hen nog les heeft?',
        answer: 'dat weet DUO.',
        follow: 'Wanneer vroeg het college DUO daarom?',
      },
    ],
    cause: [
      {
        text: 'Waardoor kwamen deze mensen over hun termijn heen?',
        answer: 'dat verschilt per persoon.',
        follow: 'Van hoeveel mensen lag het aan les die te laat begon?',
      },
      {
        text: 'Bij hoeveel mensen werd de termijn verlengd omdat de gemeente geen school had geregeld?',
        answer: 'dat komt niet voor.',
        follow: 'Hoe heeft het college dat nagekeken?',
      },
    ],
    goal: [
      {
        text: 'Kunnen mensen die over hun termijn heen zijn door met les, en wie betaalt die les?',
        answer: 'zij kunnen door met les.',
        follow: 'Tot wanneer kan dat?',
      },
      {
        text: 'Welk aantal mensen over de termijn vindt het college nog aanvaardbaar?',
        answer: 'elk van hen is er een te veel.',
        follow: 'Welk getal hoort daarbij?',
      },
      targetDate,
    ],
    check: [measuresTaken, effect],
  },
};
