import { anybodyWaiting, measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const infoPlainLanguage: Sheet = {
  ...firstBank,
  indicator: 'info_plain_language',
  subject: 'begrijpelijke informatie voor inburgeraars',
  occasion:
    'Hoe onze gemeente inburgeraars informeert, staat niet in de cijfers, stand {peildatum}. Dat verklaart een gemeente zelf.',
  now: anybodyWaiting,
  questions: {
    fact: [
      {
        text: 'In welke talen en op welk taalniveau informeert de gemeente inburgeraars?',
        answer: 'in eenvoudig Nederlands.',
        follow: 'Welke brieven zijn er ook in een andere taal?',
      },
    ],
    cause: [
      {
        text: 'Welke brieven of stappen begrijpen mensen het vaakst niet, en waardoor?',
        answer: 'daar hebben wij geen signalen over.',
        follow: 'Wanneer is het voor het laatst met inburgeraars getest?',
      },
    ],
    goal: [
      {
        text: 'Welke brieven wil het college met inburgeraars testen, en bij welke uitkomst is een brief goed genoeg?',
        answer: 'dat nemen wij mee.',
        follow: 'Welke brief komt als eerste?',
      },
      targetDate,
    ],
    check: [
      measuresTaken,
      {
        text: 'Wat veranderde er na de laatste test met lezers?',
        answer: 'teksten zijn korter geworden.',
        follow: 'Begrijpen mensen ze nu beter, en hoe is dat gemeten?',
      },
    ],
  },
};
