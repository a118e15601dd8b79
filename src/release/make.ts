/** What a release is made of and how: the same in the command and at the desk. Nothing here is a path. */
import { absentParts } from '../cases/columns.ts';
import type { CaseReading } from '../cases/read.ts';
import type { CasePart } from '../contract/codes.ts';
import { sha256 } from '../checksum/plain.ts';
import { RefusedError } from '../contract/fault.ts';
import { manifestFile } from '../contract/release.ts';
import { protect } from '../disclosure/protect.ts';
import { parseState, serialiseState, type ProtectionState } from '../disclosure/state.ts';
import type { Protection } from '../protection.ts';
import { approve } from './approve.ts';
import { beforeMergers } from './before-merger.ts';
import { configIn, dateFaults, type Config } from './config.ts';
import {
  chainedTo,
  earlierReleases,
  predecessorReleases,
  publishedCounts,
  refuseOlder,
  type Earlier,
} from './earlier.ts';
import { releaseFiles } from './files.ts';
import { chooseKey, type ChosenKey } from './key.ts';
import type { Begun, Order, Outcome, Protected } from './order.ts';
import { outsideCounts } from './outside.ts';
import { releaseRows, rulesFaults, weakerFaults } from './tables.ts';

/**
 * The release of a reference date: year and quarter. Throws a RefusedError for any other day, and for a quarter that is
 * not over.
 * @param today `2026-11-30`; absent = any quarter will do
 */
export function releaseOf(referenceDate: string, today?: string): string {
  if (today !== undefined && referenceDate >= today)
    throw new RefusedError([
      {
        file: '--reference-date',
        received: 'een dag die nog niet voorbij is',
        expected: 'een kwartaal dat voorbij is: pas dan is te zien wat er tot en met de peildatum gebeurde',
      },
    ]);
  const quarter = ['03-31', '06-30', '09-30', '12-31'].indexOf(referenceDate.slice(5)) + 1;
  if (/^20\d{2}-/.test(referenceDate) && referenceDate.length === 10 && quarter > 0)
    return `${referenceDate.slice(0, 4)}-K${quarter}`;
  throw new RefusedError([
    {
      file: '--reference-date',
      received: 'een andere dag',
      expected: 'de laatste dag van een kwartaal, zoals 2026-09-30',
    },
  ]);
}

/** The configuration, checked against the reviewed rules of the project. Throws a RefusedError with every fault. */
export function checkedConfig(
  file: string,
  bytes: Uint8Array | null,
  reference: Protection,
  referenceDate: string,
): Config {
  const config = configIn(file, bytes);
  const faults = [
    ...rulesFaults(file, config.rules),
    ...weakerFaults(file, reference, config.rules),
    ...dateFaults(file, config.delivery, referenceDate),
  ];
  if (faults.length > 0) throw new RefusedError(faults);
  return config;
}

/**
 * From cases to an audited release: settle key and chain, read and check, count, protect, audit.
 * Throws a RefusedError for input that is not accepted. Writes nothing, but for a key that there was not.
 */
export async function make(order: Order): Promise<Outcome> {
  const begun = begin(order);
  const reading = await order.read(askedOf(order));
  refuseOld(order, reading);
  const drafted = await draft(order, begun, reading);
  const outcome = await approve(order, begun, drafted, reading.blocks);
  refuseAnother(order, outcome);
  return outcome;
}

/** A file of the quarter before looks like one of this quarter in which nothing happened. */
function refuseOld({ quiet = false }: Order, { isOld }: CaseReading): void {
  if (!isOld || quiet) return;
  const received = 'geen enkele gebeurtenis in de laatste 45 dagen voor de peildatum';
  const expected =
    'een bestand van dit kwartaal. Is het dat wel? Gebruik dan --stil-kwartaal (op de pagina: een vinkje bij stap 5)';
  throw new RefusedError([{ file: 'dossierbestand', received, expected }]);
}

