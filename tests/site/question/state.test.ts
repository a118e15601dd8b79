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
  offeredTo,
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
const questionsOf = ({ draft, asked }: Composer) => (draft ? asked.map(({ text }) => text) : []);
const overOf = ({ draft }: Composer) => draft?.shown.over;

describe('while a figure is on its way', () => {
  const waiting = wants(arrive(opened(config, wish(overdue, asylum))), wish(inTerm, asylum));

  test('the draft stays what it was, and what is typed goes along to the next', () => {
    const after = arrive(typed(waiting, 0, 'Waarom?'));
    expect(overOf(waiting)).toBe(overdue);
    expect(overOf(after)).toBe(inTerm);
    expect(firstQuestion(after)).toBe('Waarom?');
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
    expect(after.draft && editsOf(after, after.draft).addition).toBe('Nog één ding.');
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
    const after = answered(waiting, failure(awaitedBy(waiting)), false);
    expect(overOf(after)).toBe(inTerm);
    expect(after.draft?.shown.search).toBe('');
    expect(noticeOf(after)).toBe('Bent u nog online? Het concept gaat daarom over de standaardkeuze.');
    expect(configOf(after)).toBe(config);
  });

  test('another purpose of a figure that is there needs no fetching, and proposes its own', () => {
    const shown = arrive(waiting);
    const other = wants(shown, wish(inTerm, asylum, 'cause'));
    expect(other.awaited).toBeNull();
    expect(questionsOf(other)).not.toEqual(questionsOf(shown));
    expect(questionsOf(wants(other, wish(inTerm, asylum)))).toEqual(questionsOf(shown));
  });
});

describe('what a person wrote', () => {
  const shown = opened(config, wish(overdue));
  const fields = ['date', 'article', 'party', 'portfolio', 'addition', 'term'] as const;

  test.each(fields)('%s stays, whatever the letter is about', (field) => {
    const after = wants(typed(shown, field, 'van mij'), wish(inTerm, noChoices, 'cause'));
    expect(after.draft && editsOf(after, after.draft)[field]).toBe('van mij');
    expect(noticeOf(after)).toContain('Uw eigen woorden staan er nog.');
  });

  test('the wording of a subject belongs to its subject, for every purpose', () => {
    const other = wants(typed(shown, 'subject', 'van mij'), wish(inTerm));
    expect(other.draft && editsOf(other, other.draft).subject).not.toBe('van mij');
    const back = wants(other, wish(overdue, noChoices, 'cause'));
    expect(back.draft && editsOf(back, back.draft).subject).toBe('van mij');
  });

  test('own questions stay in their place, and what is proposed beside them can be taken along', () => {
    const [, , third = ''] = questionsOf(shown);
    const mine = dropped(typed(shown, 1, 'Van mij?'), 3);
    const other = wants(mine, wish(inTerm, noChoices, 'cause'));
    expect(questionsOf(other)).toHaveLength(questionsOf(mine).length);
    expect(questionsOf(other)[1]).toBe('Van mij?');
    expect(questionsOf(other)).not.toContain(third);
    const [proposal = ''] = offeredTo(other);
    const taken = added(other, proposal);
    expect(questionsOf(taken).at(-1)).toBe(proposal);
    expect(offeredTo(taken)).not.toContain(proposal);
  });

  test('a proposal that was left out does not come back by itself, but is offered', () => {
    const last = questionsOf(shown).at(-1) ?? '';
    const back = wants(wants(dropped(shown, 3), wish(overdue, noChoices, 'cause')), wish(overdue));
    expect(questionsOf(back)).not.toContain(last);
    expect(offeredTo(back)).toContain(last);
  });

  test('an earlier question takes the place of a proposal, and of no question of the reader', () => {
    const [earlier] = config.asked;
    if (!earlier) throw new Error('nobody asked anything');
    const full = ['A?', 'B?', 'C?', 'D?'].reduce((all, text, at) => typed(all, at, text), shown);
    const after = used(full, earlier.id);
    expect(questionsOf(after)).toEqual(['A?', 'B?', 'C?', 'D?']);
    expect(noticeOf(after)).toContain('Laat er eerst één weg');
    const room = used(typed(shown, 3, 'D?'), earlier.id);
    expect(questionsOf(room)[0]).toBe(earlier.text);
    expect(questionsOf(room)).toContain('D?');
  });
});

describe('the questions of a draft', () => {
  const shown = opened(config, wish(overdue));

  test('are never fewer than two and never more than four', () => {
    const all = [1, 2, 3, 4].reduce((composer) => added(composer), shown);
    expect(questionsOf(all)).toHaveLength(4);
    const few = [0, 0, 0, 0].reduce((composer) => dropped(composer, 0), typed(all, 3, 'De laatste?'));
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
  private readonly subjects = new Map<string, string>();
  private addition = '';
  private readonly questions = new Map<number, string>();

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

  private type(field: (typeof typedFields)[number], text: string): void {
    if (typeof field === 'number') this.questions.set(field, text);
    if (field === 'subject') this.subjects.set(overOf(this.composer) ?? '', text);
    if (field === 'addition') this.addition = text;
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

  /** The draft in sight has its own figure and proposals, and holds all that was typed: a subject with what it is about. */
  private check(): void {
    const { composer } = this;
    if (composer.draft === null) throw new Error('a draft is always in sight');
    const { shown, own, choices } = composer.draft;
    if (own !== null) {
      expect(own.observation.indicator).toBe(shown.over);
      expect(own.applied).toEqual(choices);
    }
    const proposed = proposedEdits(draftFor(configOf(composer), shown), config.rules);
    const { questions, ...facts } = editsOf(composer, composer.draft);
    const subject = this.subjects.get(shown.over) ?? proposed.subject;
    const { questions: proposals, ...proposedFacts } = proposed;
    expect(facts).toEqual({ ...proposedFacts, subject, addition: this.addition });
    expect(questions.length).toBeLessThanOrEqual(4);
    questions.forEach((text, at) => {
      const mine = this.questions.get(at);
      if (mine === undefined) expect(proposals).toContain(text);
      else expect(text).toBe(mine);
    });
    if (composer.awaited === null) expect(shown).toMatchObject(composer.wanted.chosen);
  }
}

test('in any order of choosing, typing and answers, nothing typed is lost', () => {
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
