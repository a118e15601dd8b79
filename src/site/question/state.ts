import { notQuestions, proposedEdits, type Edits } from '../../questions/compose.ts';
import { mostQuestions } from '../../questions/draft.ts';
import { writeChoices, type Choices } from '../choice/address.ts';
import type { ChosenFigure } from './chosen-figure.ts';
import type { QuestionConfig } from './config.ts';
import { arranged, askedAs, fewestQuestions, offered, withFirst, type LetterQuestion } from './asked.ts';
import { draftFor, type Chosen, type Shown } from './markup.ts';

/** What a reader asks for: the subject, and the people and peers that came along from a page. */
export interface Wanted {
  readonly chosen: Chosen;
  /** They apply to every figure that can make the choice. */
  readonly choices: Choices;
  /** What to tell once it is shown; "" = nothing. */
  readonly notice: string;
}

/** What a figure is asked for. Every answer carries it, so that an answer to an earlier question is known as one. */
export interface FigureRequest {
  readonly over: string;
  readonly choices: Choices;
}

/** The figure for a choice of people and peers; `own` is null where they change nothing, or where there was a fault. */
export interface FigureAnswer {
  readonly asked: FigureRequest;
  readonly own: ChosenFigure | null;
  /** Why there is no figure, for the reader; null = nothing went wrong. */
  readonly fault: string | null;
}

/** What the draft in the page is about, until another one takes its place. */
export interface ShownDraft {
  readonly shown: Shown;
  readonly choices: Choices;
  readonly own: ChosenFigure | null;
  readonly notice: string;
}

/** What a person writes about the letter, and not about one figure: it stays, whatever the letter is about. */
type OwnWords = Partial<Omit<Edits, 'subject' | 'questions'>>;

/**
 * All that the composer of one page knows at a moment. The functions below make the next one and touch nothing else.
 * What is typed stands here alone: in no address and in nothing that outlives the page.
 */
export interface Composer {
  readonly standard: QuestionConfig;
  /** What the address says. */
  readonly wanted: Wanted;
  /** Null before the first draft. */
  readonly draft: ShownDraft | null;
  /** The figure that is being fetched for what is wanted; null = what is wanted is shown. */
  readonly awaited: FigureRequest | null;
  /** An answer that waits until the reader leaves the draft. */
  readonly ready: FigureAnswer | null;
  /** The earlier question that an address brought along, for the first draft. */
  readonly toUse: string | null;
  readonly own: OwnWords;
  /** Own wordings of the subject, by the indicator or request that each is about. */
  readonly subjects: ReadonlyMap<string, string>;
  /** The questions of the draft that is shown. */
  readonly asked: readonly LetterQuestion[];
  /** Proposals that the reader took out. */
  readonly leftOut: readonly string[];
}

/** A composer that opens on what its address asks for. */
export function opened(standard: QuestionConfig, wanted: Wanted): Composer {
  const empty = { standard, wanted, draft: null, awaited: null, ready: null, toUse: null };
  return wants({ ...empty, own: {}, subjects: new Map(), asked: [], leftOut: [] }, wanted);
}

/** The reader asks for something else. It is shown at once where no figure has to be fetched for it. */
export function wants(composer: Composer, wanted: Wanted): Composer {
  const { chosen, choices } = wanted;
  const asked: FigureRequest = { over: chosen.over, choices };
  const next = { ...composer, wanted, awaited: asked, ready: null };
  if (writeChoices(choices) === '') return show(next, { asked, own: null, fault: null });
  const { draft } = composer;
  if (draft === null || draft.own === null || !isSame(asked, requestOf(draft))) return next;
  return show(next, { asked, own: draft.own, fault: null });
}

/** A figure arrives. One that nobody waits for any more is dropped; one that would take away the text under the reader's hands waits. */
export function answered(composer: Composer, answer: FigureAnswer, isInDraft: boolean): Composer {
  const { awaited, draft } = composer;
  if (awaited === null || !isSame(awaited, answer.asked)) return composer;
  return isInDraft && draft !== null ? { ...composer, ready: answer } : show(composer, answer);
}

/** The reader has left the draft: what waited for that is shown. */
export function left(composer: Composer): Composer {
  return composer.ready === null ? composer : show(composer, composer.ready);
}

function show(composer: Composer, { own, fault }: FigureAnswer): Composer {
  const { chosen, choices, notice } = composer.wanted;
  const search = own === null ? '' : writeChoices(own.applied);
  const told = fault === null ? notice : `${fault} Het concept gaat daarom over de standaardkeuze.`.trim();
  const words = composer.draft !== null && hasOwnWords(composer) ? ` ${ownNotice}` : '';
  const draft: ShownDraft = { shown: { ...chosen, search }, choices, own, notice: told + words };
  const shownNow = { ...composer, draft, awaited: null, ready: null, toUse: null };
  const next = isOtherDraft(composer.draft, draft) ? rearranged(shownNow) : shownNow;
  return composer.toUse === null ? next : used(next, composer.toUse);
}

const requestOf = ({ shown, choices }: ShownDraft): FigureRequest => ({ over: shown.over, choices });

function isSame(one: FigureRequest, other: FigureRequest): boolean {
  return one.over === other.over && writeChoices(one.choices) === writeChoices(other.choices);
}

