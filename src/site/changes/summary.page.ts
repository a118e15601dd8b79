import type { ChangeRow } from '../../contract/changes.ts';
import { nameOf, revisionReasons, type ChangeKind } from '../../contract/codes.ts';
import { list, whole } from '../../format.ts';
import {
  hiddenWords,
  indicatorName,
  indicatorOf,
  mergerDay,
  theYears,
  verdictTitle,
  yearWords,
} from './lines.page.ts';
import { published } from '../../published/municipalities.ts';

/** What changed, in one sentence per kind; a new period is no change and a verdict is named without its words. */
export function summaryOf(rows: readonly ChangeRow[]): string[] {
  const of = (kind: ChangeKind) => rows.filter((row) => row.kind === kind);
  return [
    ...of('merger').map(mergerSentence),
    ...deliverySentences('De gemeente leverde eerst niet en nu wel.', 'Nu wel geleverd', of('delivered')),
    ...deliverySentences('De gemeente levert niet meer.', 'Niet meer geleverd', of('not_delivered')),
    ...revisedSentences(of('revised')),
    ...[...Map.groupBy(of('protected'), hiddenWords)].flatMap(([why, own]) => yearSentence(`Nu ${why}`, own)),
    ...yearSentence('Nu wel te tonen', of('unprotected')),
    ...of('definition').map(definitionSentence),
    ...verdictSentence(of('verdict')),
  ];
}

/** "Wallemeer (GM9028) ging op 1 januari 2026 op in Vaartland (GM9026)." */
function mergerSentence(row: ChangeRow): string {
  const [from, into] = [published(row.old ?? ''), published(row.new ?? '')];
  return `${from.name} (${from.code}) ging ${mergerDay(row)} op in ${into.name} (${into.code}).`;
}

function deliverySentences(whole: string, words: string, rows: readonly ChangeRow[]): string[] {
  const names = rows.filter(({ cell }) => cell !== null).map((row) => indicatorName(indicatorOf(row)));
  const all = rows.some(({ cell }) => cell === null) ? [whole] : [];
  return names.length === 0 ? all : [...all, `${words}: ${list(names)}.`];
}

/** "42 aantallen van mensen die in 2024 begonnen zijn aangepast: nagekomen gegevens." for every reason. */
function revisedSentences(rows: readonly ChangeRow[]): string[] {
  return [...Map.groupBy(rows, ({ reason }) => reason)].map(([reason, own]) => {
    const words = own.length === 1 ? ['aantal', 'is'] : ['aantallen', 'zijn'];
    const why = reason === null ? '' : `: ${nameOf(revisionReasons, reason)}`;
    return `${whole(own.length)} ${words[0]} van ${theYears(own)} ${words[1]} aangepast${why}.`;
  });
}

function yearSentence(words: string, rows: readonly ChangeRow[]): string[] {
  return rows.length === 0 ? [] : [`${words}: ${yearWords(rows)}.`];
}

function definitionSentence(row: ChangeRow): string {
  return `Definitie gewijzigd van ‘${indicatorName(indicatorOf(row))}’. ${row.note ?? ''}`.trim();
}

function verdictSentence(rows: readonly ChangeRow[]): string[] {
  return rows.length === 0 ? [] : [`Ander oordeel: ${list(rows.map(verdictTitle))}.`];
}
