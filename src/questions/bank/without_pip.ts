import { beforeAndAfter, measureTaken, recognise, report, target, waitReasons, waitShare } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const withoutPip: Sheet = {
  ...firstBank,
  indicator: 'without_pip',
  subject: 'inburgeraars zonder plan (PIP)',
  occasion:
    'Op {peildatum} hadden in onze gemeente {waarde} inburgeraars van wie de klok loopt nog geen plan (PIP). Mensen in de opvang tellen niet mee.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel van hen hebben al wel een brede intake gehad?',
        answer: 'bijna iedereen heeft een eerste gesprek gehad.',
        follow: 'Hoeveel precies, en op welke datum is dat geteld?',
      },
      waitReasons,
    ],
    cause: [
      recognise,
      {
        text: 'Komt dit aantal door meer nieuwe mensen, of doordat plannen langer duren?',
        answer: 'er komen meer mensen dan verwacht.',
        follow: 'Met welk aantal rekende het college, en hoeveel kwamen er?',
      },
      waitShare,
    ],
    goal: [recognise, waitShare, target, report],
    check: [measureTaken, beforeAndAfter],
  },
};
