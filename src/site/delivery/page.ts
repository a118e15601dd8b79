import { nameOf } from '../../contract/codes.ts';
import { toCsv } from '../../contract/csv.ts';
import type { PublishedMunicipality, PublishedRelease } from '../../contract/published.ts';
import type { IndicatorDeliveryRow } from '../../contract/tables.ts';
import { deliveryState, matrixStates, type DeliveryState } from '../../council/delivery.ts';
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
import { blankPattern, stateOf } from '../indicator/page.ts';
import { href } from '../frame/href.ts';
import { inventedText } from '../../text.ts';
import {
  reasonLetter,
  stateLetters,
  type MatrixColumn,
  type MatrixData,
  type MatrixPeriod,
} from './selection.ts';

/** The compact indicators that can be delivered at all. */
const shown: readonly CountedIndicator[] = countedCatalogue.filter(({ compact }) => compact);

const matrixColumns: readonly MatrixColumn[] = shown.map(({ id, name, short }) => ({
  indicator: id,
  name,
  short: short ?? name,
}));

export const legend = matrixStates;

/** What no municipality can deliver yet, with its state and why. */
export const undeliverable = catalogue.flatMap((indicator) =>
  indicator.state === 'counted'
    ? []
    : [
        {
          id: indicator.id,
          name: indicator.name,
          state: stateOf(indicator),
          pattern: blankPattern(indicator.state),
          reason: indicator.reason,
        },
      ],
);

type Find = (code: string, indicator: string) => IndicatorDeliveryRow | undefined;

function finder(release: string): Find {
  const rows = deliveryByIndicator(release);
  return (code, indicator) => rows.get(code)?.get(indicator);
}

/** Every municipality by name × compact indicator × release. */
export function matrixData(): MatrixData {
  const finders = releases().map((release) => ({ release, find: finder(release.release) }));
  const reasons: string[] = [];
  const placeOf = (reason: string): number => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason);
  };
  const rows = municipalities().map((municipality) => {
    const states = shown.flatMap((indicator) =>
      finders.map(({ release, find }) => stateIn(release, municipality, indicator, find)),
    );
    return {
      ...aboutRow(municipality),
      states: states.map(({ state }) => stateLetters[state]).join(''),
      reasons: states.map(({ reason }) => reasonLetter(reason === null ? -1 : placeOf(reason))).join(''),
    };
  });
  return { periods: releases().map(periodOf), columns: matrixColumns, rows, reasons, base: href('/') };
}

function aboutRow({ name, slug, code, province, successor, fictitious }: PublishedMunicipality) {
  return { name, slug, code, province, isInvented: fictitious, canAsk: successor === null };
}

function periodOf({ release, peildatum, instroomjaren }: PublishedRelease): MatrixPeriod {
  return { release, referenceDate: peildatum, finalFrom: `${instroomjaren.at(-1) ?? 0}-12-31` };
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
        ...(municipality.fictitious ? { voorbeeld: inventedText.word } : {}),
      })),
    ),
  );
  return toCsv(Object.keys(lines[0] ?? {}), lines);
}

/** Provinces that occur, by name. */
export const provinces = () => [...new Set(municipalities().map(({ province }) => province))].toSorted();
