import { measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const pipAdjustedShare: Sheet = {
  ...firstBank,
  indicator: 'pip_adjusted_share',
  subject: 'ruimte voor verandering in het plan (PIP)',
  occasion:
    'Van de mensen met een plan (PIP) hadden er in onze gemeente {waarde} een plan dat na de start is gewijzigd, stand {peildatum}. Vaker is niet beter of slechter.',
  now: {
    text: 'Zijn er nu mensen die op een aanpassing van hun plan wachten, en wat doet het college voor hen?',
    answer: 'aanpassen gaat meestal snel.',
    follow: 'Hoe lang duurt het, en wie beslist?',
  },
  questions: {
    fact: [
      {
        text: 'Op wiens verzoek worden plannen gewijzigd, en na welke veranderingen?',
        answer: 'dat gebeurt als het nodig is.',
        follow: 'Hoe vaak vroeg de inburgeraar er zelf om, en hoe vaak kreeg hij gelijk?',
      },
    ],
    cause: [
      {
        text: 'Waardoor wordt een plan aangepast, en waardoor juist niet?',
        answer: 'de wet laat weinig ruimte.',
        follow: 'Welke regel staat in de weg, en in welk geval?',
      },
    ],
    goal: [
      {
        text: 'Wil het college vastleggen waarom een plan is gewijzigd, en vanaf welke datum?',
        answer: 'dat vraagt een aanpassing van ons systeem.',
        follow: 'Wanneer kan dat, en wat kost het?',
      },
      {
        text: 'Hoe vraagt een inburgeraar een aanpassing aan, en binnen welke termijn wil het college dat mensen antwoord hebben?',
        answer: 'via de begeleider.',
        follow: 'Wat kan iemand doen als de begeleider nee zegt?',
      },
      targetDate,
    ],
    check: [
      measuresTaken,
      {
        text: 'Hoe is gemeten of mensen ruimte ervaren in hun plan?',
        answer: 'dat is niet gemeten.',
        follow: 'Wil het college het hun vragen, en wanneer?',
      },
    ],
  },
};
