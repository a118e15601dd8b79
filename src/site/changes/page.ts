import type { ChangeRow } from '../../contract/changes.ts';
import type { PublishedMunicipality, PublishedRelease } from '../../contract/published.ts';
import type { TableView } from '../../figures/view.ts';
import { date, municipalitiesText, whole } from '../../format.ts';
import { changeFile, municipalities, releases } from '../../published/files.ts';
import { summaryOf } from './summary.page.ts';
import { blockWords, countWords, lineOf, placeWords, theYears, type ChangeLine } from './lines.page.ts';
import { published } from '../../published/municipalities.ts';

/** A release with the one before it; null for the first. */
export interface Step {
  readonly release: PublishedRelease;
  readonly earlier: PublishedRelease | null;
}

/** What changed for one municipality in one release; all texts are ready for the page. */
export interface MunicipalityStep extends Step {
  /** "42 aantallen van mensen die in 2024 begonnen zijn aangepast: nagekomen gegevens." */
  readonly sentences: readonly string[];
  readonly lines: readonly ChangeLine[];
  /** What was said about the reasons, each once. */
  readonly notes: readonly string[];
  /** Every revised number of a cohort year. */
  readonly revised: readonly { readonly summary: string; readonly table: TableView }[];
  /** Totals that moved because the reference date did. */
  readonly periods: TableView | null;
  /** Years of which only the stand is new, as a sentence; "" when there are none. */
  readonly sameTotals: string;
}

/** Newest first. */
function steps(): Step[] {
  const all = releases();
  return all.map((release, at) => ({ release, earlier: all[at - 1] ?? null })).toReversed();
}

const mergers = new Map<string, ReadonlyMap<string | null, readonly ChangeRow[]>>();

/** Mergers of a release, by the municipality that came of them. */
function mergersIn(release: string): ReadonlyMap<string | null, readonly ChangeRow[]> {
  const known = mergers.get(release);
  if (known) return known;
  const rows = Object.values(changeFile(release).municipalities).flat();
  const found = Map.groupBy(
    rows.filter(({ kind }) => kind === 'merger'),
    (row) => row.new,
  );
  mergers.set(release, found);
  return found;
}

/** Rows of one municipality in one release: its own, mergers that it took part in, and changed definitions. */
export function rowsFor(code: string, { release, earlier }: Step): ChangeRow[] {
  if (earlier === null) return [];
  const file = changeFile(release.release);
  return [
    ...(mergersIn(release.release).get(code) ?? []),
    ...(file.municipalities[code] ?? []),
    ...file.shared,
  ];
}

/** Every release in which a municipality took part, newest first. Throws on an unknown code. */
export function stepsOf(code: string): Step[] {
  const municipality = published(code);
  return steps().filter((step) => takesPart(municipality, step));
}

/** What the page of a municipality says of each of them. */
export function municipalityChanges(code: string): MunicipalityStep[] {
  return stepsOf(code).map((step) => municipalityStep(published(code), step));
}

/** Anchor of a release on its page. */
export function anchorOf({ release }: Step): string {
  return `release-${release.release}`;
}

function takesPart({ deliveries }: PublishedMunicipality, { release, earlier }: Step): boolean {
  const stateIn = (one: PublishedRelease | null) =>
    deliveries.find((entry) => entry.release === one?.release)?.state ?? 'not_applicable';
  return stateIn(release) !== 'not_applicable' || stateIn(earlier) !== 'not_applicable';
}

function municipalityStep({ code, name }: PublishedMunicipality, step: Step): MunicipalityStep {
  const rows = rowsFor(code, step);
  const changed = rows.filter(({ kind }) => kind !== 'new_period');
  const groups = [...Map.groupBy(changed, (row) => (row.kind === 'revised' ? row.cohort : row)).values()];
  return {
    ...step,
    sentences: sentencesOf(rows, step, name),
    lines: groups.flatMap(([first, ...more]) => (first ? [lineOfGroup(first, more)] : [])),
    notes: [...new Set(changed.flatMap(({ note }) => note ?? []))],
    revised: groups.filter(([first]) => first?.kind === 'revised').map(revisedTable),
    ...periodsOf(
      rows.filter(({ kind }) => kind === 'new_period'),
      step,
    ),
  };
}

function sentencesOf(rows: readonly ChangeRow[], { earlier }: Step, name: string): string[] {
  if (earlier === null) return ['Dit is de eerste release. Er is nog niets om mee te vergelijken.'];
  if (rows.length === 0) return [`Van ${name} verschilt geen enkel gepubliceerd getal.`];
  const summary = summaryOf(rows);
  return summary.length > 0 ? summary : ['Geen cijfer is herzien. Er is alleen een nieuwe periode.'];
}

