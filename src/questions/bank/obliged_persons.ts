import { measureTaken, recognise, report } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const obligedPersons: Sheet = {
  ...firstBank,
  indicator: 'obliged_persons',
  subject: 'de inburgeraars in onze gemeente',
  occasion: 'Op {peildatum} telde onze gemeente {waarde} mensen met een lopende inburgeringsplicht.',
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel van hen zijn asielstatushouder, hoeveel gezinsmigrant, en van hoeveel is dat onbekend?',
        answer: 'dat staat in ons systeem.',
        follow: 'Kan de raad dat overzicht krijgen, naar groep en jaar van start?',
      },
      {
        text: 'Klopt dit aantal met de lijst van DUO, en hoeveel mensen staan maar op één van beide?',
        answer: 'er zijn altijd kleine verschillen.',
        follow: 'Hoeveel mensen precies, en wie zoekt dat uit?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Welke mensen met een inburgeringsplicht heeft de gemeente nog niet gesproken, en waardoor?',
        answer: 'wij hebben iedereen in beeld.',
        follow: 'Met hoeveel mensen was er de laatste drie maanden een gesprek?',
      },
    ],
    goal: [
      {
        text: 'Hoeveel mensen verwacht het college in de komende twee jaar, en waarop rust dat?',
        answer: 'wij volgen de landelijke prognose.',
        follow: 'Wat doet het college als er meer mensen komen dan die prognose?',
      },
      {
        text: 'Hoeveel mensen kan de gemeente nu begeleiden, en wat gebeurt er daarboven?',
        answer: 'dan huren wij mensen in.',
        follow: 'Is daar geld voor, en hoeveel?',
      },
      report,
    ],
    check: [
      measureTaken,
      {
        text: 'Wanneer is voor het laatst geïnventariseerd, en van hoeveel inburgeraars ontbreken gegevens?',
        answer: 'dat gebeurt doorlopend.',
        follow: 'Op welke datum was de laatste keer, en wat kwam eruit?',
      },
    ],
  },
};
