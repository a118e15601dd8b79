/** The poster of the national page as files; there are none before the first delivery. */
import { hasReleases } from '../../published/files.ts';
import type { PictureFile } from '../../charts/picture.ts';
import { href } from '../frame/href.ts';
import { nationWaiting, posterPicture } from './waiting.page.ts';

const name = 'wachtenden';

const waitingNow = () => (hasReleases() ? nationWaiting() : null);

/** Address of a file, within this site. */
export const posterPath = (form: 'svg' | 'png'): string => `/landelijk/${name}.${form}`;

export const posterPaths = () => (waitingNow() === null ? [] : [{ params: { poster: name } }]);

/** @param site address of the site */
export function posterSvg(site: URL): PictureFile {
  const waiting = waitingNow();
  if (waiting === null) throw new Error('no municipality delivered who waits');
  return posterPicture(waiting, new URL(href('/landelijk/#wachtenden'), site).href);
}
