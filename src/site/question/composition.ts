import { earlierWords } from '../../council/question-history.ts';
import type { Composition } from '../../questions/compose.ts';
import { noChoices } from '../choice/address.ts';
import type { FigurePlace } from './appendix.ts';
import { draftFor, evidenceFor, questionHistoryFor } from './markup.ts';
import { configOf, editsOf, type Composer, type ShownDraft } from './state.ts';

/** The letter that the page shows, with the figure that belongs in its appendix. */
export interface ShownLetter {
  readonly composition: Composition;
  /** Null where no page has a figure about the subject. */
  readonly place: FigurePlace | null;
}

/** What a reader takes along: the draft as it stands in the page, whatever else is on its way. Null before the first draft. */
export function letterShown(composer: Composer): ShownLetter | null {
  const { draft } = composer;
  if (draft === null) return null;
  return { composition: compositionOf(composer, draft), place: placeOf(composer, draft) };
}

function compositionOf(composer: Composer, draft: ShownDraft): Composition {
  const config = configOf(composer);
  const { municipality, rules, invented } = config;
  return {
    municipality,
    form: draft.shown.form,
    draft: draftFor(config, draft.shown),
    edits: editsOf(composer, draft),
    rules,
    earlier: earlierWords(questionHistoryFor(config, draft.shown)),
    evidence: evidenceFor(config, draft.shown),
    invented,
  };
}

function placeOf({ standard }: Composer, { shown, own }: ShownDraft): FigurePlace | null {
  const place = standard.places[shown.over];
  if (!place) return null;
  return { figure: place.figure, answers: standard.answers, choice: own?.applied ?? noChoices };
}
