import { measuresTaken, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const wi2013Remaining: Sheet = {
  ...firstBank,
  indicator: 'wi2013_remaining',
  subject: 'inwoners onder de eerdere wet',
  occasion:
    'Hoeveel inwoners nog onder de eerdere wet (2013) vallen, is voor onze gemeente niet bekend, stand {peildatum}. Landelijk waren het er begin 2023 ongeveer 60.000, volgens berichtgeving. Daarna vonden wij geen cijfer. Gemeenten kregen voor begeleiding geld van het Rijk tot en met 2026, ook volgens berichtgeving.',
  now: {
    text: 'Wat doet het college nu voor inwoners onder de eerdere wet van wie de termijn om is, als die er zijn?',
    answer: 'zij kunnen zich melden.',
    follow: 'Hoeveel mensen hebben zich gemeld, en wat kregen zij?',
  },
  questions: {
    fact: [
      {
        text: 'Hoeveel inwoners vallen nog onder de eerdere wet, en van hoeveel is de termijn om?',
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
