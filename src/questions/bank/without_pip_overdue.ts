import { effect, measuresTaken, recognise, target, targetDate, waitingNow, waitReasons } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const withoutPipOverdue: Sheet = {
  ...firstBank,
  indicator: 'without_pip_overdue',
  subject: 'tijdig een plan voor inburgeraars (PIP)',
  occasion:
    'Op {peildatum} hadden {groep} inburgeraars in onze gemeente van wie de wachttijd is begonnen, nog geen plan (PIP).',
  part: '{deelZin} wachtten toen al langer dan 10 weken.',
  now: waitingNow,
  questions: {
    fact: [
      recognise,
      {
        text: 'Wat krijgen deze mensen aan les en begeleiding zolang zij geen plan hebben?',
        answer: 'zij kunnen al naar taalles.',
        follow: 'Hoeveel van hen doen dat?',
      },
    ],
    cause: [recognise, waitReasons],
    goal: [recognise, target, targetDate],
    check: [
      measuresTaken,
      effect,
      {
        text: 'Zijn de mensen die het langst wachtten nu geholpen?',
        answer: 'de meesten wel.',
        follow: 'Hoeveel nog niet, en waarom niet?',
      },
    ],
  },
};
