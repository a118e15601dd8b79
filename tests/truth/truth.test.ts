import { describe, expect, test } from 'vitest';
import { codeOn, placeOf } from '../../scripts/example/places.ts';
import { figures } from '../../src/figures/catalogue.ts';
import { plain } from '../../src/figures/view.ts';
import { municipalities, releases } from '../../src/published/files.ts';
import { defaultAnswer, scopeOf } from '../../src/published/answers.ts';
import { factsHere, headlineFacts, leftOutHere } from '../../src/site/municipality/facts.page.ts';
import { observationsOf } from '../../src/site/question/observation.page.ts';
import { municipalityPage } from '../../src/site/municipality/page.ts';
import { draftOf } from '../../src/questions/draft.ts';
import { purposes } from '../../src/questions/purpose.ts';
import { lives, peopleIn, type Counted } from '../example/true-counts.ts';
import { claimsIn, type Claim } from './claims.ts';

/**
 * Sentences against the truth: the people of the example are known one by one, their counts went through release, publish and
 * page, and what the page then says is read back by other code and laid beside the people themselves.
 */
const newest = releases().at(-1)!;
const existing = municipalities().filter(({ successor }) => successor === null);
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

/** The release of which a sentence speaks, by the day in it; else the newest. */
function releaseOn(day: string | undefined): string {
  const found = releases().find(({ peildatum }) => peildatum === day);
  return found?.release ?? newest.release;
}

function truthOf(claim: Claim, code: string): number {
  const all = peopleIn(releaseOn(claim.day)).filter(({ municipality }) => municipality === code);
  return all.filter((one) => !claim.except.includes(one.cohort) && claim.counts(one)).length;
}

/** What is false about a claim, in words; null where it is true. */
function faultOf(claim: Claim, code: string, margin: number): string | null {
  const truth = truthOf(claim, code);
  const whole = claim.of === null ? null : truthOf({ ...claim, counts: claim.of }, code);
  const about = `${claim.text} — in truth ${truth}${whole === null ? '' : ` of ${whole}`}`;
  if (!isTrue(claim, truth, margin)) return about;
  if (claim.percent === null || whole === null) return null;
  return isTrueShare(claim.percent, truth / Math.max(1, whole), margin / Math.max(1, whole)) ? null : about;
}

function isTrue({ word, number }: Claim, truth: number, margin: number): boolean {
  if (word === 'hooguit') return truth <= number;
  if (word === 'minder dan') return truth < number;
  return Math.abs(truth - number) <= margin;
}

/** A share in words: one number may be off by what the two counts can be, a bound or a range may not. */
function isTrueShare(said: string, share: number, off: number): boolean {
  const percent = 100 * share;
  const numbers = [...said.matchAll(/\d+/g)].map(([number]) => Number(number));
  const [first = 0, second = 0] = numbers;
  if (said.startsWith('hooguit') || said.startsWith('minder dan')) return percent <= first;
  if (said.startsWith('minstens') || said.startsWith('meer dan')) return percent >= first;
  if (said.includes(' tot ')) return percent >= first && percent <= second;
  return Math.abs(percent - first) <= 200 * off + 1;
}

/** How far the page itself says that a number can be off. */
function marginIn(notes: readonly string[], fallback: number): number {
  const said = notes.join(' ');
  const found = /hooguit (\d+) naast/.exec(said) ?? /tot (\d+) hoger of lager/.exec(said);
  return found ? Number(found[1]) : fallback;
}

const perBlock = 4;
const blocks = newest.instroomjaren.length;

function faultsIn(text: string, code: string, margin: number): { faults: string[]; read: number } {
  const claims = claimsIn(spaced(text));
  const faults = claims.flatMap((claim) => {
    // What two numbers differ by can be off by both of them.
    const allowed = claim.isDifference ? 2 * margin : margin;
    return faultOf(claim, code, allowed) ?? [];
  });
  return { faults, read: claims.length };
}

const figuresOf = (code: string) =>
  municipalityPage(code).availability === 'missing'
    ? []
    : figures.filter(
        ({ id }) =>
          !municipalities()
            .find((one) => one.code === code)!
            .missing.includes(id),
      );

