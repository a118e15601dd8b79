/** The letter that asks a college for figures: whole, and without a figure of the municipality. */
import type { PublishedMunicipality } from '../../contract/published.ts';
import { date, list } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { indicatorThemes, tenWeeks } from '../../indicators/indicator.ts';
import { releases, siteSettings } from '../../published/files.ts';
import { published } from '../../published/municipalities.ts';
import type { Letter, LetterBlock } from '../../questions/letter.ts';
import { inventedText, ombudsmanToCouncils, site } from '../../text.ts';
import { href } from '../frame/href.ts';
import { nationalFacts } from './national-facts.page.ts';
import { isFewIn, partiesIn } from './public-sources.page.ts';

/** `region` = an organisation carries out the law for several municipalities, and can deliver for all of them. */
export type LetterFor = 'municipality' | 'region';

/** What a municipality can count from its own case files: every indicator with a query. */
const counted = catalogue.filter(({ state }) => state === 'counted');

/** A line for each subject: a list of forty names is not read. */
const deliverable = indicatorThemes.flatMap(({ id, name }) => {
  const names = counted.filter(({ theme }) => theme === id).map((one) => one.name);
  return names.length === 0 ? [] : [`${name.replace(/\?$/, '')}: ${names.join('; ')}.`];
});

/** Where so few people are expected that figures may stay out: what a council can know all the same. */
export const fewQuestion =
  'Als het om te weinig mensen gaat om cijfers te tonen: hebben alle inburgeraars een plan (PIP), en kan het college de raad daarover zo nodig vertrouwelijk informeren?';

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text });

/** A whole letter to the college. Throws on an unknown code. */
export function requestLetter(code: string, of: LetterFor = 'municipality'): Letter {
  const municipality = published(code);
  const { name } = municipality;
  const title = `Verzoek om cijfers over inburgering in ${name}`;
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(siteSettings().kind === 'echt' ? [] : [paragraph(inventedText.one)]),
      paragraph(`Aan het college van burgemeester en wethouders van ${name}`),
      paragraph('Geacht college,'),
      paragraph(occasionOf(municipality)),
      ...(of === 'region' ? [paragraph(regionText(name))] : []),
      ...reasons(),
      { kind: 'heading', level: 2, text: 'Onze vragen' },
      { kind: 'questions', items: questionsOf(municipality, of) },
      paragraph('Met vriendelijke groet,'),
      paragraph('[uw naam en fractie]'),
      ...councilLine(code, name),
    ],
  };
}

/** Why now: nobody asked yet, somebody asked and nothing came, or the quarter closed without a delivery. */
function occasionOf(municipality: PublishedMunicipality): string {
  const { name, slug, asked } = municipality;
  const page = new URL(href(`/gemeente/${slug}/`), siteSettings().address).href;
  const opening = `Op ${site.name} staan cijfers over inburgering, per gemeente en met een vaste definitie.`;
  const closed = refusedIn(municipality);
  if (closed !== null)
    return `${opening} Voor de stand van ${date(closed)} leverde ${name} niet (${page}). Wij vragen u dat alsnog te doen.`;
  if (asked !== null)
    return `${opening} De uitgever vroeg ${name} op ${date(asked)} om cijfers. Die zijn er nog niet (${page}). Wij vragen u ze te leveren.`;
  return `${opening} ${name} heeft nog geen cijfers geleverd (${page}). Wij vragen u dat te doen.`;
}

/** Reference date of the newest quarter, when it is known that the municipality did not deliver for it. */
function refusedIn({ deliveries }: Pick<PublishedMunicipality, 'deliveries'>): string | null {
  const newest = releases().at(-1);
  const found = deliveries.find(({ release }) => release === newest?.release);
  return found?.state === 'not_delivered' ? (newest?.peildatum ?? null) : null;
}

const regionText = (name: string): string =>
  `Voert een organisatie de inburgering uit voor ${name} en andere gemeenten? Dan kan zij voor al die gemeenten leveren, met een apart deel per gemeente. Elke raad krijgt zo zijn eigen cijfers, en de organisatie telt één keer.`;

function reasons(): LetterBlock[] {
  const facts = nationalFacts().map(({ text, source }) => `${text} (${source.replace(/\.$/, '')})`);
  return [
    paragraph(
      `De Nationale ombudsman schreef aan gemeenteraadsleden: ‘${ombudsmanToCouncils}’ (persbericht bij rapport 2018/065, ‘Een valse start’, 10 oktober 2018). Deze oproep is uit 2018, vóór de huidige wet.`,
    ),
    paragraph(
      'Deze aantallen kan de gemeente uit haar eigen dossiers tellen. De dossiers blijven bij de gemeente; naar buiten gaan alleen aantallen die op vijftallen zijn afgerond en getoetst.',
    ),
    { kind: 'questions', items: deliverable },
    paragraph(
      `De norm voor het persoonlijk plan inburgering en participatie (PIP): ${tenWeeks.text}. Bron: ${tenWeeks.source}.`,
    ),
    paragraph(`Landelijk is dit bekend. ${facts.join(' ')}`),
  ];
}

function questionsOf({ asked, ...municipality }: PublishedMunicipality, of: LetterFor): string[] {
  const isWaiting = asked !== null || refusedIn(municipality) !== null;
  const region =
    'Welke organisatie voert de inburgering voor de gemeente uit, en wil het college haar vragen te leveren voor alle gemeenten waarvoor zij werkt?';
  return [
    isWaiting
      ? 'Waarom zijn de cijfers er nog niet, en op welke datum levert het college ze?'
      : 'Wil het college deze cijfers leveren, en op welke datum?',
    ...(of === 'region' ? [region] : []),
    ...(isFewIn(municipality.code) ? [fewQuestion] : []),
    'Welk cijfer kan de gemeente niet leveren, waarom niet, en wanneer wel?',
    'Hoe weet het college zonder deze cijfers hoe het met inburgeraars gaat?',
  ];
}

/** Who sits in the council, so that a group can look for others to sign with. */
function councilLine(code: string, name: string): LetterBlock[] {
  const parties = partiesIn(code).map(({ party }) => party);
  return parties.length === 0 ? [] : [paragraph(`In de raad van ${name}: ${list(parties)}.`)];
}
