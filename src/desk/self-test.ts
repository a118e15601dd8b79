/** Whether this browser does what it must: an invented case file gives the manifest that it is known to give. */
import { parse } from 'yaml';
import type { CaseSource } from '../cases/read.ts';
import { readCases } from '../cases/read.ts';
import { sha256 } from '../checksum/plain.ts';
import { manifestFile } from '../contract/release.ts';
import { protectionSchema, type Protection } from '../protection.ts';
import { checkedConfig, make } from '../release/make.ts';
import type { Order } from '../release/order.ts';
import type { Inside, SelfTest } from './messages.ts';

/** Everybody may know this key: nobody in the case file exists. */
const knownKey = new Uint8Array(32).fill(7);

const allFaults = '7/7 fouten ontdekt';

/** The reviewed rules that the page holds. */
export function rulesIn({ rules }: Pick<Inside, 'rules'>): Protection {
  return protectionSchema.parse((parse(rules) as { bescherming: unknown }).bescherming);
}

/** What is wrong with this browser, in Dutch; null when nothing is. */
export async function faultOfBrowser(inside: Inside): Promise<string | null> {
  const { manifest, audit } = await testManifest(inside.test, rulesIn(inside));
  if (audit !== allFaults) return `De zelftest van de toets: ${audit}, en geen ${allFaults}.`;
  if (manifest === inside.test.manifest) return null;
  return 'Deze browser rekent niet zoals het hoort: de zelftest gaf een ander manifest.';
}

/** The checksum of the manifest that the invented case file gives here, and how many planted faults the audit found. */
export async function testManifest(
  { referenceDate, cases, config }: Omit<SelfTest, 'manifest'>,
  reference: Protection,
): Promise<{ manifest: string | null; audit: string }> {
  const bytes = new TextEncoder().encode(config);
  const name = 'zelftest.yaml';
  const order: Order = {
    referenceDate,
    config: checkedConfig(name, bytes, reference, referenceDate),
    configFile: { name, bytes, alongside: () => null },
    read: (asked) => readCases({ ...asked, file: 'zelftest.csv', open: () => inText(cases) }),
    shelf: { place: 'zelftest', releases: new Map() },
    predecessors: [],
    placed: new Map(),
    keys: {
      place: 'zelftest',
      present: () => knownKey,
      make: () => knownKey,
      waiting: () => null,
      next: () => knownKey,
      rotate: () => undefined,
    },
    memory: { placeOf: () => 'zelftest', textOf: () => null },
    first: true,
    chained: true,
    say: () => undefined,
    progress: () => undefined,
  };
  const { files, report } = await make(order);
  const manifest = files?.get(manifestFile);
  return { manifest: manifest === undefined ? null : sha256(manifest), audit: report.selfTest };
}

function inText(text: string): Promise<CaseSource> {
  return Promise.resolve({
    bytes: async function* () {
      yield await Promise.resolve(new TextEncoder().encode(text));
    },
    close: () => Promise.resolve(),
  });
}
