import type { QuestionConfig } from './config.ts';
import type { FigureAnswer, FigureRequest } from './state.ts';

/**
 * Fetches the figure for a choice of people and peers. Never throws: what went wrong stands in the answer, which carries
 * what it was asked for.
 */
export async function figureAnswer(config: QuestionConfig, asked: FigureRequest): Promise<FigureAnswer> {
  const observation = config.findings.find(({ indicator }) => indicator === asked.over);
  if (!observation) return { asked, own: null, fault: null };
  try {
    const { chosenFigure } = await import('./chosen-figure.ts');
    return { asked, own: await chosenFigure(config, observation, asked.choices), fault: null };
  } catch (error) {
    return { asked, own: null, fault: error instanceof Error ? error.message : '' };
  }
}
