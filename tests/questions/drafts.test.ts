import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { allIndicatorsHere } from '../../src/site/municipality/indicators-here.page.ts';
import { municipalityPage } from '../../src/site/municipality/page.ts';
import { earlierQuestions, questionsUntil } from '../../src/site/council/question-history.page.ts';
import { evidenceOf, rulesOf } from '../../src/site/question/page.ts';
import type { Observation } from '../../src/council/observation.ts';
import { earlierWords, questionHistoryOf } from '../../src/council/question-history.ts';
import { letterOf, proposedEdits, type Composition } from '../../src/questions/compose.ts';
import { letterDocx } from '../../src/questions/letter-docx.ts';
import { letterOdt } from '../../src/questions/letter-odt.ts';
import { letterText } from '../../src/questions/letter-text.ts';
import { draftIndicators, observationsOf } from '../../src/site/question/observation.page.ts';
import { draftOf, mostQuestions } from '../../src/questions/draft.ts';
import { purposes } from '../../src/questions/purpose.ts';
import { plain } from '../../src/figures/view.ts';
import { roughly } from '../../src/format.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { municipalities } from '../../src/published/files.ts';

const places = municipalities().filter(({ successor }) => successor === null);

const compositionOf = (code: string, observation: Observation): Composition => {
  const draft = draftOf(observation, 'cause');
  return {
    municipality: observation.municipality,
    form: 'written',
    draft,
    edits: proposedEdits(draft, rulesOf(code)),
    rules: rulesOf(code),
    earlier: earlierWords(
      questionHistoryOf(earlierQuestions(), [code], [observation.indicator], questionsUntil()),
    ),
    evidence: { ...evidenceOf(code), url: 'https://raadsmonitor.example/' },
    invented: true,
  };
};

const without = (text: string) => text.replace(/\s/g, '');
const wordsIn = (bytes: Uint8Array, file: string) =>
  without(
    new DOMParser().parseFromString(strFromU8(unzipSync(bytes)[file] ?? new Uint8Array()), 'text/xml')
      .documentElement.textContent,
  );

describe('the same figure on the page, in the draft and in every file', () => {
  test.each(places.map(({ code, name }) => ({ code, name })))('$name', async ({ code }) => {
    const onPage = new Map(
      allIndicatorsHere(code, municipalityPage(code).availability).flatMap(({ indicators }) =>
        indicators.map(({ id, value }) => [id, value] as const),
      ),
    );
    for (const observation of observationsOf(code)) {
      if (observation.value !== null) expect(onPage.get(observation.indicator)).toContain(observation.value);
      const composition = compositionOf(code, observation);
      const letter = letterOf(composition, { image: null, table: null });
      const said = without(composition.draft.occasion.map(plain).join(' '));
      expect(without(letterText(letter))).toContain(said);
      if (observation.verdict === null) continue;
      expect(wordsIn(await letterOdt(letter), 'content.xml')).toContain(said);
      expect(wordsIn(await letterDocx(letter), 'word/document.xml')).toContain(said);
    }
  });
});

describe('every indicator, municipality and purpose', () => {
  test.each(places.map(({ code, name }) => ({ code, name })))('$name', ({ code }) => {
    const observations = observationsOf(code);
    expect(observations).toHaveLength(draftIndicators.length);
    for (const observation of observations) {
      const { value } = observation;
      for (const { code: purpose } of purposes) {
        const draft = draftOf(observation, purpose);
        const occasion = draft.occasion.map(plain).join(' ');
        const asked = draft.questions.map(({ text }) => text);
        const all = [
          draft.subject,
          occasion,
          ...draft.questions.flatMap((one) => Object.values(one) as string[]),
        ];
        const about = `${observation.indicator} ${purpose} ${draft.case}: ${all.join('\n')}`;
        expect(asked.length, about).toBeGreaterThanOrEqual(2);
        expect(asked.length, about).toBeLessThanOrEqual(mostQuestions);
        expect(all.join(''), about).not.toMatch(/[{}]|undefined|null/);
        expectSaidOnce(occasion, asked, about);
        if (value === null) expect(asked.join(' '), about).not.toContain('opnieuw');
        for (const text of asked)
          for (const sentence of text.split(/(?<=[.?!])\s+/)) expect(sentence, about).toMatch(/\?$/);
        expectFacts(observation, occasion, about);
      }
    }
  });
});

/** No sentence stands twice, one question is about the people who wait now, and none asks how many: the page says that. */
function expectSaidOnce(occasion: string, asked: readonly string[], about: string): void {
  const said = occasion.split(/(?<=[.?!])\s+(?=[A-Z‘])/);
  expect(new Set(said).size, about).toBe(said.length);
  expect(new Set(asked).size, about).toBe(asked.length);
  expect(
    asked.filter((text) => /^(?:Wat doet het college nu|Zijn er nu)/.test(text)).length,
    about,
  ).toBeLessThan(2);
  expect(asked.join(' '), about).not.toMatch(
    /Hoeveel (?:mensen|inburgeraars)[^?]* (?:wachten|telt|hebben nog)/,
  );
}

/** What the explanation of a draft must hold, whatever the municipality. */
function expectFacts(observation: Observation, occasion: string, about: string): void {
  const { value, tally, verdict, facts, leftOut, waitingNow } = observation;
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
  const group = tally === null ? null : spaced(roughly(tally.denominator));
  if (value !== null)
    expect(
      [spaced(value), group].some((one) => one !== null && spaced(occasion).includes(one)),
      about,
    ).toBe(true);
  for (const { kind, sentence } of facts)
    if (kind !== 'norm') expect(occasion, about).toContain(plain(sentence));
  const rule = catalogue.find(({ id }) => id === observation.indicator)?.norm;
  if (rule?.kind === 'statutory') {
    expect(
      facts.map(({ kind }) => kind),
      about,
    ).toContain('norm');
    expect(occasion, about).toContain(rule.source);
  }
  if (leftOut !== null) expect(occasion, about).toContain(leftOut);
  for (const sentence of waitingNow?.split(/(?<=[.?!]) (?=[A-Z‘])/) ?? [])
    expect(occasion, about).toContain(sentence);
  if (value !== null) expect(occasion, about).toContain('Aantallen zijn afgerond');
  if (verdict !== null && value !== null) expect(occasion, about).toContain(verdict.text);
}
