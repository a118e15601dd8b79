import { beforeAndAfter, measureTaken, recognise, report, target, waitReasons, waitShare } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const withoutPipOverdue: Sheet = {
  ...firstBank,
  indicator: 'without_pip_overdue',
  subject: 'wachten op het plan voor inburgering (PIP)',
  occasion:
    'Op {peildatum} wachtten in onze gemeente mensen op hun plan (PIP). Van hen wachtten er {waarde} langer dan 10 weken. De telling start bij de melding van DUO, of zonder die melding bij de kennisgeving of de vestiging. Mensen in de opvang tellen niet mee.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel van deze mensen wachten langer dan een half jaar, en hoeveel langer dan een jaar?',
        answer: 'dat zijn er maar een paar.',
        follow: 'Hoeveel precies, en wat krijgen zij in de tussentijd?',
      },
      waitReasons,
    ],
    cause: [recognise, waitShare, waitReasons],
    goal: [recognise, waitShare, target, report],
    check: [
      measureTaken,
      beforeAndAfter,
      {
        text: 'Zijn de mensen die het langst wachtten nu geholpen?',
        answer: 'de meesten wel.',
        follow: 'Hoeveel nog niet, en waarom niet?',
      },
    ],
  },
};
