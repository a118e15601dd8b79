import { readChoices, writeChoices, noChoices, type Choices, type Offer } from './choices.ts';
import { sayNotLoaded } from './not-loaded.ts';
import type { PageConfig } from './page-config.ts';

/**
 * A theme page that answers choices without a page load. Until the first choice only this small file is loaded;
 * figures, charts and the engine come when they are asked for.
 */
class MunicipalityFigures extends HTMLElement {
  readonly config = JSON.parse(this.dataset['config'] ?? '{}') as PageConfig;
  private choices: Choices = noChoices;

  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('change', (event) => {
      if (!(event.target as Element).closest('[data-own]')) this.choose(this.simpleChoices(form));
    });
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.choose(this.ownChoices(form));
    });
    form?.addEventListener('reset', () => {
      this.choose(noChoices);
    });
    this.addEventListener('click', (event) => {
      void this.press(event.target as Element);
    });
    for (const hint of ['pointerenter', 'focusin'] as const) {
      form?.addEventListener(hint, () => void this.warm(), { once: true });
    }
    window.addEventListener('popstate', () => {
      this.follow();
    });
    this.follow();
  }

  /** Fetches what the first choice needs as soon as a reader reaches for the controls. */
  private async warm(): Promise<void> {
    const loaded = await import('./show-choices.ts').catch(() => null);
    await loaded?.warm(this.config);
  }

  private follow(): void {
    const { choices, unknown } = readChoices(location.search, this.offer());
    const isDefault = writeChoices(choices) === '';
    if (isDefault && writeChoices(this.choices) === '' && unknown.length === 0) return;
    void this.show(choices, unknown);
  }

  private choose(choices: Choices): void {
    const address = writeChoices(choices);
    if (address !== writeChoices(this.choices)) {
      history.pushState(null, '', address === '' ? location.pathname : address);
    }
    void this.show(choices, []);
  }

  private async show(choices: Choices, unknown: readonly string[]): Promise<void> {
    this.choices = choices;
    const loaded = await import('./show-choices.ts').catch(() => null);
    if (loaded) await loaded.showChoices(this, this.config, choices, unknown);
    else sayNotLoaded(this.querySelector('[data-part=status]'));
  }

  private async press(target: Element): Promise<void> {
    const button = target.closest<HTMLElement>('[data-action]');
    if (!button) return;
    if (button.dataset['action'] === 'copy') {
      const { copyLink } = await import('./copy-link.ts');
      await copyLink(button);
    }
    if (button.dataset['action'] === 'recheck') {
      const loaded = await import('./show-recheck.ts').catch(() => null);
      if (loaded) await loaded.recheck(this, this.config, button);
      else sayNotLoaded(this.querySelector(`[data-part=recheck][data-for="${button.dataset['for'] ?? ''}"]`));
    }
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
    return readChoices(search.toString(), this.offer()).choices;
  }

  private offer(): Offer {
    return { cohorts: this.config.cohorts, municipalities: this.config.municipalities };
  }
}

customElements.define('municipality-figures', MunicipalityFigures);
