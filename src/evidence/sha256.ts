import { sha256 as digest } from '../checksum/browser.ts';
import { EvidenceFault } from './fault.ts';

/** SHA-256 of bytes or of UTF-8 text, in 64 hexadecimal digits. Throws an EvidenceFault where the browser cannot. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const found = await digest(content);
  if (found !== null) return found;
  throw new EvidenceFault(
    'data',
    'Uw browser kan hier geen controlegetal uitrekenen. Open de site via https.',
  );
}
