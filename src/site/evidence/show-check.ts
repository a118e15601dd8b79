import { checkBundle, type Agreement } from '../../evidence/check.ts';
import { checkLink } from '../../evidence/check-link.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import type { SiteRecords } from '../../evidence/site-records.ts';
import { readLink } from '../../evidence/link.ts';
import { limits, readZip, tooLarge } from '../../evidence/unzip.ts';
import { statusOf } from '../choice/engine-status.ts';
import { agreementMarkup, faultMarkup } from './markup.ts';
import { openSiteRecords } from './site-records.ts';

type Work = (records: SiteRecords) => Promise<Agreement>;

/** Checks a file that the reader chose, and says what came of it. Whatever is in the file, nothing of it is run. */
export async function checkFile(place: HTMLElement, file: File): Promise<void> {
  await check(place, async () => {
    const files = readZip(await bytesOf(file));
    return (records) => checkBundle(files, records);
  });
}

/** Checks what the address of the page asks. */
export async function checkAddress(place: HTMLElement, search: string): Promise<void> {
  await check(place, () => {
    const linked = readLink(search);
    return (records) => checkLink(linked, records);
  });
}

/** A file that is far too large is never read. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > limits.packed) throw tooLarge();
  return new Uint8Array(await file.arrayBuffer());
}

async function check(place: HTMLElement, prepare: () => Work | Promise<Work>): Promise<void> {
  const status = statusOf(place);
  const signal = status.begin();
  try {
    const work = await prepare();
    const records = await openSiteRecords({ signal, onProgress: status.onProgress });
    const found = await work(records).finally(() => records.close().catch(() => undefined));
    if (status.isCurrent(signal)) status.say(agreementMarkup(found, records.releases.at(-1)?.release ?? ''));
  } catch (error) {
    if (!status.isCurrent(signal)) return;
    if (error instanceof EvidenceFault) status.say(faultMarkup(error));
    else status.fail(error, 'De bundel is niet gecontroleerd.');
  }
}
