import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawingDocument } from '../../../src/charts/drawing-document.ts';
import { drawnFigures } from '../../../src/site/figure/all.ts';
import { drawn } from '../../../src/site/figure/drawings/zonder-plan.ts';
import { drawnCharts, figureParts, type FigureParts } from '../../../src/site/figure/drawn.ts';

const answer = {
  name: 'Waterdonk <script>',
  rows: {
    without_pip_by_wait: [
      { state: 'w10', numerator: 65 },
      { state: 'w26', numerator: 55 },
    ],
    inflow_cohort: [{ cohort: 2024, detail: 'yes', numerator: 225, blocks: 1 }],
  },
};
const scope = { group: null, cohorts: null, referenceDate: '2026-09-30', allCohorts: [2024] };
const place = { document: drawingDocument, prefix: 'x' };

function parts(compared: typeof answer | null, invented: boolean): FigureParts {
  const view = drawn.view(answer, compared, { ...scope, invented });
  return figureParts(view, drawnCharts(drawn, view, place));
}

test('an invented figure says so in its image and beside it', () => {
  const charts = String(parts(null, true).charts);
  expect(charts.match(/aria-label="[^"]*Verzonnen voorbeeld\."/g)).toHaveLength(2);
  expect(charts).toMatch(/chart-subtitle">[^<]*Verzonnen voorbeeld\./);
  expect(String(parts(null, false).charts)).not.toContain('Verzonnen');
});

test('a name can hold no markup', () => {
  const { sentence, charts, table } = parts(answer, true);
  const { document } = parseHTML(`<body>${sentence}${charts}${table}</body>`);
  expect(document.querySelectorAll('svg').length).toBeGreaterThan(0);
  expect(document.querySelector('script')).toBeNull();
});

test('every figure is drawn by a module of its own name', async () => {
  for (const { figure } of drawnFigures) {
    const module = (await import(`../../../src/site/figure/drawings/${figure.id}.ts`)) as { drawn: unknown };
    expect(module.drawn).toBe(drawnFigures.find((entry) => entry.figure === figure));
  }
});
