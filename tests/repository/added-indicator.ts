/** Prints where a counted indicator appears, as JSON: `node added-indicator.ts ID`, in the tree that it was added to. */
import { comparisons } from '../../src/comparison/comparisons.ts';
import { figureIndicators, figureOf, themes } from '../../src/figures/catalogue.ts';
import type { Scope } from '../../src/figures/figure.ts';
import { valueOf } from '../../src/figures/values.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { observedBy } from '../../src/indicators/ombudsman.ts';
import { trapsFor } from '../../src/indicators/traps.ts';
import { draftOf } from '../../src/questions/draft.ts';
import { currentRelease, dictionary, municipalities } from '../../src/published/files.ts';
import { deliveryRows } from '../../src/site/delivery/page.ts';
import { drawnFigures } from '../../src/site/figure/all.ts';
import { draftIndicators, observationOf } from '../../src/site/question/observation.page.ts';
import { readySql } from '../../src/site/workbench/ready-queries.ts';
import { tableDocs } from '../../src/site/workbench/table-docs.page.ts';

const [, , id = ''] = process.argv;
const figure = figureOf(id)?.id ?? '';
const [place] = municipalities().filter(({ successor }) => successor === null);
if (!place) throw new Error('nothing is published');
const scope: Scope = {
  group: null,
  cohorts: null,
  referenceDate: '2026-09-30',
  invented: true,
  allCohorts: [2024],
};
const rows = {
  [id]: [{ cohort: 2024, numerator: 40, denominator: 80 }],
  inflow_cohort: [{ cohort: 2024, detail: 'yes', numerator: 80, blocks: 1 }],
};
const codes = tableDocs(currentRelease().release, dictionary()).flatMap(({ columns }) =>
  columns.filter(({ name }) => name === 'indicator').map((column) => column.codes.map(({ code }) => code)),
);

process.stdout.write(
  JSON.stringify({
    catalogue: catalogue.some((one) => one.id === id),
    theme: themes.find(({ figures }) => figures.some((one) => one.id === figure))?.id,
    drawing: drawnFigures.some((one) => one.figure.id === figure),
    composer: draftIndicators.some((one) => one.id === id),
    subject: draftOf(observationOf(place.code, id), 'goal').subject,
    talkSheet: Object.values(figureIndicators).includes(id),
    readyQuery: readySql(id, { code: place.code, name: place.name, cohorts: [2024] })?.includes(place.code),
    dictionary: codes.length > 0 && codes.every((list) => list.includes(id)),
    delivery: deliveryRows(place).some(({ indicator }) => indicator === id),
    value: valueOf(id, { [figure]: { name: place.name, rows } }, scope)?.text,
    comparison: comparisons.some(({ indicator }) => indicator === id),
    request: observedBy({ code: 'o9' }).some((one) => one.id === id),
    traps: trapsFor(id).map((trap) => trap.id),
  }),
);
