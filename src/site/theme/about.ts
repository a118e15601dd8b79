import { figures } from '../../figures/catalogue.ts';
import { choiceFor } from '../../figures/compact.ts';
import type { FigureView } from '../../figures/view.ts';
import type { Said } from '../comparison/said.ts';
import { choiceWords } from '../choice/words.ts';
import { noChoices, writeChoices, type Choices } from '../choice/address.ts';
import { sentencesOf, type FigureAbout } from '../figure/about.ts';
import type { PageConfig } from '../choice/config.ts';

/** What a page knows of a figure that it shows. */
export interface FigureNow {
  readonly id: string;
  readonly view: FigureView;
  /** Null for a figure that is not compared. */
  readonly said: Said | null;
  readonly choices: Choices;
  /** Permanent address, of the standard choice. */
  readonly frozen: string;
  /** Address of the page, without a choice. */
  readonly page: string;
}

/** What a figure says of itself for a choice of the reader. */
export function aboutFigure(
  config: Pick<
    PageConfig,
    'name' | 'referenceDate' | 'publishedOn' | 'release' | 'invented' | 'municipalities' | 'facts'
  >,
  { id, view, said, choices, frozen, page }: FigureNow,
): FigureAbout {
  const applied = appliedTo(id, said !== null, choices);
  const choice = choiceWords(applied, config.municipalities);
  return {
    figure: id,
    question: figures.find((figure) => figure.id === id)?.question ?? '',
    municipality: config.name,
    referenceDate: config.referenceDate,
    publishedOn: config.publishedOn,
    release: config.release,
    invented: config.invented,
    sentences: sentencesOf(view),
    verdict: said && { text: said.text, cohort: said.cohort },
    facts: choice === '' ? (config.facts[id] ?? []) : [],
    choice,
    frozen,
    address: `${page}${writeChoices(choices)}#${id}`,
  };
}

/** The part of a choice that this figure can make. */
function appliedTo(id: string, isCompared: boolean, choices: Choices): Choices {
  const figure = figures.find((one) => one.id === id);
  const peers = isCompared ? choices.peers : noChoices.peers;
  return { ...choices, ...(figure && choiceFor(figure, choices)), peers };
}