test('the example holds the people that this test is about', () => {
  const inReception = (code: string) => {
    const own = peopleIn(newest.release).filter(({ municipality }) => municipality === code);
    const without = own.filter(
      ({ state }) => state === 'no_clock' || state === 'reception' || state.startsWith('w'),
    );
    const away = without.filter(({ state }) => state === 'reception').length;
    return without.length < 20 ? 0 : away / without.length;
  };
  expect(existing.some(({ code }) => inReception(code) >= 0.4)).toBe(true);
  const grutterdam = existing.find(({ name }) => name === 'Grutterdam')!;
  const years = Map.groupBy(
    peopleIn(newest.release).filter(({ municipality }) => municipality === grutterdam.code),
    ({ cohort }) => cohort,
  );
  expect([...years.values()].every(({ length }) => length < 14)).toBe(true);
  // Wallemeer went into Vaartland, and Rietkerke has a year that is too small to show.
  const merged = lives.filter(
    ({ place }) => codeOn(placeOf(place), '2025-12-31') !== codeOn(placeOf(place), newest.peildatum),
  );
  expect(merged.length).toBeGreaterThan(50);
});

describe('every sentence of a figure, against the people', () => {
  test.each(existing.map(({ code, name }) => ({ code, name })))('$name', ({ code, name }) => {
    const municipality = municipalities().find((one) => one.code === code)!;
    let read = 0;
    for (const figure of figuresOf(code)) {
      const view = figure.view(defaultAnswer(figure, municipality), null, scopeOf(figure));
      const found = faultsIn(plain(view.sentence), code, marginIn(view.notes, perBlock));
      expect(found.faults, `${name}, ${figure.id}`).toEqual([]);
      read += found.read;
    }
    if (municipalityPage(code).availability === 'delivered') expect(read).toBeGreaterThan(5);
  });
});

describe('every fact and every draft, against the people', () => {
  test.each(existing.map(({ code, name }) => ({ code, name })))('$name', ({ code, name }) => {
    const texts = [
      ...headlineFacts(code).map(({ sentence }) => plain(sentence)),
      ...['without_pip_overdue', 'pip_within_term_share'].flatMap((id) =>
        factsHere(code, id).map(({ sentence }) => plain(sentence)),
      ),
      ...observationsOf(code).flatMap((observation) =>
        purposes.map(({ code: purpose }) => draftOf(observation, purpose).occasion.map(plain).join(' ')),
      ),
    ];
    for (const text of new Set(texts))
      expect(faultsIn(text, code, perBlock * blocks).faults, name).toEqual([]);
  });
});

test('a place that is counted at once leaves out nobody for the year in which they began', () => {
  const places = figures.filter(({ isPlace }) => isPlace);
  expect(places.length).toBeGreaterThan(1);
  const unsplit = existing.filter(({ code }) => leftOutHere(code, 'obliged_persons') !== null);
  expect(unsplit.length).toBeGreaterThan(1);
  for (const { code, name } of unsplit)
    for (const figure of places) {
      const view = figure.view(
        defaultAnswer(
          figure,
          municipalities().find((one) => one.code === code)!,
        ),
        null,
        scopeOf(figure),
      );
      const said = [plain(view.sentence), ...view.notes, leftOutHere(code, figure.asksAbout) ?? ''].join(' ');
      expect(said, `${name}, ${figure.id}`).not.toContain('telt hier niet mee');
    }
});

describe('what is said of a change, against the people', () => {
  test.each(existing.map(({ code, name }) => ({ code, name })))('$name', ({ code, name }) => {
    const change = factsHere(code, 'without_pip_overdue').find(({ kind }) => kind === 'change');
    const said =
      change && /Nu zijn het er (meer|minder) dan op (\d+ \w+ \d{4})/.exec(spaced(plain(change.sentence)));
    if (!said) return;
    const before = releases().find(({ peildatum }) => dutchDay(peildatum) === said[2])!;
    const waiting = (release: string) =>
      peopleIn(release).filter(
        ({ municipality, state }: Counted) => municipality === code && /^w/.test(state),
      ).length;
    const difference = waiting(newest.release) - waiting(before.release);
    expect(said[1] === 'meer' ? difference > 0 : difference < 0, `${name}: ${difference}`).toBe(true);
  });
});

function dutchDay(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
