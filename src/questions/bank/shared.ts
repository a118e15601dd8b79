import type { Purpose } from '../purpose.ts';
import { firstBank, type BankQuestion, type Reviewed } from './sheet.ts';

/** Questions that hold for every indicator, by what can be said about the figure. */
export interface SharedSheet extends Reviewed {
  readonly questions: Readonly<Record<Purpose, readonly BankQuestion[]>>;
}

export const recognise: BankQuestion = {
  text: 'Herkent het college dit cijfer? Zo nee, welk cijfer heeft het college zelf, en op welke datum?',
  answer: 'wij tellen op een andere manier.',
  follow: 'Wie telt u wel mee en wie niet, en wat is het cijfer dan?',
};

export const target: BankQuestion = {
  text: 'Welk cijfer wil het college op welke datum halen, en wat doet het daarvoor?',
  answer: 'wij werken eraan, een datum is nog niet te noemen.',
  follow: 'Op welke dag kan het college die datum wel noemen?',
};

export const report: BankQuestion = {
  text: 'Wanneer hoort de raad of dit is gelukt?',
  answer: 'in de jaarstukken.',
  follow: 'Kan dat met dezelfde telling als nu, zodat de raad kan vergelijken?',
};

export const measureTaken: BankQuestion = {
  text: 'Welke maatregel nam het college, en vanaf welke datum werkt die?',
  answer: 'er is een werkgroep of een plan van aanpak.',
  follow: 'Wat merkt een inburgeraar daar nu van?',
};

export const beforeAndAfter: BankQuestion = {
  text: 'Wat was dit cijfer vóór die maatregel, en wat is het nu?',
  answer: 'het is nog te vroeg om dat te zeggen.',
  follow: 'Op welke datum is het niet meer te vroeg, en hoort de raad het dan?',
};

const trend: BankQuestion = {
  text: 'Hoe heeft dit cijfer zich de afgelopen drie jaar ontwikkeld?',
  answer: 'het gaat op en neer.',
  follow: 'Bij welk cijfer grijpt het college in?',
};

const watched: BankQuestion = {
  text: 'Hoe volgt het college dit cijfer, en hoe vaak?',
  answer: 'het staat in de voortgangsrapportage.',
  follow: 'Kan de raad die rapportage krijgen, met de aantallen erbij?',
};

/** The figure fits ordinary variation: no cause to look for, but a trend to know. */
export const ordinary: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [trend, watched],
    cause: [trend, watched],
    goal: [trend, target, report],
    check: [trend, measureTaken, beforeAndAfter],
  },
};

const what: BankQuestion = {
  text: 'Waaraan schrijft het college dit cijfer toe?',
  answer: 'dat komt door onze werkwijze.',
  follow: 'Welk deel van die werkwijze maakt het verschil, en hoe weet u dat?',
};

const keep: BankQuestion = {
  text: 'Hoe houdt het college dit vast als er meer mensen komen?',
  answer: 'dat hangt af van het aantal mensen dat komt.',
  follow: 'Tot welk aantal lukt het met de mensen die er nu zijn?',
};

/** The figure differs from what was to be expected, in the direction that the law or the field wants. */
export const favourable: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [recognise, trend],
    cause: [recognise, what],
    goal: [what, keep, report],
    check: [what, measureTaken, beforeAndAfter],
  },
};

const smallGroup: BankQuestion = {
  text: 'Hoe volgt het college deze kleine groep zonder dat mensen herkenbaar zijn?',
  answer: 'wij kennen iedereen persoonlijk.',
  follow: 'Wat gebeurt er als die ene medewerker ziek is of vertrekt?',
};

const region: BankQuestion = {
  text: 'Werkt de gemeente samen met buurgemeenten aan inburgering, en welk cijfer laat zien of dat werkt?',
  answer: 'wij werken samen in de regio.',
  follow: 'Welk cijfer van de regio krijgt de raad, en wanneer?',
};

