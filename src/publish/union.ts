/** A release of the site: a quarter and the parts that senders delivered for it. */
import { sha256 } from '../checksum/node.ts';
import type { Fault } from '../contract/fault.ts';
import { markIn, tableCsv, type CsvValue } from '../contract/csv.ts';
import type { Manifest } from '../contract/manifest.ts';
import type { PublishedPart } from '../contract/published.ts';
import { descriptorFile, manifestFile, releaseTables, rulesFile } from '../contract/release.ts';
import type { Release, ReleaseFile, ReleaseLines } from '../contract/release-lines.ts';
import type { RegisterRow } from '../contract/register.ts';
import type { Municipality } from '../contract/tables.ts';
import { list } from '../format.ts';
import { countedCatalogue } from '../indicators/counted.ts';
import { descriptorOf } from '../open-data/data-package.ts';
import { codesIn, quarterOf } from '../receive/neighbours.ts';
import type { Part } from '../receive/part.ts';
import { closedOn } from '../receive/register.ts';

/** A release with the parts that it is made of. */
export interface SiteRelease extends Release {
  readonly parts: readonly PublishedPart[];
  /** Files of the signed parts as they came in, by sender and name. */
  readonly received: ReadonlyMap<string, ReadonlyMap<string, ReleaseFile>>;
  /** ISO day on which the quarter was closed; null while it is open. */
  readonly closed: string | null;
}

/** What decides how a quarter stands beside its parts. */
export interface Quarterly {
  readonly register: readonly RegisterRow[];
  readonly municipalities: readonly Municipality[];
  /** Day on which a municipality was asked to deliver, by its code. */
  readonly asked: Readonly<Record<string, string>>;
}

/** A release that lies whole in the edition, put there by hand: it names every municipality of the site. */
export function wholeRelease(release: Release): SiteRelease {
  const { maker, gepubliceerd, sleutelAfdruk } = release.manifest;
  const part: PublishedPart = {
    afzender: null,
    naam: maker,
    gemeenten: codesIn(release),
    gepubliceerd,
    ontvangen: null,
    sleutelAfdruk,
    ondertekendMet: null,
    manifest: release.files.get(manifestFile)?.sha256 ?? '',
    map: null,
  };
  return { ...release, parts: [part], received: new Map(), closed: null };
}

/** A quarter may be put there whole, or come in parts; not both. */
export function bothFaults(whole: readonly Release[], parts: readonly Part[]): Fault[] {
  const quarters = new Set(parts.map(quarterOf));
  return whole
    .filter(({ manifest }) => quarters.has(manifest.release))
    .map(({ manifest: { release } }) => ({
      file: release,
      received: `${release} als map in de editie en ook in ontvangen`,
      expected: 'één van beide: haal de map uit de editie weg, of trek de delen in',
    }));
}

