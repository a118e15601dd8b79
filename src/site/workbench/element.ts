import type { EditorAssist } from './editor-assist.ts';
import { readParameters } from '../../reading/link.ts';
import { sayNotLoaded } from '../frame/not-loaded.ts';
import type { QueryRunner } from './run-query.ts';
import type { WorkbenchConfig, WorkbenchRelease } from './config.ts';

const damaged =
  'Deze link is beschadigd: er ontbreekt een stuk, of er is iets aan veranderd. De query is daarom niet geopend. Vraag om de hele link, of schrijf zelf een query.';
const tooLong = 'De query in deze link is te lang. Hij is niet geopend.';

/**
 * The workbench: a text field, a release and a button. What helps with writing is loaded when a reader enters the
 * form, links when there is one, the engine by the first query that runs. A link never runs by itself.
 */
class DataWorkbench extends HTMLElement {
  private readonly config = JSON.parse(this.dataset['config'] ?? '{"releases":[]}') as WorkbenchConfig;
  private assist: Promise<EditorAssist> | null = null;
  private runner: Promise<QueryRunner> | null = null;
  private replaced = '';

  connectedCallback(): void {
    this.makeButtons();
    this.addEventListener('focusin', () => void this.help(), { once: true });
    this.editor.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.run();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    this.addEventListener('click', (event) => void this.press(event));
    globalThis.addEventListener('hashchange', () => void this.openLink());
    void this.openLink();
  }

  /** Names and codes in the schema are text until there is an editor to put them in. */
  private makeButtons(): void {
    for (const code of this.querySelectorAll<HTMLElement>('code[data-insert]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'insert';
      Object.assign(button.dataset, code.dataset);
      code.replaceWith(button);
      button.append(code.textContent);
    }
  }

  private get editor(): HTMLTextAreaElement {
    return this.field('sql', HTMLTextAreaElement);
  }

  private field<T extends HTMLElement>(name: string, kind: abstract new () => T): T {
    const found = this.querySelector('form')?.elements.namedItem(name);
    if (found instanceof kind) return found;
    throw new Error(`the workbench has no field ${name}`);
  }

  private help(): Promise<EditorAssist | null> {
    this.assist ??= import('./editor-assist.ts').then(({ assist }) => assist(this, this.editor));
    return this.assist.catch(() => {
      this.assist = null;
      return null;
    });
  }

  private async openLink(): Promise<void> {
    const fragment = location.hash.slice(1);
    const inQuery = readParameters(location.search, ['sql']);
    if (!fragment.includes('=')) {
      const stray = [...inQuery.keys()].filter((name) => name !== 'sql' && name !== 'release');
      if ([...inQuery].length > 0) this.show(inQuery.get('sql'), inQuery.get('release'), stray);
      return;
    }
    const { readFragment } = await import('./query-link.ts');
    const read = await readFragment(fragment);
    if (typeof read === 'string') this.say(read === 'long' ? tooLong : damaged);
    else this.show(read.sql, read.release, []);
  }

  /** What a link asked for stands in the form; what it asked that is not here is said. */
  private show(sql: string | null, release: string | null, stray: readonly string[]): void {
    const isKnown = this.config.releases.some((entry) => entry.release === release);
    if (sql !== null) this.write(sql);
    if (release !== null && isKnown) this.field('release', HTMLSelectElement).value = release;
    const unknown = [
      ...(release !== null && !isKnown ? [`release ${release}`] : []),
      ...stray.map((name) => `‘${name}’`),
    ];
    if (unknown.length > 0)
      this.say(
        `Deze link vraagt om iets dat wij niet kennen: ${unknown.join(', ')}. Dat deel is weggelaten.${release !== null && !isKnown ? ' Op een andere release kan de uitkomst anders zijn.' : ''}`,
      );
    else if (sql !== null) this.say('Deze query komt uit een link. Lees hem, en voer hem dan uit.', 'quiet');
    if (sql !== null) this.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }

  private say(text: string, kind: 'error' | 'quiet' = 'error'): void {
    const place = this.querySelector('[data-part=status]');
    if (!place) return;
    const box = document.createElement('p');
    box.className = kind;
    box.textContent = text;
    place.replaceChildren(box);
  }

  private write(sql: string): void {
    this.editor.value = sql;
    this.editor.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private get chosen(): WorkbenchRelease | undefined {
    const release = this.field('release', HTMLSelectElement).value;
    return this.config.releases.find((entry) => entry.release === release) ?? this.config.releases.at(-1);
  }

  private async run(): Promise<void> {
    const release = this.chosen;
    if (!release) return;
    const runner = await this.running();
    if (runner) await runner.run(release, this.editor.value);
    else sayNotLoaded(this.querySelector('[data-part=status]'));
  }

  private running(): Promise<QueryRunner | null> {
    this.runner ??= import('./run-query.ts').then(({ QueryRunner }) => new QueryRunner(this));
    return this.runner.catch(() => {
      this.runner = null;
      return null;
    });
  }

  private async press(event: MouseEvent): Promise<void> {
    const button = (event.target as Element).closest<HTMLElement>('[data-insert], [data-action]');
    const { action, insert } = button?.dataset ?? {};
    if (insert !== undefined) await this.insert(button!, event);
    if (action === 'ready') await this.writeReady();
    if (action === 'back') this.write(this.replaced);
    if (action === 'copy') await this.copy(button!);
  }

  private async insert({ dataset }: HTMLElement, event: MouseEvent): Promise<void> {
    const helping = await this.help();
    const put = helping?.insert(dataset['insert'] ?? '', dataset['kind'] !== 'code');
    const spoken = this.querySelector('[data-part=spoken]');
    if (spoken) spoken.textContent = `${put ?? ''} staat in de query.`;
    // By keyboard or touch a reader goes on choosing; a mouse has both within reach.
    if (event instanceof PointerEvent && event.pointerType === 'mouse') this.editor.focus();
  }

  private async writeReady(): Promise<void> {
    const { readySql } = await import('./ready-queries.ts');
    const municipality = this.field('municipality', HTMLSelectElement);
    const sql = readySql(this.field('ready', HTMLSelectElement).value, {
      code: municipality.value,
      name: municipality.selectedOptions[0]?.textContent.trim() ?? '',
      cohorts: this.chosen?.cohorts ?? [],
    });
    if (sql === null) return;
    this.replaced = this.editor.value;
    this.write(sql);
    const back = this.querySelector<HTMLElement>('[data-action=back]');
    if (back) back.hidden = false;
    this.say('De query staat in het veld.', 'quiet');
  }

  private async copy(button: HTMLElement): Promise<void> {
    const { fragmentOf } = await import('./query-link.ts');
    const fragment = await fragmentOf({ sql: this.editor.value, release: this.chosen?.release ?? null });
    if (fragment === null) {
      this.say('Deze query is te lang voor een link. Kopieer de tekst zelf.');
      return;
    }
    history.replaceState(null, '', `${location.pathname}#${fragment}`);
    const { copyLink } = await import('../frame/copy-link.ts');
    await copyLink(button);
  }
}

customElements.define('data-workbench', DataWorkbench);