/** Too few people for a comparison or a percentage: only questions about how the work is done. */
export const few: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [smallGroup, region],
    cause: [
      smallGroup,
      {
        text: 'Welke stap kost in een kleine gemeente de meeste tijd, en van wie is die stap?',
        answer: 'dat verschilt per persoon.',
        follow: 'Op welke partij wacht de gemeente het vaakst?',
      },
    ],
    goal: [
      smallGroup,
      {
        text: 'Wat spreekt het college af over de tijd tot een plan (PIP), en hoe hoort de raad of dat lukt?',
        answer: 'met zo weinig mensen zegt een cijfer niets.',
        follow: 'Kan het college zonder cijfers vertellen wat goed ging en wat niet?',
      },
    ],
    check: [
      smallGroup,
      {
        text: 'Welke afspraak over de begeleiding is veranderd, en wat merken inburgeraars daarvan?',
        answer: 'de lijnen zijn kort.',
        follow: 'Wanneer vroeg de gemeente het aan inburgeraars zelf?',
      },
    ],
  },
};

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

const commitmentToCount: BankQuestion = {
  text: 'Wil het college toezeggen dat het cijfer er bij de volgende levering is?',
  answer: 'dat kunnen wij nog niet toezeggen.',
  follow: 'Wat is er nodig om het wel toe te zeggen?',
};

/** The municipality did not deliver the figure: the gap is the answer. */
export const absent: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [whyAbsent, ownCount],
    cause: [whyAbsent, whoHolds, knowsAnyway],
    goal: [whyAbsent, commitmentToCount, knowsAnyway],
    check: [whyAbsent, knowsAnyway],
  },
};

export const recorded: BankQuestion = {
  text: 'Houdt de gemeente dit bij, en wat is dan het cijfer?',
  answer: 'dit houden wij niet bij.',
  follow: 'Welk besluit neemt het college dan zonder dit cijfer?',
};

const start: BankQuestion = {
  text: 'Kan de gemeente dit gaan bijhouden, en vanaf welke datum?',
  answer: 'dat kost te veel tijd.',
  follow: 'Hoeveel tijd, en wat levert het de inburgeraar op?',
};

/** No municipality delivers it yet: the council can ask whether it is kept. */
export const uncounted: SharedSheet = {
  ...firstBank,
  questions: {
    fact: [recorded, ownCount],
    cause: [recorded, whoHolds],
    goal: [recorded, start, report],
    check: [recorded, measureTaken],
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
    cause: [whenKnown, knowsAnyway],
    goal: [whenKnown, report],
    check: [whenKnown, measureTaken],
  },
};

/** The step belongs to somebody else: the draft asks what the college does towards that party. */
export const askOwner: BankQuestion = {
  text: 'Wat doet het college richting {anderen} om deze stap sneller te laten gaan?',
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
        text: 'Wat houdt het college nog tegen om aan dit verzoek te voldoen?',
        answer: 'er is te weinig geld of te weinig tijd.',
        follow: 'Hoeveel geld of tijd is nodig, en wie beslist daarover?',
      },
    ],
    goal: [
      {
        text: 'Wat spreekt het college hierover af, en op welke datum is dat klaar?',
        answer: 'wij nemen dit mee in de volgende nota.',
        follow: 'Op welke datum komt die nota naar de raad?',
      },
      report,
    ],
    check: [
      measureTaken,
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
    fact: [recognise, trend],
    cause: [recognise, what],
    goal: [recognise, target, report],
    check: [measureTaken, beforeAndAfter],
  },
};

export const waitShare: BankQuestion = {
  text: 'Welk deel van de wachttijd ontstaat bij de gemeente of {uitvoerder}, en welk deel bij anderen?',
  answer: 'wij wachten op informatie van anderen.',
  follow: 'Van hoeveel mensen is dat zo, en sinds wanneer?',
};

export const waitReasons: BankQuestion = {
  text: 'Wat zijn de redenen dat mensen wachten, en hoe vaak komt elke reden voor?',
  answer: 'de redenen zijn per persoon verschillend.',
  follow: 'Houdt de gemeente de reden bij, en van hoeveel mensen is die onbekend?',
};
