/** A published national fact that is no row of a statistic: its words, where it stands, and who read it there. */
export interface NationalFact {
  readonly id: string;
  readonly text: string;
  /** Last day that it is about, or on which it was said (ISO date). */
  readonly date: string;
  readonly source: string;
  /** Where it was read; the same body, or a report of it by others. */
  readonly place: string;
  /** Whether it was read in the text of the publishing body itself; else it stands with "volgens berichtgeving". */
  readonly isChecked: boolean;
}

const rekenkamer = 'Algemene Rekenkamer, Onbenut potentieel, 28 januari 2026';

/** Newest first. Values stand as they were published; nothing was worked out. */
export const nationalFacts: readonly NationalFact[] = [
  {
    id: 'housing_task_met',
    text: '98 van de 342 gemeenten haalden hun taak om statushouders te huisvesten (stand 1 januari 2026).',
    date: '2026-01-01',
    source: 'ANP-analyse van cijfers van BZK',
    place: 'welingelichtekringen.nl',
    isChecked: false,
  },
  {
    id: 'coa_waiting',
    text: 'In de opvang wachtten 18.420 statushouders op een huis (5 januari 2026).',
    date: '2026-01-05',
    source: 'ANP op cijfers van het COA',
    place: 'welingelichtekringen.nl',
    isChecked: false,
  },
  {
    id: 'pip_wait_ratio',
    text: 'Statushouders wachten bijna twee keer zo lang op hun plan (PIP) als de bedoeling is.',
    date: '2025-06-30',
    source: rekenkamer,
    place: 'gemeente.nu, 5 februari 2026',
    isChecked: false,
  },
  {
    id: 'z_route_share',
    text: 'Bijna een derde van alle trajecten is een Z-route: voor mensen voor wie B1 (nog) niet haalbaar is.',
    date: '2025-06-30',
    source: rekenkamer,
    place: 'gemeente.nu, 5 februari 2026',
    isChecked: false,
  },
  {
    id: 'statusholders_2022_2024',
    text: 'Van 2022 tot en met 2024 moesten bijna 65.000 statushouders onder de nieuwe wet inburgeren.',
    date: '2024-12-31',
    source: rekenkamer,
    place: 'gemeente.nu, 28 januari en 5 februari 2026',
    isChecked: false,
  },
  {
    id: 'wi2013_remaining',
    text: 'Begin 2023 vielen nog ongeveer 60.000 mensen onder de eerdere wet (Wi2013).',
    date: '2023-01-01',
    source: 'Kamerstuk 32 824 nr. 380',
    place: 'gemeente.nu, januari 2023',
    isChecked: false,
  },
  {
    id: 'wi2013_money',
    text: 'Voor begeleiding van mensen onder de eerdere wet kregen gemeenten geld van het Rijk tot en met 2026: 46,5 miljoen euro voor asiel, en 9 miljoen per jaar voor mensen met een lening (ELIP).',
    date: '2023-01-01',
    source: 'Bericht van januari 2023',
    place: 'gemeente.nu, januari 2023',
    isChecked: false,
  },
];

/** Where a fact stands: "Algemene Rekenkamer, …, volgens berichtgeving (gemeente.nu, 5 februari 2026)". */
export function factSource({ source, place, isChecked }: NationalFact): string {
  return isChecked ? `${source} (${place}).` : `${source}, volgens berichtgeving (${place}).`;
}
