import {
  fewestQuestions,
  checksMarkup,
  draftFor,
  draftMarkup,
  evidenceFor,
  peopleMarkup,
  trailFor,
  type Chosen,
} from './markup.ts';
import type { FigurePlace } from './appendix.ts';
import { noChoices, writeChoices, type Choices } from '../choice/address.ts';
import { readAddress, writeAddress } from './address.ts';
import type { ChosenFigure } from './chosen-figure.ts';
import type { QuestionConfig } from './config.ts';
import { earlierWords } from '../../council/trail.ts';
import { notAsked, proposedEdits, type Composition, type Edits } from '../../questions/compose.ts';
import { mostQuestions } from '../../questions/draft.ts';
import { formFor, type Form, type Purpose } from '../../questions/purpose.ts';

/**
 * From figure to question, in the browser alone. What is chosen stands in the address; what is typed stands in
 * memory, per figure and purpose, so that choosing otherwise and coming back loses nothing.
 */
class QuestionComposer extends HTMLElement {
  private readonly standard = JSON.parse(this.dataset['config'] ?? '{}') as QuestionConfig;
  private chosen: Chosen = readAddress('', this.standard).chosen;
  /** The people and peers that came along from the page; they apply to every figure that can make the choice. */
  private choices: Choices = noChoices;
  /** The figure for those choices; null where they change nothing. */
  private own: ChosenFigure | null = null;
  private readonly typed = new Map<string, Edits>();

  connectedCallback(): void {
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
      this.open();
    });
    this.open();
    this.use(new URLSearchParams(location.search).get('vraag') ?? '');
  }

  /** Shows what the address asks for. */
  private open(): void {
    const { chosen, choices, unknown } = readAddress(location.search, this.standard);
    this.choices = choices;
    this.say(
      unknown === null
        ? ''
        : `Het onderwerp ‘${unknown.slice(0, 40)}’ kennen wij niet. U ziet een ander concept.`,
    );
    void this.follow(chosen);
  }

  /** The findings of the page, with the chosen one as the reader's own choice of people and peers gives it. */
  private get config(): QuestionConfig {
    const { own, standard } = this;
    if (own === null) return standard;
    const findings = standard.findings.map((one) =>
      one.indicator === own.finding.indicator ? own.finding : one,
    );
    return { ...standard, findings };
  }

  /** Draws a choice; a choice of people or peers first fetches its figure, and the draft waits for that. */
  private async follow(chosen: Chosen): Promise<void> {
    this.chosen = { ...chosen, search: '' };
    this.own = null;
    const choice = writeChoices(this.choices);
    if (choice === '') {
      this.draw();
      return;
    }
    const own = await this.figure(chosen.over);
    if (this.chosen.over !== chosen.over || writeChoices(this.choices) !== choice) return;
    this.own = own;
    this.chosen = { ...this.chosen, search: own === null ? '' : writeChoices(own.applied) };
    this.draw();
  }

  private async figure(over: string): Promise<ChosenFigure | null> {
    const finding = this.standard.findings.find(({ indicator }) => indicator === over);
    if (!finding) return null;
    try {
      const { chosenFigure } = await import('./chosen-figure.ts');
      return await chosenFigure(this.standard, finding, this.choices);
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      this.say(`${reason} Het concept gaat daarom over de standaardkeuze.`.trim());
      return null;
    }
  }

  private change({ name, value }: HTMLInputElement | HTMLSelectElement): void {
    if (name === 'over') this.choose({ ...this.chosen, over: value });
    if (name === 'doel')
      this.choose({ ...this.chosen, purpose: value as Purpose, form: formFor(value as Purpose) });
    if (name === 'vorm') this.choose({ ...this.chosen, form: value as Form });
  }

  private choose(chosen: Chosen): void {
    history.replaceState(null, '', writeAddress(chosen, this.choices));
    this.say('Het concept is aangepast aan uw keuze.');
    void this.follow(chosen);
  }

  private key(): string {
    const { over, purpose, search } = this.chosen;
    return `${over} ${purpose} ${search}`;
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
    this.fill('people', peopleMarkup(this.choices, this.own?.applied ?? noChoices));
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
    const { drop, add, use, action, everybody } = button.dataset;
    if (everybody !== undefined) {
      this.choices = noChoices;
      this.choose(this.chosen);
    }
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
    this.say(await take(action, this.composition(), this.place()));
    button.focus();
  }

  private place(): FigurePlace | null {
    const place = this.config.places[this.chosen.over];
    if (!place) return null;
    const { figure } = place;
    return { figure, answers: this.standard.answers, choice: this.own?.applied ?? noChoices };
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
