import type { DeliveryRow, RevisionRow } from '../../src/contract/tables.ts';
import { dayOf } from './calendar.ts';
import { cohortsUpTo } from './calibration.ts';
import type { Life } from './lives.ts';
import { codeOf, places, type Place } from './places.ts';
import { countRows, type Block, type CountRows } from './tables.ts';

/** A reference date with what happened around it. */
export interface Edition {
  readonly release: string;
  readonly referenceDate: string;
  readonly published: string;
  readonly nextUpdate: string;
  /** Municipalities that did not deliver, with the reason they gave. */
  readonly notDelivered: Readonly<Record<string, string | null>>;
  readonly revisions: readonly RevisionRow[];
}

export type ReleaseRows = CountRows & {
  readonly delivery: readonly DeliveryRow[];
  readonly revision: readonly RevisionRow[];
};

const merger = [2022, 2023, 2024, 2025].map((cohort): RevisionRow => ({
  municipality: codeOf('Vaartland'),
  cohort,
  reason: 'municipal_merger',
  note: 'Met de mensen van Wallemeer. Die gemeente ging op 1 januari 2026 op in Vaartland.',
}));

const lateData: RevisionRow = {
  municipality: codeOf('Lindervoort'),
  cohort: 2024,
  reason: 'late_data',
  note: 'De gemeente leverde 20 mensen na die in 2024 begonnen. Zij ontbraken in eerdere leveringen.',
};

export const editions: readonly Edition[] = [
  {
    release: '2025-K3',
    referenceDate: '2025-09-30',
    published: '2025-11-03',
    nextUpdate: '2026-05-04',
    notDelivered: {},
    revisions: [],
  },
  {
    release: '2026-K1',
    referenceDate: '2026-03-31',
    published: '2026-05-04',
    nextUpdate: '2026-11-02',
    notDelivered: { Roderveen: null },
    revisions: merger,
  },
  {
    release: '2026-K3',
    referenceDate: '2026-09-30',
    published: '2026-11-02',
    nextUpdate: '2027-05-03',
    notDelivered: { Roderveen: 'De nieuwe registratie is nog niet ingericht.' },
    revisions: [lateData],
  },
];

/** All rows of an edition, from the lives as they stand on its reference date. */
export function releaseRows(edition: Edition, lives: readonly Life[]): ReleaseRows {
  const delivery = places.map((place) => deliveryOf(edition, place));
  return {
    ...countRows(blocksOf(edition, lives, delivery), dayOf(edition.referenceDate)),
    delivery,
    revision: edition.revisions,
  };
}

function hasEnded(place: Place, referenceDate: string): boolean {
  return place.validTo !== undefined && place.validTo < referenceDate;
}

function deliveryOf({ notDelivered, referenceDate }: Edition, place: Place): DeliveryRow {
  const municipality = codeOf(place.name);
  if (hasEnded(place, referenceDate)) {
    return { municipality, state: 'not_applicable', reason: 'opgegaan in Vaartland per 1 januari 2026' };
  }
  const reason = notDelivered[place.name];
  return reason === undefined
    ? { municipality, state: 'delivered', reason: null }
    : { municipality, state: 'not_delivered', reason };
}

/** The code under which a place counts: after a merger that of its successor. */
function countedUnder(place: Place, referenceDate: string): string {
  const moved = hasEnded(place, referenceDate) && place.successor !== undefined;
  return codeOf(moved ? place.successor : place.name);
}

function blocksOf(
  { referenceDate }: Edition,
  lives: readonly Life[],
  delivery: readonly DeliveryRow[],
): Block[] {
  const codes = new Map(places.map((place) => [place.name, countedUnder(place, referenceDate)]));
  const day = dayOf(referenceDate);
  const known = new Map<string, Life[]>();
  for (const life of lives) {
    if (life.knownFrom > day) continue;
    const key = `${codes.get(life.place)}/${life.cohort}`;
    known.set(key, [...(known.get(key) ?? []), life]);
  }
  const cohorts = cohortsUpTo(Number(referenceDate.slice(0, 4)));
  return delivery
    .filter(({ state }) => state === 'delivered')
    .flatMap(({ municipality }) =>
      cohorts.map((cohort) => ({
        municipality,
        cohort,
        lives: known.get(`${municipality}/${cohort}`) ?? [],
      })),
    );
}
