import type { PublishedMunicipality } from '../contract/published.ts';
import { figures } from '../figures/catalogue.ts';
import { choiceFor, readCompact, type CommonChoice } from '../figures/compact.ts';
import type { Answer, Figure, Scope } from '../figures/figure.ts';
import { followedCohort } from '../figures/followed.ts';
import type { Answers } from '../figures/values.ts';
import { compactFile, currentRelease } from './files.ts';
import { published } from './municipalities.ts';

/** The answer that a page shows when nothing is chosen. */
export function defaultAnswer(figure: Figure, municipality: PublishedMunicipality): Answer {
  const { release } = currentRelease();
  const file = compactFile(release, municipality.code, figure.id);
  const answer = readCompact(file, defaultChoice(figure), municipality.name);
  if (!answer) throw new Error(`no answer for ${figure.id} in ${municipality.code}`);
  return answer;
}

/** The year that figures about one cohort show when nothing is chosen. */
export function pageCohort(): number {
  return followedCohort(defaultScope());
}

function nothingChosen(figure: Pick<Figure, 'choices'>) {
  return { group: null, cohorts: figure.choices.cohort === 'one' ? [pageCohort()] : null };
}

/** The choice that a page shows when nothing is chosen. */
export function defaultChoice(figure: Figure): CommonChoice {
  return choiceFor(figure, nothingChosen(figure));
}

/** Everybody at the reference date of the current release. */
export function defaultScope(): Scope {
  const { peildatum, instroomjaren, synthetisch } = currentRelease();
  return {
    group: null,
    cohorts: null,
    referenceDate: peildatum,
    allCohorts: instroomjaren,
    invented: synthetisch,
  };
}

/** What a figure shows when nothing is chosen. */
export function scopeOf(figure: Pick<Figure, 'choices'>): Scope {
  return { ...defaultScope(), ...nothingChosen(figure) };
}

const cache = new Map<string, Answers>();

/** The default answers of a municipality that delivered, by figure. */
export function answersOf(code: string): Answers {
  const known = cache.get(code);
  if (known) return known;
  const municipality = published(code);
  const found = Object.fromEntries(
    figures
      .filter(({ id }) => !municipality.missing.includes(id))
      .map((figure) => [figure.id, defaultAnswer(figure, municipality)]),
  );
  cache.set(code, found);
  return found;
}
