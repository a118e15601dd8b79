/** From a fresh clone to a site in the browser: publish, build when something changed, serve. */
import { buildOrExplain } from './build.ts';
import { serveUntilStopped } from './serve.ts';

if (await buildOrExplain({ onlyWhenChanged: true })) await serveUntilStopped('dist', 4321);
