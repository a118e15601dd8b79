import { describe, expect, test } from 'vitest';
import { draftIndicators, findingsOf } from '../../src/components/finding.ts';
import { draftOf, mostQuestions } from '../../src/questions/draft.ts';
import { purposes } from '../../src/questions/purpose.ts';
import { plain } from '../../src/finding/view.ts';
import { municipalities } from '../../src/published.ts';

const places = municipalities().filter(({ successor }) => successor === null);

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
