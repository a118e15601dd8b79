import type { PublishedMunicipality, PublishedRelease } from '../../contract/published.ts';
import { deliveryStates, nameOf, revisionReasons } from '../../contract/codes.ts';
import { hasDetail, type Figure } from '../../figures/figure.ts';
import { figureIndicators, type Theme } from '../../figures/catalogue.ts';
import { waitingFigure } from '../../figures/waiting.ts';
import { date, detailFrom, lowerFirst, total } from '../../format.ts';
import { currentRelease, deliveryByIndicator, municipalities, releases } from '../../published/files.ts';
import { defaultAnswer } from '../../published/answers.ts';
import { published, stateIn } from '../../published/municipalities.ts';

/** Why a page may have no figures: each blank has its own word. */
export type Availability = 'delivered' | 'small' | 'missing' | 'ended';

export interface MunicipalityPage {
  readonly municipality: PublishedMunicipality;
  readonly release: PublishedRelease;
  readonly availability: Availability;
  /** The last earlier release in which this municipality delivered. */
  readonly lastDelivered: PublishedRelease | null;
  readonly reason: string | null;
  readonly successor: PublishedMunicipality | null;
  readonly predecessors: readonly PublishedMunicipality[];
  readonly changes: readonly { readonly release: string; readonly text: string }[];
  readonly deliveries: readonly { readonly release: string; readonly state: string }[];
}

function availabilityOf(municipality: PublishedMunicipality): Availability {
  const state = stateIn(municipality, currentRelease().release)?.state;
  if (state === 'not_applicable') return 'ended';
  if (state !== 'delivered') return 'missing';
  return hasDetail(defaultAnswer(waitingFigure, municipality)) ? 'delivered' : 'small';
}

const pages = new Map<string, MunicipalityPage>();

/** What every page of a municipality says about it, whatever the theme. */
export function municipalityPage(code: string): MunicipalityPage {
  const page = pages.get(code) ?? pageOf(code);
  pages.set(code, page);
  return page;
}

function pageOf(code: string): MunicipalityPage {
  const municipality = published(code);
  const release = currentRelease();
  const all = municipalities();
  return {
    municipality,
    release,
    availability: availabilityOf(municipality),
    lastDelivered:
      releases().findLast(
        (entry) => entry !== release && stateIn(municipality, entry.release)?.state === 'delivered',
      ) ?? null,
    reason: reasonOf(municipality, release),
    successor: municipality.successor === null ? null : published(municipality.successor),
    predecessors: all.filter(({ successor }) => successor === code),
    changes: municipality.revisions.map((revision) => ({
      release: revision.release,
      text: `Begonnen in ${revision.cohort}: ${revisedText(revision)}${nameOf(revisionReasons, revision.reason)}. ${revision.note}`,
    })),
    deliveries: municipality.deliveries.map(({ release: id, state, reason }) => ({
      release: date(releases().find((entry) => entry.release === id)?.peildatum ?? release.peildatum),
      state: `${nameOf(deliveryStates, state)}${reason === null ? '' : `: ${reason}`}`,
    })),
  };
}

/** The reason that a municipality gave for a blank, or that its quarter is open and nothing came yet; null = none known. */
function reasonOf(
  municipality: PublishedMunicipality,
  { release, gesloten }: PublishedRelease,
): string | null {
  const found = stateIn(municipality, release);
  if (found || gesloten !== null) return found?.reason ?? null;
  const { asked } = municipality;
  return asked === null ? 'nog niet geleverd' : `gevraagd op ${date(asked)}, nog niet geleverd`;
}

/** "was 230, nu 250; ", when both totals can be shown. */
function revisedText({ before, after }: PublishedMunicipality['revisions'][number]): string {
  if (before === null || after === null) return '';
  const words = (count: number) => total({ count, rounded: 1 });
  return `was ${words(before)}, nu ${words(after)}; `;
}

/** Figures of a theme that lack data of this municipality, with the sentence of the no-data rule. */
export function themeGaps(
  page: MunicipalityPage,
  theme: Theme,
): { question: string; sentence: string; indicator: string }[] {
  const { municipality, release } = page;
  const all: readonly Figure[] = theme.figures;
  return all
    .filter(({ id }) => municipality.missing.includes(id))
    .map(({ id, question, indicators }) => {
      const rows = deliveryByIndicator(release.release).get(municipality.code)?.values() ?? [];
      const row = [...rows].find(
        ({ indicator, state }) => indicators.includes(indicator) && state !== 'delivered',
      );
      return {
        question,
        sentence: missingSentence({ ...page, reason: row?.reason ?? null }, question),
        indicator: figureIndicators[id] ?? indicators[0] ?? '',
      };
    });
}

/** The sentence of the no-data rule: a blank says something. `theme` is what was not delivered; "" = nothing was. */
export function missingSentence(page: MunicipalityPage, theme: string): string {
  return `${notDelivered(page, theme)} ${reasonSentence(page)}`;
}

function notDelivered({ municipality, release }: MunicipalityPage, theme: string): string {
  const what = theme === '' ? 'geen cijfers' : 'hierover geen cijfers';
  return `${municipality.name} leverde ${what} over ${date(release.peildatum)}.`;
}

/** Why a figure is not there, in the words of the municipality. */
export function reasonSentence({ reason }: Pick<MunicipalityPage, 'reason'>): string {
  return reason === null
    ? 'De gemeente gaf geen reden.'
    : `De gemeente zegt: ${lowerFirst(reason).replace(/\.$/, '')}.`;
}

/** The headline where there are no figures; `theme` as for `missingSentence`. */
export function blankHeadline(page: MunicipalityPage, theme: string): string {
  const { municipality, availability, successor } = page;
  const { name } = municipality;
  if (availability === 'ended') return `${name} ging op in ${successor?.name ?? 'een andere gemeente'}.`;
  if (availability === 'small') return `In ${name} gaat het om te weinig mensen om cijfers te tonen.`;
  return notDelivered(page, theme);
}

/**
 * Where the figures of a municipality that is no more are now: "De cijfers lopen door bij Vaartland.", once its successor delivered
 * about a day on which it counted these people.
 */
export function goesOn({
  municipality,
  successor,
}: Pick<MunicipalityPage, 'municipality' | 'successor'>): string {
  const name = successor?.name ?? 'de nieuwe gemeente';
  const hasDelivered = successor?.deliveries.some(
    ({ release, state }) => state === 'delivered' && dayOf(release) > (municipality.validTo ?? ''),
  );
  return hasDelivered === true
    ? `De cijfers lopen door bij ${name}.`
    : `${name} leverde daarna nog geen cijfers.`;
}

const dayOf = (id: string): string => releases().find(({ release }) => release === id)?.peildatum ?? '';

/** Why a municipality has no figures at all. */
export function blankSentence(page: MunicipalityPage, theme: Theme): string {
  const { municipality, availability } = page;
  if (availability === 'ended') return `${blankHeadline(page, '')} ${goesOn(page)}`;
  if (availability === 'small')
    return `In ${municipality.name} begonnen in geen enkel jaar ${detailFrom} of meer mensen. Dat is te weinig om cijfers te tonen.`;
  return missingSentence(page, theme.title);
}
