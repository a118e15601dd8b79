/** What is shown of a municipality where its pages are shared: the first figure of each theme. */
import { shareText, sharePicture, type SharePicture } from '../../charts/share-picture.ts';
import type { PictureFile } from '../../charts/picture.ts';
import { themes, type Theme } from '../../figures/catalogue.ts';
import { date } from '../../format.ts';
import { municipalities, siteSettings } from '../../published/files.ts';
import { inventedText, site } from '../../text.ts';
import { figureIds, themeFigures } from '../figure/page.ts';
import type { SharedPicture } from '../sharing/card.ts';
import { shownAddress } from '../sharing/site-picture.page.ts';
import { municipalityPage, type MunicipalityPage } from './page.ts';

interface ThemePicture {
  readonly slug: string;
  readonly theme: string;
  readonly picture: () => PictureFile;
}

/** A picture per municipality that delivered and theme; each is drawn when its file is asked for. */
export function themePictures(): ThemePicture[] {
  return municipalities()
    .map(({ code }) => municipalityPage(code))
    .filter(({ availability }) => availability === 'delivered')
    .flatMap((page) =>
      themesShown(page).map((theme) => ({
        slug: page.municipality.slug,
        theme: theme.id,
        picture: () => sharePicture(pictureOf(page, theme)),
      })),
    );
}

const themesShown = ({ municipality }: MunicipalityPage): Theme[] =>
  themes.filter((theme) => figureIds(municipality.code, theme).length > 0);

/** The picture of a page of this municipality: of its theme, or else of its first one; null when it has no figures. */
export function municipalityPicture(
  page: MunicipalityPage,
  theme?: { readonly id: string },
): SharedPicture | null {
  if (page.availability !== 'delivered') return null;
  const shown = themesShown(page);
  const chosen = shown.find(({ id }) => id === theme?.id) ?? shown[0];
  if (!chosen) return null;
  const path = `/gemeente/${page.municipality.slug}/deel/${chosen.id}.png`;
  return { path, text: shareText(pictureOf(page, chosen)) };
}

function pictureOf({ municipality, release }: MunicipalityPage, theme: Theme): SharePicture {
  const [first] = themeFigures(municipality.code, theme);
  if (!first) throw new Error(`${theme.id} shows no figure of ${municipality.code}`);
  const [chart] = first.charts;
  return {
    place: municipality.name,
    on: `Peildatum ${date(release.peildatum)}`,
    sentence: first.view.sentence,
    chart: chart ? { wide: chart.wide, narrow: chart.narrow } : null,
    site: [site.name, shownAddress()],
    logo: siteSettings().brand.logo?.svg ?? null,
    mark: municipality.fictitious ? inventedText.one : null,
  };
}
