/** `publish-into.ts <folder>`: the publish step by itself, started by the bench in its own process. */
import { publish } from '../../src/publish/publish.ts';

const out = process.argv[2];
if (out === undefined) throw new Error('publish-into.ts needs a folder');
await publish({ data: 'data', out, work: `${out}-work`, say: () => undefined });
