import type { ColumnName } from '../../src/cases/columns.ts';
import type { DeliveryRow, RevisionRow } from '../../src/contract/tables.ts';
import { codeOf, hasEnded, places, type Place } from './places.ts';

/** A reference date with what happened around it. */
export interface Edition {
  readonly release: string;
  readonly referenceDate: string;
  readonly published: string;
  readonly nextUpdate: string;
  /** Every municipality, in the order of its code; the case file holds the people of those that delivered. */
  readonly deliveries: readonly DeliveryRow[];
  /** Blocks whose earlier figures change in this release, with a reason and without a count. */
  readonly revisions: readonly RevisionRow[];
  /** Municipalities that merged in this release. */
  readonly mergers: readonly { readonly gemeente: string; readonly uit: readonly string[] }[];
  /** Columns that the case file lacks, and why. */
  readonly absent: Readonly<Partial<Record<ColumnName, string>>>;
}

const merger = [2022, 2023, 2024, 2025].map((cohort): RevisionRow => ({
  municipality: codeOf('Vaartland'),
  cohort,
  reason: 'municipal_merger',
  note: 'Met de mensen van Wallemeer. Die gemeente ging op 1 januari 2026 op in Vaartland.',
}));

/** From which municipalities a merged one counts the people. */
const predecessors = { gemeente: codeOf('Vaartland'), uit: ['Vaartland', 'Wallemeer'].map(codeOf) };

const lateData: RevisionRow = {
  municipality: codeOf('Lindervoort'),
  cohort: 2024,
  reason: 'late_data',
  note: 'De gemeente leverde mensen na die in 2024 begonnen. Zij ontbraken in eerdere leveringen.',
};

const absent = {
  extension_grounds: 'DUO heeft de codelijst van de gronden nog niet vastgesteld.',
  dispensation_ground: 'Wij vragen dit niet uit. Het zegt iets over gezondheid.',
  fine_duo_date: 'DUO levert dit nog niet.',
};

export const editions: readonly Edition[] = [
  {
    release: '2025-K3',
    referenceDate: '2025-09-30',
    published: '2025-11-03',
    nextUpdate: '2026-05-04',
    deliveries: deliveriesOn('2025-09-30', {}),
    revisions: [],
    mergers: [],
    absent,
  },
  {
    release: '2026-K1',
    referenceDate: '2026-03-31',
    published: '2026-05-04',
    nextUpdate: '2026-11-02',
    deliveries: deliveriesOn('2026-03-31', { Roderveen: null }),
    revisions: merger,
    mergers: [predecessors],
    absent,
  },
  {
    release: '2026-K3',
    referenceDate: '2026-09-30',
    published: '2026-11-02',
    nextUpdate: '2027-05-03',
    deliveries: deliveriesOn('2026-09-30', { Roderveen: 'De nieuwe registratie is nog niet ingericht.' }),
    revisions: [lateData],
    mergers: [],
    absent,
  },
];

/** The codes of the municipalities that delivered. */
export function deliveredCodes({ deliveries }: Edition): Set<string> {
  return new Set(
    deliveries.filter(({ state }) => state === 'delivered').map(({ municipality }) => municipality),
  );
}

/** @param missing municipalities that did not deliver, with the reason they gave */
function deliveriesOn(date: string, missing: Readonly<Record<string, string | null>>): DeliveryRow[] {
  return places.map((place) => deliveryOf(place, date, missing[place.name]));
}

function deliveryOf(place: Place, date: string, reason: string | null | undefined): DeliveryRow {
  const municipality = codeOf(place.name);
  if (hasEnded(place, date)) {
    return { municipality, state: 'not_applicable', reason: 'opgegaan in Vaartland per 1 januari 2026' };
  }
  return reason === undefined
    ? { municipality, state: 'delivered', reason: null }
    : { municipality, state: 'not_delivered', reason };
}
