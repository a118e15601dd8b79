import type { CommonChoice } from '../figures/compact.ts';
import { countsHash, figureCsvs } from './bundle.ts';
import { agreementOn, type Agreement } from './check.ts';
import { checkKnown } from './definition.ts';
import { EvidenceFault, quote } from './fault.ts';
import { subjectFor, type SiteRecords } from './site-records.ts';
import { indicatorsOf } from './subject.ts';

/** What a link asks to check: the parameters as they stand in the address. */
export interface LinkedProof {
  readonly release: string;
  readonly gemeente: string;
  readonly figuur: string;
  readonly hash: string;
  readonly choice: CommonChoice;
}

/** Computes the checksum of a figure again and compares it with that of a link. Throws an EvidenceFault. */
export async function checkLink(linked: LinkedProof, records: SiteRecords): Promise<Agreement> {
  const about = { release: linked.release, gemeente: { code: linked.gemeente } };
  const subject = await subjectFor(about, linked.figuur, linked.choice, records);
  for (const one of indicatorsOf(subject)) checkKnown(one, subject.release);
  const rows = await records.rerun(subject);
  const hash = await countsHash(figureCsvs(subject, rows));
  if (hash !== linked.hash)
    throw new EvidenceFault(
      'figures',
      `de cijferhash in de link is ${quote(linked.hash)}, uitgerekend ${hash}.`,
    );
  return agreementOn(subject, rows, []);
}
