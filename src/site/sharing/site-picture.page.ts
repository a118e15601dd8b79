/** The picture of pages that show no figure of one municipality. */
import { shareText, sharePicture, type SharePicture } from '../../charts/share-picture.ts';
import type { PictureFile } from '../../charts/picture.ts';
import { siteSettings } from '../../published/files.ts';
import { inventedText, site } from '../../text.ts';
import type { SharedPicture } from './card.ts';

export const sitePicturePath = '/deel.png';

/** Whether the site has an address that others can reach; a copy on somebody's own machine has none. */
export const isReachable = (): boolean => siteSettings().address.startsWith('https://');

/** "raadsmonitor.example/map": the address as people write it. */
export const shownAddress = (): string =>
  siteSettings()
    .address.replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

const picture = (): SharePicture => ({
  place: '',
  on: '',
  sentence: ['Hoe staat het ervoor met ', { figure: 'inburgering' }, ' in uw gemeente?'],
  chart: null,
  site: [site.name, shownAddress()],
  logo: siteSettings().brand.logo?.svg ?? null,
  mark: siteSettings().kind === 'echt' ? null : inventedText.many,
});

export const sitePicture = (): PictureFile => sharePicture(picture());

/** The same, for the tags of a page. */
export const sharedSitePicture = (): SharedPicture => ({ path: sitePicturePath, text: shareText(picture()) });
