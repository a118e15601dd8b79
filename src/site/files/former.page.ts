/** Files of a municipality that is no more: each address that it had says where the figures went on. */
import { pictureSvg } from '../../charts/picture.ts';
import { sharePicture } from '../../charts/share-picture.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import { markColumn, toCsv } from '../../contract/csv.ts';
import { themes, type Theme } from '../../figures/catalogue.ts';
import { date } from '../../format.ts';
import { siteSettings } from '../../published/files.ts';
import { inventedText, site as named } from '../../text.ts';
import { frozenPath } from '../frame/frozen-path.ts';
import { href } from '../frame/href.ts';
import {
  formerMunicipalities,
  formerSentence,
  formerUntil,
  successorAddress,
  type Former,
} from '../municipality/former.page.ts';
import { shownAddress } from '../sharing/site-picture.page.ts';

/** One that had files: without a delivery there never were any. */
type Filed = Former & { readonly last: NonNullable<Former['last']> };

const hadFiles = (): Filed[] =>
  formerMunicipalities().filter((former): former is Filed => former.last !== null);

/** Where a file stood: the theme, and the figure that it was about. */
interface Place {
  readonly theme: string;
  readonly figure: string;
  readonly question: string;
}

const places = (): Place[] =>
  (themes as readonly Theme[]).flatMap(({ id, figures }) =>
    figures.map((figure) => ({ theme: id, figure: figure.id, question: figure.question })),
  );

/** Every figure that it could have had, as a table of one row and as a picture without a drawing. */
export function formerFigureFiles() {
  return hadFiles().flatMap((former) =>
    places().map((place) => ({
      slug: former.slug,
      figure: place.figure,
      csv: (site: URL) => formerCsv(former, place, site),
      picture: (site: URL) => formerPicture(former, place, site),
    })),
  );
}

/** The same for its comparisons. */
export function formerComparisons() {
  return hadFiles().flatMap((former) =>
    comparisons.map(({ indicator, figure }) => ({
      slug: former.slug,
      indicator,
      csv: (site: URL) => formerCsv(former, placeOf(figure.id), site),
    })),
  );
}

/** What a message shows of a theme that was shared before. */
export function formerThemePictures() {
  return hadFiles().flatMap((former) =>
    (themes as readonly Theme[])
      .filter(({ figures }) => figures.length > 0)
      .map(({ id }) => ({ slug: former.slug, theme: id, picture: () => formerShare(former) })),
  );
}

/** What stands in the place of the data for its evidence bundle. */
export function formerDossiers() {
  return hadFiles().map((former) => ({
    slug: former.slug,
    dossier: (site: URL) => rowOf(former, { theme: '', figure: '' }, site),
  }));
}

function placeOf(figure: string): Place {
  const found = places().find((place) => place.figure === figure);
  if (!found) throw new Error(`no theme has the figure ${figure}`);
  return found;
}

function rowOf(former: Filed, { theme, figure }: Pick<Place, 'theme' | 'figure'>, site: URL) {
  const { name, code, until, successor, last, slug, invented } = former;
  const frozen = theme === '' ? '' : frozenPath(last.release, slug, theme, figure);
  return {
    gemeente: name,
    code,
    toelichting: formerSentence(former),
    bestond_tot_en_met: until,
    opgegaan_in: successor.name,
    code_opvolger: successor.code,
    cijfers_nu: successorAddress(former, theme === '' ? '' : `${theme}/`, site),
    laatste_eigen_cijfers: frozen === '' ? '' : new URL(href(frozen), site).href,
    ...(invented ? { [markColumn]: inventedText.word } : {}),
  };
}

function formerCsv(former: Filed, place: Place, site: URL): string {
  const row = rowOf(former, place, site);
  return toCsv(Object.keys(row), [row]);
}

function formerPicture(former: Filed, { theme, question }: Place, site: URL): string {
  const { name, last, invented } = former;
  return pictureSvg({
    title: question,
    place: name,
    sentences: [formerSentence(former), formerUntil(former)].filter(Boolean),
    charts: [],
    blank: null,
    verdict: null,
    notes: [],
    facts: [
      ['Stand op', `${date(last.peildatum)} was de laatste`],
      ['Om wie het gaat', 'de gemeente bestaat niet meer'],
      ['Bron', `${named.name}, publicatie ${last.release}`],
      ['Adres', successorAddress(former, `${theme}/`, site)],
    ],
    invented,
  }).svg;
}

function formerShare(former: Filed) {
  return sharePicture({
    place: former.name,
    on: '',
    sentence: [formerSentence(former)],
    chart: null,
    site: [named.name, shownAddress()],
    logo: siteSettings().brand.logo?.svg ?? null,
    mark: former.invented ? inventedText.one : null,
  });
}
