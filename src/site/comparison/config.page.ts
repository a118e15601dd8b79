import { currentRelease, municipalities } from '../../published/files.ts';
import { pageCohort } from '../../published/answers.ts';
import { published, stateIn } from '../../published/municipalities.ts';
import { peerConfig } from './page.ts';
import { href } from '../frame/href.ts';
import type { AnswerConfig } from '../choice/config.ts';

/** What the browser must know of a municipality to answer a choice about these comparisons. */
export function answerConfig(code: string, indicators: readonly string[]): AnswerConfig {
  const { release, peildatum, instroomjaren, synthetisch } = currentRelease();
  return {
    code,
    name: published(code).name,
    release,
    referenceDate: peildatum,
    invented: synthetisch,
    cohorts: instroomjaren,
    pageCohort: pageCohort(),
    peers: peerConfig(code, indicators),
    municipalities: othersIn(code, release),
    data: href(`/data/${release}`),
  };
}

function othersIn(code: string, release: string): AnswerConfig['municipalities'] {
  return municipalities()
    .filter((entry) => stateIn(entry, release)?.state !== 'not_applicable' && entry.code !== code)
    .map((entry) => ({
      code: entry.code,
      name: entry.name,
      slug: entry.slug,
      delivered: stateIn(entry, release)?.state === 'delivered',
      ...(entry.missing.length > 0 ? { missing: entry.missing } : {}),
    }));
}
