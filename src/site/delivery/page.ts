import { nameOf } from '../../contract/codes.ts';
import { toCsv } from '../../contract/csv.ts';
import type { PublishedMunicipality, PublishedRelease } from '../../contract/published.ts';
import type { IndicatorDeliveryRow } from '../../contract/tables.ts';
import { deliveryState, matrixStates, type DeliveryState } from '../../council/delivery.ts';
import { date } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { countedCatalogue } from '../../indicators/counted.ts';
import type { CountedIndicator } from '../../indicators/indicator.ts';
import {
  currentRelease,
  deliveryByIndicator,
  municipalities,
  releases,
  withDetail,
} from '../../published/files.ts';
import { stateOf } from '../indicator/page.ts';
import { questionPath } from '../frame/ask-link.ts';

export interface MatrixColumn {
  readonly indicator: string;
  readonly name: string;
  readonly short: string;
}

/** In the order of the columns: the releases of the first indicator, of the second, and so on. */
export interface MatrixCell extends DeliveryState {
  readonly word: string;
  /** Where a cell leads: what was delivered, or the draft that asks why a figure of now is lacking. */
  readonly path: string;
}

export interface MatrixRow {
  readonly name: string;
  readonly slug: string;
  readonly province: string;
  readonly cells: readonly MatrixCell[];
}

/** The compact indicators that can be delivered at all. */
const shown: readonly CountedIndicator[] = countedCatalogue.filter(({ compact }) => compact);

export const matrixColumns: readonly MatrixColumn[] = shown.map(({ id, name, short }) => ({
  indicator: id,
  name,
  short: short ?? name,
}));

export const legend = matrixStates;

/** What no municipality can deliver yet, with its state and why. */
export const undeliverable = catalogue.flatMap((indicator) =>
  indicator.state === 'counted'
    ? []
    : [{ id: indicator.id, name: indicator.name, state: stateOf(indicator), reason: indicator.reason }],
);

type Find = (code: string, indicator: string) => IndicatorDeliveryRow | undefined;

function finder(release: string): Find {
  const rows = deliveryByIndicator(release);
  return (code, indicator) => rows.get(code)?.get(indicator);
}

/** Every municipality by name × compact indicator × release. */
export function matrixRows(): MatrixRow[] {
  const finders = releases().map((release) => ({ release, find: finder(release.release) }));
  return municipalities().map((municipality) => ({
    name: municipality.name,
    slug: municipality.slug,
    province: municipality.province,
    cells: shown.flatMap((indicator) =>
      finders.map(({ release, find }) => {
        const state = stateIn(release, municipality, indicator, find);
        const word = nameOf(matrixStates, state.state);
        return { ...state, word, path: cellPath(municipality, release, indicator, state.state) };
      }),
    ),
  }));
}

function cellPath(
  { slug }: PublishedMunicipality,
  { release }: PublishedRelease,
  { id }: CountedIndicator,
  state: DeliveryState['state'],
): string {
  const canAsk = state === 'niet-geleverd' && release === currentRelease().release;
  return canAsk ? `${questionPath(slug, id)}&doel=feit` : `/gemeente/${slug}/#leveringen`;
}

function stateIn(
  release: PublishedRelease,
  { code }: PublishedMunicipality,
  { id, isStock }: CountedIndicator,
  find: Find,
): DeliveryState {
  return deliveryState({
    row: find(code, id),
    hasDetail: withDetail(release.release).has(code),
    isStock,
    newestCohort: release.instroomjaren.at(-1) ?? 0,
    today: currentRelease().peildatum,
  });
}

/** One line of `levering.csv`, without the municipality that it is about. */
export type DeliveryLine = {
  readonly indicator: string;
  readonly release: string;
  readonly peildatum: string;
  readonly stand: string;
  readonly reden: string | null;
  readonly definitief_vanaf: string | null;
};

/** What a municipality delivered of all counted indicators, in these releases; the releases come first. */
export function deliveryRows(
  municipality: PublishedMunicipality,
  of: readonly PublishedRelease[] = releases(),
): DeliveryLine[] {
  return of.flatMap((release) => {
    const find = finder(release.release);
    return countedCatalogue.map((indicator) => {
      const { state, reason, finalFrom } = stateIn(release, municipality, indicator, find);
      return {
        indicator: indicator.id,
        release: release.release,
        peildatum: release.peildatum,
        stand: nameOf(matrixStates, state),
        reden: reason,
        definitief_vanaf: finalFrom,
      };
    });
  });
}

/** All counted indicators, not only the compact ones, as CSV: one line per municipality, indicator and release. */
export function deliveryCsv(): string {
  const lines = releases().flatMap((release) =>
    municipalities().flatMap((municipality) =>
      deliveryRows(municipality, [release]).map((line) => ({
        gemeente: municipality.name,
        code: municipality.code,
        provincie: municipality.province,
        ...line,
        ...(municipality.fictitious ? { voorbeeld: 'verzonnen' } : {}),
      })),
    ),
  );
  return toCsv(Object.keys(lines[0] ?? {}), lines);
}

/** "stand 30 september 2026" for every release, oldest first. */
export const periods = () =>
  releases().map(({ release, peildatum }) => ({ release, label: date(peildatum), short: release }));

/** Provinces that occur, by name. */
export const provinces = () => [...new Set(municipalities().map(({ province }) => province))].toSorted();
