import { effect, measuresTaken, recognise, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const fixedContactShare: Sheet = {
  ...firstBank,
  indicator: 'fixed_contact_share',
  subject: 'een vast aanspreekpunt',
  occasion:
    'Van de mensen van wie de plicht loopt, hadden er in onze gemeente {waarde} een vast aanspreekpunt, stand {peildatum}.',
  now: {
    text: 'Wat doet het college nu voor de mensen die geen vaste begeleider hebben?',
    answer: 'zij kunnen bij het loket terecht.',
    follow: 'Op welke datum heeft iedereen een vaste begeleider?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Hoe weet een inburgeraar wie zijn aanspreekpunt is, en hoe bereikt hij die?',
        answer: 'dat staat in de brief.',
        follow: 'In welke taal is die brief, en wie heeft hem getest?',
      },
    ],
    cause: [
      {
        text: 'Waardoor heeft een deel van de mensen geen vast aanspreekpunt?',
        answer: 'er is veel verloop onder medewerkers.',
        follow: 'Hoe vaak wisselde een inburgeraar het afgelopen jaar van aanspreekpunt?',
      },
      {
        text: 'Hoeveel inburgeraars begeleidt één medewerker?',
        answer: 'dat verschilt per team.',
        follow: 'Wat is het laagste en het hoogste aantal?',
      },
    ],
    goal: [
      {
        text: 'Welk deel van de mensen moet volgens het college een vast aanspreekpunt hebben?',
        answer: 'wij streven naar iedereen.',
        follow: 'Wat is daarvoor nodig aan mensen en geld?',
      },
      targetDate,
    ],
    check: [measuresTaken, effect],
  },
};
