import { effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const intakeStartedShare: Sheet = {
  ...firstBank,
  indicator: 'intake_started_share',
  subject: 'het eerste gesprek (brede intake)',
  occasion: 'In {instroomjaar} begonnen in onze gemeente {groep} mensen.',
  part: 'Bij {deel} was op {peildatum} het eerste gesprek (brede intake) gestart. Gestart is nog niet klaar.',
  now: {
    text: 'Wat doet het college nu voor mensen die op een eerste gesprek wachten, als die er zijn?',
    answer: 'zij krijgen een uitnodiging.',
    follow: 'Hoeveel mensen wachten er, en op welke datum is de laatste aan de beurt?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Bij hoeveel mensen is het gesprek ook afgerond?',
        answer: 'gestart is bij ons bijna altijd afgerond.',
        follow: 'Hoeveel intakes liepen op die datum nog?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Waardoor is het gesprek bij de anderen nog niet gestart?',
        answer: 'mensen verschijnen niet op de afspraak.',
        follow: 'Hoe vaak is dat, en wat doet de gemeente daarna?',
      },
      {
        text: 'Start het gesprek al in de opvang, en zo nee, waarom niet?',
        answer: 'dat ligt bij het COA.',
        follow: 'Wanneer vroeg het college het COA daarom, en wat was het antwoord?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
