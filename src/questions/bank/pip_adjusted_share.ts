import { measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const pipAdjustedShare: Sheet = {
  ...firstBank,
  indicator: 'pip_adjusted_share',
  subject: 'ruimte voor verandering in het plan (PIP)',
  occasion:
    'Hoe vaak een plan (PIP) wordt aangepast, is voor onze gemeente niet bekend, stand {peildatum}. Vaker is niet beter of slechter.',
  now: {
    text: 'Zijn er nu mensen die op een aanpassing van hun plan wachten, en wat doet het college voor hen?',
    answer: 'aanpassen gaat meestal snel.',
    follow: 'Hoe lang duurt het, en wie beslist?',
  },
  questions: {
    fact: [
      {
        text: 'Hoe vaak is een plan aangepast na een verandering?',
        answer: 'dat gebeurt als het nodig is.',
        follow: 'Hoe vaak precies, en op wiens verzoek?',
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
        text: 'Hoe vraagt een inburgeraar een aanpassing aan, en welke termijn geldt voor het antwoord?',
        answer: 'via de begeleider.',
        follow: 'Wat kan iemand doen als de begeleider nee zegt?',
      },
      {
        text: 'Welk aantal aangepaste plannen wil het college bijhouden?',
        answer: 'dat vraagt een aanpassing van ons systeem.',
        follow: 'Wanneer kan dat, en wat kost het?',
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
