import { effect, measuresTaken, recognise, target, targetDate, waitingNow, waitReasons } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const medianDaysToPip: Sheet = {
  ...firstBank,
  indicator: 'median_days_to_pip',
  subject: 'de tijd tot het plan (PIP)',
  occasion:
    'Van de mensen die in {instroomjaar} in onze gemeente begonnen en een plan (PIP) kregen, was de middelste wachttijd {waarde}: de helft wachtte korter, de helft langer (stand {peildatum}). Wie nog geen plan heeft, telt niet mee.',
  now: waitingNow,
  questions: {
    fact: [
      recognise,
      {
        text: 'Wat krijgen mensen aan les en begeleiding zolang zij geen plan hebben?',
        answer: 'zij kunnen al naar taalles.',
        follow: 'Hoeveel van hen doen dat?',
      },
    ],
    cause: [
      recognise,
      waitReasons,
      {
        text: 'Waardoor verschilt de wachttijd tussen asielstatushouders en gezinsmigranten, als die verschilt?',
        answer: 'gezinsmigranten melden zich later.',
        follow: 'Hoe bereikt de gemeente mensen die zich niet melden?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
