import { encode } from 'uqr';
import { comparisons } from '../../comparison/comparisons.ts';
import { reactionWords } from '../../council/facts.ts';
import type { Observation } from '../../council/observation.ts';
import type { Sentence } from '../../figures/view.ts';
import { comparableFrom, isEarly } from '../../figures/followed.ts';
import { themes, figureIndicators } from '../../figures/catalogue.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import type { BankQuestion } from '../../questions/bank/sheet.ts';
import { evidenceText, type Evidence } from '../../questions/compose.ts';
import { draftOf, figureSentences } from '../../questions/draft.ts';
import { threeQuestions, unknowns, type Around } from '../../questions/talk-sheet.ts';
import { currentRelease, municipalities } from '../../published/files.ts';
import { comparedByDefault } from '../comparison/page.ts';
import { defaultScope } from '../../published/answers.ts';
import { observationOf, verdictMarks, type VerdictMarks } from './observation.page.ts';
import { frozenPath } from '../frame/frozen-path.ts';
import { href } from '../frame/href.ts';
import { formerMunicipalities } from '../municipality/former.page.ts';
import { municipalityPage } from '../municipality/page.ts';
import { themeFigures, type FigurePage } from '../figure/page.ts';
import type { Theme } from '../../figures/catalogue.ts';
import { commitmentsHere } from '../council/commitments.page.ts';
import { evidenceOf } from './page.ts';

/** One A4 for a committee, as one plain object. */
export interface TalkSheet {
  readonly subject: string;
  /** The figure with the rule that it is about. */
  readonly occasion: readonly Sentence[];
  /** What goes with it: how it was, what others have, and what must be known of it. A commitment stands apart. */
  readonly facts: readonly { readonly label: string | null; readonly sentence: Sentence }[];
  /** What the verdict in it is about, by which a check finds it again. */
  readonly marks: VerdictMarks;
  readonly figure: FigurePage | null;
  /** Whether its wide drawing is too high for one page with everything else. */
  readonly isTall: boolean;
  /** The newest commitment about it with what came of it; null without one. */
  readonly commitment: { readonly text: string; readonly outcome: string } | null;
  readonly unknowns: readonly string[];
  readonly questions: readonly BankQuestion[];
  readonly evidence: string;
  /** Dark modules of the QR code with the address, as an SVG path on a grid of `qrSize`. */
  readonly qr: string;
  readonly qrSize: number;
  /** Where the figure stands for good, for print and QR code; the sheet itself where there is no figure. */
  readonly address: string;
}

/** Several steps in one figure make no sheet: whoever hears the questions would not know which number they are about. */
const withoutSheet: readonly string[] = ['funnel_stage_share'];

/** Whether there is a sheet about an indicator. */
export function hasSheet(indicator: string): boolean {
  return !withoutSheet.includes(indicator);
}

/** Every sheet there is: per existing municipality, one for each figure. */
export function talkSheets(): { readonly code: string; readonly slug: string; readonly indicator: string }[] {
  return municipalities()
    .filter(({ successor }) => successor === null)
    .flatMap(({ code, slug }) =>
      Object.values(figureIndicators)
        .filter(hasSheet)
        .map((indicator) => ({ code, slug, indicator })),
    );
}

/** The same for the municipalities that are no more: each address with what it was about and its theme. */
export function pastSheets() {
  const all: readonly Theme[] = themes;
  const sheets = all.flatMap(({ id, figures }) =>
    figures
      .map(({ asksAbout }) => asksAbout)
      .filter(hasSheet)
      .map((indicator) => ({ theme: id, indicator, name: `Gespreksblad ‘${indicatorName(indicator)}’` })),
  );
  return formerMunicipalities().flatMap(({ code, slug }) =>
    sheets.map((sheet) => ({ code, slug, ...sheet })),
  );
}

const indicatorName = (indicator: string): string =>
  catalogue.find(({ id }) => id === indicator)?.name ?? indicator;

