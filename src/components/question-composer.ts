import {
  fewestQuestions,
  checksMarkup,
  draftFor,
  draftMarkup,
  evidenceFor,
  trailFor,
  type Chosen,
} from './composer-markup.ts';
import type { QuestionConfig } from './question-config.ts';
import { earlierWords } from '../finding/trail.ts';
import { notAsked, proposedEdits, type Composition, type Edits } from '../questions/compose.ts';
import { mostQuestions } from '../questions/draft.ts';
import { formFor, forms, purposes, type Form, type Purpose } from '../questions/purpose.ts';

const start = { over: 'without_pip_overdue', purpose: 'goal' } as const;

/**
 * From figure to question, in the browser alone. What is chosen stands in the address; what is typed stands in
 * memory, per figure and purpose, so that choosing otherwise and coming back loses nothing.
 */
class QuestionComposer extends HTMLElement {
  readonly config = JSON.parse(this.dataset['config'] ?? '{}') as QuestionConfig;
  private chosen: Chosen = { ...start, form: formFor(start.purpose) };
  private readonly typed = new Map<string, Edits>();

  connectedCallback(): void {
    this.chosen = this.read(location.search);
    this.addEventListener('change', (event) => {
      this.change(event.target as HTMLInputElement | HTMLSelectElement);
    });
    this.addEventListener('input', (event) => {
      if (event.target instanceof HTMLTextAreaElement) this.type(event.target);
    });
    this.addEventListener('click', (event) => {
      void this.press((event.target as Element).closest('button'));
    });
    window.addEventListener('popstate', () => {
      this.chosen = this.read(location.search);
      this.draw();
    });
    this.draw();
    this.use(new URLSearchParams(location.search).get('vraag') ?? '');
  }

  /** Reads an address; what it does not know becomes the start. */
  private read(search: string): Chosen {
    const given = new URLSearchParams(search);
    const over = given.get('over') ?? '';
    const { findings, requests } = this.config;
    const known =
      findings.some(({ indicator }) => indicator === over) || requests.some(({ code }) => code === over);
    this.say(
      known || over === ''
        ? ''
        : `Het onderwerp ‘${over.slice(0, 40)}’ kennen wij niet. U ziet een ander concept.`,
    );
    const purpose = purposes.find(({ slug }) => slug === given.get('doel'))?.code ?? start.purpose;
    const form = forms.find(({ slug }) => slug === given.get('vorm'))?.code ?? formFor(purpose);
    return { over: known ? over : start.over, purpose, form };
  }

  private change({ name, value }: HTMLInputElement | HTMLSelectElement): void {
    if (name === 'over') this.choose({ ...this.chosen, over: value });
    if (name === 'doel')
      this.choose({ ...this.chosen, purpose: value as Purpose, form: formFor(value as Purpose) });
    if (name === 'vorm') this.choose({ ...this.chosen, form: value as Form });
  }

  private choose(chosen: Chosen): void {
    this.chosen = chosen;
    const slugOf = (all: readonly { code: string; slug: string }[], code: string) =>
      all.find((one) => one.code === code)?.slug ?? '';
    const address = new URLSearchParams({ over: chosen.over, doel: slugOf(purposes, chosen.purpose) });
    if (chosen.form !== formFor(chosen.purpose)) address.set('vorm', slugOf(forms, chosen.form));
    history.replaceState(null, '', `?${address}`);
    this.draw();
    this.say('Het concept is aangepast aan uw keuze.');
  }

  private key(): string {
    return `${this.chosen.over} ${this.chosen.purpose}`;
  }

  private edits(): Edits {
    return this.typed.get(this.key()) ?? proposedEdits(draftFor(this.config, this.chosen), this.config.rules);
  }

  private type({ dataset, value }: HTMLTextAreaElement): void {
    const edits = this.edits();
    const { question, field } = dataset;
    const questions = edits.questions.map((text, at) => (String(at) === question ? value : text));
    const changed = { ...edits, questions, ...(field !== undefined && { [field]: value }) };
    this.typed.set(this.key(), changed);
    if (field === 'article') this.basis();
    this.warn(changed);
  }

  private basis(): void {
    const box = document.createElement('div');
    box.innerHTML = draftMarkup(this.config, this.chosen, this.edits());
    const fresh = box.querySelector('[data-basis]');
    this.querySelector('[data-basis]')?.replaceChildren(...(fresh?.childNodes ?? []));
  }

  private warn({ questions }: Edits): void {
    const places = notAsked(questions);
    const which = places.length === 1 ? `Vraag ${places.join('')} is` : `Vraag ${places.join(' en ')} zijn`;
    const box = this.querySelector('[data-part=warning]');
    if (box)
      box.textContent =
        places.length === 0
          ? ''
          : `${which} nog geen vraag: elke zin eindigt op een vraagteken. Zet stellingen in de toelichting.`;
  }

  private draw(): void {
    const { over, purpose } = this.chosen;
    const select = this.querySelector<HTMLSelectElement>('select[name=over]');
    if (select) select.value = over;
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name=doel]'))
      radio.checked = radio.value === purpose;
    this.fill('checks', checksMarkup(this.config, this.chosen));
    this.fill('draft', draftMarkup(this.config, this.chosen, this.edits()));
    this.warn(this.edits());
  }

  private fill(part: string, html: string): void {
    const place = this.querySelector(`[data-part=${part}]`);
    if (place) place.innerHTML = html;
  }

  private say(text: string): void {
    const place = this.querySelector('[data-part=status]');
    if (place) place.textContent = text;
  }

  private async press(button: HTMLButtonElement | null): Promise<void> {
    if (!button) return;
    const { drop, add, use, action } = button.dataset;
    if (drop !== undefined) this.ask((questions) => questions.filter((_, at) => String(at) !== drop));
    if (add !== undefined) this.ask((questions) => [...questions, '']);
    if (use !== undefined) this.use(use);
    if (action !== undefined) await this.take(button, action);
  }

  private ask(change: (questions: readonly string[]) => readonly string[]): void {
    const edits = this.edits();
    const questions = change(edits.questions);
    if (questions.length < fewestQuestions || questions.length > mostQuestions) return;
    this.typed.set(this.key(), { ...edits, questions });
    this.draw();
    const fields = this.querySelectorAll<HTMLTextAreaElement>('[data-question]');
    fields[fields.length - 1]?.focus();
  }

  /** Puts the wording of an earlier question first; the last one gives way where there is no room. */
  private use(id: string): void {
    const text = this.config.asked.find((one) => one.id === id)?.text;
    if (text === undefined) return;
    this.ask((questions) => [text, ...questions.filter((one) => one !== text)].slice(0, mostQuestions));
    this.querySelector<HTMLTextAreaElement>('[data-question]')?.focus();
    this.say('De eerdere vraag staat nu als vraag 1 in het concept.');
  }

  private async take(button: HTMLButtonElement, action: string): Promise<void> {
    const { take } = await import('./take-letter.ts');
    this.say(await take(action, this.composition(), this.config.places[this.chosen.over] ?? null));
    button.focus();
  }

  private composition(): Composition {
    const { config, chosen } = this;
    return {
      municipality: config.municipality,
      form: chosen.form,
      draft: draftFor(config, chosen),
      edits: this.edits(),
      rules: config.rules,
      earlier: earlierWords(trailFor(config, chosen)),
      evidence: evidenceFor(config, chosen),
      invented: config.invented,
    };
  }
}

customElements.define('question-composer', QuestionComposer);
