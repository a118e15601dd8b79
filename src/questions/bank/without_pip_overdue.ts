import { beforeAndAfter, measureTaken, recognise, report, target } from './shared.ts';
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
      {
        text: 'Wat zijn de redenen dat mensen wachten, en hoe vaak komt elke reden voor?',
        answer: 'de redenen zijn per persoon verschillend.',
        follow: 'Houdt de gemeente de reden bij, en van hoeveel mensen is die onbekend?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Welk deel van de wachttijd ontstaat bij de gemeente of {uitvoerder}, en welk deel bij anderen?',
        answer: 'wij wachten op informatie van anderen.',
        follow: 'Van hoeveel mensen is dat zo, en sinds wanneer?',
      },
      {
        text: 'Wat zijn de redenen dat mensen wachten, en hoe vaak komt elke reden voor?',
        answer: 'de redenen zijn per persoon verschillend.',
        follow: 'Houdt de gemeente de reden bij, en van hoeveel mensen is die onbekend?',
      },
    ],
    goal: [
      recognise,
      {
        text: 'Welk deel van de wachttijd ontstaat bij de gemeente of {uitvoerder}, en welk deel bij anderen?',
        answer: 'wij wachten op informatie van anderen.',
        follow: 'Van hoeveel mensen is dat zo, en sinds wanneer?',
      },
      target,
      report,
    ],
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
