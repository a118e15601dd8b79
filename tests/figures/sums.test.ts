import { describe, expect, test } from 'vitest';
import { durationFigure } from '../../src/figures/duration.ts';
import type { Answer, AnswerRow, Figure, Scope } from '../../src/figures/figure.ts';
import { routesFigure } from '../../src/figures/learning-routes.ts';
import { onTimeFigure } from '../../src/figures/on-time.ts';
import { peopleFigure } from '../../src/figures/people.ts';
import { throughputFigure } from '../../src/figures/throughput.ts';
import { cellText, plain } from '../../src/figures/view.ts';
import { waitingFigure, waitingTotals } from '../../src/figures/waiting.ts';
import { nbsp } from '../../src/format.ts';

/** Made-up answers: what stands on the page must stay true when counts of several blocks are added up. */
const allCohorts = [2022, 2023, 2024, 2025, 2026];
const scope: Scope = {
  group: null,
  cohorts: null,
  referenceDate: '2026-09-30',
  invented: true,
  allCohorts,
};

/** Later, when every year has been followed long enough. */
const later: Scope = { ...scope, referenceDate: '2030-12-31' };

interface Blocks {
  readonly cohorts: readonly number[];
  /** Municipalities added up in every cohort. */
  readonly each?: number;
  readonly small?: readonly AnswerRow[];
}

function answer(rows: Answer['rows'], { cohorts, each = 1, small = [] }: Blocks, name = 'Waterdonk'): Answer {
  const large = cohorts.map((cohort) => ({ cohort, detail: 'yes', numerator: 60 * each, blocks: each }));
  return { name, rows: { ...rows, inflow_cohort: [...large, ...small] } };
}

const waitingRows = (...counts: number[]) => ({
  without_pip_by_wait: ['w10', 'w13', 'w26', 'w52', 'w52p'].map((state, at) => ({
    state,
    numerator: counts[at] ?? 0,
  })),
});

function said<D>(figure: Figure<D>, own: Answer, about: Scope = scope, compared: Answer | null = null) {
  const { sentence, more, charts, table, notes } = figure.view(own, compared, about);
  const spaced = (text: string) => text.replaceAll(nbsp, ' ');
  return {
    sentence: spaced(plain(sentence)),
    more: more.map((one) => spaced(plain(one))),
    words: charts.map(({ subtitle, description }) => spaced(`${subtitle} ${description}`)),
    rows: table.rows.map(({ cells }) => cells.map((cell) => spaced(cellText(cell)))),
    notes,
  };
}

const fiveYears =
  'Opgeteld uit 5 afgeronde getallen: het kan er hooguit 20 naast zitten, meestal niet meer dan 9.';
const oneCount = 'Door het afronden kan dit getal tot 4 hoger of lager zijn.';

describe('a shown zero', () => {
  test('of one year is fewer than 5', () => {
    const { sentence, notes } = said(waitingFigure, answer(waitingRows(), { cohorts: [2024] }), {
      ...scope,
      cohorts: [2024],
    });
    expect(sentence).toBe(
      'Op 30 september 2026 hadden in Waterdonk minder dan 5 inburgeraars die in 2024 begonnen en van wie de wachttijd is begonnen, nog geen plan (PIP). Niet meegeteld: minder dan 5 mensen zonder plan en zonder bekende startdatum.',
    );
    expect(notes).toContain(oneCount);
  });

  test('of five years is at most 20, in sentence, chart, image text and table', () => {
    const { sentence, words, rows, notes } = said(
      waitingFigure,
      answer(waitingRows(), { cohorts: allCohorts }),
    );
    expect(sentence).toContain(
      'hadden in Waterdonk hooguit 20 inburgeraars van wie de wachttijd is begonnen, nog geen plan (PIP). Niet meegeteld',
    );
    expect(words[0]).toContain('om hooguit 20 mensen. ');
    expect(words[0]).toContain('Samen hooguit 20, van wie hooguit 20 langer dan 10 weken.');
    expect(rows.map((cells) => cells[1])).toEqual([
      ...Array<string>(5).fill('hooguit 20, mogelijk niemand'),
      'hooguit 20',
      'hooguit 20',
    ]);
    expect(notes.filter((note) => note === fiveYears)).toHaveLength(1);
  });

  test('of a part stays below the whole', () => {
    const { sentence } = said(waitingFigure, answer(waitingRows(120), { cohorts: allCohorts }));
    expect(sentence).toContain('Hooguit 20 van hen (hooguit 20%) wachtten toen al langer dan 10 weken.');
    const few = said(waitingFigure, answer(waitingRows(15), { cohorts: allCohorts }));
    expect(few.sentence).toContain(
      'Door het afronden is niet te zeggen hoeveel van hen al langer dan 10 weken wachten.',
    );
  });

  test('does not count the blocks without detail', () => {
    const small = [{ cohort: 2022, detail: 'no', numerator: 5, blocks: 1 }];
    const own = answer(waitingRows(), { cohorts: [2023, 2024], small });
    expect(waitingTotals(own)).toEqual({ all: 0, beyond: 0, rounded: 2 });
    expect(said(waitingFigure, own).notes).toContain(
      'Opgeteld uit 2 afgeronde getallen: het kan er hooguit 8 naast zitten, meestal niet meer dan 5.',
    );
    expect(said(waitingFigure, own).sentence).toContain(
      'nog geen plan (PIP); wie in 2022 begon, telt hier niet mee (te weinig mensen).',
    );
  });
});

