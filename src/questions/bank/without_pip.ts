import { effect, measuresTaken, recognise, target, targetDate, waitingNow, waitReasons } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const withoutPip: Sheet = {
  ...firstBank,
  indicator: 'without_pip',
  subject: 'inburgeraars zonder plan (PIP)',
  occasion:
    'Op {peildatum} hadden {waarde} inburgeraars in onze gemeente van wie de wachttijd is begonnen, nog geen plan (PIP).',
  now: waitingNow,
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel van hen hebben al wel een eerste gesprek (brede intake) gehad?',
        answer: 'bijna iedereen heeft een eerste gesprek gehad.',
        follow: 'Hoeveel precies, en op welke datum is dat geteld?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Waardoor wachten deze mensen: doordat er meer mensen komen, of doordat plannen langer duren?',
        answer: 'er komen meer mensen dan verwacht.',
        follow: 'Met welk aantal rekende het college, en hoeveel kwamen er?',
      },
      waitReasons,
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
