import { capital, inNameOrder, notSaid } from '../format.ts';
import {
  cellText,
  countCell,
  peopleColumn,
  shareNote,
  shareCell,
  totalCell,
  type TableCell,
  type TableView,
} from '../figures/view.ts';
import type { Comparison, Entry } from './comparisons.ts';
import type { Judged, Peer } from './judged.ts';
import { saidLimits, type SaidLimits } from './strip.ts';
import { stateWords } from './verdict.ts';

/** What a table of municipalities is about. */
interface TableAbout {
  readonly comparison: Comparison;
  readonly judged: Judged;
  readonly cohort: number | null;
}

/** ", begonnen in 2024", or nothing where every year counts. */
export function ofCohort({ cohort }: Pick<TableAbout, 'cohort'>): string {
  return cohort === null ? '' : `, begonnen in ${cohort}`;
}

const ownRole = 'eigen gemeente';
const peerRole = 'vergelijkingsgroep';

/** Every municipality of the comparison by name, then the others together, then the two bands. */
export function tableOf(about: TableAbout): TableView {
  const { comparison, judged } = about;
  const rows = byName([judged.own, ...judged.peers]).map((peer) => {
    const isOwn = peer === judged.own;
    const cells = [peer.name, ...entryCells(peer.entry)];
    return isOwn ? { cells, strong: true as const } : { cells };
  });
  const { together } = judged;
  return {
    caption: `${capital(comparison.part)}${ofCohort(about)}, per gemeente op naam`,
    columns: countColumns(comparison),
    rows: [
      ...rows,
      ...(together === null ? [] : [{ cells: ['De andere samen', ...entryCells(together)] }]),
      ...limitRows(judged),
    ],
    note: `Op naam, niet op grootte. ${shareNote}`,
  };
}

/** The two bands of the strip, in people and in percents of this municipality. */
function limitRows({ own, basis, chance, among }: Judged): TableView['rows'] {
  if (basis === null || chance === null || typeof own.entry === 'string') return [];
  const { denominator } = own.entry;
  const row = (name: string, limits: SaidLimits) => ({
    cells: [
      name,
      { text: limits.people, value: null },
      totalCell(denominator),
      { text: limits.share, value: null, of: denominator.count },
    ],
  });
  return [
    row('Alleen toeval en afronden', saidLimits(chance, own.entry)),
    row(`De spreiding van ${among}`, saidLimits(basis.limits.verdict, own.entry)),
  ];
}

/** Columns of a table of municipalities that are each judged: part, whole, share and verdict. */
export function tableColumns(comparison: Pick<Comparison, 'part'>): TableView['columns'] {
  return [...countColumns(comparison), { label: 'Vergelijking', short: '' }];
}

/** The same for one municipality and its peers: the one verdict stands above the table, and not in every row. */
function countColumns({ part }: Pick<Comparison, 'part'>): TableView['columns'] {
  return [
    { label: 'Gemeente' },
    { label: capital(part), numeric: true, short: '' },
    { label: peopleColumn, numeric: true, short: 'van' },
    { label: 'Aandeel', numeric: true },
  ];
}

function byName(peers: readonly Peer[]): Peer[] {
  return peers.toSorted((one, other) => inNameOrder(one.name, other.name));
}

/** Numerator, denominator and share in words; a blank has its own word. */
export function entryCells(entry: Entry): [TableCell, TableCell, TableCell] {
  if (typeof entry === 'string') return [stateWords[entry], notSaid, notSaid];
  const { numerator, denominator } = entry;
  return [countCell(numerator), totalCell(denominator), shareCell(numerator, denominator)];
}

/** One line of the CSV of this view: published counts, and the words of the table. */
export interface ComparedRow {
  readonly gemeente: string;
  readonly code: string;
  readonly rol: string;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly aandeel: string;
  readonly oordeel: string;
}

/** The rows of the table as a file gives them, by name. */
export function comparedRows({ judged }: Pick<TableAbout, 'judged'>): ComparedRow[] {
  return byName([judged.own, ...judged.peers]).map((peer) => {
    const isOwn = peer === judged.own;
    const { entry } = peer;
    const isBlank = typeof entry === 'string';
    return {
      gemeente: peer.name,
      code: peer.code,
      rol: isOwn ? ownRole : peerRole,
      teller: isBlank ? null : entry.numerator.count,
      noemer: isBlank ? null : entry.denominator.count,
      aandeel: isBlank ? stateWords[entry] : cellText(entryCells(entry)[2]),
      oordeel: isOwn ? judged.verdict : '',
    };
  });
}
