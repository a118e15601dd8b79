import {
  answersAddress,
  readChoices,
  writeChoices,
  noChoices,
  type Choices,
  type Offer,
} from '../choice/address.ts';
import { sayNotLoaded } from '../frame/not-loaded.ts';
import { offerBoxes, offerNames } from './offer-names.ts';
import type { PageConfig } from '../choice/config.ts';
import { withChoice } from '../frame/ask-link.ts';
import { idle } from '../choice/redraw.ts';
import { shownOn } from './shown.ts';
import type * as Redraws from './show.ts';

/**
 * A theme page that answers choices without a page load. Until the first choice only this small file is loaded;
 * figures, charts and the engine come when they are asked for.
 */
class MunicipalityFigures extends HTMLElement {
  readonly config = JSON.parse(this.querySelector('script[data-config]')?.textContent ?? '{}') as PageConfig;
  private choices: Choices = noChoices;
  /** The choices that the figures on the page show; null while they are redrawn, and when that failed. */
  private drawn: Choices | null = noChoices;
  /** The choices of the last figures that were drawn: they stay on the page when a next one fails. */
  private lastDrawn: Choices = noChoices;
  private redraws: Promise<typeof Redraws | null> | null = null;

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('form.choices');
    if (form) this.offer(form);
    // Of the whole page: the year stands beside the figures that it steers.
    this.addEventListener('change', ({ target }) => {
      if (form && isSimpleChoice(target, form)) void this.choose(this.simpleChoices(form));
    });
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.choose(this.ownChoices(form));
    });
    form?.addEventListener('reset', () => {
      void this.choose(noChoices);
    });
    this.addEventListener('click', (event) => {
      void this.press(event);
    });
    for (const hint of ['pointerenter', 'focusin'] as const) {
      form?.addEventListener(hint, () => void this.reach(form), { once: true });
    }
    for (const peers of this.querySelectorAll<HTMLFormElement>('form[data-peers]')) {
      peers.addEventListener('change', (event) => void this.choosePeers(event.target as HTMLSelectElement));
      peers.addEventListener('submit', (event) => event.preventDefault());
      peers.addEventListener('focusin', () => this.offerMore(peers), { once: true });
    }
    window.addEventListener('popstate', () => {
      this.follow();
    });
    this.follow();
  }

  /** Names of other municipalities are not in the page: with them every page would be heavier. */
  private offer(form: HTMLFormElement): void {
    void idle().then(() => {
      offerNames(form, this.config);
    });
    form.querySelector('[data-own]')?.addEventListener('toggle', () => offerBoxes(form, this.config), {
      once: true,
    });
  }

  /** Fetches what the first choice needs as soon as a reader reaches for the controls. */
  private async reach(form: HTMLFormElement): Promise<void> {
    offerNames(form, this.config);
    const loaded = await this.loadRedraws();
    await loaded?.warm(this, this.config);
  }

  /**
   * What redraws the page; null when it cannot be fetched, and then it is asked for again. Asked once: even what is there
   * is imported in a task of its own, and the browser paints a frame before it.
   */
  private loadRedraws(): Promise<typeof Redraws | null> {
    if (this.redraws) return this.redraws;
    this.askForAnswers();
    this.redraws = import('./show.ts').catch(() => {
      this.redraws = null;
      return null;
    });
    return this.redraws;
  }

  /** The answers come together with what draws them, not after it. */
  private askForAnswers(): void {
    const { data, code, figures } = this.config;
    for (const figure of figures) {
      const href = answersAddress(data, code, figure);
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }),
      );
    }
  }

  private follow(): void {
    const { choices, unknown } = readChoices(location.search, this.known());
    const isDefault = writeChoices(choices) === '';
    if (isDefault && writeChoices(this.choices) === '' && unknown.length === 0) return;
    void this.show(choices, unknown);
  }

  private async choose(choices: Choices): Promise<void> {
    const address = writeChoices(choices);
    if (address !== writeChoices(this.choices)) {
      history.pushState(null, '', address === '' ? location.pathname : address);
    }
    await this.show(choices, []);
  }

  private async show(choices: Choices, unknown: readonly string[]): Promise<void> {
    this.choices = choices;
    this.carryOn(choices);
    const loaded = await this.loadRedraws();
    if (!loaded) {
      sayNotLoaded(this.querySelector('[data-part=status]'));
      return;
    }
    if (unknown.length === 0 && this.onlyPeersDiffer(choices)) {
      await loaded.showPeers(this, this.config, choices);
      return;
    }
    this.drawn = null;
    if (await loaded.showChoices(this, this.config, choices, unknown)) this.drawn = this.lastDrawn = choices;
    // The fields say what the figures show, not what could not be had; what was ticked by hand stays, to be asked again.
    else if (this.choices === choices && !isOwn(choices)) loaded.reflect(this, this.config, this.lastDrawn);
  }

  /** A question starts from what the reader sees; another municipality beside it is not part of the question. */
  private carryOn(choices: Choices): void {
    const choice = writeChoices({ ...choices, compared: [] });
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-ask]'))
      link.href = withChoice(link.getAttribute('href') ?? '', choice);
  }

  /** Whether the figures on the page are those of these choices, and only the verdicts are to be worked out again. */
  private onlyPeersDiffer(choices: Choices): boolean {
    if (this.drawn === null) return false;
    const figures = (one: Choices) => writeChoices({ ...one, peers: noChoices.peers });
    return writeChoices(choices) !== writeChoices(this.drawn) && figures(choices) === figures(this.drawn);
  }

  /** `met` is a whole group; `erbij` adds one municipality to the group shown. */
  private async choosePeers({ name, value }: HTMLSelectElement): Promise<void> {
    if (name === 'erbij') await this.changePeers({ added: value });
    else
      await this.choose({ ...this.choices, peers: readChoices(`met=${value}`, this.known()).choices.peers });
  }

  private async changePeers(change: { readonly added?: string; readonly removed?: string }): Promise<void> {
    const { changedPeers } = await import('../comparison/show.ts');
    await this.choose({ ...this.choices, peers: changedPeers(this.config, this.choices, change) });
  }

  /** Takes a municipality out of the group. The button that was pressed is gone then: the next one has the focus. */
  private async removePeer(button: HTMLElement): Promise<void> {
    const list = button.closest('[data-compared=peers]');
    const at = buttonsIn(list).indexOf(button);
    await this.changePeers({ removed: button.dataset['remove'] ?? '' });
    const left = buttonsIn(list);
    const next = left[Math.min(at, left.length - 1)];
    (next ?? list?.parentElement?.querySelector<HTMLElement>('select'))?.focus();
  }

  /** The names to add are written once somebody reaches for them: they would make every page heavier. */
  private offerMore(form: HTMLFormElement): void {
    const select = form.elements.namedItem('erbij');
    if (!(select instanceof HTMLSelectElement)) return;
    for (const { code, name } of this.config.municipalities) select.add(new Option(name, code));
  }

  private async press(event: Event): Promise<void> {
    const target = event.target as Element;
    const removing = target.closest<HTMLElement>('[data-remove]');
    if (removing) await this.removePeer(removing);
    const button = target.closest<HTMLElement>('[data-action]');
    if (!button) return;
    if (this.leadsToFile(button)) return;
    event.preventDefault();
    await shownOn(this).redrawn();
    if (button.dataset['action'] === 'copy') {
      const { copyLink } = await import('../frame/copy-link.ts');
      await copyLink(button);
    }
    if (button.dataset['action'] === 'take') await this.take(button);
    if (button.dataset['action'] === 'recheck') {
      const loaded = await import('./show-recheck.ts').catch(() => null);
      if (loaded) await loaded.recheck(this, this.config, button);
      else sayNotLoaded(this.querySelector(`[data-part=recheck][data-for="${button.dataset['for'] ?? ''}"]`));
    }
    if (button.dataset['action'] === 'evidence') {
      const loaded = await import('./take-evidence.ts').catch(() => null);
      if (loaded) await loaded.takeEvidence(this, this.config, button);
      else
        sayNotLoaded(this.querySelector(`[data-part=evidence][data-for="${button.dataset['for'] ?? ''}"]`));
    }
  }

  /** A link leads to the file of the standard choice; after a choice the file is made here. */
  private leadsToFile(button: HTMLElement): boolean {
    return button instanceof HTMLAnchorElement && (this.dataset['choice'] ?? '') === '';
  }

  private async take(button: HTMLElement): Promise<void> {
    const loaded = await import('./take.ts').catch(() => null);
    if (loaded) await loaded.takeFigure(this, this.config, button);
    else sayNotLoaded(this.querySelector(`[data-part=taken][data-for="${button.dataset['for'] ?? ''}"]`));
  }

  private simpleChoices(form: HTMLFormElement): Choices {
    return this.read(form, { groep: 'groep', instroom: 'instroom', naast: 'naast' });
  }

  private ownChoices(form: HTMLFormElement): Choices {
    return this.read(form, { groep: 'groep', instroom: 'eigen-instroom', naast: 'eigen-naast' });
  }

  /** Reads the form as if it were an address, so that both go through the same check. */
  private read(form: HTMLFormElement, fields: Readonly<Record<string, string>>): Choices {
    const data = new FormData(form);
    const search = new URLSearchParams();
    for (const [parameter, field] of Object.entries(fields)) {
      for (const value of data.getAll(field)) if (typeof value === 'string') search.append(parameter, value);
    }
    return { ...readChoices(search.toString(), this.known()).choices, peers: this.choices.peers };
  }

  private known(): Offer {
    return { cohorts: this.config.cohorts, municipalities: this.config.municipalities };
  }
}

/** Whether years or municipalities are put together, which only the boxes for an own combination can. */
const isOwn = ({ cohorts, compared }: Choices): boolean => (cohorts?.length ?? 0) > 1 || compared.length > 1;

const buttonsIn = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? []),
];

function isSimpleChoice(target: EventTarget | null, form: HTMLFormElement): boolean {
  return (
    (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) &&
    target.form === form &&
    target.closest('[data-own]') === null
  );
}

customElements.define('municipality-figures', MunicipalityFigures);
