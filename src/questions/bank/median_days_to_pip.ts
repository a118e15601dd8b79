import { beforeAndAfter, measureTaken, recognise, report, target, waitShare } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const medianDaysToPip: Sheet = {
  ...firstBank,
  indicator: 'median_days_to_pip',
  subject: 'de tijd tot het plan (PIP)',
  occasion:
    'Van de mensen die in {instroomjaar} begonnen en een plan (PIP) kregen, was de middelste wachttijd in onze gemeente {waarde}, stand {peildatum}. Wie nog geen plan heeft, telt niet mee.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoe lang wachten de mensen die nu nog geen plan hebben?',
        answer: 'dat is niet te vergelijken met wie wel een plan heeft.',
        follow: 'Hoeveel van hen wachten langer dan 10 weken?',
      },
    ],
    cause: [
      recognise,
      waitShare,
      {
        text: 'Verschilt de wachttijd tussen asielstatushouders en gezinsmigranten, en waardoor?',
        answer: 'gezinsmigranten melden zich later.',
        follow: 'Hoe bereikt de gemeente mensen die zich niet melden?',
      },
    ],
    goal: [recognise, waitShare, target, report],
    check: [measureTaken, beforeAndAfter],
  },
};
