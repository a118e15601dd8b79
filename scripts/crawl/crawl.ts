import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/checksum/files.ts';
import { comparisons } from '../../src/comparison/comparisons.ts';
import { isEarly } from '../../src/figures/followed.ts';
import type { PublishedMunicipality, PublishedRelease } from '../../src/contract/published.ts';
import { siteSettingsIn } from '../build/site-settings.ts';
import { claims } from './claims.ts';
import { csvFaults } from './csv.ts';
import { formerFaults, formerPlaces } from './former.ts';
import { jargon } from './jargon.ts';
import { marks } from './marks.ts';
import { order } from './order.ts';
import { pageOf, type About, type Fault, type Page } from './page.ts';
import { percentages } from './percentages.ts';
import { plan } from './plan.ts';
import { pictureFaults } from './picture.ts';
import { rewrittenSentences, uncheckedOnce } from './rewritten.ts';
import { sharing } from './sharing.ts';
import { deskPlace } from '../desk/name.ts';
import { slots } from './slots.ts';
import { traps } from './traps.ts';
import { verdicts } from './verdicts.ts';

const rules = [
  percentages,
  order,
  verdicts,
  slots,
  marks,
  traps,
  sharing,
  claims,
  jargon,
  rewrittenSentences,
  uncheckedOnce,
  plan,
] as const;

/** All faults of one page. */
export function pageFaults(page: Page): Fault[] {
  return rules.flatMap((rule) => rule(page));
}

/** What the published data say about names and years. */
export function aboutRelease(data: string): About {
  const read = <T>(name: string) => JSON.parse(readFileSync(path.join(data, name), 'utf8')) as T;
  const release = read<readonly PublishedRelease[]>('releases.json').at(-1);
  const municipalities = read<readonly PublishedMunicipality[]>('municipalities.json');
  return {
    kind: siteSettingsIn(data).kind,
    names: new Set(municipalities.map(({ name }) => name)),
    former: formerPlaces(municipalities),
    growing: release?.instroomjaren.at(-1) ?? 0,
    isEarly(indicator, cohort) {
      if (!release) return false;
      const comparison = comparisons.find((one) => one.indicator === indicator);
      return isEarly(comparison?.followUp ?? 'year', cohort, { referenceDate: release.peildatum });
    },
  };
}

/**
 * Files of a built site that the rules apply to; its data folder holds tables of counts, with checks of its own, and the
 * desk shows no figure of the site.
 */
export function filesOf(site: string): string[] {
  if (!existsSync(site)) throw new Error(`er is geen gebouwde site in ${site}; draai eerst npm run build`);
  return filesBelow(site).filter(
    (file) =>
      /\.(html|csv)$|\/cijfer\/[^/]+\.svg$/.test(file) && !file.startsWith('data/') && file !== deskPlace,
  );
}

/** Everything on a built site that misleads. */
export function crawl(site: string, about: About): { readonly files: number; readonly faults: Fault[] } {
  const files = filesOf(site);
  const faults = files.flatMap((file) => {
    const text = readFileSync(path.join(site, file), 'utf8');
    if (file.endsWith('.csv')) return csvFaults(file, text, about);
    return file.endsWith('.svg') ? pictureFaults(file, text, about) : pageFaults(pageOf(file, text, about));
  });
  return { files: files.length, faults: [...faults, ...formerFaults(site, about.former)] };
}
