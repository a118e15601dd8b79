import { measuresTaken, recognise } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const obligedPersons: Sheet = {
  ...firstBank,
  indicator: 'obliged_persons',
  subject: 'de inburgeraars in onze gemeente',
  occasion: 'Op {peildatum} liep in onze gemeente de inburgeringsplicht van {waarde} mensen.',
  now: {
    text: 'Zijn er nu inburgeraars die op een eerste gesprek of een plan wachten, en wat doet het college voor hen?',
    answer: 'wij hebben iedereen in beeld.',
    follow: 'Op welke datum keek het college dat na, en wat kwam eruit?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Klopt dit aantal met de lijst van DUO, en hoeveel mensen staan maar op één van beide?',
        answer: 'er zijn altijd kleine verschillen.',
        follow: 'Hoeveel mensen precies, en wie zoekt dat uit?',
      },
    ],
    cause: [
      recognise,
      {
        text: 'Waardoor zijn er inburgeraars die de gemeente nog niet sprak, als die er zijn?',
        answer: 'wij hebben iedereen in beeld.',
        follow: 'Met hoeveel mensen was er de laatste drie maanden een gesprek?',
      },
    ],
    goal: [
      {
        text: 'Welk aantal mensen wil het college kunnen begeleiden, en wat gebeurt er als er meer mensen komen?',
        answer: 'dan huren wij mensen in.',
        follow: 'Is daar geld voor, en hoeveel?',
      },
      {
        text: 'Op welke datum krijgt de raad een nieuwe raming van het aantal mensen, en waarop rust die?',
        answer: 'wij volgen de landelijke prognose.',
        follow: 'Wat doet het college als er meer mensen komen dan die prognose?',
      },
    ],
    check: [
      measuresTaken,
      {
        text: 'Wanneer is voor het laatst geïnventariseerd, en van hoeveel inburgeraars ontbreken gegevens?',
        answer: 'dat gebeurt doorlopend.',
        follow: 'Op welke datum was de laatste keer, en wat kwam eruit?',
      },
    ],
  },
};
