import { blockKey, blocksOf, detailNames, expectedCells, type Context } from './blocks.ts';
import { isStructuralZero } from './codes.ts';
import type { Fault } from './fault.ts';
import { placeDetailFollowsTheGate, placeTotalsBelongToWhoDelivered } from './place-invariants.ts';
import type { Release, ReleaseLines } from './release-lines.ts';
import {
  fulfilledAgrees,
  groupsAgreeBetweenTables,
  partsAddUpToTheTotal,
  reachedStagesAddUp,
  stagesAgreeBetweenGroupsAndRoutes,
} from './sums.ts';
import type { Municipality } from './tables.ts';

/** What must be true of a release beyond the shape of its rows. The name of each invariant is what it demands. */
export const invariants = {
  datesRunForward,
  cohortsEndWithTheReferenceYear,
  municipalitiesAreKnownAndValid,
  countsBelongToWhoDelivered,
  deliveredMunicipalitiesHaveEveryCohort,
  detailFollowsTheGate,
  blocksAreComplete,
  partsAddUpToTheTotal,
  stagesAgreeBetweenGroupsAndRoutes,
  groupsAgreeBetweenTables,
  reachedStagesAddUp,
  fulfilledAgrees,
  placeTotalsBelongToWhoDelivered,
  placeDetailFollowsTheGate,
  revisionsConcernDeliveredBlocks,
  rowCountsMatchTheManifest,
} as const;

/** Runs every invariant and returns all faults, in the order of the list above. */
export function checkRelease(
  folder: string,
  release: Release,
  municipalities: readonly Municipality[],
): Fault[] {
  const context = { folder, release, municipalities, blocks: blocksOf(release.lines) };
  return Object.values(invariants).flatMap((invariant) => [...invariant(context)]);
}

function* datesRunForward({ folder, release }: Context): Generator<Fault> {
  const { peildatum, gepubliceerd, volgendeUpdate } = release.manifest;
  const at = { file: `${folder}/manifest.json` };
  if (gepubliceerd < peildatum)
    yield {
      ...at,
      column: 'gepubliceerd',
      received: gepubliceerd,
      expected: `een dag vanaf ${peildatum}, de peildatum`,
    };
  if (volgendeUpdate <= gepubliceerd)
    yield {
      ...at,
      column: 'volgendeUpdate',
      received: volgendeUpdate,
      expected: `een dag na ${gepubliceerd}, de dag van publicatie`,
    };
  for (const { line, row } of release.lines.declaration) {
    if (row.date <= gepubliceerd) continue;
    const place = { file: `${folder}/declaration.csv`, line, column: 'date' };
    yield {
      ...place,
      received: row.date,
      expected: `een dag tot en met ${gepubliceerd}, de dag van publicatie`,
    };
  }
}

function* cohortsEndWithTheReferenceYear({ folder, release }: Context): Generator<Fault> {
  const last = Number(release.manifest.peildatum.slice(0, 4));
  for (const { line, row } of release.lines.total) {
    if (row.cohort <= last) continue;
    yield {
      file: `${folder}/total.csv`,
      line,
      column: 'cohort',
      received: String(row.cohort),
      expected: `een instroomjaar tot en met ${last}, het jaar van de peildatum`,
    };
  }
}

function* municipalitiesAreKnownAndValid({ folder, release, municipalities }: Context): Generator<Fault> {
  const known = new Map(municipalities.map((entry) => [entry.code, entry]));
  const { peildatum } = release.manifest;
  for (const { line, row } of release.lines.delivery) {
    const found = known.get(row.municipality);
    const at = { file: `${folder}/delivery.csv`, line, column: 'municipality', received: row.municipality };
    if (!found) yield { ...at, expected: 'een code uit municipalities.csv' };
    else if (row.state !== 'not_applicable' && found.valid_to !== null && found.valid_to < peildatum) {
      yield {
        ...at,
        expected: `de opvolger ${found.successor ?? ''}: deze gemeente bestond tot en met ${found.valid_to}`,
      };
    } else if (row.state !== 'not_applicable' && beginsAfter(found, peildatum)) {
      yield { ...at, expected: `een gemeente die op ${peildatum} bestaat: deze begint later` };
    }
  }
}

const beginsAfter = ({ valid_from: from }: { readonly valid_from: string | null }, day: string): boolean =>
  from !== null && from > day;

