import { toCsv, markColumn, type CsvValue } from '../../contract/csv.ts';
import type { PublishedMunicipality } from '../../contract/published.ts';
import { figureIndicators, themes } from '../../figures/catalogue.ts';
import { currentRelease, dataFile } from '../../published/files.ts';
import { earlierQuestions } from '../council/question-history.page.ts';
import { deliveryRows } from '../delivery/page.ts';
import type { EvidenceConfig } from './subject.ts';
import { href } from '../frame/href.ts';
import { answerConfig } from '../comparison/config.page.ts';
import { factText } from '../figure/facts-markup.ts';
import { factsHere } from '../municipality/facts.page.ts';
import { municipalityPage } from '../municipality/page.ts';
import { themeFigures } from '../figure/page.ts';
import { requestsHere } from '../ombudsman/page.ts';
import type { AnswerConfig } from '../choice/config.ts';
import { commitmentsHere } from '../council/commitments.page.ts';
import { inventedText } from '../../text.ts';

/** Everything that goes into the dossier of a municipality, apart from the counts of its figures. */
export interface DossierPage {
  readonly config: EvidenceConfig & Pick<AnswerConfig, 'data' | 'pageCohort'>;
  /** Figures that were delivered, by id, in the order of the themes. */
  readonly figures: readonly string[];
  /** By figure: norm, change, comparison and commitment, each in its one sentence. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  readonly tables: readonly { readonly name: string; readonly text: string }[];
}

type CsvRow = Readonly<Record<string, CsvValue>>;

/** The dossier of a municipality in the newest release; read by the browser when somebody asks for it. */
export function dossierPage(code: string): DossierPage {
  const { municipality, release, availability } = municipalityPage(code);
  const { name, referenceDate, invented, cohorts, pageCohort, data } = answerConfig(code, []);
  const figures = availability === 'delivered' ? themes.flatMap((theme) => themeFigures(code, theme)) : [];
  return {
    config: {
      code,
      name,
      slug: municipality.slug,
      release: release.release,
      referenceDate,
      publishedOn: currentRelease().gepubliceerd,
      invented,
      cohorts,
      pageCohort,
      data,
      own: figures.length === 0 ? { url: '', sha256: '' } : ownFile(code),
    },
    figures: figures.map(({ id }) => id),
    said: Object.fromEntries(figures.map(({ id }) => [id, saidHere(code, id)])),
    tables: tablesOf(municipality),
  };
}

function saidHere(code: string, figure: string): string[] {
  const indicator = figureIndicators[figure];
  return indicator === undefined ? [] : factsHere(code, indicator).map(factText);
}

function ownFile(code: string): EvidenceConfig['own'] {
  const { path, sha256 } = dataFile(currentRelease().release, `${code}.duckdb`);
  return { url: href(path), sha256 };
}

function tablesOf(municipality: PublishedMunicipality): DossierPage['tables'] {
  const table = (name: string, columns: readonly string[], rows: readonly CsvRow[]) => ({
    name,
    text: municipalityCsv(municipality, columns, rows),
  });
  const { code } = municipality;
  return [
    table(
      'vragen.csv',
      ['vraag', 'datum', 'wie', 'tekst', 'antwoord', 'bron', 'bron_antwoord'],
      questions(code),
    ),
    table(
      'toezeggingen.csv',
      ['toezegging', 'wie', 'tekst', 'stand', 'cijfer', 'reden', 'reactie', 'bron'],
      commitmentRows(code),
    ),
    table(
      'leveringen.csv',
      ['indicator', 'release', 'peildatum', 'stand', 'reden', 'definitief_vanaf'],
      deliveryRows(municipality),
    ),
    table(
      'verzoeken.csv',
      ['verzoek', 'titel', 'gericht_aan', 'stand', 'reden', 'datum', 'bron'],
      requests(code),
    ),
  ];
}

/** Rows about one municipality, which every line names; invented data are marked in the last column. */
function municipalityCsv(
  { name, code, fictitious: isMarked }: PublishedMunicipality,
  columns: readonly string[],
  rows: readonly CsvRow[],
): string {
  return toCsv(
    ['gemeente', 'code', ...columns, ...(isMarked ? [markColumn] : [])],
    rows.map((row) => ({ ...row, gemeente: name, code, [markColumn]: inventedText.word })),
  );
}

function questions(code: string): CsvRow[] {
  const codes = [code, ...municipalityPage(code).predecessors.map((one) => one.code)];
  return earlierQuestions()
    .filter(({ municipality }) => codes.includes(municipality))
    .map(({ id, date, who, text, answered, url, answerUrl }) => ({
      vraag: id,
      datum: date,
      wie: who,
      tekst: text,
      antwoord: answered,
      bron: url,
      bron_antwoord: answerUrl,
    }));
}

function commitmentRows(code: string): CsvRow[] {
  return commitmentsHere(code, null).map(({ id, who, text, word, figure, reason, reaction, url }) => ({
    toezegging: id,
    wie: who,
    tekst: text,
    stand: word,
    cijfer: figure,
    reden: reason,
    reactie: reaction?.text ?? null,
    bron: url,
  }));
}

function requests(code: string): CsvRow[] {
  return requestsHere(code).flatMap(({ name, requests: list }) =>
    list.map(({ request, title, word, status }) => ({
      verzoek: request.code,
      titel: title,
      gericht_aan: name,
      stand: word,
      reden: status.reason,
      datum: status.date,
      bron: status.source,
    })),
  );
}
