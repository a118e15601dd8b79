import { sayNotLoaded } from '../frame/not-loaded.ts';

/** A button that makes the dossier of a municipality; what it needs is loaded by the first press. */
class MunicipalityDossier extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.take());
  }

  private async take(): Promise<void> {
    const place = this.querySelector<HTMLElement>('[role=status]');
    const loaded = await import('./take-dossier.ts').catch(() => null);
    if (loaded && place) await loaded.takeDossier(place, this.dataset['source'] ?? '');
    else sayNotLoaded(place);
  }
}

customElements.define('municipality-dossier', MunicipalityDossier);