/** A release that no senders share names every municipality of the site: a blank place says something too. */
export function deliveryFaults(
  folder: string,
  { lines, manifest }: Release,
  municipalities: readonly Municipality[],
): Fault[] {
  const named = new Set(lines.delivery.map(({ row }) => row.municipality));
  return municipalities
    .filter((one) => !named.has(one.code) && !beginsAfter(one, manifest.peildatum))
    .map(({ code, name }) => ({
      file: `${folder}/delivery.csv`,
      received: `geen regel voor ${code} (${name})`,
      expected: 'voor elke gemeente een stand van de levering',
    }));
}

function* countsBelongToWhoDelivered({ folder, release }: Context): Generator<Fault> {
  const states = new Map(release.lines.delivery.map(({ row }) => [row.municipality, row.state]));
  for (const { line, row } of release.lines.total) {
    if (states.get(row.municipality) === 'delivered') continue;
    yield {
      file: `${folder}/total.csv`,
      line,
      column: 'municipality',
      received: row.municipality,
      expected: 'een gemeente die volgens delivery.csv heeft geleverd',
    };
  }
}

function* deliveredMunicipalitiesHaveEveryCohort({ folder, release, blocks }: Context): Generator<Fault> {
  const last = Number(release.manifest.peildatum.slice(0, 4));
  for (const { row } of release.lines.delivery) {
    if (row.state !== 'delivered') continue;
    for (let cohort = 2022; cohort <= last; cohort += 1) {
      if (blocks.has(`${row.municipality}/${cohort}`)) continue;
      yield {
        file: `${folder}/total.csv`,
        received: `geen regel voor ${row.municipality}, instroomjaar ${cohort}`,
        expected: 'elk instroomjaar vanaf 2022, ook als het aantal 0 is',
      };
    }
  }
}

function* detailFollowsTheGate({ folder, release, blocks }: Context): Generator<Fault> {
  for (const { line, row } of release.lines.total) {
    const detail = row.count >= 10 ? 'yes' : 'no';
    if (row.detail === detail || (row.detail === 'withheld' && detail === 'yes')) continue;
    yield {
      file: `${folder}/total.csv`,
      line,
      column: 'detail',
      received: row.detail,
      expected: `${detail}: vanaf 10 mensen is er uitsplitsing, daaronder niet`,
    };
  }
  for (const name of detailNames) {
    for (const { line, row } of release.lines[name]) {
      const block = blocks.get(blockKey(row));
      if (block?.total.row.detail === 'yes') continue;
      yield {
        file: `${folder}/${name}.csv`,
        line,
        received: `een regel voor ${blockKey(row)}`,
        expected: block ? 'geen uitsplitsing: het totaal is onder de 10' : 'eerst een regel in total.csv',
      };
    }
  }
}

function* blocksAreComplete({ folder, release, blocks }: Context): Generator<Fault> {
  for (const name of detailNames) {
    for (const { line, row } of release.lines[name]) {
      if (!isStructuralZero(row)) continue;
      const codes = Object.values<string | number>(row).slice(2, -1);
      yield {
        file: `${folder}/${name}.csv`,
        line,
        received: codes.join(' met '),
        expected:
          'een combinatie die kan: een route begint bij het PIP, en in de opvang zijn alleen statushouders',
      };
    }
  }
  for (const [key, block] of blocks) {
    if (block.total.row.detail !== 'yes') continue;
    for (const name of detailNames) {
      if (block[name].length === expectedCells[name]) continue;
      yield {
        file: `${folder}/${name}.csv`,
        received: `${block[name].length} regels voor ${key}`,
        expected: `${expectedCells[name]} regels: elke combinatie, ook met aantal 0`,
      };
    }
  }
}

function* revisionsConcernDeliveredBlocks({ folder, release, blocks }: Context): Generator<Fault> {
  for (const { line, row } of release.lines.revision) {
    if (blocks.has(blockKey(row))) continue;
    yield {
      file: `${folder}/revision.csv`,
      line,
      received: blockKey(row),
      expected: 'een gemeente en instroomjaar uit total.csv',
    };
  }
}

function* rowCountsMatchTheManifest({ folder, release }: Context): Generator<Fault> {
  for (const { bestand, rijen } of release.manifest.tabellen) {
    const lines = release.lines[bestand.replace('.csv', '') as keyof ReleaseLines] as
      readonly unknown[] | undefined;
    if (!lines || lines.length === rijen) continue;
    yield {
      file: `${folder}/manifest.json`,
      column: bestand,
      received: `${rijen} rijen`,
      expected: `${lines.length} rijen, zoals het bestand heeft`,
    };
  }
}
