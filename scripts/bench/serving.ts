/** How many requests nginx serves on this machine, and how long the slowest wait. */
import path from 'node:path';
import { host } from '../hosting.ts';
import type { Measure } from './report.ts';

/**
 * Serves a built site with nginx, once.
 * @returns per kind of file the requests a second and the waiting in milliseconds, and everything that went wrong
 */
export async function servingMeasures(site: string): Promise<Measure[]> {
  const section = 'Serving with nginx, 50 connections on this machine';
  const { kinds, faults, loads } = await host(path.resolve(site));
  return [
    {
      section,
      name: `headers and answers that are not as they should be, of ${kinds} kinds of files and 7 addresses`,
      unit: 'count',
      values: [faults.length],
      target: { on: 'median', most: 0 },
    },
    ...loads.flatMap(({ name, perSecond, p50, p99, failed }): Measure[] => [
      { section, name: `${name}: a second`, unit: 'count', values: [perSecond] },
      {
        section,
        name: `${name}: 99% within`,
        unit: 'ms',
        values: [p99],
        reference: { name: 'half within', values: [p50] },
      },
      {
        section,
        name: `${name}: failed`,
        unit: 'count',
        values: [failed],
        target: { on: 'median', most: 0 },
      },
    ]),
  ];
}
