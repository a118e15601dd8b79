import type { Observation } from '../../council/observation.ts';
import type { EarlierQuestion } from '../../council/question-history.ts';
import type { CouncilRules, Evidence } from '../../questions/compose.ts';
import type { RequestHere } from '../../questions/draft.ts';
import type { AnswerConfig } from '../choice/config.ts';

/** What the composer of one municipality knows; travels as JSON in one attribute. */
export interface QuestionConfig {
  readonly municipality: Observation['municipality'] & {
    /** Its own code and those of the municipalities it came from. */
    readonly codes: readonly string[];
    /** Address of its overview, with base path. */
    readonly path: string;
  };
  readonly invented: boolean;
  readonly findings: readonly Observation[];
  readonly requests: readonly RequestHere[];
  readonly rules: CouncilRules | null;
  readonly asked: readonly EarlierQuestion[];
  /** Last day on which a source of questions was looked at. */
  readonly until: string | null;
  readonly evidence: Omit<Evidence, 'url'>;
  /** What a choice of people and peers is answered from. */
  readonly answers: AnswerConfig;
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
  /** By indicator: the page and the block where its figure stands, and its permanent address; absent where there is none. */
  readonly places: Readonly<
    Record<string, { readonly page: string; readonly figure: string; readonly frozen: string }>
  >;
}
