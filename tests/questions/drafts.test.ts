import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { allIndicatorsHere } from '../../src/site/municipality/indicators-here.ts';
import { municipalityPage } from '../../src/site/municipality/page.ts';
import { allAsked, askedUntil } from '../../src/site/council/asked.ts';
import { evidenceOf, rulesOf } from '../../src/site/question/page.ts';
import type { Finding } from '../../src/council/finding.ts';
import { earlierWords, trailOf } from '../../src/council/trail.ts';
import { letterOf, proposedEdits, type Composition } from '../../src/questions/compose.ts';
import { letterDocx } from '../../src/questions/letter-docx.ts';
import { letterOdt } from '../../src/questions/letter-odt.ts';
import { letterText } from '../../src/questions/letter-text.ts';
import { draftIndicators, findingsOf } from '../../src/site/question/finding.ts';
import { draftOf, mostQuestions } from '../../src/questions/draft.ts';
import { purposes } from '../../src/questions/purpose.ts';
import { plain } from '../../src/figures/view.ts';
import { municipalities } from '../../src/published/files.ts';

const places = municipalities().filter(({ successor }) => successor === null);

const compositionOf = (code: string, finding: Finding): Composition => {
  const draft = draftOf(finding, 'cause');
  return {
    municipality: finding.municipality,
    form: 'written',
    draft,
    edits: proposedEdits(draft, rulesOf(code)),
    rules: rulesOf(code),
    earlier: earlierWords(trailOf(allAsked(), [code], [finding.indicator], askedUntil())),
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
      allIndicatorsHere(code, municipalityPage(code).standing).flatMap(({ indicators }) =>
        indicators.map(({ id, value }) => [id, value] as const),
      ),
    );
    for (const finding of findingsOf(code)) {
      if (finding.value !== null) expect(onPage.get(finding.indicator)).toContain(finding.value);
      const composition = compositionOf(code, finding);
      const letter = letterOf(composition, { image: null, table: null });
      const said = without(composition.draft.occasion.map(plain).join(' '));
      expect(without(letterText(letter))).toContain(said);
      if (finding.verdict === null) continue;
      expect(wordsIn(await letterOdt(letter), 'content.xml')).toContain(said);
      expect(wordsIn(await letterDocx(letter), 'word/document.xml')).toContain(said);
    }
  });
});

describe('every indicator, municipality and purpose', () => {
  test.each(places.map(({ code, name }) => ({ code, name })))('$name', ({ code }) => {
    const findings = findingsOf(code);
    expect(findings).toHaveLength(draftIndicators.length);
    for (const finding of findings) {
      for (const { code: purpose } of purposes) {
        const draft = draftOf(finding, purpose);
        const occasion = draft.occasion.map(plain).join(' ');
        const asked = draft.questions.map(({ text }) => text);
        const all = [
          draft.subject,
          occasion,
          ...draft.questions.flatMap((one) => Object.values(one) as string[]),
        ];
        const about = `${finding.indicator} ${purpose} ${draft.case}: ${all.join('\n')}`;
        expect(asked.length, about).toBeGreaterThanOrEqual(2);
        expect(asked.length, about).toBeLessThanOrEqual(mostQuestions);
        expect(all.join(''), about).not.toMatch(/[{}]|undefined|null/);
        for (const text of asked)
          for (const sentence of text.split(/(?<=[.?!])\s+/)) expect(sentence, about).toMatch(/\?$/);
        if (finding.value !== null) expect(occasion, about).toContain(finding.value);
        if (occasion.includes('%')) expect(finding.denominator, about).toBeGreaterThanOrEqual(20);
        if (finding.verdict && finding.value !== null) {
          expect(occasion, about).toContain(finding.verdict.text);
          expect(finding.owner, about).toContain('gemeente');
        }
      }
    }
  });
});
