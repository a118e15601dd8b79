import { nameOf } from '../contract/codes.ts';
import { questionForms } from '../contract/council-codes.ts';
import type { CouncilQuestionRow, CouncilSettingRow } from '../contract/council.ts';
import { date, roughPartOf } from '../format.ts';
import { stateWords } from '../comparison/verdict.ts';
import type { HistoryMoment } from './history.ts';

/** Whether an answer came within the term of that council; unknown without a term with a source, or without an answer. */
export type OnTime = 'ja' | 'nee' | 'onbekend';

/** One earlier question, as pages and drafts say it. */
export interface EarlierQuestion {
  readonly id: string;
  readonly municipality: string;
  /** Name of the municipality, as it was called then. */
  readonly place: string;
  readonly indicators: readonly string[];
  readonly date: string;
  readonly text: string;
  /** "Waterdonk Vooruit, schriftelijke vraag, 4 november 2025." */
  readonly who: string;
  /** "Beantwoord op 16 december 2025. Op tijd: nee." */
  readonly answered: string;
  readonly answeredOn: string | null;
  readonly url: string;
  readonly answerUrl: string | null;
  readonly cited: string | null;
}

/** Questions of which the source was looked at, about one indicator, newest first: here, then elsewhere. */
export interface QuestionHistory {
  readonly here: readonly EarlierQuestion[];
  readonly elsewhere: readonly EarlierQuestion[];
  /** Last day on which a source was looked at (ISO date); null when no source is known. */
  readonly until: string | null;
}

const dayLength = 86_400_000;

/** Whether the answer came within so many days of the question; `null` = the term is not known. */
export function onTime(
  { date: askedOn, answered_on: answered }: Pick<CouncilQuestionRow, 'date' | 'answered_on'>,
  days: number | null,
): OnTime {
  if (answered === null || days === null) return 'onbekend';
  return Date.parse(answered) - Date.parse(askedOn) <= days * dayLength ? 'ja' : 'nee';
}

/** Every question in words; the term of a council holds for its own questions only. */
export function earlierQuestionsOf(
  rows: readonly CouncilQuestionRow[],
  settings: readonly CouncilSettingRow[],
  nameOfPlace: (code: string) => string,
): EarlierQuestion[] {
  return rows
    .map((row) => {
      const days =
        settings.find(({ municipality }) => municipality === row.municipality)?.answer_days ?? null;
      return {
        id: row.id,
        municipality: row.municipality,
        place: nameOfPlace(row.municipality),
        indicators: row.indicators.split('|'),
        date: row.date,
        text: row.text,
        who: `${row.party}, ${nameOf(questionForms, row.form)}, ${date(row.date)}.`,
        answered: answeredWords(row, onTime(row, days)),
        answeredOn: row.answered_on,
        url: row.url,
        answerUrl: row.answer_url,
        cited: row.cited,
      };
    })
    .toSorted((one, other) => other.date.localeCompare(one.date));
}

function answeredWords(
  { answered_on: answered, source_date: seen }: CouncilQuestionRow,
  time: OnTime,
): string {
  if (answered === null) return `Geen antwoord gevonden t/m ${date(seen)}. Op tijd: onbekend.`;
  return `Beantwoord op ${date(answered)}. Op tijd: ${time}.`;
}

/** The question history of an indicator for a municipality; `codes` are its own code and those of municipalities it came from. */
export function questionHistoryOf(
  questions: readonly EarlierQuestion[],
  codes: readonly string[],
  indicators: readonly string[],
  until: string | null,
): QuestionHistory {
  const about = questions.filter((one) => one.indicators.some((indicator) => indicators.includes(indicator)));
  return {
    here: about.filter(({ municipality }) => codes.includes(municipality)),
    elsewhere: about.filter(({ municipality }) => !codes.includes(municipality)),
    until,
  };
}

/** What is said where nothing was found, about one subject or about all: absence in the sources is never "not asked". */
export function notFound(until: string | null, isOne: boolean): string {
  return until === null
    ? 'Raadsmonitor kent nog geen bron met raadsvragen.'
    : `Raadsmonitor vond geen eerdere vragen${isOne ? ' over dit onderwerp' : ''} (t/m ${date(until)}).`;
}

/** "4 november 2025, Waterdonk Vooruit …", or that nothing was found; for the line "Eerder gevraagd". */
export function earlierWords({ here, until }: Pick<QuestionHistory, 'here' | 'until'>): string {
  const [latest] = here;
  if (!latest) return notFound(until, true);
  return `‘${latest.text}’ ${latest.who} ${latest.answered}`;
}

/**
 * How the figure stands since the answer, for under what was said then: its newest share, the word of a blank, or that it
 * is too early. Empty without an answer, and for questions about figures that are not followed per release.
 */
export function sinceAnswer(
  { answeredOn }: Pick<EarlierQuestion, 'answeredOn'>,
  name: string,
  moments: readonly HistoryMoment[],
): string {
  const newest = moments.at(-1);
  if (answeredOn === null || !newest) return '';
  if (newest.referenceDate <= answeredOn)
    return 'Te vroeg om effect te zien: sinds het antwoord is er nog geen nieuw cijfer.';
  const { entry, cohort, referenceDate } = newest;
  if (entry === 'not_applicable')
    return `Sinds de herindeling wordt ${name} voor die gemeente niet meer apart geteld.`;
  const year = cohort === null ? '' : ` van mensen die in ${cohort} begonnen`;
  const value =
    typeof entry === 'string' ? stateWords[entry] : roughPartOf(entry.numerator, entry.denominator);
  return `Nu, op ${date(referenceDate)}: ${name}${year}, ${value}.`;
}