/** The observations of the page, with the one that is shown as the reader's own choice of people and peers gives it. */
export function configOf({ standard, draft }: Composer): QuestionConfig {
  const own = draft?.own ?? null;
  if (own === null) return standard;
  const observations = standard.findings.map((one) =>
    one.indicator === own.observation.indicator ? own.observation : one,
  );
  return { ...standard, findings: observations };
}

/** Whether a draft has its own proposals: those follow from the figure, the purpose and the people, not from the form. */
function isOtherDraft(before: ShownDraft | null, { shown }: ShownDraft): boolean {
  if (before === null) return true;
  const { over, purpose, search } = before.shown;
  return over !== shown.over || purpose !== shown.purpose || search !== shown.search;
}

function rearranged(composer: Composer): Composer {
  const { asked, leftOut } = composer;
  return { ...composer, asked: arranged(asked, proposalsOf(composer), leftOut) };
}

const proposalsOf = (composer: Composer): readonly string[] =>
  composer.draft === null
    ? []
    : draftFor(configOf(composer), composer.draft.shown).questions.map(({ text }) => text);

/** What stands in the fields of the shown draft. */
export function editsOf(composer: Composer, { shown }: ShownDraft): Edits {
  const config = configOf(composer);
  const proposed = proposedEdits(draftFor(config, shown), config.rules);
  const subject = composer.subjects.get(shown.over) ?? proposed.subject;
  return { ...proposed, ...composer.own, subject, questions: composer.asked.map(({ text }) => text) };
}

/** What the draft proposes beside what the letter asks: for the reader to take along, or not. */
export function offeredTo(composer: Composer): readonly string[] {
  return offered(composer.asked, proposalsOf(composer));
}

/** Whether anything in the letter is the reader's own. */
function hasOwnWords({ own, subjects, asked }: Composer): boolean {
  return Object.keys(own).length > 0 || subjects.size > 0 || asked.some(({ isOwn }) => isOwn);
}

/** A text field of a draft: one of its facts, or a question by its place from 0. */
export type TypedField = Exclude<keyof Edits, 'questions'> | number;

/** The reader types: the whole text of one field of the shown draft. */
export function typed(composer: Composer, field: TypedField, text: string): Composer {
  const { draft, asked, own, subjects } = composer;
  if (draft === null) return composer;
  if (field === 'subject') return { ...composer, subjects: new Map([...subjects, [draft.shown.over, text]]) };
  if (typeof field !== 'number') return { ...composer, own: { ...own, [field]: text } };
  return { ...composer, asked: asked.with(field, askedAs(text, proposalsOf(composer))) };
}

/** Leaves a question out, by its place from 0, unless too few would be left. */
export function dropped(composer: Composer, place: number): Composer {
  const { asked, leftOut } = composer;
  const gone = asked[place];
  if (!gone || asked.length <= fewestQuestions) return composer;
  const next = { ...composer, asked: asked.toSpliced(place, 1) };
  return gone.isOwn ? next : { ...next, leftOut: [...leftOut, gone.text] };
}

/** Adds an empty question, or one that the draft proposes, unless there are as many as a draft may have. */
export function added(composer: Composer, text = ''): Composer {
  const { asked, leftOut } = composer;
  if (composer.draft === null || asked.length >= mostQuestions) return composer;
  const next = askedAs(text, proposalsOf(composer));
  return { ...composer, asked: [...asked, next], leftOut: leftOut.filter((one) => one !== text) };
}

/** Puts the wording of an earlier question first; a proposal gives way where there is no room. */
export function used(composer: Composer, id: string): Composer {
  const { draft } = composer;
  const text = composer.standard.asked.find((one) => one.id === id)?.text;
  if (text === undefined) return composer;
  if (draft === null) return { ...composer, toUse: id };
  const asked = withFirst(composer.asked, text);
  if (asked === null) return { ...composer, draft: { ...draft, notice: fullNotice } };
  return { ...composer, asked, draft: { ...draft, notice: usedNotice } };
}

const usedNotice = 'De eerdere vraag staat nu als vraag 1 in het concept.';
const fullNotice = `Er staan al ${mostQuestions} vragen van uzelf. Laat er eerst één weg.`;
const ownNotice = 'Uw eigen woorden staan er nog.';
const waitingNotice = 'Het cijfer bij uw keuze wordt opgehaald.';
const readyNotice =
  'Het concept over uw nieuwe keuze staat klaar. U ziet het zodra u dit concept verlaat. Wat u zelf schreef, gaat mee.';

/** What is going on, for the status line. */
export function noticeOf({ draft, awaited, ready }: Composer): string {
  if (ready !== null) return readyNotice;
  return awaited === null ? (draft?.notice ?? '') : waitingNotice;
}

/** Which questions of the shown draft are no questions, in words; "" = all are. */
export function warningOf({ questions }: Edits): string {
  const places = notQuestions(questions);
  if (places.length === 0) return '';
  const which = places.length === 1 ? `Vraag ${places.join('')} is` : `Vraag ${places.join(' en ')} zijn`;
  return `${which} nog geen vraag: elke zin eindigt op een vraagteken. Zet stellingen in de toelichting.`;
}
