import { factOf, isFew, type Observation } from '../council/observation.ts';
import type { Sentence } from '../figures/view.ts';
import { capital, date, list, lowerFirst, ofThem, roughly } from '../format.ts';
import { sheets } from './bank/bank.ts';
import { byNorm } from './by-norm.ts';
import {
  aboutCommitment,
  afterRequest,
  anybodyWaiting,
  askOwner,
  commitmentUndelivered,
  favourable,
  ordinary,
  plainFigure,
  recognise,
  whyWorse,
  type SharedSheet,
} from './bank/shared.ts';
import { absent, early, few, recorded, reworded, uncounted } from './state-sheets.ts';
import type { BankQuestion, Sheet } from './bank/sheet.ts';
import type { Purpose } from './purpose.ts';
import { filled, slotsIn, type SlotName, type Slots } from './slot.ts';

/**
 * What can be said about a figure decides what can be asked. The first that holds: the norm is missed, it changed for the worse,
 * a commitment is not met, it lies outside the spread, it was not delivered; else how things stand.
 */
export type Case =
  | 'norm'
  | 'worse'
  | 'commitment'
  | 'signal'
  | 'reached'
  | 'favourable'
  | 'ordinary'
  | 'plain'
  | 'few'
  | 'absent'
  | 'uncounted'
  | 'early'
  | 'request';

/** Municipal rules name no number; more than this floods a college, fewer than two cannot go on. */
export const mostQuestions = 4;

/** A council question as proposed: what stands fast, and what a council member may change. */
export interface Draft {
  readonly case: Case;
  /** Completes "Onderwerp:". */
  readonly subject: string;
  /** The explanation with figure, reference date and verdict; stands fast. */
  readonly occasion: readonly Sentence[];
  /** Two to four questions with what may come back; the wording is free. */
  readonly questions: readonly BankQuestion[];
}

/** A request of the Nationale ombudsman in one municipality. */
export interface RequestHere {
  /** "o6". */
  readonly code: string;
  readonly title: string;
  /** His sentence, unchanged. */
  readonly literal: string;
  readonly question: string;
  /** "onbekend: de gemeente liet hierover niets weten". */
  readonly status: string;
  readonly municipality: Observation['municipality'];
  readonly referenceDate: string;
  /** What stands with every request: from when it is. */
  readonly call: string;
}

/** The case of an observation; a small number comes before every verdict. */
export function caseOf(observation: Observation): Case {
  if (observation.state === 'not_delivered') return 'absent';
  if (observation.state === 'not_counted') return 'uncounted';
  if (isFew(observation)) return 'few';
  if (observation.state === 'too_early' || observation.verdict?.kind === 'too_early') return 'early';
  return shownCase(observation);
}

function shownCase(observation: Observation): Case {
  const { verdict, wanted } = observation;
  if (isReached(observation)) return 'reached';
  const concern = observation.facts.find(({ isConcern }) => isConcern)?.kind;
  if (concern !== undefined) return concernCases[concern];
  if (verdict === null) return 'plain';
  if (verdict.kind !== 'higher' && verdict.kind !== 'lower') return 'ordinary';
  if (wanted === 'none') return 'ordinary';
  return verdict.isFavourable ? 'favourable' : 'signal';
}

/** The facts stand in the order in which they are an occasion. */
const concernCases = {
  norm: 'norm',
  change: 'worse',
  commitment: 'commitment',
  comparison: 'signal',
} as const;

/** A share from which on nothing is lacking that a council could ask about. */
const almostAll = 0.95;

/** Whether nearly everybody is where the norm or the field wants them. */
export function isReached({ tally, wanted }: Observation): boolean {
  if (tally === null || wanted === 'none' || tally.denominator.count === 0) return false;
  const share = tally.numerator.count / tally.denominator.count;
  return wanted === 'higher' ? share > almostAll : share < 1 - almostAll;
}

/** The draft about an indicator for one purpose; the same observation gives the same draft. */
export function draftOf(observation: Observation, purpose: Purpose): Draft {
  const kind = caseOf(observation);
  const sheet = sheets.find(({ indicator }) => indicator === observation.indicator) ?? null;
  const slots = slotsOf(observation);
  return {
    case: kind,
    subject: sheet?.subject ?? observation.name,
    occasion: occasionOf(observation, kind, sheet, slots),
    questions: questionsOf(observation, kind, sheet, purpose).map((question) =>
      filledQuestion(question, slots),
    ),
  };
}