test('municipalities that are added up have a bound of their own', () => {
  const own = answer(waitingRows(60), { cohorts: allCohorts });
  const compared = answer(
    waitingRows(),
    { cohorts: allCohorts, each: 3 },
    'de zelf gekozen groep (3 gemeenten)',
  );
  const { more, rows, notes } = said(waitingFigure, own, scope, compared);
  expect(more).toEqual([
    'In de zelf gekozen groep (3 gemeenten) hadden hooguit 60 inburgeraars nog geen plan (PIP).',
  ]);
  expect(rows[1]).toEqual([
    '11 tot en met 13 weken',
    'hooguit 20, mogelijk niemand',
    'hooguit 60, mogelijk niemand',
  ]);
  expect(notes).toContain(
    'de zelf gekozen groep (3 gemeenten): opgeteld uit 15 afgeronde getallen: het kan er hooguit 60 naast zitten, meestal niet meer dan 15.',
  );
});

describe('the time to the plan', () => {
  const durations = (...made: number[]) => ({
    days_to_pip: ['d00_04', 'd04_08', 'd08_10', 'd10_13', 'd39p', 'w26'].map((state, at) => ({
      cohort: 2024,
      state,
      numerator: made[at] ?? 0,
    })),
  });

  test('of two years has the wider bounds', () => {
    const { sentence, rows } = said(durationFigure, answer(durations(20, 40), { cohorts: [2023, 2024] }), {
      ...scope,
      cohorts: [2023, 2024],
    });
    expect(sentence).toContain('Nog zonder plan na meer dan 10 weken: hooguit 8 mensen.');
    expect(rows[2]).toEqual(['9 en 10 weken', 'hooguit 8']);
    expect(rows.at(-2)).toEqual(['Totaal met plan', '60']);
  });

  test('counts the denominator of "within 10 weeks" as one rounded count', () => {
    const late = answer(durations(0, 0, 0, 20), { cohorts: [2024] });
    const { rows, notes } = said(onTimeFigure, late);
    expect(rows[2]).toEqual(['2024', 'minder dan 5', '20', 'hooguit 25%']);
    expect(rows[1]).toEqual(['2023', 'te klein om te tonen', 'te klein om te tonen', 'niet te zeggen']);
    expect(notes).toContain(oneCount);
  });
});

describe('throughput', () => {
  const reached = (...counts: number[]) => ({
    funnel_stage_share: [
      'notified',
      'registered',
      'intake',
      'pip',
      'lesson',
      'pvt',
      'route_done',
      'fulfilled',
    ].map((stage, at) => ({ stage, numerator: counts[at] ?? 0, denominator: counts[0] ?? 0 })),
  });
  const cohorts = [2024];

  test('of all groups reads a step as one rounded count', () => {
    const { sentence, rows, notes } = said(throughputFigure, answer(reached(60, 60, 30), { cohorts }), {
      ...scope,
      cohorts,
    });
    expect(sentence).toContain(
      'ongeveer 60 mensen. Minder dan 5 van hen (hooguit 10%) hebben een plan (PIP).',
    );
    expect(rows[7]).toEqual(['Voldaan', 'minder dan 5', 'nog te vroeg']);
    const grown = { ...later, cohorts };
    const full = said(throughputFigure, answer(reached(60, 60, 30), { cohorts }), grown).rows;
    expect(full[7]).toEqual(['Voldaan', 'minder dan 5', 'hooguit 10%']);
    expect(notes).toContain(oneCount);
  });

  test('of one group adds up the later steps, or takes the earlier ones off', () => {
    const { rows, notes } = said(throughputFigure, answer(reached(60, 60, 30), { cohorts }), {
      ...scope,
      cohorts,
      group: 'asylum',
    });
    expect(rows.map((cells) => cells[1])).toEqual([
      '60',
      '60',
      '30',
      'hooguit 16',
      'hooguit 16',
      'hooguit 12',
      'hooguit 8',
      'minder dan 5',
    ]);
    expect(rows[1]?.[2]).toBe('minstens 80%');
    expect(notes.join(' ')).toContain('het kan er hooguit 16 naast zitten');
  });

  test('without people has nothing to divide', () => {
    const { sentence, rows, notes } = said(
      throughputFigure,
      answer(reached(), { cohorts: allCohorts }),
      later,
    );
    expect(sentence).toBe(
      'In Waterdonk gaat het om hooguit 20 inburgeraars. Dat is te weinig om stappen te tonen.',
    );
    expect(rows).toEqual([['inburgeraars', 'hooguit 20']]);
    expect(notes).toEqual([
      'Elk aantal is apart afgerond. Een 0 is hooguit 4 mensen, 5 keer een 0 hooguit 20.',
    ]);
  });
});

