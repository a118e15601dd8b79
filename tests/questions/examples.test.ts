import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { observationOf } from '../../src/site/question/observation.page.ts';
import { earlierQuestions, questionsUntil } from '../../src/site/council/question-history.page.ts';
import { municipalityPage } from '../../src/site/municipality/page.ts';
import { evidenceOf, rulesOf } from '../../src/site/question/page.ts';
import { earlierWords, questionHistoryOf } from '../../src/council/question-history.ts';
import { letterOf, proposedEdits, type Composition } from '../../src/questions/compose.ts';
import { draftOf } from '../../src/questions/draft.ts';
import { sameSubject } from '../../src/questions/same-subject.ts';
import { letterText } from '../../src/questions/letter-text.ts';
import { formFor, type Purpose } from '../../src/questions/purpose.ts';

const examples: readonly { file: string; code: string; slug: string; indicator: string; purpose: Purpose }[] =
  [
    {
      file: 'duidelijk-signaal.txt',
      code: 'GM9009',
      slug: 'heuvelmark',
      indicator: 'pip_within_term_share',
      purpose: 'goal',
    },
    {
      file: 'kleine-gemeente.txt',
      code: 'GM9008',
      slug: 'grutterdam',
      indicator: 'without_pip_overdue',
      purpose: 'goal',
    },
    {
      file: 'niets-geleverd.txt',
      code: 'GM9022',
      slug: 'roderveen',
      indicator: 'pip_within_term_share',
      purpose: 'goal',
    },
    {
      file: 'niets-bijzonders.txt',
      code: 'GM9029',
      slug: 'waterdonk',
      indicator: 'intake_started_share',
      purpose: 'check',
    },
    {
      file: 'samengevoegd.txt',
      code: 'GM9026',
      slug: 'vaartland',
      indicator: 'without_pip_overdue',
      purpose: 'cause',
    },
  ];

function example({ code, slug, indicator, purpose }: (typeof examples)[number]): Composition {
  const observation = observationOf(code, indicator);
  const draft = draftOf(observation, purpose);
  const rules = rulesOf(code);
  return {
    municipality: observation.municipality,
    form: formFor(purpose),
    draft,
    edits: proposedEdits(draft, rules),
    rules,
    earlier: earlierWords(
      questionHistoryOf(earlierQuestions(), codesOf(code), sameSubject(indicator), questionsUntil()),
    ),
    evidence: { ...evidenceOf(code), url: `https://raadsmonitor.example/gemeente/${slug}/` },
    invented: true,
  };
}

const codesOf = (code: string) => [code, ...municipalityPage(code).predecessors.map((one) => one.code)];

/** Database files differ in bytes between machines, so their checksum does too. */
const masked = (text: string) => text.replace(/[0-9a-f]{64}/, 'controlegetal');

describe('the drafts in docs/examples are what the site makes', () => {
  test.each(examples)('$file', (one) => {
    const text = letterText(letterOf(example(one), { image: null, table: null }));
    const file = `docs/examples/${one.file}`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
    expect(masked(readFileSync(file, 'utf8'))).toBe(masked(text));
  });
});
