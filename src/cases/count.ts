import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  ENUM,
  INTEGER,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { blockName, cellName, type TrueBlock } from '../contract/block.ts';
import {
  durationClasses,
  endStates,
  groups,
  pipStates,
  quarters,
  routes,
  stages,
  waitingBins,
  type CodeList,
} from '../contract/codes.ts';
import { yearOf } from './cell.ts';
import type { CaseRecord } from './columns.ts';
import {
  acts,
  caseGroups,
  caseRoutes,
  dispensations,
  endReasons,
  exemptions,
  pipOrigins,
  relations,
} from './lists.ts';
import { clockOf } from './rules.ts';

/** A column of the working table: its type in DuckDB and what it holds of a case. Dates are days since 1970-01-01. */
type Loaded = readonly [name: string, type: DuckDBType, value: (record: CaseRecord) => DuckDBValue];

const codes = (list: CodeList): DuckDBType => ENUM(list.map(({ code }) => code));

const loadedColumns = (municipalities: readonly string[]): readonly Loaded[] => [
  ['municipality', ENUM(municipalities), (record) => record.municipality_code],
  ['act', codes(acts), (record) => record.act],
  ['relation', codes(relations), (record) => record.relation],
  ['duo_group', codes(caseGroups), (record) => record.group],
  ['duty_start', INTEGER, (record) => record.duty_start_date],
  ['clock', INTEGER, clockOf],
  ['intake', INTEGER, (record) => record.intake_start_date],
  ['pip', INTEGER, (record) => record.first_pip_date],
  ['pip_origin', codes(pipOrigins), (record) => record.pip_origin],
  ['duo_route', codes(caseRoutes), (record) => record.route],
  ['first_lesson', INTEGER, (record) => record.first_lesson_date],
  ['course_hours', DOUBLE, (record) => record.course_hours],
  ['pvt', INTEGER, (record) => record.pvt_date],
  ['exams_done', INTEGER, (record) => record.exams_done_date],
  ['z_route_done', INTEGER, (record) => record.z_route_date],
  ['end_reason', codes(endReasons), (record) => record.duty_end_reason],
  ['exemption', codes(exemptions), (record) => record.exemption],
  ['dispensation', codes(dispensations), (record) => record.dispensation],
];

/** Tables of the protection rules that are not cumulative, by their dimensions; the first is the total. */
export const countedTables: readonly (readonly string[])[] = [
  [],
  ['group', 'stage'],
  ['route', 'stage'],
  ['quarter'],
  ['group', 'state'],
  ['end_state'],
];

const dimensions: Readonly<Record<string, CodeList>> = {
  group: groups,
  route: routes,
  stage: stages,
  quarter: quarters,
  state: pipStates,
  end_state: endStates,
};

const firstCohort = 2022;
const termDays = 70;
const batchSize = 2048;

/** `CASE` that gives the class of a number of days; edges are whole weeks, upper edge included. */
const classSql = (days: string, classes: readonly { readonly code: string; readonly to: number | null }[]) =>
  `CASE ${classes
    .map(({ code, to }) => (to === null ? `ELSE '${code}'` : `WHEN ${days} <= ${to * 7} THEN '${code}'`))
    .join(' ')} END`;

/** Everybody of the population with the one code that they have in every dimension. */
const personSql = (referenceDay: number) => `
  CREATE TABLE person AS
  WITH population AS (
    SELECT *,
      DATE '1970-01-01' + duty_start AS started,
      CASE
        WHEN end_reason = 'Inburgeringsplicht voldaan' THEN 'fulfilled'
        WHEN end_reason = 'Volledige vrijstelling' THEN 'exempt'
        WHEN end_reason = 'Volledige ontheffing' THEN 'dispensed'
        WHEN end_reason = 'Tijdelijke vrijstelling' THEN 'paused'
        WHEN end_reason IS NOT NULL THEN 'lapsed'
        WHEN exemption = 'whole' THEN 'exempt'
        WHEN dispensation = 'whole' THEN 'dispensed'
        WHEN exemption = 'temporary' THEN 'paused'
        ELSE 'running'
      END AS end_state,
      pip IS NOT NULL AND duo_route IS NOT NULL AS has_pip,
      has_pip AND (first_lesson IS NOT NULL OR coalesce(course_hours, 0) > 0) AS has_lesson,
      has_lesson AND pvt IS NOT NULL AS has_pvt,
      has_pvt AND (exams_done IS NOT NULL OR z_route_done IS NOT NULL) AS is_route_done
    FROM record
    WHERE act = 'wi2021' AND relation IN ('resident', 'linked_coa')
  )
  SELECT
    municipality,
    year(started)::INTEGER AS cohort,
    'q' || quarter(started) AS quarter,
    CASE duo_group WHEN 'Asielstatushouder' THEN 'asylum' ELSE 'family_other' END AS "group",
    CASE
      WHEN NOT has_pip THEN 'none'
      WHEN duo_route = 'B' THEN 'b1'
      WHEN duo_route = 'O' THEN 'education'
      ELSE 'z'
    END AS route,
    CASE
      WHEN end_state = 'fulfilled' THEN 'fulfilled'
      WHEN is_route_done THEN 'route_done'
      WHEN has_pvt THEN 'pvt'
      WHEN has_lesson THEN 'lesson'
      WHEN has_pip THEN 'pip'
      WHEN intake IS NOT NULL THEN 'intake'
      WHEN relation = 'resident' THEN 'registered'
      ELSE 'notified'
    END AS stage,
    end_state,
    CASE
      WHEN has_pip AND pip_origin = 'former' THEN 'former_pip'
      WHEN NOT has_pip AND end_state <> 'running' THEN 'ended_no_pip'
      WHEN clock IS NULL THEN 'no_clock'
      WHEN NOT has_pip THEN ${classSql(`(${referenceDay} - clock)`, waitingBins)}
      WHEN ${referenceDay} <= clock + ${termDays} THEN 'early'
      ELSE ${classSql('(pip - clock)', durationClasses)}
    END AS state
  FROM population`;

