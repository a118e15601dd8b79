import { parseHTML } from 'linkedom';

let made: Document | undefined;

/** The document that charts are drawn in at build time. */
export function buildDocument(): Document {
  made ??= parseHTML('<!doctype html><html><body></body></html>').document;
  return made;
}
