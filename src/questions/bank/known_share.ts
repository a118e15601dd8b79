import { effect, measuresTaken, recognise, targetDate } from './shared.ts';
import { firstBank, type Sheet } from './sheet.ts';

export const knownShare: Sheet = {
  ...firstBank,
  indicator: 'known_share',
  subject: 'de inburgeraars kennen',
  occasion:
    'Van de mensen in de lijst van DUO stonden er {waarde} ook in het bestand van onze gemeente, stand {peildatum}.',
  now: {
    text: 'Wat doet het college nu voor de mensen die DUO wel kent en de gemeente niet?',
    answer: 'wij zoeken dat uit.',
    follow: 'Op welke datum is bekend wie zij zijn?',
  },
  questions: {
    fact: [
      recognise,
      {
        text: 'Op welke dag is de lijst van DUO naast het eigen bestand gelegd, en hoe vaak gebeurt dat?',
        answer: 'dat gebeurt doorlopend.',
        follow: 'Wat was de uitkomst van de laatste keer?',
      },
    ],
    cause: [
      {
        text: 'Waardoor staan mensen in de ene lijst en niet in de andere?',
        answer: 'door verhuizingen en late meldingen.',
        follow: 'Hoelang duurt het voordat zo iemand in beeld is?',
      },
      {
        text: 'Wat gebeurt er met iemand die alleen in de lijst van DUO staat?',
        answer: 'die krijgt een uitnodiging.',
        follow: 'Binnen hoeveel weken, en wat als iemand niet komt?',
      },
    ],
    goal: [
      {
        text: 'Welk deel van de mensen op de lijst van DUO moet de gemeente volgens het college kennen?',
        answer: 'volledig zal het nooit zijn.',
        follow: 'Welk aantal vindt het college dan aanvaardbaar?',
      },
      targetDate,
    ],
    check: [measuresTaken, effect],
  },
};
