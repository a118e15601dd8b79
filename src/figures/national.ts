import { figureGroups, nameOf } from '../contract/codes.ts';
import type { NationalFigure } from '../contract/tables.ts';
import { decimal, nbsp, whole } from '../format.ts';
import { cbsSwiSource } from '../sources/cbs-swi.ts';
import { attribution } from '../sources/source.ts';
import type { FigureView, Sentence } from './view.ts';

/** Finds one published figure; throws when the reference data do not hold it. */
export function published(
  figures: readonly NationalFigure[],
  figure: string,
  edition: string,
): NationalFigure {
  const found = figures.find((row) => row.figure === figure && row.edition_key === edition);
  if (!found) throw new Error(`no national figure ${figure}@${edition}`);
  return found;
}

/** The value with its unit, as published: "26,5 duizend", "35%", "40 weken". */
export function valueText({ value, unit }: Pick<NationalFigure, 'value' | 'unit'>): string {
  const number = decimal(value);
  if (unit === 'percent') return `${number}%`;
  if (unit === 'thousand_persons') return `${number}${nbsp}duizend`;
  if (unit === 'weeks') return `${number}${nbsp}weken`;
  return number;
}

const accordingToPress = 'volgens berichtgeving';
const accordingToPressFirst = 'Volgens berichtgeving';

/** Where a figure stands, with the warning when nobody has read it at its publisher. */
export function sourceText(row: NationalFigure): string {
  return row.checked === 'yes' ? row.edition : `${row.edition}, ${accordingToPress}`;
}

interface GrowthPoint {
  readonly date: string;
  readonly share: number;
  readonly label: string;
  readonly note: string;
}

export interface GrowthData {
  readonly points: readonly GrowthPoint[];
  readonly apart: GrowthPoint | null;
}

interface Count {
  readonly started: NationalFigure;
  readonly share: NationalFigure;
  readonly cohort: NationalFigure;
}

function intake(figures: readonly NationalFigure[], cohort: number, end: number): Count {
  const edition = `ed${end}`;
  const key = `${cohort}-asylum-${end}1231`;
  return {
    started: published(figures, `intake_started-${key}`, edition),
    share: published(figures, `intake_started_share-${key}`, edition),
    cohort: published(figures, `cohort_size-${cohort}-asylum`, edition),
  };
}

/** A count of the source in thousands, as people: 6,7 is 6.700. */
const people = (value: number): string => whole(Math.round(1000 * value));

const thousands = ({ started, cohort, share }: Count) =>
  `${people(started.value)} van de ${people(cohort.value)} (${valueText(share)})`.replaceAll(' ', nbsp);

const point = ({ share }: Count, note: string): GrowthPoint => ({
  date: share.reference_date ?? '',
  share: share.value / 100,
  label: valueText(share),
  note,
});

/** The lesson of equal follow-up: one cohort a year later, and a younger cohort that cannot be compared yet. */
export function growthView(figures: readonly NationalFigure[]): FigureView<GrowthData> {
  const first = intake(figures, 2022, 2022);
  const later = intake(figures, 2022, 2023);
  const young = intake(figures, 2023, 2023);
  return {
    sentence: [
      'Van de asielstatushouders die in 2022 moesten gaan inburgeren, was eind 2022 bij ',
      { figure: thousands(first) },
      ' het eerste gesprek (brede intake) gestart. Bij dezelfde mensen was dat een jaar later bij ',
      { figure: thousands(later) },
      '.',
    ],
    more: [],
    charts: [
      {
        title: 'Eerste gesprek (brede intake) gestart, asielstatushouders',
        subtitle: 'Aandeel van wie in dat jaar begon. 35% en 45% zijn voorlopig.',
        description: `Begonnen in 2022: ${thousands(first)} eind 2022 en ${thousands(later)} eind 2023. Begonnen in 2023: ${thousands(young)} eind 2023, nog te vroeg om te vergelijken.`,
        data: {
          points: [point(first, ''), point(later, 'begonnen in 2022, een jaar later')],
          apart: point(
            young,
            `${people(young.started.value)} van de ${people(young.cohort.value)}, begonnen in 2023: nog te vroeg om te vergelijken`,
          ),
        },
      },
    ],
    table: {
      caption: 'Eerste gesprek (brede intake) gestart, asielstatushouders',
      columns: [
        { label: 'Begonnen in' },
        { label: 'Gestart', numeric: true },
        { label: 'Om hoeveel mensen', numeric: true },
        { label: 'Aandeel', numeric: true },
      ],
      rows: [first, later, young].map(({ share, started, cohort }) => ({
        cells: [
          `${String(share.cohort)}, geteld eind ${(share.reference_date ?? '').slice(0, 4)}`,
          decimal(started.value),
          decimal(cohort.value),
          valueText(share),
        ],
      })),
      note: 'Aantallen in duizend mensen.',
    },
    notes: [
      'Lees dit zo: dezelfde groep, een jaar langer gevolgd. Een groep die korter is gevolgd, staat vanzelf lager. Vergelijk daarom alleen mensen die even lang zijn gevolgd.',
      `${attribution(cbsSwiSource)}, uitgaven ${[first, later].map(({ share }) => share.edition.replace('SWI ', '')).join(' en ')}.`,
    ],
  };
}

export type LollipopData = readonly {
  readonly label: string;
  readonly share: number;
  readonly value: string;
}[];

