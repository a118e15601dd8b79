/** The one page of a municipality that has not delivered yet: what is known of it, and the letter that asks for more. */
import type { PublishedMunicipality } from '../../contract/published.ts';
import { date, list, whole } from '../../format.ts';
import { releases, siteSettings } from '../../published/files.ts';
import { published } from '../../published/municipalities.ts';
import type { Letter } from '../../questions/letter.ts';
import { newestFacts, type NewestFact } from './national-facts.page.ts';
import { publicHere, type PublicHere } from './public-sources.page.ts';
import { requestLetter } from './request-letter.page.ts';

export interface AwaitedPage {
  readonly municipality: PublishedMunicipality;
  readonly title: string;
  /** "Gevraagd op 1 oktober 2026, nog niet geleverd." */
  readonly state: string;
  readonly about: readonly { readonly term: string; readonly text: string }[];
  /** Newest first. */
  readonly facts: readonly NewestFact[];
  /** What others published about it, and what is computed. */
  readonly here: PublicHere;
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
    facts: newestFacts(),
    here: publicHere(municipality),
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
  return asked === null
    ? 'De uitgever vroeg nog niet om cijfers.'
    : `Gevraagd op ${date(asked)}, nog niet geleverd.`;
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
