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
 * When a municipality meets a request. It gives "voldoet" or "voldoet niet" only where the publisher of an edition
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

/** The eighteen requests in the order of the call. Questions and descriptions: product design, section 2. */
export const ombudsmanRequests: readonly OmbudsmanRequest[] = [
  {
    code: 'o1',
    addressee: 'szw',
    ...plain,
    observed:
      'Hoeveel mensen nog onder de eerdere wet vallen, per gemeente die het levert en landelijk. Een raad kan SZW niet bevragen; de vraag hieronder gaat over de gemeente.',
    question:
      'Hoeveel inwoners vallen nog onder de eerdere wet, wat doet het college voor hen, en wat heeft het college hierover met SZW afgesproken?',
  },
  {
    code: 'o2',
    addressee: 'government',
    ...plain,
    observed: 'Alleen wat de gemeente zelf verklaart over formatie, scholing en inhuur.',
    question: 'Hoeveel inburgeraars begeleidt één medewerker, en welke kennis huurt het college in?',
  },
  {
    code: 'o3',
    addressee: 'government',
    ...plain,
    observed: 'De leerroutes zijn alleen achtergrond: zij zeggen niet of het plan past.',
    question: 'Hoe stelt het college vast dat een plan bij de inburgeraar past?',
  },
  {
    code: 'o4',
    addressee: 'government',
    ...plain,
    observed:
      'Alleen wat de gemeente zelf verklaart over talen, taalniveau en kanalen. Of een gemeente cijfers levert, gaat over informatie aan raad en publiek.',
    question:
      'In welke talen en op welk taalniveau informeert de gemeente inburgeraars, en wanneer is dat met hen getest?',
  },
  {
    code: 'o5',
    addressee: 'executive',
    ...plain,
    observed: 'Alleen een besluit dat de gemeente zelf verklaart, met datum en bron.',
    question: 'Heeft het college de visie van de ombudsman besproken? Wanneer, en met welk besluit?',
  },
  {
    code: 'o6',
    addressee: 'executive',
    ...plain,
    observed:
      'Of de gemeente haar aantallen levert, naar groep en jaar van start, met de brede intake erbij. Dat bewijst niet dat zij de mensen persoonlijk kent.',
    question:
      'Hoeveel inburgeraars telt onze gemeente, naar groep en jaar van start, en op welke datum is dat geteld?',
    criterion: {
      needs: ['inflow_cohort', 'intake_started_share'],
      text: 'De gemeente levert hoeveel inburgeraars zij telt, naar groep en jaar van start, en bij hoeveel van hen de brede intake is gestart. De cijfers zijn niet ouder dan 6 maanden.',
    },
  },
  {
    code: 'o7',
    addressee: 'executive',
    ...candidate,
    observed:
      'Wie in maar één van de twee lijsten staat, van hoeveel mensen de reden van wachten onbekend is, en wanneer de gemeente voor het laatst inventariseerde.',
    question: 'Wanneer is voor het laatst geïnventariseerd, en van hoeveel inburgeraars ontbreken gegevens?',
  },
  {
    code: 'o8',
    addressee: 'executive',
    ...plain,
    observed:
      'Wat de gemeente zelf verklaart. Een gestarte intake, het laatste gesprek en een vast aanspreekpunt zijn achtergrond, geen bewijs.',
    question: 'Wanneer sprak het college met inburgeraars, wat hadden zij nodig, en wat is daarmee gedaan?',
  },
  {
    code: 'o9',
    addressee: 'executive',
    ...plain,
    observed:
      'Wat de gemeente zelf verklaart over partners, datum en afspraken. Begonnen lessen en het wachten op les zijn achtergrond.',
    question:
      'Met welke partners zijn afspraken gemaakt over een goede start, en welk cijfer laat zien of dat werkt?',
  },
  {
    code: 'o10',
    addressee: 'executive',
    ...unmeasurable,
    observed: 'Dit is niet te meten met open gegevens. U kunt het wel vragen.',
    question:
      'Hoe moedigt het college medewerkers aan om een probleem op te lossen, en kunt u voorbeelden geven zonder namen?',
  },
  {
    code: 'o11',
    addressee: 'executive',
    ...plain,
    observed: 'Alleen wat de gemeente zelf verklaart over mandaat of werkinstructie.',
    question: 'Welke ruimte hebben medewerkers om van een werkwijze af te wijken, en waar staat dat?',
  },
  {
    code: 'o12',
    addressee: 'executive',
    ...plain,
    observed:
      'Wat de gemeente zelf verklaart over afspraken. Hoelang mensen op het plan en de les wachten, is achtergrond.',
    question: 'Welke afspraken heeft de gemeente met DUO, en bij welke overdracht wachten mensen het langst?',
  },
  {
    code: 'o13',
    addressee: 'council',
    ...candidate,
    observed:
      'Of de raad vragen stelde, en of er antwoord kwam. Wij tellen alleen de vragen in onze bronnen. Niet gevonden is niet: niet gesteld.',
    question: 'Hoeveel inburgeraars wachten langer dan 10 weken op een plan, en wat zijn de redenen?',
  },
  {
    code: 'o14',
    addressee: 'council',
    ...candidate,
    observed:
      'Of het college een maatregel met doel en datum noemde. Wij tellen alleen de beloften in onze bronnen. Niet gevonden is niet: niet gedaan.',
    question: 'Welke maatregelen neemt het college nu, welk cijfer moet daardoor veranderen, en wanneer?',
  },
  {
    code: 'o15',
    addressee: 'officials',
    ...unmeasurable,
    observed: 'Dit is niet te meten met open gegevens. U kunt het wel vragen.',
    question: 'Hoe en wanneer is gemeten wat inburgeraars van de begeleiding vinden?',
  },
  {
    code: 'o16',
    addressee: 'officials',
    ...plain,
    observed: 'Hoe vaak een plan is aangepast. Meer is niet beter of slechter.',
    question: 'Hoe vaak is een PIP aangepast na een verandering, en hoe vraagt een inburgeraar dat aan?',
  },
  {
    code: 'o17',
    addressee: 'officials',
    ...unmeasurable,
    observed: 'Dit is niet te meten met open gegevens. U kunt het wel vragen.',
    question: 'Hoe gaat de gemeente om met situaties waarin een regel een goede oplossing in de weg staat?',
  },
  {
    code: 'o18',
    addressee: 'officials',
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
