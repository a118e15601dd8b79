/**
 * The program that stands in the desk, beside the command: every file of thirty random case files, in ten chains of three
 * quarters. `tests/browser/desk.test.ts` does the same in a browser, with fewer chains unless it is asked for all.
 */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { knownKey } from '../../scripts/example/delivery.ts';
import { closed, newKeyContent } from '../../src/desk/key-file.ts';
import { settingsIn } from '../../src/desk/settings.ts';
import { BundledDesk, type Sent } from './bundled.ts';
import { randomChains, Sender, type Quarter } from './chains.ts';

const words = 'appel berg citroen dolfijn eiland';
const sent = (name: string, text: string | Uint8Array): Sent => ({ name, bytes: Buffer.from(text) });

/** The files of a zip by their own name, without the signature, which is another one every time. */
function filesIn({ bytes }: Sent): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('ondertekening.json'));
  return Object.fromEntries(
    files.map(([name, content]) => [name.replace(/^.*\//, ''), Buffer.from(content).toString('utf8')]),
  );
}

/** What an officer does in a quarter: choose, check, save. */
async function madeAtDesk(desk: BundledDesk, quarter: Quarter, isFirst: boolean): Promise<Sent> {
  await desk.asks({ kind: 'config', file: sent('config.yaml', quarter.config) }, 'settings');
  await desk.asks({ kind: 'cases', file: sent('dossiers.csv', quarter.cases) }, 'chosen');
  const { checked } = await desk.asks(
    {
      kind: 'check',
      asked: {
        ...{
          referenceDate: quarter.referenceDate,
          today: '2026-11-30',
          settings: settingsIn(quarter.config),
        },
        ...{ first: isFirst, quiet: true, again: false, skipExtra: false, takeBack: false },
        ...{ newKey: '', revisions: [] },
      },
    },
    'checked',
  );
  expect(checked.approved, checked.audit).toBe(true);
  const { zip } = await desk.asks({ kind: 'save' }, 'saved');
  await desk.asks({ kind: 'earlier', files: [zip] }, 'shelf');
  return zip;
}

it('makes every file of thirty random case files as the command does', { timeout: 300_000 }, async () => {
  const open = await BundledDesk.start();
  const key = await closed({ ...(await newKeyContent()), afrondsleutel: knownKey }, words);
  for (const chain of randomChains(10)) {
    const [desk, sender] = [await open(), new Sender()];
    await desk.asks({ kind: 'openKey', file: sent('sleutel', key), passphrase: words }, 'key');
    for (const [at, quarter] of chain.entries()) {
      const zip = await madeAtDesk(desk, quarter, at === 0);
      expect(filesIn(zip)).toEqual(Object.fromEntries(await sender.makes(quarter)));
    }
    await desk.stop();
  }
});