/** The releases that parts make together, oldest first. `delivered` = municipalities of earlier releases by code. */
export function unions(parts: readonly Part[], quarterly: Quarterly): SiteRelease[] {
  const quarters = [...Map.groupBy(parts, quarterOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return quarters.map(([quarter, own]) => {
    const earlier = parts.filter((part) => quarterOf(part) < quarter);
    return unionOf(quarter, own.toSorted(bySender), deliverers(earlier), quarterly);
  });
}

const bySender = (one: Part, other: Part) => (one.sender.id < other.sender.id ? -1 : 1);

function deliverers(parts: readonly Part[]): ReadonlySet<string> {
  const rows = parts.flatMap(({ release }) => release.lines.delivery);
  return new Set(rows.filter(({ row }) => row.state === 'delivered').map(({ row }) => row.municipality));
}

function unionOf(
  quarter: string,
  parts: readonly Part[],
  before: ReadonlySet<string>,
  quarterly: Quarterly,
): SiteRelease {
  const closed = closedOn(quarterly.register, quarter);
  const silent = closed === null ? [] : silentIn(quarter, parts, before, { ...quarterly, closed });
  const of = {
    parts: parts.map((part) => publishedPart(part, quarterly.register)),
    received: new Map(
      parts
        .filter(({ signedWith }) => signedWith !== null)
        .map((part) => [part.sender.id, part.release.files]),
    ),
    closed,
  };
  const day = dayOf(quarter, of.parts, quarterly.register);
  const [only] = parts;
  if (only && parts.length === 1 && silent.length === 0) {
    const { manifest, ...release } = only.release;
    return { ...release, manifest: { ...manifest, gepubliceerd: day }, ...of };
  }
  return { ...merged(parts, silent, day), ...of };
}

/** The day on which the publication of a quarter became what it is: of its newest part, its closing or a withdrawal. */
function dayOf(quarter: string, parts: readonly PublishedPart[], register: readonly RegisterRow[]): string {
  const acts = register.filter(({ act, release }) => release === quarter && act !== 'received');
  const days = [
    ...parts.flatMap(({ gepubliceerd, ontvangen }) => [gepubliceerd, ontvangen ?? '']),
    ...acts.map(({ day }) => day),
  ];
  return days.toSorted().at(-1) ?? '';
}

function publishedPart(part: Part, register: readonly RegisterRow[]): PublishedPart {
  const { sender, release, manifest, signedWith } = part;
  const received = register.find((row) => row.act === 'received' && row.manifest === manifest);
  return {
    afzender: sender.id,
    naam: sender.naam,
    gemeenten: codesIn(release),
    gepubliceerd: release.manifest.gepubliceerd,
    ontvangen: received?.day ?? null,
    sleutelAfdruk: release.manifest.sleutelAfdruk,
    ondertekendMet: signedWith,
    manifest,
    map: signedWith === null ? null : `delen/${sender.id}`,
  };
}

/** Who was asked, or delivered before, and sent nothing by the day of closing. */
function silentIn(
  quarter: string,
  parts: readonly Part[],
  before: ReadonlySet<string>,
  { municipalities, asked: questionRows, closed }: Quarterly & { readonly closed: string },
): string[] {
  const held = new Set(parts.flatMap(({ release }) => codesIn(release)));
  const end = parts.find((part) => quarterOf(part) === quarter)?.release.manifest.peildatum ?? closed;
  return municipalities
    .filter(({ valid_to, valid_from }) => (valid_to ?? '9999') >= end && (valid_from ?? '') <= end)
    .map(({ code }) => code)
    .filter((code) => !held.has(code) && (before.has(code) || (questionRows[code] ?? '9999') <= closed));
}

type Row = Readonly<Record<string, CsvValue>>;

/** The tables of all parts, by municipality; each keeps the order that its own part had. */
function merged(parts: readonly Part[], silent: readonly string[], day: string): Release {
  const draft = mergedManifest(parts, day);
  const mark = markIn(draft);
  const rows = new Map(releaseTables.map(({ name }) => [name, rowsOf(name, parts, silent)]));
  const tables = releaseTables.map((table) => {
    const own = rows.get(table.name) ?? [];
    const bytes = new TextEncoder().encode(tableCsv(table, own, mark));
    return { bestand: `${table.name}.csv`, bytes, sha256: sha256(bytes), rijen: own.length };
  });
  const rules = encoded(mergedRules(parts));
  const descriptor = encoded(
    descriptorOf({
      ...{ release: draft.release, referenceDate: draft.peildatum, published: day, maker: draft.maker },
      ...{ mark, explanation: draft.toelichting },
      files: tables.map(({ bestand, bytes, sha256: sum }) => ({ bestand, bytes: bytes.length, sha256: sum })),
    }),
  );
  const manifest: Manifest = {
    ...draft,
    configSha256: sha256(rules),
    tabellen: tables.map(({ bestand, sha256: sum, rijen }) => ({ bestand, sha256: sum, rijen })),
    beschrijving: { bestand: descriptorFile, sha256: sha256(descriptor) },
  };
  const files = [
    ...tables.map(({ bestand, bytes }) => [bestand, bytes] as const),
    [descriptorFile, descriptor] as const,
    [rulesFile, rules] as const,
  ];
  const lines = Object.fromEntries(
    [...rows].map(([name, own]) => [name, own.map((row, at) => ({ line: at + 2, row }))]),
  ) as unknown as ReleaseLines;
  return {
    manifest,
    lines,
    files: new Map(files.map(([name, bytes]) => [name, { bytes, sha256: sha256(bytes) }])),
  };
}

const encoded = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

function rowsOf(name: string, parts: readonly Part[], silent: readonly string[]): Row[] {
  const own = parts.flatMap(({ release }) =>
    release.lines[name as keyof ReleaseLines].map(({ row }) => row as Row),
  );
  return [...own, ...silent.flatMap((code) => silentRows(name, code))].toSorted((one, other) =>
    String(one['municipality']) < String(other['municipality'])
      ? -1
      : Number(one['municipality'] !== other['municipality']),
  );
}

function silentRows(name: string, municipality: string): Row[] {
  const state = { state: 'not_delivered', reason: null };
  if (name === 'delivery') return [{ municipality, ...state }];
  if (name !== 'indicator_delivery') return [];
  return countedCatalogue.map(({ id }) => ({ municipality, indicator: id, ...state }));
}

interface Rules {
  readonly overTijd: { readonly herzien: readonly unknown[]; readonly samengevoegd?: readonly unknown[] };
  readonly buitentabellen: readonly unknown[];
}

/** The rules that all parts share, with the revised blocks and the tables of others of each. */
function mergedRules(parts: readonly Part[]): object {
  const all = parts.map(
    ({ release }) => JSON.parse(new TextDecoder().decode(release.files.get(rulesFile)?.bytes)) as Rules,
  );
  const [first] = all;
  return {
    ...first,
    overTijd: {
      ...first?.overTijd,
      herzien: all.flatMap(({ overTijd }) => overTijd.herzien),
      samengevoegd: all.flatMap(({ overTijd }) => overTijd.samengevoegd ?? []),
    },
    buitentabellen: all.flatMap(({ buitentabellen }) => buitentabellen),
  };
}

type Draft = Omit<Manifest, 'configSha256' | 'tabellen' | 'beschrijving'>;

/** Of several parts none is the one before: each names its own. */
function without(manifest: Manifest): Manifest {
  const copy: { -readonly [K in keyof Manifest]: Manifest[K] } = { ...manifest };
  delete copy.vorige;
  return copy;
}

/** What holds for all parts together: the lowest number of candidates, the sum of the sizes. */
function mergedManifest(parts: readonly Part[], day: string): Draft {
  const all = parts.map(({ release }) => release.manifest);
  const [first] = all;
  if (!first) throw new Error('a release without parts');
  const once = (texts: readonly string[]) => [...new Set(texts)];
  const sum = (of: (manifest: Manifest) => number) => all.reduce((total, one) => total + of(one), 0);
  const audits = all.map(({ audit }) => audit);
  return {
    ...without(first),
    gepubliceerd: day,
    volgendeUpdate: all.map(({ volgendeUpdate }) => volgendeUpdate).toSorted()[0] ?? day,
    maker: list(once(parts.map(({ sender }) => sender.naam))),
    sleutelAfdruk:
      once(all.map(({ sleutelAfdruk }) => sleutelAfdruk)).length === 1 ? first.sleutelAfdruk : '',
    synthetisch: all.some(({ synthetisch }) => synthetisch),
    toelichting: once(all.map(({ toelichting }) => toelichting)).join(' '),
    cellen: sum(({ cellen }) => cellen),
    blokken: sum(({ blokken }) => blokken),
    blokkenZonderDetail: sum(({ blokkenZonderDetail }) => blokkenZonderDetail),
    audit: {
      uitslag: 'goedgekeurd',
      kandidatenMin: Math.min(...audits.map(({ kandidatenMin }) => kandidatenMin)),
      kandidatenMinGestapeld: Math.min(...audits.map(({ kandidatenMinGestapeld }) => kandidatenMinGestapeld)),
      eerdereReleases: Math.max(...audits.map(({ eerdereReleases }) => eerdereReleases)),
      buitentabellen: once(audits.flatMap(({ buitentabellen }) => buitentabellen)),
      bewezenNullen: audits.reduce((total, { bewezenNullen }) => total + bewezenNullen, 0),
      solver: list(once(audits.map(({ solver }) => solver))),
      zelftest: list(once(audits.map(({ zelftest }) => zelftest))),
    },
  };
}
