import { catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import type { requests } from './requests.ts';

/** To whom the Nationale ombudsman spoke, in the order of his closing call. */
export const addressees = [
  { code: 'szw', name: 'Aan SZW' },
  { code: 'government', name: 'Aan de (gemeentelijke) overheid' },
  { code: 'executive', name: 'Aan het college' },
  { code: 'council', name: 'Aan de raad' },
  { code: 'officials', name: 'Aan ambtenaren' },
] as const;

export type Addressee = (typeof addressees)[number]['code'];

/**
 * When a municipality delivers what a request can be looked at by. It says who delivers and who does not only where the publisher of an edition
 * established it: who and when stands in the settings of the edition.
 */
export interface Criterion {
  readonly text: string;
  /** The indicators that a municipality must deliver to meet it. */
  readonly needs: readonly string[];
}

/** One request of the closing call of report 2018/065, with what open data can say about it. */
export interface OmbudsmanRequest {
  readonly code: (typeof requests)[number]['code'];
  readonly addressee: Addressee;
  /** His own sentence in the call, unchanged: it stands between quotation marks, and our short title never does. */
  readonly literal: string;
  /** What can be seen of it, and what that does not prove. */
  readonly observed: string;
  readonly isMeasurable: boolean;
  /** Question to the college when there are no data. */
  readonly question: string;
  readonly criterion: Criterion | null;
  /** Whether an editor may still give it a criterion. */
  readonly isCandidate: boolean;
}

const plain = { criterion: null, isCandidate: false, isMeasurable: true } as const;
const unmeasurable = { ...plain, isMeasurable: false } as const;
const candidate = { ...plain, isCandidate: true } as const;

/** Sentences of which the call makes two requests. */
const investInPeople =
  'De Nationale ombudsman roept de (gemeentelijke) overheid (onder meer) op te investeren in haar medewerkers, dan wel kundige externen in te schakelen om de inburgeringsplichtige maatwerk aan te bieden.';
const encourage =
  'Moedig uw medewerkers aan om oplossingsgericht te zijn bij problemen die inburgeraars ervaren en geef hen de noodzakelijke ruimte.';
const askExecutive =
  'Bevraag het gemeentebestuur over hoe het er met de inburgeraars in uw gemeente voor staat en welke maatregelen het bestuur van plan is te nemen om nu al in te zetten op een goede begeleiding van inburgeraars.';

/** The eighteen requests in the order of the call. Questions and descriptions: product design, section 2. */
export const ombudsmanRequests: readonly OmbudsmanRequest[] = [
  {
    code: 'o1',
    addressee: 'szw',
    literal:
      'Een van de conclusies van het onderzoek is dat SZW per direct aan de slag moet met de tienduizenden inburgeraars die onder het huidige tekortschietende stelsel moeten inburgeren.',
    ...plain,
    observed:
      'Hoeveel mensen nog onder de eerdere wet vallen, per gemeente die het levert en landelijk. Een raad kan SZW niet bevragen; de vraag hieronder gaat over de gemeente.',
    question:
      'Hoeveel inwoners vallen nog onder de eerdere wet, wat doet het college voor hen, en wat gebeurt er met hun begeleiding als het geld van het Rijk na 2026 stopt?',
  },
  {
    code: 'o2',
    addressee: 'government',
    literal: investInPeople,
    ...plain,
    observed: 'Alleen wat de gemeente zelf verklaart over formatie, scholing en inhuur.',
    question: 'Hoeveel inburgeraars begeleidt één medewerker, en welke kennis huurt het college in?',
  },
  {
    code: 'o3',
    addressee: 'government',
    literal: investInPeople,
    ...plain,
    observed: 'De leerroutes zijn alleen achtergrond: zij zeggen niet of het plan past.',
    question: 'Hoe stelt het college vast dat een plan bij de inburgeraar past?',
  },
  {
    code: 'o4',
    addressee: 'government',
    literal: 'Ook roept hij de (gemeentelijke) overheid op om ambitieus te zijn in de informatievoorziening.',
    ...plain,
    observed:
      'Alleen wat de gemeente zelf verklaart over talen, taalniveau en kanalen. Of een gemeente cijfers levert, gaat over informatie aan raad en publiek.',
    question:
      'In welke talen en op welk taalniveau informeert de gemeente inburgeraars, en wanneer is dat met hen getest?',
  },
  {
    code: 'o5',
    addressee: 'executive',
    literal: 'Ga nu al aan de slag met de visie van de Nationale ombudsman.',
    ...plain,
    observed: 'Alleen een besluit dat de gemeente zelf verklaart, met datum en bron.',
    question:
      'Heeft het college de visie van de Nationale ombudsman uit rapport 2018/065 besproken, wanneer, en met welk besluit?',
  },
  {
    code: 'o6',
    addressee: 'executive',
    literal: 'Kent u de inburgeraars in uw gemeente?',
    ...plain,
    observed:
      'Of de gemeente haar aantallen levert, naar groep en jaar van start, met het eerste gesprek (brede intake) erbij. Dat bewijst niet dat zij de mensen persoonlijk kent.',
    question:
      'Met hoeveel inburgeraars had de gemeente het laatste half jaar zelf contact, en hoe weet het college wat zij nodig hebben?',
    criterion: {
      needs: ['inflow_cohort', 'intake_started_share'],
      text: 'De gemeente levert hoeveel inburgeraars zij telt, naar groep en jaar van start, en bij hoeveel van hen het eerste gesprek (brede intake) is gestart. De cijfers zijn niet ouder dan 6 maanden.',
    },
  },
  {
    code: 'o7',
    addressee: 'executive',
    literal: 'Of is een inventarisatie noodzakelijk?',
    ...candidate,
    observed:
      'Wie in maar één van de twee lijsten staat, van hoeveel mensen de reden van wachten onbekend is, en wanneer de gemeente voor het laatst inventariseerde.',
    question: 'Wanneer is voor het laatst geïnventariseerd, en van hoeveel inburgeraars ontbreken gegevens?',
  },
  {
    code: 'o8',
    addressee: 'executive',
    literal: 'Ga in gesprek met uw inburgeraars en vraag wat zij nodig hebben.',
    ...plain,
    observed:
      'Wat de gemeente zelf verklaart. Een gestart eerste gesprek, het laatste gesprek en een vast aanspreekpunt zijn achtergrond, geen bewijs.',
    question: 'Wanneer sprak het college met inburgeraars, wat hadden zij nodig, en wat is daarmee gedaan?',
  },
  {
    code: 'o9',
    addressee: 'executive',
    literal:
      'Ga met de partners binnen uw gemeente in gesprek om te bezien wat er nu al gedaan kan worden om inburgeraars een goede start te geven.',
    ...plain,
    observed:
      'Wat de gemeente zelf verklaart over partners, datum en afspraken. Begonnen lessen en het wachten op les zijn achtergrond.',
    question:
      'Met welke partners zijn afspraken gemaakt over een goede start, en welk cijfer laat zien of dat werkt?',
  },
  {
    code: 'o10',
    addressee: 'executive',
    literal: encourage,
    ...unmeasurable,
    observed: 'Dit is niet te meten met open gegevens. U kunt het wel vragen.',
    question:
      'Hoe moedigt het college medewerkers aan om een probleem op te lossen, en kunt u voorbeelden geven zonder namen?',
  },
  {
    code: 'o11',
    addressee: 'executive',
    literal: encourage,
    ...plain,
    observed: 'Alleen wat de gemeente zelf verklaart over mandaat of werkinstructie.',
    question: 'Welke ruimte hebben medewerkers om van een werkwijze af te wijken, en waar staat dat?',
  },
  {
    code: 'o12',
    addressee: 'executive',
    literal: 'Werk proactief samen met anderen, zoals DUO, als de situatie daar om vraagt.',
    ...plain,
    observed:
      'Wat de gemeente zelf verklaart over afspraken. Hoelang mensen op het plan en de les wachten, is achtergrond.',
    question: 'Welke afspraken heeft de gemeente met DUO, en bij welke overdracht wachten mensen het langst?',
  },
  {
    code: 'o13',
    addressee: 'council',
    literal: askExecutive,
    ...candidate,
    observed:
      'Of de raad vragen stelde, en of er antwoord kwam. Wij tellen alleen de vragen in onze bronnen. Vinden wij geen vraag, dan kan die toch gesteld zijn.',
    question: 'Wat zijn de redenen dat inburgeraars langer dan 10 weken op een plan wachten, als dat zo is?',
  },
  {
    code: 'o14',
    addressee: 'council',
    literal: askExecutive,
    ...candidate,
    observed:
      'Of het college een maatregel met doel en datum noemde. Wij tellen alleen de toezeggingen in onze bronnen. Vinden wij er geen, dan kan die toch gedaan zijn.',
    question: 'Welke maatregelen neemt het college nu, welk cijfer moet daardoor veranderen, en wanneer?',
  },
  {
    code: 'o15',
    addressee: 'officials',
    literal:
      'Wij moedigen u aan om steeds vanuit het perspectief van de inburgeraar te kijken wat er nodig is.',
    ...unmeasurable,
    observed: 'Dit is niet te meten met open gegevens. U kunt het wel vragen.',
    question: 'Hoe en wanneer is gemeten wat inburgeraars van de begeleiding vinden?',
  },
  {
    code: 'o16',
    addressee: 'officials',
    literal:
      'Mocht u al beginnen met het opstellen van een persoonlijk inburgeringsplan, zorg ervoor dat dit voldoende ruimte laat voor veranderende omstandigheden bij de inburgeraar.',
    ...plain,
    observed: 'Hoe vaak een plan is aangepast. Meer is niet beter of slechter.',
    question: 'Hoe vaak is een PIP aangepast na een verandering, en hoe vraagt een inburgeraar dat aan?',
  },
  {
    code: 'o17',
    addressee: 'officials',
    literal: 'De oplossing en niet de regel is leidend.',
    ...unmeasurable,
    observed: 'Dit is niet te meten met open gegevens. U kunt het wel vragen.',
    question: 'Hoe gaat de gemeente om met situaties waarin een regel een goede oplossing in de weg staat?',
  },
  {
    code: 'o18',
    addressee: 'officials',
    literal: 'Vraag aan uw bestuurder om deze ruimte.',
    ...unmeasurable,
    observed:
      'Dit is niet te meten met open gegevens. U kunt het wel vragen. Het is de andere kant van verzoek 11.',
    question: 'Hebben medewerkers om meer ruimte gevraagd, en wat was het antwoord van het college?',
  },
];

/** The indicators that show something of a request, in the order of the catalogue. */
export function observedBy({ code }: Pick<OmbudsmanRequest, 'code'>): readonly Indicator[] {
  return catalogue.filter(({ observes }) => observes?.includes(code));
}
