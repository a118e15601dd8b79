/** The one page of a municipality that has not delivered yet: what is known of it, and the letter that asks for more. */
import type { PublishedMunicipality } from '../../contract/published.ts';
import { growthView, withinTermView } from '../../figures/national.ts';
import type { Sentence } from '../../figures/view.ts';
import { date, list, nbsp, whole } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { tenWeeks } from '../../indicators/indicator.ts';
import { nationalFigures, releases, siteSettings } from '../../published/files.ts';
import { published } from '../../published/municipalities.ts';
import type { Letter } from '../../questions/letter.ts';
import { inventedText, ombudsmanToCouncils, site } from '../../text.ts';
import { href } from '../frame/href.ts';

/** A published national fact with where it stands. */
interface NationalFact {
  readonly text: string;
  readonly source: string;
}

export interface AwaitedPage {
  readonly municipality: PublishedMunicipality;
  readonly title: string;
  /** "Gevraagd op 1 oktober 2026, nog niet geleverd." */
  readonly state: string;
  readonly about: readonly { readonly term: string; readonly text: string }[];
  readonly facts: readonly NationalFact[];
  readonly letter: Letter;
  /** Address of the invented edition, or null. */
  readonly example: string | null;
  readonly isMarked: boolean;
}

/** What the page of a municipality says that has never delivered. Throws on an unknown code. */
export function awaitedPage(code: string): AwaitedPage {
  const municipality = published(code);
  const { kind, example } = siteSettings();
  return {
    municipality,
    title: `${municipality.name} heeft nog geen cijfers geleverd.`,
    state: stateOf(municipality),
    about: aboutOf(municipality),
    facts: nationalFacts(),
    letter: requestLetter(code),
    example,
    isMarked: kind !== 'echt',
  };
}

/** Not asked, asked and waiting, or said or found not to have delivered in the newest quarter. */
export function stateOf({ asked, deliveries }: Pick<PublishedMunicipality, 'asked' | 'deliveries'>): string {
  const newest = releases().at(-1)?.release;
  const found = deliveries.find(({ release }) => release === newest);
  if (found !== undefined)
    return `Niet geleverd${found.reason === null ? '' : `: ${found.reason.replace(/\.$/, '')}`}.`;
  return asked === null ? 'Nog niet gevraagd.' : `Gevraagd op ${date(asked)}, nog niet geleverd.`;
}

function aboutOf(municipality: PublishedMunicipality): AwaitedPage['about'] {
  const { province, population, populationDate, populationSource, aliases } = municipality;
  return [
    { term: 'Provincie', text: province },
    {
      term: 'Inwoners',
      text: `${whole(population)} op ${date(populationDate)}. ${populationSource}`,
    },
    ...(aliases.length === 0 ? [] : [{ term: 'Ook te vinden als', text: list(aliases) }]),
  ];
}

const plain = (sentence: Sentence): string =>
  sentence
    .map((part) => (typeof part === 'string' ? part : part.figure))
    .join('')
    .replaceAll(nbsp, ' ');

/** What is published about the country: made once, because every such page says it. */
let known: readonly NationalFact[] | null = null;

function nationalFacts(): readonly NationalFact[] {
  known ??= [growthView(nationalFigures()), withinTermView(nationalFigures())].map(({ sentence, notes }) => ({
    text: plain(sentence),
    source: notes.find((note) => note.startsWith('Bron:')) ?? 'Volgens berichtgeving.',
  }));
  return known;
}

/** What a municipality can count from its own case files: every indicator with a query. */
const deliverable = catalogue.filter(({ state }) => state === 'counted').map(({ name }) => name);

/** A whole letter to the college, without a figure of the municipality. Throws on an unknown code. */
export function requestLetter(code: string): Letter {
  const { name, slug } = published(code);
  const { address, kind } = siteSettings();
  const page = new URL(href(`/gemeente/${slug}/`), address).href;
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  return {
    title: `Verzoek om cijfers over inburgering in ${name}`,
    blocks: [
      { kind: 'heading', level: 1, text: `Verzoek om cijfers over inburgering in ${name}` },
      ...(kind === 'echt' ? [] : [paragraph(inventedText.one)]),
      paragraph(`Aan het college van burgemeester en wethouders van ${name}`),
      paragraph('Geacht college,'),
      paragraph(
        `Op ${site.name} staan cijfers over inburgering, per gemeente en met een vaste definitie. ${name} heeft nog geen cijfers geleverd (${page}). Wij vragen u dat te doen.`,
      ),
      paragraph(
        `De Nationale ombudsman schreef aan gemeenteraadsleden: ‘${ombudsmanToCouncils}’ (persbericht bij rapport 2018/065, ‘Een valse start’, 10 oktober 2018). Deze oproep is uit 2018, vóór de huidige wet.`,
      ),
      paragraph(
        'Deze aantallen kan de gemeente uit haar eigen dossiers tellen. De dossiers blijven bij de gemeente; naar buiten gaan alleen aantallen die op vijftallen zijn afgerond en getoetst.',
      ),
      { kind: 'questions', items: deliverable },
      paragraph(
        `De norm voor het persoonlijk plan inburgering en participatie (PIP): ${tenWeeks.text}. Bron: ${tenWeeks.source}; de wettekst is nog te controleren.`,
      ),
      paragraph(
        `Landelijk is dit bekend. ${nationalFacts()
          .map(({ text, source }) => `${text} (${source.replace(/\.$/, '')})`)
          .join(' ')}`,
      ),
      { kind: 'heading', level: 2, text: 'Onze vragen' },
      {
        kind: 'questions',
        items: [
          'Wil het college deze cijfers leveren, en op welke datum?',
          'Welk cijfer kan de gemeente niet leveren, waarom niet, en wanneer wel?',
          'Hoe weet het college zonder deze cijfers hoe het met inburgeraars gaat?',
        ],
      },
      paragraph('Met vriendelijke groet,'),
      paragraph('[uw naam en fractie]'),
    ],
  };
}
