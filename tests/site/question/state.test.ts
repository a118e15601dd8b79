import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedEdits } from '../../../src/questions/compose.ts';
import type { Purpose } from '../../../src/questions/purpose.ts';
import { noChoices, writeChoices, type Choices } from '../../../src/site/choice/address.ts';
import type { ChosenFigure } from '../../../src/site/question/chosen-figure.ts';
import { letterShown } from '../../../src/site/question/composition.ts';
import { draftFor } from '../../../src/site/question/markup.ts';
import { questionConfig } from '../../../src/site/question/page.ts';
import {
  added,
  answered,
  configOf,
  dropped,
  editsOf,
  left,
  noticeOf,
  opened,
  typed,
  used,
  wants,
  warningOf,
  type Composer,
  type FigureAnswer,
  type FigureRequest,
  type Wanted,
} from '../../../src/site/question/state.ts';

const config = questionConfig('GM9029', 'https://voorbeeld.test');
const asylum: Choices = { ...noChoices, group: 'asylum' };
const subjects = ['without_pip_overdue', 'pip_within_term_share', 'o6'] as const;
type Subject = (typeof subjects)[number];
const [overdue, inTerm] = subjects;

function wish(over: Subject, choices: Choices = noChoices, purpose: Purpose = 'goal'): Wanted {
  return { chosen: { over, purpose, form: 'written' }, choices, notice: `nu over ${over}` };
}

/** The figure that the browser would make for a choice; its value says what it was asked for. */
function ownFigure({ over, choices }: FigureRequest): ChosenFigure | null {
  const observation = config.findings.find(({ indicator }) => indicator === over);
  if (!observation) return null;
  const people = writeChoices(choices);
  return { observation: { ...observation, people }, applied: choices };
}

const arrival = (asked: FigureRequest): FigureAnswer => ({ asked, own: ownFigure(asked), fault: null });
const failure = (asked: FigureRequest): FigureAnswer => ({ asked, own: null, fault: 'Bent u nog online?' });

/** The request that a composer waits for; fails where it waits for none. */
function awaitedBy({ awaited }: Composer): FigureRequest {
  if (awaited === null) throw new Error('nothing is on its way');
  return awaited;
}

const arrive = (composer: Composer) => answered(composer, arrival(awaitedBy(composer)), false);
const firstQuestion = (composer: Composer) =>
  composer.draft && editsOf(composer, composer.draft).questions[0];
const overOf = ({ draft }: Composer) => draft?.shown.over;

