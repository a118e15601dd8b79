import datasette from './datasette.sh?raw';
import allReleases from './all-releases.sql?raw';
import duckdb from './duckdb.sql?raw';
import excel from './excel.txt?raw';
import python from './python.py?raw';
import r from './r.R?raw';

/** A way to use the data in a program that is not ours. */
export interface Example {
  readonly id: string;
  readonly name: string;
  /** The text of its file, with the address and the release that stand in it. */
  readonly text: string;
  /** Whether it was run, and how. */
  readonly ran: string;
}

/** What stands in the files in place of the address of the site, the newest release and a municipality in it. */
export const written = { origin: 'https://raadsmonitor.example', release: '2026-K3', code: 'GM9029' };

export const examples: readonly Example[] = [
  {
    id: 'duckdb',
    name: 'DuckDB',
    text: duckdb,
    ran: 'Een test draait dit voorbeeld bij elke wijziging, op dezelfde bestanden.',
  },
  {
    id: 'alle-releases',
    name: 'DuckDB, alle releases',
    text: allReleases,
    ran: 'Een test draait dit voorbeeld bij elke wijziging, op dezelfde bestanden.',
  },
  {
    id: 'python',
    name: 'Python',
    text: python,
    ran: 'Een test draait dit voorbeeld bij elke wijziging, op dezelfde bestanden. Python heeft er niets extra’s voor nodig.',
  },
  {
    id: 'r',
    name: 'R',
    text: r,
    ran: 'Met de hand gedraaid in R 4.2, op dezelfde bestanden.',
  },
  {
    id: 'excel',
    name: 'Excel',
    text: excel,
    ran: 'Het bestand is geopend in LibreOffice Calc 7.4 met Nederlandse instellingen. De getallen waren gelijk. In Excel zelf is het niet geopend.',
  },
  {
    id: 'datasette',
    name: 'Datasette',
    text: datasette,
    ran: 'Dit voorbeeld is nog niet gedraaid: Datasette was er niet waar deze site is gemaakt.',
  },
];

/** The text of an example for the address and the newest release of a site, and a municipality that delivered. */
export function textFor(
  { text }: Example,
  { origin, release, code }: Readonly<Record<keyof typeof written, string>>,
): string {
  return text
    .trimEnd()
    .replaceAll(written.origin, origin)
    .replaceAll(written.release, release)
    .replaceAll(written.code, code);
}
