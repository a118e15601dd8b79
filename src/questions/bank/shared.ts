import type { Purpose } from '../purpose.ts';
import { firstBank, type BankQuestion, type Reviewed } from './sheet.ts';

/** Questions that hold for every indicator, by what can be said about the figure. */
export interface SharedSheet extends Reviewed {
  readonly questions: Readonly<Record<Purpose, readonly BankQuestion[]>>;
}

export const recognise: BankQuestion = {
  text: 'Herkent het college dit beeld? Zo nee, welke aantallen heeft het college zelf, en op welke datum?',
  answer: 'wij tellen op een andere manier.',
  follow: 'Wie telt u wel mee en wie niet, en wat is het cijfer dan?',
};

export const target: BankQuestion = {
  text: 'Welk cijfer wil het college halen?',
  answer: 'wij streven naar verbetering.',
  follow: 'Welk getal hoort daarbij?',
};

export const targetDate: BankQuestion = {
  text: 'Op welke datum wil het college dat halen, en wanneer krijgt de raad het cijfer opnieuw?',
  answer: 'een datum is nog niet te noemen.',
  follow: 'Op welke dag kan het college die datum wel noemen?',
};

/** Where nothing was counted, the council gets the figure for the first time. */
const firstTargetDate: BankQuestion = {
  ...targetDate,
  text: 'Op welke datum wil het college dat halen, en wanneer krijgt de raad het eerste cijfer?',
};

export const measuresTaken: BankQuestion = {
  text: 'Welke maatregelen heeft het college genomen, en sinds wanneer?',
  answer: 'er is een werkgroep of een plan van aanpak.',
  follow: 'Wat merkt een inburgeraar daar nu van?',
};

export const effect: BankQuestion = {
  text: 'Wat is er sindsdien veranderd dat nog niet in deze cijfers staat, en hoe weet het college dat?',
  answer: 'het is nog te vroeg om dat te zeggen.',
  follow: 'Op welke datum is het niet meer te vroeg, en hoort de raad het dan?',
};

/** Reasons that a case file knows; nothing is asked that nobody measures. */
export const waitReasons: BankQuestion = {
  text: 'Waarom wachten mensen: van hoeveel ontbreekt informatie van anderen, hoeveel kwamen niet op een afspraak, en voor hoeveel was er bij de gemeente of {uitvoerder} nog geen plek?',
  answer: 'de redenen zijn per persoon verschillend.',
  follow: 'Houdt de gemeente de reden bij, en van hoeveel mensen is die onbekend?',
};

/** The people who wait beyond the term on the day of the answer. */
export const waitingNow: BankQuestion = {
  text: 'Wat doet het college nu voor de mensen die al langer dan 10 weken op hun plan wachten?',
  answer: 'zij krijgen zo snel mogelijk een gesprek.',
  follow: 'Op welke datum heeft de laatste van hen een plan?',
};

/** Where it is not known whether anybody waits. */
export const anybodyWaiting: BankQuestion = {
  text: 'Zijn er nu inburgeraars die op een volgende stap wachten, en zo ja, wat doet het college voor hen?',
  answer: 'wij hebben iedereen in beeld.',
  follow: 'Op welke datum keek het college dat na, en wat kwam eruit?',
};

/** The figure went the way that nobody wants. */
export const whyWorse: BankQuestion = {
  text: 'Waardoor is dit cijfer slechter dan eerder?',
  answer: 'er kwamen meer mensen dan verwacht.',
  follow: 'Met welk aantal rekende het college, en hoeveel kwamen er?',
};

/** A commitment was not met. */
export const aboutCommitment: BankQuestion = {
  text: 'Wat is er gedaan met de toezegging in de toelichting, en geldt die nog?',
  answer: 'daar werken wij nog aan.',
  follow: 'Wanneer hoort de raad of de toezegging is gehaald?',
};

/** A target was committed to: whether it still is the target, and the day on which the council hears of it. */
export const committedTarget: BankQuestion = {
  text: 'Welk cijfer wil het college nu halen: dat van de toezegging, of een ander?',
  answer: 'wij houden vast aan de toezegging.',
  follow: 'Waaruit blijkt dat de toezegging op koers ligt?',
};

export const committedDate: BankQuestion = {
  text: 'Op welke datum hoort de raad of de toezegging is gehaald?',
  answer: 'in de jaarstukken.',
  follow: 'Kan de raad het cijfer eerder krijgen?',
};

