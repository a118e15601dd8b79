import { funnel } from '../../charts/funnel.ts';
import { drawings } from '../../charts/markup.ts';
import { spread } from '../../charts/spread.ts';
import { toCsv } from '../../contract/csv.ts';
import { comparisonOf, type Comparison, type Entry } from '../../comparison/comparisons.ts';
import { shareText } from '../../comparison/judged.ts';
import {
  groupsOf,
  judgedNation,
  nationChance,
  nationFunnel,
  nationRows,
  nationSentence,
  nationSpread,
  nationTable,
  togetherText,
  type NationGroup,
} from '../../comparison/nation.ts';
import { choiceKey } from '../../figures/compact.ts';
import { capital, percentageFrom, total } from '../../format.ts';
import { comparisonFile, currentRelease, municipalities } from '../../published/files.ts';
import { inventedText } from '../../text.ts';
import { drawingDocument } from '../../charts/drawing-document.ts';
import { defaultChoice } from '../../published/answers.ts';
import { trusted, type Html } from '../frame/html.ts';
import { sentenceMarkup, tableMarkup } from '../frame/table-markup.ts';

/** A municipality in a list without order of value. */
export interface Listed {
  readonly name: string;
  readonly slug: string;
  /** "55 van de 120 (46%)", or why there is no number. */
  readonly text: string;
}

export interface NationPage {
  /** Year that the verdicts are about; null = every year. */
  readonly cohort: number | null;
  readonly title: string;
  readonly subject: string;
  readonly sentence: Html;
  readonly chance: string | null;
  readonly groups: readonly { readonly word: string; readonly places: readonly Listed[] }[];
  readonly strip: Html | null;
  readonly funnel: Html | null;
  readonly table: Html;
  readonly csv: string;
  readonly together: string;
}

/** Every municipality beside all others, for one comparison. Reads the current release. */
export function nationPage(indicator: string): NationPage {
  const comparison = comparisonOf(indicator);
  const choice = defaultChoice(comparison.figure);
  const { release, peildatum, synthetisch } = currentRelease();
  const file = comparisonFile(release, indicator, choiceKey(choice));
  const places = judgedNation(
    file,
    municipalities().filter(({ successor }) => successor === null),
  );
  const cohort = file.cohort === null ? '' : `, begonnen in ${file.cohort}`;
  const rows = nationRows(comparison, places, { cohort: file.cohort, referenceDate: peildatum, release });
  return {
    title: `${comparison.title}${cohort}`,
    cohort: file.cohort,
    subject: comparison.whole,
    sentence: sentenceMarkup(nationSentence(places)),
    chance: nationChance(places),
    groups: groupsOf(places).map((group) => listed(group, comparison)),
    strip: drawing(`spreiding-${indicator}`, nationSpread(comparison, places), spread),
    funnel: drawing(`trechter-${indicator}`, nationFunnel(comparison, file, places), funnel),
    table: tableMarkup(nationTable(comparison, places)),
    csv: csvOf(rows, synthetisch),
    together: togetherText(comparison, places),
  };
}

function listed({ word, places }: NationGroup, comparison: Comparison): NationPage['groups'][number] {
  const slugs = new Map(municipalities().map(({ code, slug }) => [code, slug]));
  return {
    word: capital(word),
    places: places.map(({ code, name, judged: { own, word: state } }) => ({
      name,
      slug: slugs.get(code) ?? '',
      text: textOf(own.entry, state, comparison),
    })),
  };
}

/** "55 van de 120 (46%)", only how many there are when those are few, or why there is no number. */
function textOf(entry: Entry, state: string, { whole }: Comparison): string {
  if (typeof entry === 'string') return state;
  const { denominator } = entry;
  return denominator.count < percentageFrom ? `${total(denominator)} ${whole}` : shareText(entry);
}

type Draw<D> = (data: D, canvas: Parameters<typeof spread>[1]) => Element;

function drawing<D>(
  prefix: string,
  shown: { readonly description: string; readonly data: D } | null,
  draw: Draw<D>,
): Html | null {
  if (shown === null) return null;
  const mark = currentRelease().synthetisch ? ` ${inventedText.image}` : '';
  const canvas = { document: drawingDocument, prefix, description: shown.description + mark };
  return trusted(drawings((layout) => draw(shown.data, layout), canvas));
}

function csvOf(rows: ReturnType<typeof nationRows>, invented: boolean): string {
  const marked = rows.map((row) => (invented ? { ...row, voorbeeld: inventedText.word } : row));
  return toCsv(Object.keys(marked[0] ?? {}), marked);
}