/** The engine could not count. Its own words are left out, because they may quote a case. */
export class CountError extends Error {
  override readonly name = 'CountError';

  constructor() {
    super('De telling van de dossiers is niet gelukt. Er is niets geteld.');
  }
}

/** Collects cases, and counts them in a DuckDB database that lives in memory only. */
export class Counter {
  private readonly municipalities: readonly string[];
  private readonly columns: readonly Loaded[];
  /** Full batches, in the memory of DuckDB. */
  private readonly chunks: DuckDBDataChunk[] = [];
  /** The batch that is being filled, column by column. */
  private readonly batch: readonly DuckDBValue[][];

  /** `municipalities` = codes of the cases that will be added. */
  constructor(municipalities: readonly string[]) {
    this.municipalities = [...new Set(municipalities)];
    this.columns = loadedColumns(this.municipalities);
    this.batch = this.columns.map(() => []);
  }

  /** Adds a case without faults; its values are copied. */
  add(record: CaseRecord): void {
    this.columns.forEach(([, , value], at) => this.batch[at]?.push(value(record)));
    if (this.batch[0]?.length === batchSize) this.pack();
  }

  /**
   * The blocks of every municipality and cohort up to the reference date (days since 1970-01-01), also the empty ones.
   * Throws a CountError.
   */
  async count(referenceDay: number): Promise<TrueBlock[]> {
    try {
      const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
      try {
        const connection = await instance.connect();
        await this.load(connection);
        await connection.run(personSql(referenceDay));
        const blocks = emptyBlocks(this.municipalities, yearOf(referenceDay));
        for (const table of countedTables) await fill(connection, blocks, table);
        connection.closeSync();
        return [...blocks.values()];
      } finally {
        instance.closeSync();
      }
    } catch {
      throw new CountError();
    }
  }

  private pack(): void {
    const rows = this.batch[0]?.length ?? 0;
    if (rows === 0) return;
    const types = this.columns.map(([, type]) => type);
    this.chunks.push(packed(types, rows, this.batch));
    for (const column of this.batch) column.length = 0;
  }

  private async load(connection: DuckDBConnection): Promise<void> {
    const definitions = this.columns.map(([name, type]) => `${name} ${type.toString()}`);
    await connection.run(`SET temp_directory = ''`);
    await connection.run(`CREATE TABLE record (${definitions.join(', ')})`);
    const appender = await connection.createAppender('record');
    this.pack();
    for (const chunk of this.chunks.splice(0)) appender.appendDataChunk(chunk);
    appender.closeSync();
  }
}

function packed(
  types: readonly DuckDBType[],
  rows: number,
  columns: readonly DuckDBValue[][],
): DuckDBDataChunk {
  try {
    const chunk = DuckDBDataChunk.create(types, rows);
    chunk.setColumns(columns);
    return chunk;
  } catch {
    throw new CountError();
  }
}

/** Adds the cells of one table; its sum must be the total of every block. */
async function fill(
  connection: DuckDBConnection,
  blocks: ReadonlyMap<string, OpenBlock>,
  table: readonly string[],
): Promise<void> {
  const keys = ['municipality', 'cohort', ...table.map((name) => `"${name}"`)].join(', ');
  const reader = await connection.runAndReadAll(
    `SELECT ${keys}, count(*)::INTEGER FROM person GROUP BY ${keys} ORDER BY ${keys}`,
  );
  const sums = new Map<OpenBlock, number>();
  for (const [municipality, cohort, ...rest] of reader.getRowsJS()) {
    const count = rest.pop();
    if (typeof municipality !== 'string' || typeof cohort !== 'number' || typeof count !== 'number')
      throw new CountError();
    const block = blocks.get(blockName({ municipality, cohort }));
    if (block === undefined) throw new CountError();
    block.counts.set(cellName(codesOf(table, rest)), count);
    sums.set(block, (sums.get(block) ?? 0) + count);
  }
  for (const block of blocks.values())
    if ((sums.get(block) ?? 0) !== (block.counts.get('') ?? 0)) throw new CountError();
}

interface OpenBlock extends TrueBlock {
  readonly counts: Map<string, number>;
}

function emptyBlocks(municipalities: readonly string[], lastCohort: number): Map<string, OpenBlock> {
  const blocks = new Map<string, OpenBlock>();
  for (const municipality of municipalities)
    for (let cohort = firstCohort; cohort <= lastCohort; cohort += 1)
      blocks.set(blockName({ municipality, cohort }), { municipality, cohort, counts: new Map() });
  return blocks;
}

function codesOf(table: readonly string[], values: readonly unknown[]): Record<string, string> {
  return Object.fromEntries(
    table.map((name, at) => {
      const code = String(values[at]);
      if (!dimensions[name]?.some((entry) => entry.code === code)) throw new CountError();
      return [name, code];
    }),
  );
}
