import { drawingDocument } from '../../charts/drawing-document.ts';
import { drawingsMarkup, drawnTwice } from '../../charts/markup.ts';
import { pictureSvg, type PictureFile } from '../../charts/picture.ts';
import { shapeOf } from '../../charts/shape.ts';
import { posterInTallies, waitingPoster } from '../../charts/waiting-bins.ts';
import type { PublishedMunicipality } from '../../contract/published.ts';
import { addedUp } from '../../figures/added-up.ts';
import { plain, type FigureView } from '../../figures/view.ts';
import { waitingFigure, waitingTotals, type WaitingData } from '../../figures/waiting.ts';
import { date, list, municipalitiesText } from '../../format.ts';
import { defaultAnswer, scopeOf } from '../../published/answers.ts';
import { currentRelease, municipalities } from '../../published/files.ts';
import { inventedText } from '../../text.ts';
import { trusted, type Html } from '../frame/html.ts';

/** Everybody who waits for a plan in the municipalities that delivered, added up. */
export interface NationWaiting {
  readonly view: FigureView<WaitingData>;
  /** The same without whom it leaves out. */
  readonly brief: FigureView['sentence'];
  readonly totals: ReturnType<typeof waitingTotals>;
  readonly delivered: number;
  /** "Niet geleverd: Roderveen."; "" where everybody delivered. */
  readonly absent: string;
}

/** Null without a municipality that delivered. Reads the current release. */
export function nationWaiting(): NationWaiting | null {
  const existing = municipalities().filter(({ successor }) => successor === null);
  const delivered = existing.filter(hasDelivered);
  if (delivered.length === 0) return null;
  const name = delivered.length === 1 ? '1 gemeente' : `${delivered.length} gemeenten samen`;
  const sum = addedUp(
    delivered.map((one) => defaultAnswer(waitingFigure, one)),
    name,
  );
  const scope = scopeOf(waitingFigure);
  const view = waitingFigure.view(sum, null, scope);
  const tail = waitingFigure.leftOut?.(sum, scope) ?? [];
  const absent = existing.filter((one) => !hasDelivered(one)).map((one) => one.name);
  return {
    view,
    brief: view.sentence.slice(0, view.sentence.length - tail.length),
    totals: waitingTotals(sum),
    delivered: delivered.length,
    absent: absent.length === 0 ? '' : `Niet geleverd: ${list(absent)}.`,
  };
}

function hasDelivered({ missing, deliveries }: PublishedMunicipality): boolean {
  const { release } = currentRelease();
  return (
    !missing.includes(waitingFigure.id) &&
    deliveries.some((entry) => entry.release === release && entry.state === 'delivered')
  );
}

const title = 'Iedereen die wacht op een plan (PIP)';

/** What is drawn, in words: everybody, and what one mark is. */
export function posterUnit({ view, delivered }: NationWaiting): string {
  const [chart] = view.charts;
  const isTallied = posterInTallies(chart?.data.rows ?? []);
  return `${chart?.subtitle ?? ''} ${municipalitiesText(delivered)}.${isTallied ? ' Elk turfje is 5 mensen.' : ''}`;
}

/** The poster over the full width of the page; null without anything to draw. */
export function posterMarkup({ view }: NationWaiting): Html | null {
  const [chart] = view.charts;
  if (chart === undefined || view.blank !== undefined) return null;
  const { rows, norm } = chart.data;
  const canvas = { document: drawingDocument, prefix: 'poster', description: marked(chart.description) };
  const drawn = drawnTwice((one) => waitingPoster(rows, norm, 'page', one), canvas);
  return trusted(drawingsMarkup({ ...drawn, middle: drawnFor(chart, 'poster-middle') }));
}

const marked = (text: string): string =>
  currentRelease().synthetisch ? `${text} ${inventedText.image}` : text;

/** The same as a file that leaves the site, with all that must stay with it. @param address of the page */
export function posterPicture(waiting: NationWaiting, address: string): PictureFile {
  const { view, absent } = waiting;
  const { release, peildatum, gepubliceerd, synthetisch } = currentRelease();
  const [chart] = view.charts;
  return pictureSvg({
    title,
    place: `${municipalitiesText(waiting.delivered)} · stand op ${date(peildatum)}`,
    sentences: [plain(view.sentence)],
    charts: chart
      ? [{ title: chart.title, subtitle: posterUnit(waiting), drawing: drawnFor(chart, 'poster-beeld') }]
      : [],
    blank: view.blank ?? null,
    verdict: null,
    notes: [...view.notes, absent].filter((note) => note !== ''),
    facts: [
      ['Stand op', date(peildatum)],
      [
        'Bron',
        `Raadsmonitor Inburgering, publicatie ${release} van ${date(gepubliceerd)}, afgerond op vijftallen`,
      ],
      ['Adres', address],
    ],
    invented: synthetisch,
  });
}

function drawnFor({ data, description }: FigureView<WaitingData>['charts'][number], prefix: string) {
  const canvas = {
    document: drawingDocument,
    prefix,
    layout: 'wide' as const,
    description: marked(description),
  };
  return shapeOf(waitingPoster(data.rows, data.norm, 'picture', canvas), prefix);
}
