import { strToU8 } from 'fflate';
import { markIn, tableCsv, type CsvValue } from '../contract/csv.ts';
import type { Manifest } from '../contract/manifest.ts';
import { descriptorFile, releaseTables, rulesFile } from '../contract/release.ts';
import type { Protection } from '../protection.ts';
import type { Delivery } from './config.ts';
import { descriptorOf } from '../open-data/data-package.ts';
import { sha256 } from '../checksum/plain.ts';
import type { ReleaseRows } from './tables.ts';

export interface About {
  readonly release: string;
  readonly referenceDate: string;
  readonly fingerprint: string;
  readonly delivery: Delivery;
  readonly rules: Protection;
  /** The manifest that this one follows; empty when nothing is signed. */
  readonly chain: Pick<Manifest, 'vorige'>;
}

/** The manifest before the audit has spoken. */
export type Draft = Omit<Manifest, 'audit'>;

export interface Drafted {
  /** Every file but the manifest, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: Draft;
}

export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The text of every file of a release but the manifest, and the manifest without the verdict of the audit. */
export function releaseFiles(about: About, rows: ReleaseRows): Drafted {
  const { delivery, rules } = about;
  const mark = markIn(delivery);
  const tables = releaseTables.map((table) => {
    const own = rows(table.name) as readonly Readonly<Record<string, CsvValue>>[];
    const text = tableCsv(table, own, mark);
    return {
      bestand: `${table.name}.csv`,
      text,
      sha256: sha256(text),
      rijen: own.length,
      bytes: strToU8(text).length,
    };
  });
  const descriptor = json(
    descriptorOf({
      release: about.release,
      referenceDate: about.referenceDate,
      published: delivery.gepubliceerd,
      maker: delivery.maker,
      mark,
      explanation: delivery.toelichting,
      files: tables,
    }),
  );
  const rulesText = json(rules);
  return {
    files: new Map([
      ...tables.map(({ bestand, text }) => [bestand, text] as const),
      [descriptorFile, descriptor],
      [rulesFile, rulesText],
    ]),
    manifest: {
      release: about.release,
      peildatum: about.referenceDate,
      gepubliceerd: delivery.gepubliceerd,
      volgendeUpdate: delivery.volgendeUpdate,
      maker: delivery.maker,
      methode: rules.methode,
      versie: rules.versie,
      basis: 5,
      maxAfwijking: 4,
      sleutelAfdruk: about.fingerprint,
      configSha256: sha256(rulesText),
      ...about.chain,
      synthetisch: delivery.synthetisch,
      ...(delivery.proef ? { proef: true } : {}),
      toelichting: delivery.toelichting,
      tabellen: tables.map(({ bestand, sha256: hash, rijen }) => ({ bestand, sha256: hash, rijen })),
      beschrijving: { bestand: descriptorFile, sha256: sha256(descriptor) },
      ...sizes(tables, rows, rules),
    },
  };
}

function sizes(
  written: readonly { readonly bestand: string; readonly rijen: number }[],
  rows: ReleaseRows,
  rules: Protection,
): Pick<Draft, 'cellen' | 'blokken' | 'blokkenZonderDetail'> {
  const counted = new Set(rules.tabellen.map(({ bestand }) => bestand));
  const totals = [...rows('total'), ...rows('earlier_act_total'), ...rows('known_total')];
  return {
    cellen: written.reduce((sum, { bestand, rijen }) => sum + (counted.has(bestand) ? rijen : 0), 0),
    blokken: totals.length,
    blokkenZonderDetail: totals.filter(({ detail }) => detail !== 'yes').length,
  };
}