/** A figure was committed to and then did not come. */
export const commitmentUndelivered: BankQuestion = {
  text: 'Waarom ontbreekt het cijfer waarover het college een toezegging deed, en wanneer komt het?',
  answer: 'de registratie is nog niet klaar.',
  follow: 'Hoe weet het college dan of het de toezegging nakomt?',
};

export const nextDoubt: BankQuestion = {
  text: 'Over welke stap maakt het college zich de meeste zorgen, en waardoor?',
  answer: 'wij houden alles goed in de gaten.',
  follow: 'Bij welk cijfer grijpt het college in?',
};

export const watched: BankQuestion = {
  text: 'Wanneer krijgt de raad dit cijfer opnieuw, en met welke toelichting?',
  answer: 'het staat in de voortgangsrapportage.',
  follow: 'Kan de raad die rapportage krijgen, met de aantallen erbij?',
};

const firstWatched: BankQuestion = {
  ...watched,
  text: 'Wanneer krijgt de raad dit cijfer, en met welke toelichting?',
};

/** A question as it reads where there is no figure yet: nothing can come again that never came. */
export function withoutFigure(question: BankQuestion): BankQuestion {
  if (question === targetDate) return firstTargetDate;
  return question === watched ? firstWatched : question;
}

/** Nothing stands out: how do things stand? The purpose is honoured all the same. */
export const ordinary: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [recognise, watched],
    cause: [recognise, nextDoubt],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};

const attributed: BankQuestion = {
  text: 'Waardoor gaat het volgens het college zo?',
  answer: 'dat komt door onze werkwijze.',
  follow: 'Welk deel van die werkwijze maakt het verschil, en hoe weet u dat?',
};

const keep: BankQuestion = {
  text: 'Wat gebeurt er met dit cijfer als er meer mensen komen?',
  answer: 'dat hangt af van het aantal mensen dat komt.',
  follow: 'Tot welk aantal lukt het met de mensen die er nu zijn?',
};

const keepTarget: BankQuestion = {
  text: 'Welk cijfer wil het college vasthouden?',
  answer: 'wij willen het minstens zo houden.',
  follow: 'Bij welk cijfer grijpt het college in?',
};

const keepDate: BankQuestion = {
  text: 'Op welke datum kijkt het college of dat is gelukt, en wanneer krijgt de raad het cijfer opnieuw?',
  answer: 'dat volgen wij doorlopend.',
  follow: 'Kan de raad het cijfer elk half jaar krijgen?',
};

/** The figure is good: almost everybody reached the step, or it lies on the wanted side of the others. No gap is asked about. */
export const favourable: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [recognise, watched],
    cause: [attributed, keep],
    goal: [keepTarget, keepDate, keep],
    check: [measuresTaken, effect],
  },
};

/** The step belongs to somebody else: the draft asks what the college does with that party. */
export const askOwner: BankQuestion = {
  text: 'Wat doet het college samen met {anderen} om deze stap sneller te laten gaan?',
  answer: 'daar gaan wij niet over.',
  follow: 'Wanneer sprak het college hier met {anderen} over, en wat was de uitkomst?',
};

/** What follows the ready question about a request of the Nationale ombudsman. */
export const afterRequest: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [
      {
        text: 'Waar kan de raad dit nalezen, en van welke datum is dat stuk?',
        answer: 'dat staat niet op papier.',
        follow: 'Wil het college het op papier zetten, en voor welke datum?',
      },
    ],
    cause: [
      {
        text: 'Waardoor lukt dit wel of niet?',
        answer: 'er is te weinig geld of te weinig tijd.',
        follow: 'Hoeveel geld of tijd is nodig, en wie beslist daarover?',
      },
    ],
    goal: [
      {
        text: 'Welk doel spreekt het college hierover af?',
        answer: 'wij nemen dit mee in de volgende nota.',
        follow: 'Wat staat er dan in die nota?',
      },
      {
        text: 'Op welke datum is dat klaar?',
        answer: 'dat hangt van de planning af.',
        follow: 'Op welke datum komt het naar de raad?',
      },
    ],
    check: [
      measuresTaken,
      {
        text: 'Wat merken inburgeraars daarvan, en hoe is dat gemeten?',
        answer: 'wij horen goede verhalen.',
        follow: 'Hoeveel mensen is het gevraagd, en wanneer?',
      },
    ],
  },
};

/** A figure without a sheet of its own. */
export const plainFigure: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [recognise, watched],
    cause: [recognise, attributed],
    goal: [recognise, target, targetDate],
    check: [measuresTaken, effect],
  },
};
