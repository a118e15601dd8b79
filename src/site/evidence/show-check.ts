import { checkBundle, type Agreement } from '../../evidence/check.ts';
import { checkLink } from '../../evidence/check-link.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import type { Known } from '../../evidence/known.ts';
import { readLink } from '../../evidence/link.ts';
import { limits, readZip, tooLarge } from '../../evidence/unzip.ts';
import { statusOf } from '../choice/engine-status.ts';
import { agreementMarkup, faultMarkup } from './markup.ts';
import { knownSite } from './known-site.ts';

type Work = (known: Known) => Promise<Agreement>;

/** Checks a file that the reader chose, and says what came of it. Whatever is in the file, nothing of it is run. */
export async function checkFile(place: HTMLElement, file: File): Promise<void> {
  await check(place, async () => {
    const files = readZip(await bytesOf(file));
    return (known) => checkBundle(files, known);
  });
}

/** Checks what the address of the page asks. */
export async function checkAddress(place: HTMLElement, search: string): Promise<void> {
  await check(place, () => {
    const linked = readLink(search);
    return (known) => checkLink(linked, known);
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
    const known = await knownSite({ signal, onProgress: status.onProgress });
    const found = await work(known).finally(() => known.close().catch(() => undefined));
    if (status.isCurrent(signal)) status.say(agreementMarkup(found, known.releases.at(-1)?.release ?? ''));
  } catch (error) {
    if (!status.isCurrent(signal)) return;
    if (error instanceof EvidenceFault) status.say(faultMarkup(error));
    else status.fail(error, 'De bundel is niet gecontroleerd.');
  }
}
