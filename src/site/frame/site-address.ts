import { href } from './href.ts';

/** Address of this site without a last slash, as it is published: also for a reader of a copy or a trial. */
export function siteAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return `${new URL(canonical).origin}${href('')}`;
}
