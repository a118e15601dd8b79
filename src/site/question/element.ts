import { put, type Html } from '../frame/html.ts';
import { sayNotLoaded } from '../frame/not-loaded.ts';
import { basisOf } from '../../questions/compose.ts';
import { formFor, type Form, type Purpose } from '../../questions/purpose.ts';
import { readParameters } from '../../reading/link.ts';
import { noChoices, type Choices } from '../choice/address.ts';
import { readAddress, writeAddress } from './address.ts';
import { letterShown } from './composition.ts';
import type { QuestionConfig } from './config.ts';
import { figureAnswer } from './figure-answer.ts';
import { checksMarkup, draftMarkup, peopleMarkup, type Chosen } from './markup.ts';
import { paperMarkup } from './paper.ts';
import {
  added,
  answered,
  configOf,
  dropped,
  editsOf,
  left,
  noticeOf,
  offeredTo,
  opened,
  typed,
  used,
  wants,
  warningOf,
  type Composer,
  type FigureRequest,
  type TypedField,
  type Wanted,
} from './state.ts';
import type { Taken } from './take-letter.ts';

const adapted = 'Het concept is aangepast aan uw keuze.';

/** The browser asks whether the reader means to leave: the words in the letter are nowhere else. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/**
 * From figure to question, in the browser alone. What is chosen stands in the address; what is typed stands in the
 * memory of this page and goes along to another figure or purpose. Who leaves with words that no file has is warned.
 */
class QuestionComposer extends HTMLElement {
  private readonly config = JSON.parse(this.dataset['config'] ?? '{}') as QuestionConfig;
  private composer: Composer = opened(this.config, this.inAddress());

  connectedCallback(): void {
    this.addEventListener('change', ({ target }) => {
      this.change(target as HTMLInputElement | HTMLSelectElement);
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.type(target);
    });
    this.addEventListener('click', ({ target }) => {
      void this.press((target as Element).closest('button'));
    });
    // Where the focus goes is known only after it has left.
    this.addEventListener('focusout', () => setTimeout(() => this.leave()));
    window.addEventListener('beforeprint', () => this.drawOnPaper());
    window.addEventListener('popstate', () => this.become(wants(this.composer, this.inAddress())));
    this.draw();
    this.tell(true);
    this.use(readParameters(location.search).get('vraag') ?? '');
  }

  /** What the address asks for. */
  private inAddress(): Wanted {
    const { chosen, choices, unknown } = readAddress(location.search, this.config);
    const about = `Het onderwerp ‘${unknown?.slice(0, 40) ?? ''}’ kennen wij niet. U ziet een ander concept.`;
    return { chosen, choices, notice: unknown === null ? '' : about };
  }

  /** Goes on with another state: draws what is shown now, and fetches what is asked for now. */
  private become(next: Composer): void {
    const before = this.composer;
    if (next === before) return;
    this.composer = next;
    if (next.draft !== before.draft) this.draw();
    this.tell(next.awaited !== before.awaited);
  }

  private tell(isAskedNow: boolean): void {
    const { awaited, wanted } = this.composer;
    this.reflect(wanted.chosen);
    this.say(noticeOf(this.composer));
    if (isAskedNow && awaited !== null) void this.fetch(awaited);
  }

  private async fetch(asked: FigureRequest): Promise<void> {
    const answer = await figureAnswer(this.config, asked);
    this.become(answered(this.composer, answer, this.isInDraft()));
  }

  /** Whether the reader is at work in the draft, or on one of the buttons that take it along. */
  private isInDraft(): boolean {
    return this.querySelector('.composer-draft')?.contains(document.activeElement) ?? false;
  }

  private leave(): void {
    if (!this.isInDraft()) this.become(left(this.composer));
  }

