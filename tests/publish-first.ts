import { spawnSync } from 'node:child_process';

/** Tests read what was published, so it is published first; with unchanged deliveries that takes a moment. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/publish.ts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`publishing failed:\n${stderr}`);
}
