import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How the titles begin of the tests that also run in Firefox: the main journeys, one or two of every kind. */
const journeys = [
  'R1 with a pointer',
  'R1 with the keyboard only',
  'R1 from home, with the pointer',
  'R2: from home to the verdict',
  'R3: figure, verdict and a draft',
  'typed text stays text',
  'J2: the data of a figure',
  'J3: a frozen chart stands on another site',
  'J5: table and citation are there',
  'J6: a shared link',
  'O1: which municipalities meet a request',
  'a choice changes sentence, chart, table, address',
  'back, forward and "Terug naar de standaard"',
  'an own combination is added up without the engine',
  'a median of a group starts the engine',
  '"Reken dit na" after a choice',
  'after a choice every file is of that choice',
  'after a choice the picture shows that choice',
  'hostile words stay words in a picture',
  'a browser without a clipboard for pictures',
  'a bundle that is dropped agrees',
  'of an older kind still works',
  'from a figure opens exactly its query',
  'suggestions by keyboard',
  'a result has a chart in its own order',
  'the newest figure stands on another site',
  'a frozen page says what was revised since',
  'no page starts the engine',
  'only a chosen colour is kept',
  'markup in an address or a result',
  'no road leads out of the worker or the page',
  'nothing of a case stays in the browser',
  'random case files of three quarters',
];

/**
 * Matches exactly those tests.
 * @throws Error when a title is in no file, so that no journey is lost when a test gets another name
 */
export function inFirefox(): RegExp {
  const code = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  const patterns = journeys.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const lost = patterns.filter((title) => !new RegExp(`\\b(test|freshTest)\\(\\s*'${title}`).test(code));
  if (lost.length > 0) throw new Error(`no test is called: ${lost.join('; ')}`);
  return new RegExp(patterns.join('|'));
}
