import { historyOf } from '../../council/history.ts';
import {
  earlierQuestionsOf,
  sinceAnswer,
  questionHistoryOf,
  type EarlierQuestion,
  type QuestionHistory,
} from '../../council/question-history.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { councilQuestions, councilSettings, historyFile } from '../../published/files.ts';
import { municipalityPage } from '../municipality/page.ts';
import { published } from '../../published/municipalities.ts';

/** Every question in the sources, newest first. */
export function earlierQuestions(): EarlierQuestion[] {
  return earlierQuestionsOf(councilQuestions(), councilSettings(), (code) => published(code).name);
}

/** Last day on which a source of questions was looked at; null when there is none. */
export function questionsUntil(): string | null {
  const seen = councilQuestions().map(({ source_date: day }) => day);
  return seen.toSorted().at(-1) ?? null;
}

/** Earlier questions about a theme, or about all (null), for one municipality and those it came from. */
export function themeQuestionHistory(code: string, covers: string | null): QuestionHistory {
  const { predecessors } = municipalityPage(code);
  const indicators = catalogue.filter(({ theme }) => covers === null || theme === covers).map(({ id }) => id);
  return questionHistoryOf(
    earlierQuestions(),
    [code, ...predecessors.map((one) => one.code)],
    indicators,
    questionsUntil(),
  );
}

/** How the first figure of a question that is followed per release stands since the answer; "" when none is. */
export function standsNow(earlier: EarlierQuestion): string {
  const history = historyFile(earlier.municipality);
  const about = catalogue.find(
    ({ id }) => earlier.indicators.includes(id) && historyOf(history, id).length > 0,
  );
  return about ? sinceAnswer(earlier, `‘${about.name}’`, historyOf(history, about.id)) : '';
}