describe('while a figure is on its way', () => {
  const waiting = wants(arrive(opened(config, wish(overdue, asylum))), wish(inTerm, asylum));

  test('the draft stays what it was, and what is typed is typed in that', () => {
    const after = arrive(typed(waiting, 0, 'Waarom?'));
    expect(overOf(waiting)).toBe(overdue);
    expect(overOf(after)).toBe(inTerm);
    expect(firstQuestion(after)).not.toBe('Waarom?');
    expect(firstQuestion(arrive(wants(after, wish(overdue, asylum))))).toBe('Waarom?');
  });

  test('a letter is about the draft that the reader sees', () => {
    const letter = letterShown(typed(waiting, 'subject', 'Mijn onderwerp'));
    expect(letter?.composition.edits.subject).toBe('Mijn onderwerp');
    expect(letter?.place?.figure).toBe('zonder-plan');
    expect(letter?.composition.evidence.url).toContain('/zonder-plan/?groep=asiel#zonder-plan');
  });

  test('an answer waits for a reader who is in the draft', () => {
    const held = answered(waiting, arrival(awaitedBy(waiting)), true);
    expect(overOf(held)).toBe(overdue);
    expect(noticeOf(held)).toContain('staat klaar');
    const after = left(typed(held, 'addition', 'Nog één ding.'));
    expect(overOf(after)).toBe(inTerm);
    expect(after.draft && editsOf(after, after.draft).addition).toBe('');
    expect(left(after)).toBe(after);
  });

  test('an answer to an earlier question is dropped', () => {
    const late = arrival(awaitedBy(waiting));
    const back = wants(waiting, wish(overdue, asylum));
    expect(back.awaited).toBeNull();
    expect(answered(back, late, false)).toBe(back);
  });

  test('a figure of the same subject for other people is another figure', () => {
    const other = wants(waiting, wish(inTerm, { ...noChoices, group: 'family_other' }));
    expect(answered(other, arrival(awaitedBy(waiting)), false)).toBe(other);
  });

  test('where it fails, the standard draft is shown and the reader is told why', () => {
    const after = answered(typed(waiting, 0, 'Waarom?'), failure(awaitedBy(waiting)), false);
    expect(overOf(after)).toBe(inTerm);
    expect(after.draft?.shown.search).toBe('');
    expect(firstQuestion(after)).not.toBe('Waarom?');
    expect(noticeOf(after)).toBe('Bent u nog online? Het concept gaat daarom over de standaardkeuze.');
    expect(configOf(after)).toBe(config);
  });

  test('another purpose of a figure that is there needs no fetching, and is a draft of its own', () => {
    const shown = arrive(waiting);
    const other = wants(typed(shown, 0, 'Waarom?'), wish(inTerm, asylum, 'cause'));
    expect(other.awaited).toBeNull();
    expect(firstQuestion(other)).not.toBe('Waarom?');
    expect(firstQuestion(wants(other, wish(inTerm, asylum)))).toBe('Waarom?');
  });
});

describe('the questions of a draft', () => {
  const shown = opened(config, wish(overdue));
  const questionsOf = (composer: Composer) =>
    composer.draft ? editsOf(composer, composer.draft).questions : [];

  test('are never fewer than two and never more than four', () => {
    const all = [1, 2, 3, 4].reduce(added, shown);
    expect(questionsOf(all)).toHaveLength(4);
    const few = [0, 0, 0, 0].reduce(dropped, typed(all, 3, 'De laatste?'));
    expect(questionsOf(few)).toHaveLength(2);
    expect(questionsOf(few)[1]).toBe('De laatste?');
  });

  test('an earlier question comes first, once, and also when its address came before the first draft', () => {
    const [earlier] = config.asked;
    if (!earlier) throw new Error('nobody asked anything');
    const now = used(used(shown, earlier.id), earlier.id);
    expect(questionsOf(now).filter((one) => one === earlier.text)).toEqual([earlier.text]);
    expect(questionsOf(now)[0]).toBe(earlier.text);
    expect(noticeOf(now)).toContain('vraag 1');
    const waiting = used(opened(config, wish(overdue, asylum)), earlier.id);
    expect(waiting.draft).toBeNull();
    expect(questionsOf(arrive(waiting))[0]).toBe(earlier.text);
    expect(used(shown, 'bestaat-niet')).toBe(shown);
  });

  test('that are no questions are named', () => {
    const warned = typed(typed(shown, 0, 'Het college faalt.'), 1, '');
    expect(warned.draft && warningOf(editsOf(warned, warned.draft))).toMatch(/^Vraag 1 en 2 zijn nog geen/);
    expect(warningOf(proposedEdits(draftFor(config, wish(overdue).chosen), null))).toBe('');
  });
});

const typedFields = ['subject', 'addition', 0, 1] as const;

