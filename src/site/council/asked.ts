import { historyOf } from '../../council/history.ts';
import { askedOf, sinceAnswer, trailOf, type Asked, type Trail } from '../../council/trail.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { councilQuestions, councilSettings, historyFile } from '../../published/files.ts';
import { municipalityPage } from '../municipality/page.ts';
import { published } from '../../published/municipalities.ts';

/** Every question in the sources, newest first. */
export function allAsked(): Asked[] {
  return askedOf(councilQuestions(), councilSettings(), (code) => published(code).name);
}

/** Last day on which a source of questions was looked at; null when there is none. */
export function askedUntil(): string | null {
  const seen = councilQuestions().map(({ source_date: day }) => day);
  return seen.toSorted().at(-1) ?? null;
}

/** Earlier questions about a theme, or about all (null), for one municipality and those it came from. */
export function themeTrail(code: string, covers: string | null): Trail {
  const { predecessors } = municipalityPage(code);
  const indicators = catalogue.filter(({ theme }) => covers === null || theme === covers).map(({ id }) => id);
  return trailOf(allAsked(), [code, ...predecessors.map((one) => one.code)], indicators, askedUntil());
}

/** How the first figure of a question that is followed per release stands since the answer; "" when none is. */
export function standsNow(asked: Asked): string {
  const history = historyFile(asked.municipality);
  const about = catalogue.find(
    ({ id }) => asked.indicators.includes(id) && historyOf(history, id).length > 0,
  );
  return about ? sinceAnswer(asked, `‘${about.name}’`, historyOf(history, about.id)) : '';
}
