import { roughShareText } from '../comparison/judged.ts';
import { comparedLabel, comparedView, type ComparedAbout } from '../comparison/view.ts';
import type { Sentence } from '../figures/view.ts';
import { off, roughly, type Counted } from '../format.ts';
import type { Indicator, Norm } from '../indicators/indicator.ts';
import { norms } from '../indicators/norms.ts';
import type { Tally } from '../statistics/tally.ts';
import type { Change } from './change.ts';
import type { CommitmentState } from './commitment.ts';

/** What a figure can carry besides itself, in the order in which it is said: never one verdict. */
export type FactKind = 'norm' | 'change' | 'comparison' | 'commitment';

/** One fact about a figure with its one sentence; the same words on page, sheet, draft, letter, alternative text and file. */
export interface Fact {
  readonly kind: FactKind;
  /** "De norm", as a label before the sentence. */
  readonly label: string;
  readonly sentence: Sentence;
  /** What a comparison is about, by which a check finds it again; empty for the other kinds. */
  readonly marks: FactMarks;
  /** Where the rule of a norm stands: "Besluit inburgering 2021, artikel 5.3"; null elsewhere. */
  readonly source: string | null;
  /** Whether it gives a council something to ask: a norm that was missed, a change for the worse, a commitment not met. */
  readonly isConcern: boolean;
}

/** Attributes of a text with a comparison: word for word what it says, and which figure and cohort it is about. */
export interface FactMarks {
  readonly 'data-verdict'?: string;
  readonly 'data-indicator'?: string;
  readonly 'data-cohort'?: string;
}

const factLabels: Readonly<Record<FactKind, string>> = {
  norm: 'De norm',
  change: 'Vergeleken met eerder',
  comparison: comparedLabel,
  commitment: 'Toezegging',
};

const fact = (
  kind: FactKind,
  sentence: Sentence,
  isConcern: boolean,
  { source = null, marks = {} }: Partial<Pick<Fact, 'source' | 'marks'>> = {},
): Fact => ({ kind, label: factLabels[kind], sentence, isConcern, source, marks });

/** The counts that a norm is about, where a figure shows for how many it was not met. */
export interface NormCounts {
  readonly tally: Tally | null;
  readonly cohort: number | null;
  /** "; wie in 2023 begon, telt hier niet mee (…)", where a year is left out; else empty. */
  readonly except: string;
}

/**
 * What the rule asks and for how many it was not met; null for an indicator without a norm. A norm is never excused by a
 * comparison, and said also where no number can be.
 */
export function normFact(
  { id, norm: rule }: Pick<Indicator, 'id' | 'norm'>,
  { tally, cohort, except }: NormCounts,
): Fact | null {
  const norm = norms.find(({ indicator }) => indicator === id);
  if (!norm) return rule === null || rule.kind !== 'statutory' ? null : ruleFact(rule);
  const { asks, missed, limits, source } = norm;
  const said = (more: Sentence, isConcern = false) => fact('norm', [asks, ...more], isConcern, { source });
  if (missed === null) return said([` ${limits}`]);
  if (tally === null) return said([' Bij hoeveel mensen dat hier niet lukt, is niet te zeggen.']);
  return said(
    missedSentence(missedOf(tally, missed), { tally, cohort, except }, missed),
    isMissed(tally, missed),
  );
}

/** A rule of the law about something that no figure shows the meeting of. */
function ruleFact({ text, source }: Norm): Fact {
  return fact('norm', [`De wet regelt dit: ${text}. Dit cijfer laat niet zien bij wie dat lukt.`], false, {
    source,
  });
}

/** People for whom it was not met: the part itself, or everybody without the part. */
function missedOf({ numerator, denominator }: Tally, missed: 'part' | 'rest'): Counted {
  if (missed === 'part') return numerator;
  return {
    count: Math.max(0, denominator.count - numerator.count),
    rounded: denominator.rounded + numerator.rounded,
  };
}

/** Whether it was certainly not met for somebody, whatever the rounding did. */
export function isMissed(tally: Tally, missed: 'part' | 'rest'): boolean {
  if (missed === 'part') return tally.numerator.count > 0;
  const rest = missedOf(tally, missed);
  return rest.count > off(rest);
}

function missedSentence(
  missed: Counted,
  { tally, cohort, except }: NormCounts & { readonly tally: Tally },
  kind: 'part' | 'rest',
): Sentence {
  if (kind === 'part') {
    if (missed.count === 0) return [' Door het afronden is niet te zeggen of iemand nu langer wacht.'];
    return [
      ' Van de mensen die op een plan wachten, wachten ',
      { figure: roughly(missed) },
      ` al langer${except}.`,
    ];
  }
  const who: Sentence = [
    ' Van de ',
    { figure: roughly(tally.denominator) },
    ` mensen${cohort === null ? '' : ` die in ${cohort} begonnen en`} van wie die tijd voorbij is, `,
  ];
  return isMissed(tally, kind)
    ? [...who, 'lukte dat bij ', { figure: roughly(missed) }, ' niet.']
    : [...who, 'lukte dat bij bijna allen.'];
}

/** The same figure one release and one year earlier; null where nothing can be laid side by side. */
export function changeFact(change: Change | null): Fact | null {
  return change === null ? null : fact('change', change.sentence, change.isWorse);
}

/** The place among peers, the band in numbers, and whether chance explains the difference. */
export function comparisonFact(about: ComparedAbout, wanted: 'higher' | 'lower' | 'none'): Fact {
  const { judged, comparison, cohort } = about;
  const isOutside = judged.kind === 'higher' || judged.kind === 'lower';
  return fact(
    'comparison',
    comparedView(about).short,
    isOutside && wanted !== 'none' && judged.kind !== wanted,
    {
      marks: {
        ...(judged.kind === 'too_early' ? {} : { 'data-verdict': judged.verdict }),
        'data-indicator': comparison.indicator,
        'data-cohort': String(cohort ?? 'alle'),
      },
    },
  );
}

/** What the college said and where it stands. */
export interface CommitmentSaid {
  /** "college van Waterdonk". */
  readonly body: string;
  /** Day in words: "16 december 2025". */
  readonly day: string;
  readonly text: string;
  readonly state: CommitmentState;
  /** "nog te vroeg" and why, as full sentences. */
  readonly outcome: string;
  /** The same figure now; null where it is another one, or that of a successor of who said it. */
  readonly now: Tally | null;
  /** Whether a figure was committed to that the municipality then did not deliver. */
  readonly isUndelivered: boolean;
  /** What the college says to it itself, with its day in words; null where it did not react. */
  readonly reaction: { readonly text: string; readonly day: string } | null;
}

/** "Reactie van het college op 9 november 2026: ‘…’" */
export function reactionWords({ text, day }: NonNullable<CommitmentSaid['reaction']>): string {
  return `Reactie van het college op ${day}: ‘${text}’`;
}

/** What the college said, and where it stands; null without a commitment about the indicator. */
export function commitmentFact(said: CommitmentSaid | null): Fact | null {
  if (said === null) return null;
  const { body, day, text, state, outcome, now, isUndelivered, reaction } = said;
  const figure: Sentence = now === null ? [] : [' Nu: ', { figure: roughShareText(now) }, '.'];
  const sentence: Sentence = [
    `Het ${body} zei op ${day} toe: ‘${text}’`,
    ...figure,
    ` Stand van de toezegging: ${outcome}`,
    ...(reaction === null ? [] : [` ${reactionWords(reaction)}`]),
  ];
  return fact('commitment', sentence, state === 'not_met' || isUndelivered);
}
