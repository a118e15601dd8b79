import { measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const wi2013Remaining: Sheet = {
  ...firstBank,
  indicator: 'wi2013_remaining',
  subject: 'inwoners onder de eerdere wet',
  occasion:
    'In onze gemeente vallen inwoners nog onder de eerdere wet (2013), stand {peildatum}: {waarde}. Onder die wet heeft de gemeente niet de leiding.',
  now: {
    text: 'Wat doet het college nu voor inwoners onder de eerdere wet van wie de termijn om is, als die er zijn?',
    answer: 'zij kunnen zich melden.',
    follow: 'Hoeveel mensen hebben zich gemeld, en wat kregen zij?',
  },
  questions: {
    fact: [
      {
        text: 'Kent de gemeente deze inwoners, en hoeveel van hen krijgen nu begeleiding of les?',
        answer: 'dat weet alleen DUO.',
        follow: 'Wanneer vroeg het college DUO daarom?',
      },
    ],
    cause: [
      {
        text: 'Waardoor zijn deze inwoners nog niet klaar?',
        answer: 'zij vallen niet onder onze verantwoordelijkheid.',
        follow: 'Wie helpt hen dan, en wat kost dat?',
      },
    ],
    goal: [
      {
        text: 'Welk doel heeft het college voor deze inwoners, en wat gebeurt er met hun begeleiding als het geld van het Rijk na 2026 stopt?',
        answer: 'dat is nog niet besloten.',
        follow: 'Wie beslist daarover, en wanneer?',
      },
      targetDate,
    ],
    check: [
      measuresTaken,
      {
        text: 'Hoeveel inwoners onder de eerdere wet zijn sinds die maatregel klaar?',
        answer: 'dat houden wij niet bij.',
        follow: 'Kan het college dat bij DUO opvragen?',
      },
    ],
  },
};
