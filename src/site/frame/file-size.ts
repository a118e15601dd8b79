import { decimal, nbsp, whole } from '../../format.ts';

/** A size in bytes as a reader says it: "3,7 MB", "82 kB". Never less than 1 kB. */
export function fileSize(bytes: number): string {
  const kilo = bytes / 1000;
  if (kilo >= 1000) return `${decimal(kilo / 1000)}${nbsp}MB`;
  return `${whole(Math.max(1, Math.round(kilo)))}${nbsp}kB`;
}
