import { catalogue } from './catalogue.ts';
import { whoCounts, type IndicatorTheme } from './indicator.ts';

/**
 * Where the law, or the way things are recorded, makes a figure mean something else than it seems to.
 * The indicators that it bites name it themselves.
 */
export interface Trap {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Themes of the catalogue on whose pages it stands. */
  readonly themes: readonly IndicatorTheme[];
}

/** The law traps of the field, in words for a council member. None of the law texts has been read by an editor yet. */
export const traps: readonly Trap[] = [
  {
    id: 'wie-telt',
    title: 'Wie telt bij de gemeente?',
    text: whoCounts,
    themes: ['mensen', 'wachten', 'start'],
  },
  {
    id: 'twee-wetten',
    title: 'Twee wetten naast elkaar',
    text: 'Wie vóór 2022 begon, valt onder de eerdere wet (Wi2013). Die mensen staan nooit in dezelfde lijn of hetzelfde aandeel als mensen onder de wet van nu. Onder de eerdere wet heeft de gemeente niet de leiding, maar zij mag deze mensen wel begeleiden. Zij kreeg daarvoor geld van het Rijk tot en met 2026. U kunt vragen wat er daarna gebeurt.',
    themes: ['mensen'],
  },
  {
    id: 'herzien',
    title: 'Een jaar dat voorbij is, verandert nog',
    text: 'Mensen verhuizen, en gegevens komen later binnen. Daardoor verandert ook een jaar dat al voorbij is. De oude en de nieuwe waarde en de reden staan bij ‘Wat is er veranderd?’.',
    themes: ['mensen'],
  },
  {
    id: 'jong-jaar',
    title: 'Een jong jaar lijkt slechter',
    text: 'Landelijk was van statushouders die in 2022 begonnen eerst bij 35 van de 100 het eerste gesprek (brede intake) gestart, een jaar later bij 88 van de 100. Dat waren dezelfde mensen. Waar wij mensen even lang volgen, zoals bij ‘plan binnen 10 weken’, staat dat bij het cijfer. De andere cijfers zijn de stand op één dag: mensen van oudere jaren zijn dan langer gevolgd.',
    themes: ['wachten', 'start', 'plan', 'doorstroom'],
  },
  {
    id: 'boetes',
    title: 'Minder boetes is geen betere uitvoering',
    text: 'Boetes van asielstatushouders worden sinds maart 2023 niet geïnd, en rechters hebben ze daarna beperkt tot uitzonderingen. Minder boetes komen dus door het recht. Ook besluiten over leningen onder de eerdere wet zijn geraakt; SZW bestudeert de gevolgen. Het college kan ook zelf een boete opleggen aan wie niet meewerkt: daarnaar kunt u vragen. Wij tonen dit cijfer niet, tot de regels van nu zijn gecontroleerd.',
    themes: ['doorstroom'],
  },
  {
    id: 'duo-levert-niet',
    title: 'Wat DUO nog niet levert',
    text: 'De beoordeling van een verlenging en de boetes van DUO zijn niet beschikbaar: DUO levert dit nog niet. DUO stuurt ook nog geen apart bericht ‘voldaan’: wij tellen de plichten die met die reden zijn beëindigd. Een leeg vak is daar geen nul.',
    themes: ['doorstroom'],
  },
  {
    id: 'eindstanden',
    title: 'Klaar is niet één ding',
    text: 'Vrijgesteld: hoeft niet (meer) in te burgeren, bijvoorbeeld door een diploma; soms tijdelijk of voor een deel. Ontheven: hoeft niet, omdat het door ziekte of andere omstandigheden niet kan. Vervallen: vertrokken, overleden of een ander verblijfsdoel. Tel ze nooit op bij ‘voldaan’. Een ontheffing om medische redenen en een overlijden tonen wij nooit apart.',
    themes: ['doorstroom'],
  },
  {
    id: 'verlenging',
    title: 'Een verlenging komt vaak van anderen',
    text: 'Volgens een bericht uit juli 2026 kan het nakijken van een examen 16 weken duren. Mensen krijgen dan vanzelf 6 maanden erbij. Verlengingen komen vaak door anderen. Meer verlengingen betekenen niet vanzelf dat de gemeente het slechter doet.',
    themes: ['doorstroom'],
  },
];

/** The traps on the pages of a theme. */
export function trapsOf(theme: IndicatorTheme): readonly Trap[] {
  return traps.filter(({ themes }) => themes.includes(theme));
}

/** The traps that bite an indicator. */
export function trapsFor(indicator: string): readonly Trap[] {
  const bites = catalogue.find(({ id }) => id === indicator)?.traps ?? [];
  return traps.filter(({ id }) => bites.includes(id));
}