/** What may happen to a composer, in any order. */
type Happening =
  | { readonly kind: 'wants'; readonly wanted: Wanted }
  | { readonly kind: 'types'; readonly field: (typeof typedFields)[number] }
  | { readonly kind: 'answers'; readonly at: number; readonly fails: boolean }
  | { readonly kind: 'enters' | 'leaves' };

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('wants' as const),
      wanted: fc
        .tuple(
          fc.constantFrom(...subjects),
          fc.constantFrom(noChoices, asylum, { ...noChoices, cohorts: [2024] }),
          fc.constantFrom<Purpose>('goal', 'cause'),
        )
        .map(([over, choices, purpose]) => wish(over, choices, purpose)),
    }),
    fc.record({ kind: fc.constant('types' as const), field: fc.constantFrom(...typedFields) }),
    fc.record({ kind: fc.constant('answers' as const), at: fc.nat(5), fails: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('enters' as const, 'leaves' as const) }),
  ),
  { maxLength: 30 },
);

/** A composer in a page: the answers that are on their way, and beside it what a reader remembers to have typed. */
class Bench {
  composer = opened(config, wish(overdue));
  private isInDraft = false;
  private readonly underWay: FigureRequest[] = [];
  private readonly remembered = new Map<string, Record<string, string>>();

  happen(one: Happening, at: number): void {
    const before = this.composer;
    if (one.kind === 'wants') this.become(wants(before, one.wanted));
    if (one.kind === 'types') this.type(one.field, `tekst ${at}`);
    if (one.kind === 'answers') this.answer(one);
    if (one.kind === 'enters') this.isInDraft = true;
    if (one.kind === 'leaves') this.leave();
    this.check();
  }

  /** Every answer has come, and the reader has left the draft. */
  settle(): void {
    while (this.underWay.length > 0) this.answer({ at: 0, fails: false });
    this.leave();
    this.check();
  }

  private become(next: Composer): void {
    if (next.awaited !== null && next.awaited !== this.composer.awaited) this.underWay.push(next.awaited);
    this.composer = next;
  }

  /** Where the reader looks: the subject, purpose and people of the draft in the page. */
  private inSight(): string {
    const { over, purpose, search } = this.composer.draft?.shown ?? {};
    return `${over ?? ''} ${purpose ?? ''} ${search ?? ''}`;
  }

  private type(field: (typeof typedFields)[number], text: string): void {
    this.remembered.set(this.inSight(), { ...this.remembered.get(this.inSight()), [field]: text });
    this.become(typed(this.composer, field, text));
  }

  private answer({ at, fails }: { readonly at: number; readonly fails: boolean }): void {
    const [asked] = this.underWay.splice(at % Math.max(1, this.underWay.length), 1);
    if (!asked) return;
    const before = this.composer;
    this.become(answered(before, fails ? failure(asked) : arrival(asked), this.isInDraft));
    if (this.isInDraft) expect(this.composer.draft).toBe(before.draft);
  }

  private leave(): void {
    this.isInDraft = false;
    this.become(left(this.composer));
  }

  /** The draft in sight has its own figure, holds what was typed in it, and nothing that was typed elsewhere. */
  private check(): void {
    const { composer } = this;
    if (composer.draft === null) throw new Error('a draft is always in sight');
    const { shown, own, choices } = composer.draft;
    if (own !== null) {
      expect(own.observation.indicator).toBe(shown.over);
      expect(own.applied).toEqual(choices);
    }
    const proposed = proposedEdits(draftFor(configOf(composer), shown), config.rules);
    const { 0: first, 1: second, ...facts } = this.remembered.get(this.inSight()) ?? {};
    const questions = proposed.questions.map((text, at) => [first, second][at] ?? text);
    expect(editsOf(composer, composer.draft)).toEqual({ ...proposed, ...facts, questions });
    if (composer.awaited === null) expect(shown).toMatchObject(composer.wanted.chosen);
  }
}

test('in any order of choosing, typing and answers, nothing typed is lost or lands in another draft', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const bench = new Bench();
      all.forEach((one, at) => bench.happen(one, at));
      bench.settle();
      const { awaited, ready, draft, wanted } = bench.composer;
      expect({ awaited, ready }).toEqual({ awaited: null, ready: null });
      expect(draft?.shown).toMatchObject(wanted.chosen);
    }),
    { numRuns: 1000 },
  );
});
