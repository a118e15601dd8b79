import { currentRelease, municipalities } from '../../published/files.ts';
import { stateIn } from '../../published/municipalities.ts';
import { written } from './examples.ts';

/** The municipality that the examples ask about: the one in their files, or else the first that delivered. */
export function exampleCode(): string {
  const { release } = currentRelease();
  const delivered = municipalities().filter((one) => stateIn(one, release)?.state === 'delivered');
  const found = delivered.find(({ code }) => code === written.code) ?? delivered[0];
  return found?.code ?? '';
}
