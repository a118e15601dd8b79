import { measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const contactRecentShare: Sheet = {
  ...firstBank,
  indicator: 'contact_recent_share',
  subject: 'in gesprek met inburgeraars',
  occasion:
    'Van de mensen van wie de plicht loopt, sprak de gemeente er {waarde} in de laatste 3 maanden, stand {peildatum}.',
  now: {
    text: 'Met welke mensen sprak de gemeente nu langer dan een jaar niet, en wat doet het college voor hen?',
    answer: 'zij kunnen altijd bellen.',
    follow: 'Op welke datum heeft de gemeente hen allemaal gesproken?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Wat telt de gemeente als een gesprek?',
        answer: 'elk contact dat wij vastleggen.',
        follow: 'Hoeveel daarvan waren een echt gesprek, en hoeveel een bericht?',
      },
    ],
    cause: [
      {
        text: 'Met wie sprak de gemeente het langst niet, en waardoor?',
        answer: 'die mensen zijn zelfredzaam.',
        follow: 'Hoe weet het college dat zonder met hen te spreken?',
      },
      {
        text: 'Hoe vaak hoort de gemeente met iemand te spreken volgens haar eigen afspraken?',
        answer: 'daar is geen vaste afspraak over.',
        follow: 'Wil het college die maken, en welke?',
      },
    ],
    goal: [recognise, target, targetDate],
    check: [
      measuresTaken,
      {
        text: 'Wat hadden inburgeraars volgens die gesprekken nodig, en wat is daarmee gedaan?',
        answer: 'dat verschilt per persoon.',
        follow: 'Kan het college de drie dingen noemen die het vaakst terugkwamen?',
      },
    ],
  },
};
