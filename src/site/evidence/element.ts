import { readParameters } from '../../reading/link.ts';
import { sayNotLoaded } from '../frame/not-loaded.ts';

/** A checksum is not read out in full. */
const shortened = (value: string) => (value.length > 24 ? `${value.slice(0, 12)}…` : value);

/** The page that checks a bundle: a file input, a place to drop a file, and the link that led here. */
class EvidenceCheck extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    input?.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.check(file);
    });
    const drop = this.querySelector<HTMLElement>('[data-part=drop]');
    for (const kind of ['dragenter', 'dragover'])
      drop?.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.dataset['over'] = '';
      });
    drop?.addEventListener('dragleave', () => delete drop.dataset['over']);
    drop?.addEventListener('drop', (event) => {
      event.preventDefault();
      delete drop.dataset['over'];
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.check(file);
    });
    this.offerLink();
  }

  /** Says what the address asks. It is checked after a press, because the engine is large. */
  private offerLink(): void {
    const offer = this.querySelector<HTMLElement>('[data-part=link]');
    const asked = readParameters(location.search);
    if (!offer || asked.size === 0) return;
    const words = [...asked].map(([name, value]) => `${name} ${shortened(value)}`);
    const about = offer.querySelector('[data-part=about]');
    if (about) about.textContent = words.join(', ').slice(0, 300);
    offer.hidden = false;
    offer.querySelector('button')?.addEventListener('click', () => void this.checkAddress());
  }

  private async check(file: File): Promise<void> {
    const loaded = await import('./show-check.ts').catch(() => null);
    const place = this.querySelector<HTMLElement>('[data-part=status]');
    if (loaded && place) await loaded.checkFile(place, file);
    else sayNotLoaded(place);
  }

  private async checkAddress(): Promise<void> {
    const loaded = await import('./show-check.ts').catch(() => null);
    const place = this.querySelector<HTMLElement>('[data-part=status]');
    if (loaded && place) await loaded.checkAddress(place, location.search);
    else sayNotLoaded(place);
  }
}

customElements.define('evidence-check', EvidenceCheck);