/** A revised year stands by its total, or says that its total stayed the same; any other change by itself. */
function lineOfGroup(first: ChangeRow, more: readonly ChangeRow[]): ChangeLine {
  if (first.kind !== 'revised') return lineOf(first);
  const total = [first, ...more].find(({ table }) => table === 'total');
  return {
    what: `Begonnen in ${first.cohort}: alle mensen`,
    old: total ? countWords(total, total.old) : 'zelfde totaal',
    new: total ? countWords(total, total.new) : 'zelfde totaal',
    why: lineOf(first).why,
  };
}

function revisedTable(block: readonly ChangeRow[]) {
  const years = theYears(block);
  const summary = `Alle ${block.length} aangepaste aantallen van ${years}`;
  const table: TableView = {
    caption: summary,
    columns: [{ label: 'Aantal' }, { label: 'Was', numeric: true }, { label: 'Nu', numeric: true }],
    rows: block.map((row) => ({
      cells: [placeWords(row), countWords(row, row.old), countWords(row, row.new)],
    })),
    note: 'De reden geldt voor iedereen die in dat jaar begon. Een deel van deze aantallen verschilt ook doordat mensen sinds de vorige keer verder zijn.',
  };
  return { summary, table };
}

function periodsOf(
  rows: readonly ChangeRow[],
  { release, earlier }: Step,
): Pick<MunicipalityStep, 'periods' | 'sameTotals'> {
  const moved = rows.filter((row) => row.old !== row.new);
  const same = rows.filter((row) => row.old === row.new);
  return {
    periods: moved.length === 0 || earlier === null ? null : periodTable(moved, release, earlier),
    sameTotals:
      same.length === 0 ? '' : `Ook van ${theYears(same)} is er een nieuwe stand. Het totaal bleef gelijk.`,
  };
}

function periodTable(
  rows: readonly ChangeRow[],
  release: PublishedRelease,
  earlier: PublishedRelease,
): TableView {
  return {
    caption: 'Nieuwe periode: alle mensen per jaar waarin zij begonnen, of per groep',
    columns: [
      { label: 'Begonnen in, of groep' },
      { label: `Stand ${date(earlier.peildatum)}`, numeric: true },
      { label: `Stand ${date(release.peildatum)}`, numeric: true },
    ],
    rows: rows.map((row) => ({
      cells: [blockWords(row), countWords(row, row.old), countWords(row, row.new)],
    })),
    note: 'Dit is geen herziening. Een jaar dat nog liep, groeit. Een jaar dat voorbij was, verschuift doordat mensen verhuizen. Een groep zonder jaar verandert doordat mensen erbij komen en weggaan.',
  };
}

/** "18 gemeenten hebben alleen een nieuwe periode". */
export function onlyPeriodWords(number: number): string {
  return `${municipalitiesText(number)} ${number === 1 ? 'heeft' : 'hebben'} alleen een nieuwe periode`;
}

/** The link on the overview: how many numbers the newest release revised. */
export function changesLink(code: string): string {
  const [newest] = stepsOf(code);
  const revised = newest ? rowsFor(code, newest).filter(({ kind }) => kind === 'revised').length : 0;
  const more = 'oude en nieuwe waarde per release';
  if (revised === 0) return `Alle wijzigingen: ${more}`;
  const numbers = revised === 1 ? '1 aantal is' : `${whole(revised)} aantallen zijn`;
  return `${numbers} aangepast: ${more}`;
}

/** What changed in one release, for all municipalities. */
export interface ReleaseStep extends Step {
  /** Mergers first, then definitions: what concerns more than one municipality. */
  readonly shared: readonly string[];
  /** By name: who has more than a new period. */
  readonly changed: readonly {
    readonly name: string;
    readonly slug: string;
    readonly text: string;
    readonly rows: readonly ChangeRow[];
  }[];
  /** By name: who only has a new period. */
  readonly onlyPeriod: readonly { readonly name: string; readonly slug: string }[];
}

/** Every release, newest first. */
export function releaseChanges(): ReleaseStep[] {
  return steps().map((step) => {
    const file = step.earlier === null ? null : changeFile(step.release.release);
    const own = (code: string) => file?.municipalities[code] ?? [];
    const isPeriod = ({ kind }: ChangeRow) => kind === 'new_period';
    const listed = municipalities().filter(({ code }) => own(code).length > 0);
    const mergers = listed.flatMap(({ code }) => own(code).filter(({ kind }) => kind === 'merger'));
    return {
      ...step,
      shared: summaryOf([...mergers, ...(file?.shared ?? [])]),
      changed: listed
        .filter(({ code }) => !own(code).every(isPeriod))
        .map(({ code, name, slug }) => ({
          name,
          slug,
          text: summaryOf(own(code)).join(' '),
          rows: own(code),
        })),
      onlyPeriod: listed.filter(({ code }) => own(code).every(isPeriod)),
    };
  });
}
