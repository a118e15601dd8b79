import { effect, measuresTaken, recognise, target, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const daysDutyToRegistration: Sheet = {
  ...firstBank,
  indicator: 'days_duty_to_registration',
  subject: 'wachten op een huis',
  occasion:
    'Hoe snel asielstatushouders zich in onze gemeente vestigden, stand {peildatum}: {waarde}. COA en de gemeente doen dit samen.',
  now: {
    text: 'Wat doet het college nu voor de mensen die aan onze gemeente zijn gekoppeld en nog in de opvang wachten?',
    answer: 'wij zoeken naar woningen.',
    follow: 'Op welke datum heeft de laatste van hen een woning?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Op wat voor woning wachten de mensen die aan onze gemeente zijn gekoppeld, en hoeveel zijn daarvan vrij?',
        answer: 'er zijn te weinig kleine woningen.',
        follow: 'Hoeveel komen er dit jaar bij, en voor wie?',
      },
    ],
    cause: [
      {
        text: 'Waardoor duurt het tussen koppeling en huis zo lang als het duurt?',
        answer: 'er zijn te weinig woningen.',
        follow: 'Welke woningen zijn er wel, en voor wie zijn die bestemd?',
      },
      {
        text: 'Wat doet de gemeente met mensen die aan haar zijn gekoppeld en nog in de opvang wonen?',
        answer: 'de opvang doet dat.',
        follow: 'Is met COA afgesproken dat het eerste gesprek daar al kan?',
      },
    ],
    goal: [
      {
        text: 'Wil het college met het eerste gesprek en het plan beginnen als mensen nog in de opvang wonen?',
        answer: 'dat mag, maar het kost reistijd.',
        follow: 'Wat is nodig om er wel mee te beginnen, en wanneer?',
      },
      target,
      targetDate,
    ],
    check: [measuresTaken, effect],
  },
};
