import { isFew, type Observation } from '../council/observation.ts';
import type { Sentence } from '../figures/view.ts';
import { date, list } from '../format.ts';
import { sheets } from './bank/bank.ts';
import {
  absent,
  afterRequest,
  askOwner,
  early,
  favourable,
  few,
  recorded,
  ordinary,
  plainFigure,
  recognise,
  uncounted,
  type SharedSheet,
} from './bank/shared.ts';
import type { BankQuestion, Sheet } from './bank/sheet.ts';
import type { Purpose } from './purpose.ts';
import { filled, slotsIn, type Slots } from './slot.ts';

/** What can be said about a figure decides what can be asked. */
export type Case =
  'signal' | 'favourable' | 'ordinary' | 'plain' | 'few' | 'absent' | 'uncounted' | 'early' | 'request';

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
  readonly question: string;
  /** "onbekend: niets zelf verklaard". */
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

function shownCase({ verdict }: Observation): Case {
  if (verdict === null) return 'plain';
  if (verdict.kind === 'ordinary') return 'ordinary';
  if (verdict.kind !== 'higher' && verdict.kind !== 'lower') return 'plain';
  return verdict.isFavourable ? 'favourable' : 'signal';
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
    questions: addressed(observation, bankFor(kind, sheet, purpose))
      .slice(0, mostQuestions)
      .map((question) => filledQuestion(question, slots)),
  };
}

/** The draft about a request of the ombudsman: its ready question, then what the purpose asks. */
export function requestDraft(request: RequestHere, purpose: Purpose): Draft {
  const { title, municipality, referenceDate, status, call } = request;
  const ready: BankQuestion = {
    text: request.question,
    answer: 'daar zijn wij mee bezig.',
    follow: 'Op welke datum is het klaar, en waar is dat te lezen?',
  };
  return {
    case: 'request',
    subject: `verzoek van de Nationale ombudsman: ${title}`,
    occasion: [
      [
        `De Nationale ombudsman deed in 2018 een oproep aan gemeenten. Een van de verzoeken: ‘${title}’. ${call}`,
      ],
      [`Stand in ${municipality.name} op `, { figure: date(referenceDate) }, `: ${status}.`],
    ],
    questions: [ready, ...afterRequest.questions[purpose]].map((question) => filledQuestion(question, {})),
  };
}

const sharedBank: Partial<Record<Case, SharedSheet>> = { ordinary, favourable, few, absent, early };

function bankFor(kind: Case, sheet: Sheet | null, purpose: Purpose): readonly BankQuestion[] {
  const shared = sharedBank[kind];
  if (shared) return shared.questions[purpose];
  if (kind === 'uncounted')
    return sheet ? [recorded, ...sheet.questions[purpose]] : uncounted.questions[purpose];
  const own = (sheet ?? plainFigure).questions[purpose];
  return own.length > 1 ? own : [recognise, ...own];
}

/** Where another party owns the step, the first question is what the college does towards that party. */
function addressed(observation: Observation, questions: readonly BankQuestion[]): readonly BankQuestion[] {
  if (observation.owner.includes('gemeente') || caseOf(observation) === 'few') return questions;
  return [askOwner, ...questions.filter((question) => question !== recognise)];
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
    ...(observation.cohort !== null && { instroomjaar: String(observation.cohort) }),
  };
}

const noFigure = 'Over ‘{naam}’ zijn voor {gemeente} geen gegevens (stand {peildatum}, {reden}).';
const tooSmall =
  'In {gemeente} gaat het op {peildatum} om zo weinig inburgeraars dat een cijfer mensen herkenbaar zou maken.';
const tooEarly =
  'Over ‘{naam}’ is het in {gemeente} nog te vroeg om te vergelijken (stand {peildatum}): de mensen zijn nog niet lang genoeg gevolgd.';
const plainOccasion = '{naam} in {gemeente}, stand {peildatum}: {waarde}.';
const plainOfYear = '{naam} in {gemeente}, instroomjaar {instroomjaar}, stand {peildatum}: {waarde}.';

function occasionOf(observation: Observation, kind: Case, sheet: Sheet | null, slots: Slots): Sentence[] {
  const notices = observation.notices.map((notice): Sentence => [notice]);
  return [
    ...figureOf(observation, kind, sheet).map((text) => filled(text, slots)),
    ...(observation.people === null ? [] : [[`Dit cijfer gaat alleen over ${observation.people}.`]]),
    ...verdictOf(observation),
    ...notices,
  ];
}

function figureOf(observation: Observation, kind: Case, sheet: Sheet | null): string[] {
  const occasion = sheet?.occasion;
  const hasValue = occasion !== undefined && slotsIn(occasion).includes('waarde');
  if (kind === 'absent') return [noFigure];
  if (kind === 'uncounted') return [occasion === undefined || hasValue ? noFigure : occasion];
  if (observation.state === 'too_small' || observation.value === null)
    return [kind === 'early' ? tooEarly : tooSmall];
  return [hasValue ? occasion : observation.cohort === null ? plainOccasion : plainOfYear];
}

/** The verdict, word for word, in a sentence of its own; nothing where the figure has none or the step is not theirs. */
function verdictOf({ verdict, state, value, owner }: Observation): Sentence[] {
  if (verdict === null || state !== 'shown' || value === null || !owner.includes('gemeente')) return [];
  if (verdict.kind === 'ordinary') return [['Dit ', { figure: verdict.text }, '.']];
  if (verdict.kind === 'too_few') return [['Dit zijn ', { figure: verdict.text }, '.']];
  if (verdict.kind === 'higher' || verdict.kind === 'lower')
    return [['Dit is ', { figure: verdict.text }, '.']];
  return [['Oordeel: ', { figure: verdict.text }, '.']];
}
