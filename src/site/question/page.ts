import { nameOf } from '../../contract/codes.ts';
import { figureOf, themes } from '../../figures/catalogue.ts';
import { date } from '../../format.ts';
import { ombudsmanCall } from '../../text.ts';
import type { CouncilRules } from '../../questions/compose.ts';
import { draftOf, type Draft, type RequestHere } from '../../questions/draft.ts';
import { councilSettings, dataFile } from '../../published/files.ts';
import { earlierQuestions, questionsUntil } from '../council/question-history.page.ts';
import { requestStates } from '../../council/request-status.ts';
import {
  draftIndicators,
  observationOf,
  observationsOf,
  verdictMarks,
  type VerdictMarks,
} from './observation.page.ts';
import { frozenPath } from '../frame/frozen-path.ts';
import { href } from '../frame/href.ts';
import { answerConfig } from '../comparison/config.page.ts';
import { municipalityPage } from '../municipality/page.ts';
import { themeFigures } from '../figure/page.ts';
import type { Theme } from '../../figures/catalogue.ts';
import { requestsHere } from '../ombudsman/page.ts';
import type { QuestionConfig } from './config.ts';

/** Everything the composer of a municipality needs. `origin` is the address of the site. */
export function questionConfig(code: string, origin: string): QuestionConfig {
  const { municipality, predecessors, release } = municipalityPage(code);
  return {
    municipality: {
      code,
      name: municipality.name,
      codes: [code, ...predecessors.map((one) => one.code)],
      path: href(`/gemeente/${municipality.slug}/`),
    },
    invented: municipality.fictitious || release.synthetisch,
    findings: observationsOf(code),
    requests: requestDrafts(code),
    rules: rulesOf(code),
    asked: earlierQuestions(),
    until: questionsUntil(),
    evidence: evidenceOf(code),
    answers: answerConfig(code, []),
    origin,
    places: placesOf(code),
  };
}

/** Of which publication the figures of a municipality are, with the checksum of its data. */
export function evidenceOf(code: string): QuestionConfig['evidence'] {
  const { release, availability } = municipalityPage(code);
  const file = availability === 'missing' ? 'delivery.csv' : `${code}.duckdb`;
  return {
    release: release.release,
    publishedOn: release.gepubliceerd,
    sha256: dataFile(release.release, file).sha256,
  };
}

/** The rules of a council for questions; null when nobody has looked them up. */
export function rulesOf(code: string): CouncilRules | null {
  const found = councilSettings().find(({ municipality }) => municipality === code);
  if (!found) return null;
  const { article, answer_days: days, address, source, source_date: seen } = found;
  return { article, days, address, source: `${source}, gelezen op ${date(seen)}` };
}

function requestDrafts(code: string): RequestHere[] {
  const { municipality, release } = municipalityPage(code);
  return requestsHere(code).flatMap(({ requests }) =>
    requests.map(({ request, title, status }) => ({
      code: request.code,
      title,
      literal: request.literal,
      question: request.question,
      status: `${nameOf(requestStates, status.state)}, ${status.reason}.`,
      municipality: { code, name: municipality.name },
      referenceDate: release.peildatum,
      call: ombudsmanCall,
    })),
  );
}

function placesOf(code: string): QuestionConfig['places'] {
  const { municipality, availability, release } = municipalityPage(code);
  if (availability !== 'delivered') return {};
  const byFigure = themes.flatMap((theme: Theme) =>
    themeFigures(code, theme).map(({ id }) => [id, theme.id] as const),
  );
  const themeOfFigure = new Map<string, string>(byFigure);
  return Object.fromEntries(
    draftIndicators.flatMap(({ id }) => {
      const figure = figureOf(id)?.id;
      const theme = figure === undefined ? undefined : themeOfFigure.get(figure);
      if (figure === undefined || theme === undefined) return [];
      const frozen = href(frozenPath(release.release, municipality.slug, theme, figure));
      return [[id, { page: href(`/gemeente/${municipality.slug}/${theme}/`), figure, frozen }]];
    }),
  );
}

/** The drafts that a reader without scripts can copy: the compact set, to agree on a goal and a date. */
export function readyDrafts(
  code: string,
): { readonly id: string; readonly draft: Draft; readonly marks: VerdictMarks }[] {
  return draftIndicators
    .filter(({ compact }) => compact)
    .map(({ id }) => observationOf(code, id))
    .map((observation) => ({
      id: observation.indicator,
      draft: draftOf(observation, 'goal'),
      marks: verdictMarks(observation),
    }));
}
