import {
  committedDate,
  committedTarget,
  measuresTaken,
  nextDoubt,
  target,
  targetDate,
  watched,
  withoutFigure,
  type SharedSheet,
} from './bank/shared.ts';
import { firstBank, type BankQuestion } from './bank/sheet.ts';

const smallGroup: BankQuestion = {
  text: 'Hoe volgt het college deze kleine groep zonder dat mensen herkenbaar zijn?',
  answer: 'wij kennen iedereen persoonlijk.',
  follow: 'Wat gebeurt er als die ene medewerker ziek is of vertrekt?',
};

const inConfidence: BankQuestion = {
  text: 'Hebben alle inburgeraars een plan (PIP), en kan het college de raad daarover zo nodig vertrouwelijk informeren?',
  answer: 'met zo weinig mensen noemen wij geen aantallen.',
  follow: 'Kan het college zonder aantallen vertellen wat goed ging en wat niet?',
};

const region: BankQuestion = {
  text: 'Werkt de gemeente samen met buurgemeenten aan inburgering, en welk cijfer laat zien of dat werkt?',
  answer: 'wij werken samen in de regio.',
  follow: 'Welk cijfer van de regio krijgt de raad, en wanneer?',
};

const fewTarget: BankQuestion = {
  text: 'Welk cijfer of welke afspraak over de tijd tot een plan (PIP) wil het college halen?',
  answer: 'met zo weinig mensen zegt een cijfer niets.',
  follow: 'Welke afspraak kan dan wel?',
};

/** Too few people for a comparison or a percentage: only questions about how the work is done. */
export const few: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [inConfidence, smallGroup, region],
    cause: [
      inConfidence,
      {
        text: 'Waardoor moeten mensen in een kleine gemeente wachten, en op welke partij wacht de gemeente dan?',
        answer: 'dat verschilt per persoon.',
        follow: 'Op welke partij wacht de gemeente het vaakst?',
      },
    ],
    goal: [
      inConfidence,
      fewTarget,
      {
        text: 'Op welke datum hoort de raad of dat lukt?',
        answer: 'in de jaarstukken.',
        follow: 'Kan dat eerder, en zo nodig vertrouwelijk?',
      },
    ],
    check: [
      measuresTaken,
      {
        text: 'Wat merken inburgeraars daarvan, en wanneer is hun dat gevraagd?',
        answer: 'de lijnen zijn kort.',
        follow: 'Wanneer vroeg de gemeente het aan inburgeraars zelf?',
      },
    ],
  },
};

/** A question as it reads here: without a figure nothing comes again, and what was committed to is not asked for anew. */
export function reworded(question: BankQuestion, isCounted: boolean, isCommitted: boolean): BankQuestion {
  const known = isCommitted ? afterCommitment(question) : question;
  return isCounted ? known : withoutFigure(known);
}

function afterCommitment(question: BankQuestion): BankQuestion {
  if (question === target || question === fewTarget) return committedTarget;
  return question === targetDate ? committedDate : question;
}

const whyAbsent: BankQuestion = {
  text: 'Waarom ontbreekt dit cijfer, en wanneer komt het?',
  answer: 'onze systemen kunnen dit niet leveren.',
  follow: 'Wie moet wat doen om het wel te leveren, en voor welke datum?',
};

const knowsAnyway: BankQuestion = {
  text: 'Hoe weet het college zonder dit cijfer hoe het met inburgeraars gaat?',
  answer: 'onze klantmanagers hebben goed zicht op de mensen.',
  follow: 'Op welke datum keek het college daar zelf naar, en wat zag het?',
};

const ownCount: BankQuestion = {
  text: 'Heeft de gemeente zelf een aantal, en op welke datum is dat geteld?',
  answer: 'er is alleen een schatting.',
  follow: 'Waarop rust die schatting?',
};

const whoHolds: BankQuestion = {
  text: 'Welke gegevens ontbreken om dit te tellen, en bij wie zijn die wel bekend?',
  answer: 'die gegevens staan bij een ander.',
  follow: 'Wanneer heeft het college er voor het laatst om gevraagd?',
};

const willCount: BankQuestion = {
  text: 'Welk cijfer wil het college leveren?',
  answer: 'dat zoeken wij uit.',
  follow: 'Kan dat met de telling die andere gemeenten gebruiken?',
};

const countDate: BankQuestion = {
  text: 'Op welke datum levert het college het, en wil het college dat toezeggen?',
  answer: 'dat kunnen wij nog niet toezeggen.',
  follow: 'Wat is er nodig om het wel toe te zeggen?',
};

/** The municipality did not deliver the figure: the gap is the answer. */
export const absent: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [whyAbsent, ownCount, knowsAnyway],
    cause: [whyAbsent, whoHolds, knowsAnyway],
    goal: [whyAbsent, willCount, countDate],
    check: [whyAbsent, measuresTaken, knowsAnyway],
  },
};

export const recorded: BankQuestion = {
  text: 'Houdt de gemeente dit bij, en wat is dan het cijfer?',
  answer: 'dit houden wij niet bij.',
  follow: 'Welk besluit neemt het college dan zonder dit cijfer?',
};

/** No municipality delivers it yet: the council can ask whether it is kept. */
export const uncounted: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [recorded, ownCount],
    cause: [
      recorded,
      {
        text: 'Waardoor wordt dit niet geteld, en bij wie zijn de gegevens wel bekend?',
        answer: 'die gegevens staan bij een ander.',
        follow: 'Wanneer heeft het college er voor het laatst om gevraagd?',
      },
    ],
    goal: [recorded, target, targetDate],
    check: [recorded, measuresTaken],
  },
};

const whenKnown: BankQuestion = {
  text: 'Op welke datum kan het college dit cijfer geven voor mensen die lang genoeg meetellen?',
  answer: 'dat weten wij pas over een jaar.',
  follow: 'Wat ziet het college nu al aan de mensen die het langst wachten?',
};

/** Nobody has been followed long enough: no figure yet that may be laid beside another. */
export const early: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [whenKnown, watched],
    cause: [whenKnown, nextDoubt],
    goal: [whenKnown, target, targetDate],
    check: [whenKnown, measuresTaken],
  },
};
