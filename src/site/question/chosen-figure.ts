import { comparedObservation, chosenObservation } from '../../council/chosen.ts';
import { choiceFor } from '../../figures/compact.ts';
import { comparisons } from '../../comparison/comparisons.ts';
import type { Scope } from '../../figures/figure.ts';
import type { Observation } from '../../council/observation.ts';
import { exceptOf, isUnripeIn, leftOutOf, valueIn } from '../../figures/reading.ts';
import { noChoices, type Choices } from '../choice/address.ts';
import type { DrawnFigure } from '../figure/drawn.ts';
import { loadFigure } from '../figure/loaders.ts';
import type { QuestionConfig } from './config.ts';
import { answerFor } from './published-answer.ts';
import { comparedFor } from '../comparison/show.ts';

/** An observation for a reader's own people and peers. */
export interface ChosenFigure {
  readonly observation: Observation;
  /** The part of the choices that this figure can make. */
  readonly applied: Choices;
}

/**
 * What the page showed for these choices, for the draft to repeat. Null where the choices change nothing about this
 * figure, or for several years of the reader's own, which have no verdict. Throws a QueryError.
 */
export async function chosenFigure(
  config: QuestionConfig,
  observation: Observation,
  choices: Choices,
): Promise<ChosenFigure | null> {
  const place = config.places[observation.indicator];
  if (!place || (choices.cohorts?.length ?? 0) > 1) return null;
  const drawn = await loadFigure(place.figure);
  const choice = choiceFor(drawn.figure, choices);
  const comparison = comparisons.find(({ indicator }) => indicator === observation.indicator);
  const isOwnPeers = comparison !== undefined && choices.peers.kind !== 'similar';
  if (choice.group === null && choice.cohorts === null && !isOwnPeers) return null;
  const { answer, scope } = await answerFor(config.answers, drawn, choice);
  const compared = comparison && (await comparedFor(comparison, choices, config.answers));
  const own = yearsOf(scope, drawn);
  const said = {
    value: valueIn(drawn.figure, observation.indicator, answer, own),
    isEarly: isUnripeIn(drawn.figure, observation.indicator, own),
  };
  const told = {
    ...choice,
    leftOut: leftOutOf(drawn.figure, { answer, value: said.value }, scope),
    except: exceptOf(drawn.figure, { answer, value: said.value }),
  };
  return {
    observation: compared
      ? comparedObservation(observation, compared.about, told)
      : chosenObservation(observation, said, told),
    applied: { ...choice, compared: [], peers: isOwnPeers ? choices.peers : noChoices.peers },
  };
}

/** The years that a value may be about: of a figure about one year only the year that was chosen. */
function yearsOf(scope: Scope, { figure }: DrawnFigure): Scope {
  if (figure.choices.cohort !== 'one' || scope.cohorts === null) return scope;
  return { ...scope, allCohorts: scope.cohorts };
}
