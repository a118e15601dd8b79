import { choiceParameters, type ReleaseFacts, type Subject } from '../../evidence/subject.ts';
import { themes } from '../../figures/catalogue.ts';
import type { CommonChoice } from '../../figures/compact.ts';
import type { Figure } from '../../figures/figure.ts';
import { frozenPath } from '../frame/frozen-path.ts';
import type { PageConfig } from '../choice/config.ts';

/** What the browser must know of a municipality to prove its figures. */
export type EvidenceConfig = Pick<
  PageConfig,
  'code' | 'name' | 'slug' | 'release' | 'referenceDate' | 'publishedOn' | 'invented' | 'cohorts' | 'own'
>;

/** The release of a page, in the words of its manifest. */
export function releaseFacts(config: EvidenceConfig): ReleaseFacts {
  return {
    release: config.release,
    peildatum: config.referenceDate,
    gepubliceerd: config.publishedOn,
    synthetisch: config.invented,
    instroomjaren: config.cohorts,
  };
}

/** Permanent address of a figure; `site` has no last slash. */
export function frozenLinkOf(site: string, release: string, slug: string, figure: string): string {
  const theme = themes.find(({ figures }) => figures.some(({ id }) => id === figure));
  return `${site}${frozenPath(release, slug, theme?.id ?? '', figure)}`;
}

/** What a bundle of a figure on this page is about. `site` has no last slash. */
export function subjectOn(
  config: EvidenceConfig,
  figure: Figure,
  choice: CommonChoice,
  site: string,
): Subject {
  return {
    release: releaseFacts(config),
    municipality: { code: config.code, name: config.name, slug: config.slug },
    figure,
    choice,
    dataSha256: config.own.sha256,
    site,
    frozenLink: frozenLinkOf(site, config.release, config.slug, figure.id),
  };
}

/** "bewijs-waterdonk-zonder-plan-asiel-2024-2026-K3.zip". */
export function bundleName(subject: Subject): string {
  const choice = [...choiceParameters(subject).values()].map((value) => value.replaceAll(',', '-'));
  return `${['bewijs', subject.municipality.slug, subject.figure.id, ...choice, subject.release.release].join('-')}.zip`;
}