/** What the purpose asks, with room for one question that is always about the people who wait now. */
function questionsOf(
  observation: Observation,
  kind: Case,
  sheet: Sheet | null,
  purpose: Purpose,
): BankQuestion[] {
  const now = sheet !== null && !withoutGap.includes(kind) ? sheet.now : anybodyWaiting;
  const bank = [...openingQuestions(observation, kind, purpose), ...bankFor(kind, sheet, purpose)];
  const isCommitted = kind !== 'absent' && factOf(observation, 'commitment') !== undefined;
  const asked = bank.map((question) => reworded(question, observation.value !== null, isCommitted));
  const room = mostQuestions - 1;
  const fits = asked.length > room ? asked.filter((question) => question !== recognise) : asked;
  const [first, ...rest] = fits;
  if (purpose !== 'goal' || first === undefined) return [...fits.slice(0, room), now];
  // A goal ends in its date: that is what a draft may not lose.
  return [first, ...rest.slice(-(room - 1)), now];
}

/** Where no gap is known, no question may speak of people who wait beyond a term. */
const withoutGap: readonly Case[] = ['reached', 'favourable', 'few', 'absent', 'uncounted', 'early'];

/** What the facts themselves give to ask, before the bank. */
function openingQuestions(observation: Observation, kind: Case, purpose: Purpose): BankQuestion[] {
  const { owner, indicator } = observation;
  if (kind === 'few') return [];
  if (!owner.includes('gemeente') && indicator.startsWith('days_')) return [askOwner];
  const commitment = factOf(observation, 'commitment');
  if (kind === 'absent') return commitment?.isConcern ? [commitmentUndelivered] : [];
  if (commitment && !withoutGap.includes(kind)) return [aboutCommitment];
  const isCounted = kind === 'norm' || kind === 'worse' || kind === 'signal';
  const isWorse = isCounted && factOf(observation, 'change')?.isConcern === true;
  return isWorse && (purpose === 'cause' || purpose === 'goal') ? [whyWorse] : [];
}

/** The draft about a request of the ombudsman: its ready question, then what the purpose asks. */
export function requestDraft(request: RequestHere, purpose: Purpose): Draft {
  const { title, literal, municipality, referenceDate, status, call } = request;
  const ready: BankQuestion = {
    text: request.question,
    answer: 'daar zijn wij mee bezig.',
    follow: 'Op welke datum is het klaar, en waar is dat te lezen?',
  };
  return {
    case: 'request',
    subject: `verzoek van de Nationale ombudsman: ${lowerFirst(title)}`,
    occasion: [
      [
        `De Nationale ombudsman schreef in 2018 in zijn oproep: ‘${literal}’ (bij rapport 2018/065, ‘Een valse start’). ${call}`,
      ],
      [`Stand in ${municipality.name} op `, { figure: date(referenceDate) }, `: ${status}`],
    ],
    questions: [ready, ...afterRequest.questions[purpose], anybodyWaiting]
      .slice(0, mostQuestions)
      .map((question) => filledQuestion(question, {})),
  };
}

const sharedBank: Partial<Record<Case, SharedSheet>> = {
  ordinary,
  reached: favourable,
  favourable,
  few,
  absent,
  early,
};

function bankFor(kind: Case, sheet: Sheet | null, purpose: Purpose): readonly BankQuestion[] {
  const shared = sharedBank[kind];
  if (shared) return shared.questions[purpose];
  if (kind === 'uncounted')
    return sheet ? [recorded, ...sheet.questions[purpose]] : uncounted.questions[purpose];
  return (sheet ?? plainFigure).questions[purpose];
}

function filledQuestion({ text, answer, follow }: BankQuestion, slots: Slots): BankQuestion {
  const words = (template: string) => plainOf(filled(template, slots));
  return { text: words(text), answer: words(answer), follow: words(follow) };
}

const plainOf = (sentence: Sentence) =>
  sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');

function slotsOf(observation: Observation): Slots {
  const others = observation.owner.filter((owner) => owner !== 'gemeente');
  return {
    gemeente: observation.municipality.name,
    peildatum: date(observation.referenceDate),
    naam: observation.name,
    reden: observation.reason ?? 'reden niet opgegeven',
    uitvoerder: observation.executor ?? 'haar uitvoerder',
    anderen: others.length > 0 ? list(others) : 'andere partijen',
    ...(observation.value !== null && { waarde: observation.value }),
    ...shareSlots(observation),
    ...(observation.cohort !== null && { instroomjaar: String(observation.cohort) }),
  };
}

