import type { Availability } from './page.ts';
import { answersOf, scopeOf } from '../../published/answers.ts';
import type { themes } from '../../figures/catalogue.ts';
import { hasValue, valueOf } from '../../figures/values.ts';
import { date } from '../../format.ts';
import { catalogue } from '../../indicators/catalogue.ts';
import { indicatorThemes, type Indicator } from '../../indicators/indicator.ts';
import { currentRelease, deliveryByIndicator } from '../../published/files.ts';
import { blankPattern, directions, stateOf } from '../indicator/page.ts';

type Covered = (typeof themes)[number]['covers'];

/** One indicator for one municipality: its value, or the word of the blank with its reason. */
export interface IndicatorHere {
  readonly id: string;
  readonly name: string;
  /** "55 van de 120 (46%)", or null. */
  readonly value: string | null;
  /** "stand 30 september 2026", "instroomjaar 2025". */
  readonly about: string;
  /** "geleverd", "niet geleverd", "nog niet in de levering": in words. */
  readonly state: string;
  readonly pattern: 'geleverd' | ReturnType<typeof blankPattern> | 'te-klein' | 'te-vroeg';
  readonly reason: string | null;
  /** Whether a council can ask for it: a figure that is off until the law is clear is nothing to ask for. */
  readonly canAsk: boolean;
  /** Whether the composer has a draft about it. */
  readonly canDraft: boolean;
  /** "van: gemeente; norm: het plan binnen 10 weken; lager is gewenst". */
  readonly words: string;
}

/** All indicators of a theme of the catalogue for a municipality, also those without figures. */
export function indicatorsHere(code: string, availability: Availability, theme: Covered): IndicatorHere[] {
  return catalogue
    .filter((indicator) => indicator.theme === theme)
    .map((one) => here(code, availability, one));
}

/** Every indicator by theme of the catalogue. */
export function allIndicatorsHere(code: string, availability: Availability) {
  return indicatorThemes.map(({ id, name }) => ({
    id,
    name,
    indicators: indicatorsHere(code, availability, id),
  }));
}

function here(code: string, availability: Availability, indicator: Indicator): IndicatorHere {
  return {
    id: indicator.id,
    name: indicator.name,
    canDraft: hasDraft(indicator),
    words: [
      `van: ${indicator.owner.join(' en ')}`,
      `norm: ${indicator.norm?.text ?? 'geen'}`,
      directions[indicator.direction],
    ].join('; '),
    ...(indicator.state === 'counted' ? counted(code, availability, indicator.id) : uncounted(indicator)),
  };
}

/** Indicators that a question can be about: those with one number, and those that a council can ask to be kept. */
export function hasDraft({ id, state }: Indicator): boolean {
  return state === 'counted' ? hasValue(id) : state !== 'off' && state !== 'not_computed';
}

type Found = Pick<IndicatorHere, 'value' | 'about' | 'state' | 'pattern' | 'reason' | 'canAsk'>;

function uncounted(indicator: Exclude<Indicator, { state: 'counted' }>): Found {
  return {
    value: null,
    about: '',
    state: stateOf(indicator),
    pattern: blankPattern(indicator.state),
    reason: indicator.reason,
    canAsk: indicator.state !== 'off' && indicator.state !== 'not_computed',
  };
}

function counted(code: string, availability: Availability, id: string): Found {
  const { release, peildatum } = currentRelease();
  const row = deliveryByIndicator(release).get(code)?.get(id);
  const blank = { value: null, about: '', canAsk: true };
  if (row?.state !== 'delivered')
    return {
      ...blank,
      state: 'niet geleverd',
      pattern: 'niet-geleverd',
      reason: row?.reason ?? 'reden niet opgegeven',
    };
  if (availability === 'small')
    return { ...blank, canAsk: false, state: 'te klein om te tonen', pattern: 'te-klein', reason: null };
  const value = valueOf(id, answersOf(code), scopeOf({ choices: { group: false, cohort: 'none' } }));
  const about =
    value === null || value.cohort === null ? `stand ${date(peildatum)}` : `begonnen in ${value.cohort}`;
  return {
    value: value?.text ?? null,
    about: value === null ? '' : about,
    state: 'geleverd',
    pattern: 'geleverd',
    reason: value === null ? 'Dit zijn meer getallen, of te weinig mensen. Bekijk de grafiek.' : null,
    canAsk: false,
  };
}
