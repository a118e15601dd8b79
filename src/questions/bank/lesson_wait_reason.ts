import { effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const lessonWaitReason: Sheet = {
  ...firstBank,
  indicator: 'lesson_wait_reason',
  subject: 'redenen dat er nog geen taalles is',
  occasion:
    'Waarom mensen met een plan (PIP) in onze gemeente nog geen les hebben, stand {peildatum}: {waarde}.',
  now: {
    text: 'Wat doet het college nu voor de mensen die op taalles wachten?',
    answer: 'zij krijgen een plek zodra die er is.',
    follow: 'Wat kunnen zij tot die dag doen om Nederlands te leren?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Zijn er lessen voor mensen die door kinderopvang of reistijd nog niet kunnen beginnen?',
        answer: 'dat regelen mensen zelf.',
        follow: 'Wil het college vastleggen hoeveel mensen dit raakt?',
      },
    ],
    cause: [
      {
        text: 'Waar ontbreken plaatsen: bij welke aanbieder, route of tijd van de dag?',
        answer: 'vooral overdag.',
        follow: 'Welke afspraak is daarover met de aanbieder gemaakt?',
      },
      {
        text: 'Waardoor is van een deel van de mensen geen reden bekend?',
        answer: 'de aanbieder geeft het niet door.',
        follow: 'Staat in het contract dat zij dat moet doen?',
      },
    ],
    goal: [target, targetDate],
    check: [measuresTaken, effect],
  },
};
