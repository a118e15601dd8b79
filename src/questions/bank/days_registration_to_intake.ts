import { effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const daysRegistrationToIntake: Sheet = {
  ...firstBank,
  indicator: 'days_registration_to_intake',
  subject: 'wachten op het eerste gesprek (brede intake)',
  occasion:
    'Hoe snel mensen die in {instroomjaar} begonnen hun eerste gesprek hadden, stand {peildatum}: {waarde}.',
  now: {
    text: 'Wat doet het college nu voor de mensen die nog op hun eerste gesprek wachten?',
    answer: 'zij krijgen zo snel mogelijk een uitnodiging.',
    follow: 'Op welke datum heeft de laatste van hen een gesprek?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoeveel afspraken voor een eerste gesprek gingen niet door, en waardoor?',
        answer: 'mensen komen soms niet.',
        follow: 'Hoe nodigt de gemeente hen uit, en in welke taal?',
      },
    ],
    cause: [
      {
        text: 'Waardoor moeten mensen het vaakst op hun eerste gesprek wachten?',
        answer: 'door een tekort aan tolken of door de leerbaarheidstoets.',
        follow: 'Hoeveel weken kost dat, en wie kan het versnellen?',
      },
      {
        text: 'Hoeveel eerste gesprekken kan de gemeente per maand voeren, en hoeveel zijn er nodig?',
        answer: 'dat wisselt.',
        follow: 'Wat was het in de laatste drie maanden?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
