import { commitmentTable, type CommitmentRow } from '../../src/contract/council.ts';
import { toCsv } from '../../src/contract/csv.ts';
import { address, sourceDate } from './council.ts';
import { codeOf } from './places.ts';

type Commitment = Pick<CommitmentRow, 'id' | 'date' | 'text' | 'indicator'> & {
  readonly place: string;
  readonly question?: string;
  readonly target?: number;
  readonly by?: string;
  /** What the college said to it later, and when. */
  readonly reaction?: { readonly text: string; readonly on: string };
};

const onTime = 'pip_within_term_share';

/** Invented commitments, such that each status occurs but the one that takes a fourth release: on course. */
const commitments: readonly Commitment[] = [
  {
    id: 'waterdonk-plan-2026',
    place: 'Waterdonk',
    question: 'waterdonk-2025-1',
    date: '2025-12-16',
    text: 'Eind 2026 heeft 65% binnen 10 weken een plan.',
    indicator: onTime,
    target: 65,
    by: '2026-12-31',
    reaction: {
      text: 'Sinds september werken twee medewerkers extra aan de plannen. De cijfers van 2026 geven een beter beeld.',
      on: '2026-11-05',
    },
  },
  {
    id: 'duinhaven-taalgroep',
    place: 'Duinhaven',
    question: 'duinhaven-2026-1',
    date: '2026-04-22',
    text: 'Vanaf 1 september 2026 begint elke maand een nieuwe taalgroep.',
    indicator: null,
    by: '2026-09-01',
  },
  {
    id: 'grutterdam-plan-2026',
    place: 'Grutterdam',
    question: 'grutterdam-2026-1',
    date: '2026-06-25',
    text: 'Eind 2026 hebben vier van de vijf mensen binnen 10 weken een plan.',
    indicator: onTime,
    target: 80,
    by: '2026-12-31',
  },
  {
    id: 'polderhaven-wachten',
    place: 'Polderhaven',
    question: 'polderhaven-2026-1',
    date: '2026-06-05',
    text: 'In het voorjaar van 2027 wacht van de mensen zonder plan hooguit 40% langer dan 10 weken.',
    indicator: 'without_pip_overdue',
    target: 40,
    by: '2027-03-31',
  },
  {
    id: 'roderveen-plan-2026',
    place: 'Roderveen',
    question: 'roderveen-2026-1',
    date: '2026-07-14',
    text: 'Eind september 2026 heeft 60% binnen 10 weken een plan.',
    indicator: onTime,
    target: 60,
    by: '2026-09-30',
  },
  {
    id: 'sudermar-plan-2027',
    place: 'Súdermar',
    date: '2025-12-02',
    text: 'Eind 2027 heeft 70% binnen 10 weken een plan.',
    indicator: onTime,
    target: 70,
    by: '2027-12-31',
  },
  {
    id: 'wallemeer-plan-2026',
    place: 'Wallemeer',
    question: 'wallemeer-2025-1',
    date: '2025-06-10',
    text: 'Op 30 juni 2026 heeft de helft binnen 10 weken een plan.',
    indicator: onTime,
    target: 50,
    by: '2026-06-30',
  },
  {
    id: 'wilgenstein-plan-2026',
    place: 'Wilgenstein',
    date: '2024-11-26',
    text: 'Op 30 september 2026 heeft 60% binnen 10 weken een plan.',
    indicator: onTime,
    target: 60,
    by: '2026-09-30',
  },
  {
    id: 'zuidervliet-plan-2026',
    place: 'Zuidervliet',
    date: '2024-12-10',
    text: 'Op 30 september 2026 heeft 65% binnen 10 weken een plan.',
    indicator: onTime,
    target: 65,
    by: '2026-09-30',
  },
];

/** The text of toezeggingen.csv. */
export function commitmentsCsv(): string {
  const rows = commitments.map(({ place, question, target, by, reaction, ...commitment }): CommitmentRow => ({
    ...commitment,
    municipality: codeOf(place),
    question: question ?? null,
    body: 'college',
    url: address('toezeggingen', commitment.id),
    target: target ?? null,
    target_date: by ?? null,
    reaction: reaction?.text ?? null,
    reaction_date: reaction?.on ?? null,
    reaction_url: reaction ? address('reacties', commitment.id) : null,
    source_date: sourceDate,
  }));
  return toCsv(Object.keys(commitmentTable.columns), rows);
}
