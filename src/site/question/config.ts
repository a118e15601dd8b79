import type { Finding } from '../../council/finding.ts';
import type { Asked } from '../../council/trail.ts';
import type { CouncilRules, Evidence } from '../../questions/compose.ts';
import type { RequestFinding } from '../../questions/draft.ts';
import type { AnswerConfig } from '../choice/config.ts';

/** What the composer of one municipality knows; travels as JSON in one attribute. */
export interface QuestionConfig {
  readonly municipality: Finding['municipality'] & {
    /** Its own code and those of the municipalities it came from. */
    readonly codes: readonly string[];
    /** Address of its overview, with base path. */
    readonly path: string;
  };
  readonly invented: boolean;
  readonly findings: readonly Finding[];
  readonly requests: readonly RequestFinding[];
  readonly rules: CouncilRules | null;
  readonly asked: readonly Asked[];
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