/** Plan within 10 weeks, for two months of inflow: read in the press, so said as such. */
export function withinTermView(figures: readonly NationalFigure[]): FigureView<LollipopData> {
  const march = published(figures, 'pip_within_10w_share-2022m03-asylum', 'news');
  const january = published(figures, 'pip_within_10w_share-2023m01-asylum', 'news');
  return {
    sentence: [
      'Van de statushouders die in maart 2022 begonnen, had ',
      { figure: valueText(march) },
      ' binnen 10 weken een plan (PIP). Van de groep van januari 2023 was dat ',
      { figure: valueText(january) },
      '.',
    ],
    more: [],
    charts: [
      {
        title: 'Plan binnen 10 weken, asielstatushouders',
        subtitle:
          'Wie in één maand begon; van hoeveel mensen staat er niet bij. Geen lijn: de maanden ertussen vonden wij niet.',
        description: `Begonnen in maart 2022: ${valueText(march)}. Begonnen in januari 2023: ${valueText(january)}. ${accordingToPress}.`,
        data: [
          { label: 'maart 2022', share: march.value / 100, value: valueText(march) },
          { label: 'januari 2023', share: january.value / 100, value: valueText(january) },
        ],
      },
    ],
    table: {
      caption: 'Plan binnen 10 weken',
      columns: [{ label: 'Begonnen in' }, { label: 'Aandeel', numeric: true }],
      rows: [{ cells: ['maart 2022', valueText(march)] }, { cells: ['januari 2023', valueText(january)] }],
      note: `${accordingToPressFirst} over de brief aan de Tweede Kamer van juli 2023. De brief zelf is nog te controleren. De Algemene Rekenkamer schreef in januari 2026 dat statushouders bijna twee keer zo lang wachten als de bedoeling is, volgens berichtgeving.`,
    },
    notes: [],
  };
}

export interface RevisedFigure {
  readonly figure: string;
  readonly edition: string;
  readonly value: number;
  readonly text: string;
}

const isEdition = ({ edition_key }: NationalFigure) => edition_key.startsWith('ed');

/** Figures that a publisher gave again, otherwise, in a later edition; the earlier value stays visible. */
export function revised(figures: readonly NationalFigure[]): NationalFigure[][] {
  const groups = Map.groupBy(figures.filter(isEdition), ({ figure }) => figure);
  return [...groups.values()].filter((rows) => new Set(rows.map(({ value }) => value)).size > 1);
}

export function revisionsView(figures: readonly NationalFigure[]): FigureView<readonly RevisedFigure[]> {
  const groups = revised(figures);
  const rows = groups.flat();
  const [cohort2022 = []] = groups;
  const sentence: Sentence = [
    'Het CBS gaf de omvang van de groep die in 2022 begon drie keer: ',
    { figure: cohort2022.map((row) => decimal(row.value)).join(', ') },
    ' duizend. Ook een cijfer dat definitief heet, kan nog veranderen.',
  ];
  return {
    sentence,
    more: [],
    charts: [
      {
        title: 'Hetzelfde cijfer in opeenvolgende uitgaven',
        subtitle: 'Elk cijfer heeft zijn eigen schaal vanaf nul. De nieuwste uitgave is donker.',
        description: groups
          .map(
            (group) =>
              `${group[0]?.label ?? ''}: ${group.map((row) => `${valueText(row)} in ${row.edition}`).join(', ')}`,
          )
          .join('. '),
        data: rows.map((row) => ({
          figure: row.label,
          edition: row.edition,
          value: row.value,
          text: valueText(row),
        })),
      },
    ],
    table: {
      caption: 'Herziene landelijke cijfers',
      columns: [{ label: 'Cijfer' }, { label: 'Uitgave' }, { label: 'Waarde', numeric: true }],
      rows: rows.map((row) => ({ cells: [row.label, row.edition, valueText(row)] })),
    },
    notes: [
      'Het CBS noemt mensen die in één jaar begonnen een ‘cohort’, en asielstatushouders ‘asielmigranten’.',
      'De gelezen delen van de uitgaven noemen geen reden voor deze herzieningen.',
      `${attribution(cbsSwiSource)}.`,
    ],
  };
}

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly includes: readonly string[];
}

const topics: readonly Topic[] = [
  {
    id: 'instroom',
    title: 'Instroom',
    includes: [
      'inflow_cohort',
      'cohort_size',
      'asylum_share',
      'family_other_share',
      'obliged_inflow',
      'new_obliged',
      'asylum_permits',
    ],
  },
  { id: 'samenstelling', title: 'Wie zijn het?', includes: ['male_share', 'female_share', 'origin'] },
  {
    id: 'wonen',
    title: 'Opvang en huisvesting',
    includes: ['housed', 'housing', 'still_in_reception', 'screening', 'preintegration'],
  },
  { id: 'plan', title: 'Eerste gesprek (brede intake) en plan', includes: ['intake', 'pip', 'without_pip'] },
  { id: 'werk', title: 'Werk en opleiding', includes: ['worked', 'employed', 'in_education'] },
  { id: 'afronden', title: 'Afronden en de eerdere wet', includes: [] },
];

export interface TopicTable {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly NationalFigure[];
}

/** Every published figure under one topic; what fits no other topic closes the list. */
export function byTopic(figures: readonly NationalFigure[]): TopicTable[] {
  const topicOf = ({ indicator }: NationalFigure) =>
    topics.find(({ includes }) => includes.some((start) => indicator.startsWith(start)))?.id ?? 'afronden';
  return topics.map(({ id, title }) => ({ id, title, rows: figures.filter((row) => topicOf(row) === id) }));
}

/** The group a figure is about, in words. */
export function whoText(row: NationalFigure): string {
  return nameOf(figureGroups, row.group);
}
