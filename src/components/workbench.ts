import { sayNotLoaded } from './not-loaded.ts';
import type { WorkbenchConfig } from './workbench-config.ts';

const longestLink = 8000;

/** The workbench: a text field, a release and a button. The engine is loaded by the first query that runs. */
class DataWorkbench extends HTMLElement {
  private readonly config = JSON.parse(this.dataset['config'] ?? '{"releases":[]}') as WorkbenchConfig;

  connectedCallback(): void {
    const editor = this.field('sql', HTMLTextAreaElement);
    const { sql, release, problem } = this.fromAddress();
    if (sql !== null) editor.value = sql;
    if (release !== null) this.field('release', HTMLSelectElement).value = release;
    if (problem !== null) this.say(problem);
    editor.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.run();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    this.addEventListener('click', (event) => {
      void this.press(event.target as Element);
    });
  }

  private field<T extends HTMLElement>(name: string, kind: abstract new () => T): T {
    const found = this.querySelector('form')?.elements.namedItem(name);
    if (found instanceof kind) return found;
    throw new Error(`the workbench has no field ${name}`);
  }

  private fromAddress(): { sql: string | null; release: string | null; problem: string | null } {
    const parameters = new URLSearchParams(location.search);
    const release = parameters.get('release');
    const isKnown = this.config.releases.some((entry) => entry.release === release);
    const stray = [...parameters.keys()].filter((name) => name !== 'sql' && name !== 'release');
    const problems = [
      ...(release !== null && !isKnown ? [`release ${release}`] : []),
      ...stray.map((name) => `‘${name}’`),
    ];
    return {
      sql: parameters.get('sql'),
      release: isKnown ? release : null,
      problem:
        problems.length > 0
          ? `Deze link vraagt om iets dat wij niet kennen: ${problems.join(', ')}. Dat deel is weggelaten.`
          : null,
    };
  }

  private say(text: string): void {
    const place = this.querySelector('[data-part=status]');
    if (!place) return;
    const box = document.createElement('p');
    box.className = 'error';
    box.textContent = text;
    place.replaceChildren(box);
  }

  private chosen() {
    const release = this.field('release', HTMLSelectElement).value;
    return this.config.releases.find((entry) => entry.release === release) ?? this.config.releases.at(-1);
  }

  private async run(): Promise<void> {
    const release = this.chosen();
    const sql = this.field('sql', HTMLTextAreaElement).value.trim();
    if (!release) return;
    if (sql === '') {
      this.say('Er staat nog geen query. Kies een voorbeeld, of typ er een.');
      return;
    }
    const loaded = await import('./run-query.ts').catch(() => null);
    if (loaded) await loaded.runQuery(this, release, sql);
    else sayNotLoaded(this.querySelector('[data-part=status]'));
  }

  private async press(target: Element): Promise<void> {
    const button = target.closest<HTMLElement>('[data-example], [data-action]');
    if (button?.dataset['example'] !== undefined) {
      const editor = this.field('sql', HTMLTextAreaElement);
      editor.value = button.dataset['example'];
      editor.focus();
    }
    if (button?.dataset['action'] === 'copy') {
      const query = new URLSearchParams({ sql: this.field('sql', HTMLTextAreaElement).value });
      const release = this.field('release', HTMLSelectElement).value;
      if (release !== this.config.releases.at(-1)?.release) query.set('release', release);
      const address = `${location.pathname}?${query.toString()}`;
      if (address.length > longestLink) {
        this.say('Deze query is te lang voor een link. Kopieer de tekst zelf.');
        return;
      }
      history.replaceState(null, '', address);
      const { copyLink } = await import('./copy-link.ts');
      await copyLink(button);
    }
  }
}

customElements.define('data-workbench', DataWorkbench);
