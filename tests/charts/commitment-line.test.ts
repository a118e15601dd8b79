import { describe, expect, it } from 'vitest';
import { commitmentLine, type CommitmentLineData } from '../../src/charts/commitment-line.ts';
import { expectPicture, mayNotWarn, picture, words } from './picture.ts';

const commitment = {
  said: '2025-12-16',
  sayer: 'college belooft',
  start: { date: '2025-09-30', share: 0.43 },
  target: { date: '2026-12-31', share: 0.65 },
  label: 'belofte: 65%',
};

const data: CommitmentLineData = {
  counted: [
    { date: '2025-09-30', share: 0.43, label: '43%', of: 200, cohort: 2024, follows: false },
    { date: '2026-03-31', share: 0.47, label: '47%', of: 150, cohort: 2025, follows: false },
    { date: '2026-09-30', share: 0.46, label: '46%', of: 195, cohort: 2025, follows: true },
  ],
  commitment,
  answers: ['2025-12-16'],
};

describe('commitment on a line', () => {
  mayNotWarn();

  it('draws what was counted, what was said and where it should lead', () => {
    expectPicture('commitment-line', (canvas) => commitmentLine(data, canvas));
    const svg = picture((canvas) => commitmentLine(data, canvas));
    expect(words(svg)).toEqual(
      expect.arrayContaining([
        '43%',
        'begonnen in 2024',
        '47%',
        'begonnen in 2025',
        '46%',
        'college belooft, 16 dec',
        'belofte: 65%',
      ]),
    );
    expect(svg).toContain('data-of="195"');
  });

  it('marks the days of answers, with or without a commitment', () => {
    expectPicture('answer-line', (canvas) =>
      commitmentLine({ ...data, commitment: null, answers: ['2025-12-16', '2026-06-24'] }, canvas),
    );
    const one = picture((canvas) => commitmentLine({ ...data, commitment: null }, canvas));
    expect(words(one)).toContain('antwoord, 16 dec');
    expect(words(one).join()).not.toContain('college belooft');
    expect(words(picture((canvas) => commitmentLine({ ...data, answers: [] }, canvas)))).not.toContain(
      'antwoord',
    );
  });

  it('runs no line from people who began in one year to those of another', () => {
    expect(picture((canvas) => commitmentLine(data, canvas)).match(/reeks-0/g)).toHaveLength(1);
  });

  it('leaves a gap where a release has no figure, and draws without a start', () => {
    const counted = data.counted.map((one) => ({ ...one, follows: false }));
    const gaps = picture((canvas) => commitmentLine({ ...data, counted }, canvas));
    expect(gaps.match(/reeks-0/g)).toBeNull();
    picture((canvas) => commitmentLine({ ...data, commitment: { ...commitment, start: null } }, canvas));
    expect(words(picture((canvas) => commitmentLine({ ...data, counted: [] }, canvas)))).toEqual([
      'Geen aantallen om te tonen',
    ]);
  });
});