  private change({ name, value }: HTMLInputElement | HTMLSelectElement): void {
    const { chosen } = this.composer.wanted;
    const purpose = value as Purpose;
    if (name === 'over') this.choose({ ...chosen, over: value });
    if (name === 'doel') this.choose({ ...chosen, purpose, form: formFor(purpose) });
    if (name === 'vorm') this.choose({ ...chosen, form: value as Form });
  }

  private choose(chosen: Chosen, choices: Choices = this.composer.wanted.choices): void {
    history.replaceState(null, '', writeAddress(chosen, choices));
    this.become(wants(this.composer, { chosen, choices, notice: adapted }));
  }

  private type({ dataset, value }: HTMLTextAreaElement): void {
    const { question, field } = dataset;
    const place = question === undefined ? (field as TypedField) : Number(question);
    this.composer = typed(this.composer, place, value);
    window.addEventListener('beforeunload', warn);
    this.follow();
  }

  /** What follows from the fields, and is no field itself. */
  private follow(): void {
    const { draft } = this.composer;
    if (draft === null) return;
    const edits = editsOf(this.composer, draft);
    this.put('[data-basis]', basisOf(draft.shown.form, edits.article, this.config.municipality.name));
    this.put('[data-part=warning]', warningOf(edits));
  }

  private reflect({ over, purpose }: Chosen): void {
    const select = this.querySelector<HTMLSelectElement>('select[name=over]');
    if (select) select.value = over;
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name=doel]'))
      radio.checked = radio.value === purpose;
  }

  private draw(): void {
    const { draft } = this.composer;
    if (draft === null) return;
    const config = configOf(this.composer);
    this.fill('people', peopleMarkup(draft.choices, draft.own?.applied ?? null));
    this.fill('checks', checksMarkup(config, draft.shown));
    this.fill(
      'draft',
      draftMarkup(config, draft.shown, editsOf(this.composer, draft), offeredTo(this.composer)),
    );
    this.follow();
  }

  private fill(part: string, markup: Html): void {
    const place = this.querySelector(`[data-part=${part}]`);
    if (place) put(place, markup);
  }

  private put(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }

  private say(text: string): void {
    this.put('[data-part=status]', text);
  }

  private async press(button: HTMLButtonElement | null): Promise<void> {
    if (!button) return;
    const { drop, add, take, use, action, everybody } = button.dataset;
    if (everybody !== undefined) this.choose(this.composer.wanted.chosen, noChoices);
    if (drop !== undefined) this.ask(dropped(this.composer, Number(drop)));
    if (add !== undefined) this.ask(added(this.composer));
    if (take !== undefined) this.ask(added(this.composer, offeredTo(this.composer)[Number(take)]));
    if (use !== undefined) this.use(use);
    if (action !== undefined) await this.take(button, action);
  }

  private ask(next: Composer): void {
    this.composer = next;
    this.draw();
    [...this.querySelectorAll<HTMLTextAreaElement>('[data-question]')].at(-1)?.focus();
  }

  private use(id: string): void {
    const next = used(this.composer, id);
    if (next === this.composer) return;
    this.become(next);
    this.querySelector<HTMLTextAreaElement>('[data-question]')?.focus();
  }

  private async take(button: HTMLButtonElement, action: string): Promise<void> {
    const letter = letterShown(this.composer);
    if (letter === null) return;
    const loaded = await import('./take-letter.ts').catch(() => null);
    if (loaded) this.tellTaken(await loaded.take(action, letter.composition, letter.place));
    else sayNotLoaded(this.querySelector('[data-part=status]'));
    button.focus();
  }

  private tellTaken({ said, isDone }: Taken): void {
    if (isDone) window.removeEventListener('beforeunload', warn);
    this.say(said);
  }

  /** Paper gets the letter, and not the form that it is written in. */
  private drawOnPaper(): void {
    const letter = letterShown(this.composer);
    if (letter !== null) this.fill('paper', paperMarkup(letter.composition));
  }
}

customElements.define('question-composer', QuestionComposer);