/** The sheet about an indicator; `origin` is the address of the site. */
export function talkSheet(code: string, indicator: string, origin: string): TalkSheet {
  const observation = observationOf(code, indicator);
  const draft = draftOf(observation, 'goal');
  const found = figureOf(code, indicator);
  const address = `${origin}${href(found?.frozen ?? sheetPath(code, indicator))}`;
  const evidence: Evidence = { ...evidenceOf(code), url: address };
  const { size, data } = encode(address, { border: 0 });
  return {
    subject: draft.subject,
    occasion: figureSentences(observation),
    facts: factsOf(observation),
    marks: verdictMarks(observation),
    figure: found?.figure ?? null,
    isTall: found !== null && isTall(found.figure),
    commitment: newestCommitment(code, indicator),
    unknowns: unknowns(observation, aroundOf(code, indicator)),
    questions: threeQuestions(observation),
    evidence: evidenceText(evidence),
    qr: pathOf(data),
    qrSize: size,
    address,
  };
}

function factsOf({ facts, notices }: Observation): TalkSheet['facts'] {
  return [
    ...facts.filter(({ kind }) => kind === 'change' || kind === 'comparison'),
    ...notices.map((notice) => ({ label: null, sentence: [notice] })),
  ];
}

function newestCommitment(code: string, indicator: string): TalkSheet['commitment'] {
  const newest = commitmentsHere(code, null).find(({ over }) => over === indicator);
  if (!newest) return null;
  const { text, who, word, figure, reason, reaction } = newest;
  const outcome = [
    `${word}${figure === null ? '' : `: ${figure}`}.`,
    reason,
    reaction === null ? '' : reactionWords(reaction),
  ]
    .filter(Boolean)
    .join(' ');
  return { text: `‘${text}’ ${who}`, outcome };
}

function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : ''))).join('');
}

interface Found {
  readonly figure: FigurePage;
  /** Where it stands for good, as a path within the site. */
  readonly frozen: string;
}

/** The figure of a sheet; null where nothing was delivered, or where no page shows it. */
function figureOf(code: string, indicator: string): Found | null {
  const { availability, municipality, release } = municipalityPage(code);
  if (availability !== 'delivered') return null;
  const id = Object.entries(figureIndicators).find(([, own]) => own === indicator)?.[0];
  const all: readonly Theme[] = themes;
  const theme = all.find(({ figures }) => figures.some((figure) => figure.id === id));
  const figure = theme && themeFigures(code, theme).find((one) => one.id === id);
  if (!theme || !figure) return null;
  return { figure, frozen: frozenPath(release.release, municipality.slug, theme.id, figure.id) };
}

function sheetPath(code: string, indicator: string): string {
  return `/gemeente/${municipalityPage(code).municipality.slug}/gespreksblad/${indicator}/`;
}

/** Of a drawing that is 740 wide and 168 mm on paper, this much height leaves room for the rest of the sheet. */
const mostHeight = 340;

function isTall({ parts }: FigurePage): boolean {
  const [, height] = /viewBox="0 0 740 (\d+)/.exec(String(parts.charts)) ?? [];
  return Number(height ?? 0) > mostHeight;
}

function aroundOf(code: string, indicator: string): Around {
  const comparison = comparisons.find((one) => one.indicator === indicator);
  const caveat = catalogue.find(({ id }) => id === indicator)?.caveat ?? '';
  if (!comparison) return { caveat, absentPeers: [], early: null };
  const { judged } = comparedByDefault(code, indicator);
  const scope = defaultScope();
  const cohorts = comparison.isStock
    ? []
    : currentRelease().instroomjaren.filter((cohort) => isEarly(comparison.followUp, cohort, scope));
  return {
    caveat,
    absentPeers: judged.peers.filter(({ entry }) => entry === 'not_delivered').map(({ name }) => name),
    early:
      cohorts.length === 0
        ? null
        : { cohorts, from: comparableFrom(comparison.followUp, Math.max(...cohorts)) },
  };
}