/** A release that was made before and is gone from here may be with the publisher; another one would stand beside it. */
function refuseAnother({ placed, shelf, again = false }: Order, { release, files }: Outcome): void {
  const known = placed.get(release);
  const manifest = files?.get(manifestFile);
  if (again || known === undefined || manifest === undefined || shelf.releases.has(release)) return;
  if (sha256(manifest) === known) return;
  const received = `een andere release ${release} dan u eerder maakte`;
  const expected =
    'dezelfde gegevens en instellingen. Heeft niemand de eerdere nog? Gebruik dan --opnieuw (op de pagina: een vinkje bij stap 5)';
  throw new RefusedError([{ file: release, received, expected }]);
}

function begin(order: Order): Begun {
  const { shelf, placed, keys, referenceDate, newKey } = order;
  const release = releaseOf(referenceDate);
  const earlier = earlierReleases(shelf, release, placed);
  refuseOlder(shelf, release, placed);
  const chosen = chooseKey(keys, earlier, referenceDate, newKey);
  const predecessors = predecessorReleases(order.predecessors, release);
  const chain = order.chained ? { vorige: chainedTo(shelf, earlier, order.first) } : {};
  return { release, earlier, predecessors, chosen, chain };
}

function askedOf({
  referenceDate,
  config,
  skipExtra,
  takeBack,
  progress,
}: Order): Parameters<Order['read']>[0] {
  const { delivery } = config;
  return {
    referenceDate,
    municipalities: delivery.gemeenten.filter(({ stand }) => stand === 'geleverd').map(({ code }) => code),
    skipExtra,
    takeBack,
    absent: delivery.ontbrekendeKolommen,
    lacking: Object.fromEntries(
      delivery.gemeenten.map(({ code, ontbreekt }) => [code, Object.keys(ontbreekt) as CasePart[]]),
    ),
    onProgress: (done, of) => {
      progress('Dossiers lezen', done, of);
    },
  };
}

/** Protects the counts and makes every file of the release, in memory. */
async function draft(order: Order, begun: Begun, reading: CaseReading): Promise<Protected> {
  const { release, earlier, predecessors, chosen, chain } = begun;
  const { delivery, rules } = order.config;
  const last = earlier.at(-1);
  const { blocks, state } = await protect({
    rules,
    release,
    blocks: reading.blocks,
    key: chosen.key,
    state: last ? stateOf(order, last, chosen) : null,
    earlier: last ? publishedCounts(last, rules) : new Map(),
    outside: outsideCounts(order.configFile.alongside, rules),
    beforeMergers: beforeMergers([...earlier, ...predecessors], release, rules),
    ...(order.crews ? { crew: order.crews.round } : {}),
    onProgress: (done, of) => {
      order.progress('Beschermen', done, of);
    },
  });
  const absent = absentParts(reading.absentColumns, delivery.ontbrekendeKolommen);
  const rows = releaseRows(release, blocks, delivery, rules, absent);
  const { fingerprint } = chosen;
  const about = { release, referenceDate: order.referenceDate, fingerprint, delivery, rules, chain };
  return { ...releaseFiles(about, rows), state: serialiseState(state) };
}

/** What is remembered of the previous release. Without it unchanged counts may flip, which is only a pity. */
function stateOf({ memory, say }: Order, last: Earlier, chosen: ChosenKey): ProtectionState | null {
  const { release, sleutelAfdruk } = last.manifest;
  if (sleutelAfdruk !== chosen.fingerprint) return null;
  const text = memory.textOf(release);
  if (text !== null) return readState(memory.placeOf(release), text);
  say(
    `Let op: ${memory.placeOf(release)} ontbreekt. Aantallen die gelijk bleven, kunnen nu een ander vijftal worden. Dat is veilig.`,
  );
  return null;
}

function readState(file: string, text: string): ProtectionState {
  try {
    return parseState(text);
  } catch {
    const expected =
      'het bestand uit uw reservekopie; of verwijder het, dan ronden gelijke aantallen soms anders af';
    throw new RefusedError([{ file, received: 'een beschadigd bestand', expected }]);
  }
}