test('learning routes over five years', () => {
  const routes = {
    route_share: ['b1', 'education', 'z'].map((route, at) => ({
      route,
      numerator: [100, 0, 0][at] ?? 0,
      denominator: 100,
    })),
  };
  const { sentence, rows } = said(routesFigure, answer(routes, { cohorts: allCohorts }), later);
  expect(sentence).toBe(
    'Van de mensen in Waterdonk hebben ongeveer 100 een plan (PIP). Ongeveer 100 van hen (minstens 65%) volgen de B1-route, hooguit 20 de onderwijsroute (naar een opleiding) en hooguit 20 de Z-route (voor wie B1 nog niet haalbaar is).',
  );
  expect(rows[2]).toEqual(['Z-route', 'hooguit 20', 'hooguit 25%']);
});

describe('people', () => {
  test('stand in one row per cohort, also where some municipalities lack detail', () => {
    const small = [{ cohort: 2022, detail: 'no', numerator: 5, blocks: 2 }];
    const rows = { obliged_persons: [{ cohort: 2022, numerator: 0 }] };
    const own = answer(rows, { cohorts: [2022], each: 2, small });
    const { sentence, rows: table, words } = said(peopleFigure, own);
    expect(sentence).toBe(
      'Op 30 september 2026 liep in Waterdonk de inburgeringsplicht van hooguit 8 mensen; een deel van wie in 2022 begon, telt hier niet mee (te weinig mensen). Sinds 2022 begonnen er ongeveer 125.',
    );
    expect(table[0]).toEqual(['2022', '125', 'hooguit 8']);
    expect(words[0]).toContain('Begonnen met inburgeren in Waterdonk. 2022: ongeveer 125.');
  });

  test('who began in the year that still grows stand apart, in words and as a bar', () => {
    const years = [2025, 2026];
    const rows = { obliged_persons: years.map((cohort) => ({ cohort, numerator: 100 })) };
    const own = answer(rows, { cohorts: years });
    const { words } = said(peopleFigure, own);
    expect(words[0]).toMatch(
      /Gestippeld: dat jaar groeit nog\..*2025: ongeveer \d+; 2026, dat nog groeit: ongeveer/,
    );
    const over = said(peopleFigure, own, { ...scope, referenceDate: '2026-12-31' });
    expect(
      `${over.words[0]} ${peopleFigure.view(own, null, { ...scope, referenceDate: '2026-12-31' }).table.note}`,
    ).not.toMatch(/groeit/);
    const [chart] = peopleFigure.view(own, null, scope).charts;
    expect(chart?.data.rows.map(({ label, isOpen }) => [label, isOpen])).toEqual([
      ['2025', false],
      ['2026', true],
    ]);
  });

  test('of many places who miss a part of many years, the years are not listed', () => {
    const years = [2022, 2023, 2024];
    const rows = { obliged_persons: years.map((cohort) => ({ cohort, numerator: 100 })) };
    const few = years.map((cohort) => ({ cohort, detail: 'no', numerator: 5, blocks: 2 }));
    const of = (small: typeof few) =>
      said(peopleFigure, answer(rows, { cohorts: years, each: 2, small })).sentence;
    expect(of(few)).toContain('; een deel van de mensen telt hier niet mee (te weinig mensen).');
    const withheld = { cohort: 2023, detail: 'withheld', numerator: 50, blocks: 1 };
    expect(of([...few, withheld])).toContain('(te weinig mensen of door afronden niet uit te splitsen).');
    expect(of(few.slice(1))).toContain('; een deel van wie in 2023 of 2024 begon, telt hier niet mee');
  });

  test('a year of which no rounding adds up is left out by name, and is not called small', () => {
    const small = [{ cohort: 2025, detail: 'withheld', numerator: 50, blocks: 1 }];
    const rows = { obliged_persons: [{ cohort: 2024, numerator: 45 }] };
    const { sentence, rows: table } = said(peopleFigure, answer(rows, { cohorts: [2024], small }));
    expect(sentence).toContain(
      'van ongeveer 45 mensen; wie in 2025 begon, telt hier niet mee (door afronden niet uit te splitsen). Sinds 2022',
    );
    expect(table.find(([year]) => year === '2025')).toEqual(['2025', '50', 'door afronden niet te tonen']);
  });

  test('too few to show are under 10 in one block, and bounded over more', () => {
    const small = (...counts: number[]) =>
      counts.map((numerator, at) => ({ cohort: 2022 + at, detail: 'no', numerator, blocks: 1 }));
    const one = said(waitingFigure, answer({}, { cohorts: [], small: small(5) }));
    expect(one.sentence).toContain('gaat het om minder dan 10 inburgeraars.');
    const two = said(waitingFigure, answer({}, { cohorts: [], small: small(5, 0) }));
    expect(two.sentence).toContain('gaat het om hooguit 13 inburgeraars.');
    expect(two.rows).toEqual([
      ['2022', 'minder dan 10'],
      ['2023', 'minder dan 10'],
    ]);
    expect(two.notes).toContain(
      'Opgeteld uit 2 afgeronde getallen: het kan er hooguit 8 naast zitten, meestal niet meer dan 5.',
    );
  });
});