/** "ongeveer 120" and "ongeveer 55 van hen (46%)": the group, and its part where rounding leaves something to say. */
function shareSlots({ tally }: Observation): Slots {
  if (tally === null) return {};
  const part = ofThem(tally.numerator, tally.denominator);
  const group = { groep: roughly(tally.denominator) };
  return part === null ? group : { ...group, deel: part, deelZin: capital(part) };
}

const notDelivered =
  '{gemeente} leverde geen cijfer over {peildatum} bij ‘{naam}’. De gemeente zegt: {reden}.';
const notDeliveredSilently =
  '{gemeente} leverde geen cijfer over {peildatum} bij ‘{naam}’, en gaf geen reden.';
const notCounted = 'Over ‘{naam}’ heeft nog geen gemeente cijfers geleverd (stand {peildatum}).';
const tooSmall =
  'In {gemeente} gaat het op {peildatum} om zo weinig inburgeraars dat een cijfer mensen herkenbaar zou maken.';
const tooEarly =
  'Over ‘{naam}’ is het in {gemeente} nog te vroeg om te vergelijken (stand {peildatum}): de mensen zijn nog niet lang genoeg gevolgd.';
const plainOccasion = '{naam} in {gemeente}, stand {peildatum}: {waarde}.';
const plainOfYear =
  '{naam} in {gemeente}, mensen die in {instroomjaar} begonnen, stand {peildatum}: {waarde}.';
const rounded = 'Aantallen zijn afgerond op vijftallen.';

/** The figure alone, after the rule that it is about: where its other facts stand beside it. */
export function figureSentences(observation: Observation): Sentence[] {
  const sheet = sheets.find(({ indicator }) => indicator === observation.indicator) ?? null;
  return figureAndNorm(observation, caseOf(observation), sheet, slotsOf(observation));
}

function figureAndNorm(observation: Observation, kind: Case, sheet: Sheet | null, slots: Slots): Sentence[] {
  const { people, leftOut, waitingNow, facts } = observation;
  return [
    ...byNorm(facts, hasPart(sheet, slots)).norm,
    ...figureOf(observation, kind, sheet, slots).map((text) => filled(text, slots)),
    ...asSentences(people === null ? null : `Dit cijfer gaat alleen over ${people}.`),
    ...asSentences(leftOut),
    ...asSentences(waitingNow === null ? null : withoutSaid(waitingNow, leftOut ?? '')),
  ];
}

/** A text without the sentences that another one has said already: both may name the years that they leave out. */
function withoutSaid(text: string, said: string): string | null {
  const own = sentencesIn(text).filter((sentence) => !sentencesIn(said).includes(sentence));
  return own.length === 0 ? null : own.join(' ');
}

const sentencesIn = (text: string): string[] => text.split(/(?<=[.?!]) (?=[A-Z‘])/);

function occasionOf(observation: Observation, kind: Case, sheet: Sheet | null, slots: Slots): Sentence[] {
  const { facts, notices, value } = observation;
  return [
    ...figureAndNorm(observation, kind, sheet, slots),
    ...byNorm(facts, hasPart(sheet, slots)).rest,
    ...notices.map((notice): Sentence => [notice]),
    ...asSentences(value === null ? null : rounded),
  ];
}

const asSentences = (text: string | null): Sentence[] => (text === null ? [] : [[text]]);

const hasPart = (sheet: Sheet | null, slots: Slots): boolean =>
  sheet?.part !== undefined && slots.deel !== undefined;

function figureOf(observation: Observation, kind: Case, sheet: Sheet | null, slots: Slots): string[] {
  const occasion = sheet?.occasion;
  const needsValue = occasion !== undefined && slotsIn(occasion).some((name) => figures.includes(name));
  if (kind === 'absent') return [observation.reason === null ? notDeliveredSilently : notDelivered];
  if (kind === 'uncounted') return [occasion === undefined || needsValue ? notCounted : occasion];
  if (observation.state === 'too_small' || observation.value === null)
    return [kind === 'early' ? tooEarly : tooSmall];
  const isWhole = occasion !== undefined && slotsIn(occasion).every((name) => slots[name] !== undefined);
  if (!needsValue || !isWhole) return [observation.cohort === null ? plainOccasion : plainOfYear];
  const part = sheet?.part;
  return part === undefined || slots.deel === undefined ? [occasion] : [occasion, part];
}

const figures: readonly SlotName[] = ['waarde', 'groep'];
