import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { figureIndicators } from '../../../src/figures/catalogue.ts';
import { plain } from '../../../src/figures/view.ts';
import { municipalities } from '../../../src/published/files.ts';
import { commitmentsHere } from '../../../src/site/council/commitments.page.ts';
import { hasSheet, talkSheet, talkSheets } from '../../../src/site/question/talk-sheet.page.ts';

const origin = 'https://voorbeeld.test';
const existing = municipalities().filter(({ successor }) => successor === null);
const codeOf = (slug: string) => existing.find((one) => one.slug === slug)!.code;
const sheetOf = (slug: string, indicator: string) => talkSheet(codeOf(slug), indicator, origin);

test('there is one sheet per figure of every existing municipality, each with an address of its own', () => {
  const all = talkSheets();
  // Eleven numbers in one figure make no sheet.
  expect(hasSheet('funnel_stage_share')).toBe(false);
  expect(all).toHaveLength(existing.length * (Object.keys(figureIndicators).length - 1));
  expect(new Set(all.map(({ slug, indicator }) => `${slug} ${indicator}`)).size).toBe(all.length);
  expect(all.some(({ slug }) => slug === 'wallemeer')).toBe(false);
});

describe('a sheet', () => {
  test('says the figure and its verdict, and marks the verdict word for word', () => {
    const { subject, occasion, facts, marks, figure } = sheetOf('waterdonk', 'without_pip_overdue');
    const said = [...occasion, ...facts.map(({ sentence }) => sentence)]
      .map(plain)
      .join(' ')
      .replace(/\s/g, ' ');
    expect(said).toContain('Ongeveer 55 van hen (46%)');
    expect(marks).toMatchObject({ 'data-indicator': 'without_pip_overdue', 'data-cohort': 'alle' });
    expect(said).toContain(marks['data-verdict']);
    expect(subject).not.toBe('');
    expect(figure?.id).toBe('zonder-plan');
    expect(String(figure?.parts.charts)).toContain('Verzonnen voorbeeld.');
  });

  test.each([
    { slug: 'waterdonk', indicator: 'obliged_persons', known: 'a figure without a verdict' },
    { slug: 'grutterdam', indicator: 'without_pip_overdue', known: 'too few people' },
    { slug: 'roderveen', indicator: 'without_pip_overdue', known: 'nothing delivered' },
  ])('about $known has three questions, and says what is not known', ({ slug, indicator }) => {
    const { questions, unknowns, marks, occasion } = sheetOf(slug, indicator);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(3);
    expect(unknowns.length).toBeGreaterThan(1);
    expect(unknowns.at(-1)).toContain('dat is aan deze cijfers niet te zien');
    expect(marks).toEqual({});
    if (slug !== 'waterdonk') expect(occasion.map(plain).join(' ')).not.toContain('%');
  });

  test('has no figure where nothing was delivered, and no peers to miss', () => {
    const { figure, unknowns } = sheetOf('roderveen', 'without_pip_overdue');
    expect(figure).toBeNull();
    expect(unknowns[0]).toBe('Hoe het in onze gemeente is: er is geen cijfer.');
  });

  test('names the years that are too young to compare, with the day from which they are not', () => {
    const { unknowns } = sheetOf('waterdonk', 'pip_within_term_share');
    expect(unknowns.join('\n')).toMatch(/wie in 2026 begon: dat is vergelijkbaar vanaf \d+ \w+ 20\d\d\./);
  });

  test('has the newest promise about its indicator with what came of it, and none about another', () => {
    const code = codeOf('zuidervliet');
    const [newest] = commitmentsHere(code, null);
    if (!newest) throw new Error('Zuidervliet promised nothing');
    const { commitment } = talkSheet(code, newest.over, origin);
    expect(commitment?.text).toBe(`‘${newest.text}’ ${newest.who}`);
    expect(commitment?.outcome).toMatch(new RegExp(`^${newest.word}[.:]`));
    expect(commitment?.outcome).toContain(newest.figure ?? newest.reason);
    const other = Object.values(figureIndicators).find((id) =>
      commitmentsHere(code, null).every(({ over }) => over !== id),
    );
    expect(talkSheet(code, other ?? '', origin).commitment).toBeNull();
  });

  test('without a figure ends with its own address', () => {
    const { address } = sheetOf('roderveen', 'without_pip_overdue');
    expect(address).toBe(`${origin}/gemeente/roderveen/gespreksblad/without_pip_overdue/`);
  });

  test('ends with the frozen address of its figure, also as a QR code, and the checksum of the data', () => {
    const { address, evidence, qr, qrSize } = sheetOf('waterdonk', 'without_pip_overdue');
    expect(address).toBe(`${origin}/vast/2026-K3/gemeente/waterdonk/zonder-plan/#zonder-plan`);
    expect(evidence).toContain(address);
    expect(evidence).toMatch(/SHA-256\): [0-9a-f]{64}\.$/);
    const dark = new Set([...qr.matchAll(/M(\d+),(\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
    const drawn = Array.from({ length: qrSize }, (_, y) =>
      Array.from({ length: qrSize }, (_, x) => dark.has(`${x} ${y}`)),
    );
    expect(drawn).toEqual(encode(address, { border: 0 }).data);
  });

  test('about an indicator that no question can be about is refused', () => {
    expect(() => sheetOf('waterdonk', 'bestaat_niet')).toThrow(/bestaat_niet/);
  });
});
