/** What the site says of the desk that it offers. */
export interface DeskFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** The desk as the build made it; null where the build made none. */
export function deskFile(): DeskFile | null {
  const given = process.env['DESK'];
  return given === undefined ? null : (JSON.parse(given) as DeskFile);
}
