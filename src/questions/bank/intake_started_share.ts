import { beforeAndAfter, measureTaken, recognise, report, target } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const intakeStartedShare: Sheet = {
  ...firstBank,
  indicator: 'intake_started_share',
  subject: 'de brede intake',
  occasion:
    'Van de mensen die in {instroomjaar} begonnen, was in onze gemeente bij {waarde} de brede intake gestart, stand {peildatum}. Gestart is nog niet klaar.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Bij hoeveel mensen is de brede intake ook afgerond?',
        answer: 'gestart is bij ons bijna altijd afgerond.',
        follow: 'Hoeveel intakes liepen op die datum nog?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Waardoor is de intake bij de anderen nog niet gestart?',
        answer: 'mensen verschijnen niet op de afspraak.',
        follow: 'Hoe vaak is dat, en wat doet de gemeente daarna?',
      },
      {
        text: 'Start de intake al in de opvang, en zo nee, waarom niet?',
        answer: 'dat ligt bij het COA.',
        follow: 'Wanneer vroeg het college het COA daarom, en wat was het antwoord?',
      },
    ],
    goal: [
      recognise,
      {
        text: 'Welke stap moet sneller: de uitnodiging, het gesprek of de toets?',
        answer: 'vooral de uitnodiging.',
        follow: 'Hoeveel dagen duurt die stap nu?',
      },
      target,
      report,
    ],
    check: [measureTaken, beforeAndAfter],
  },
};
