import { groups, nameOf } from '../../contract/codes.ts';
import type { PeerKind } from '../../comparison/peers.ts';
import { earlierWords, questionHistoryOf, type QuestionHistory } from '../../council/question-history.ts';
import { list } from '../../format.ts';
import { basisOf, evidenceText, headingOf, type Edits, type Evidence } from '../../questions/compose.ts';
import { fewestQuestions } from './asked.ts';
import { draftOf, mostQuestions, requestDraft, type Draft } from '../../questions/draft.ts';
import { forms, purposes, type Form, type Purpose } from '../../questions/purpose.ts';
import { sameSubject } from '../../questions/same-subject.ts';
import type { Choices } from '../choice/address.ts';
import { html, trusted, type Html, type Part } from '../frame/html.ts';
import { sentenceMarkup } from '../frame/table-markup.ts';
import type { QuestionConfig } from './config.ts';

/** What a reader chose, checked against what the page offers. */
export interface Chosen {
  readonly over: string;
  readonly purpose: Purpose;
  readonly form: Form;
}

/** A choice with the people and peers that its figure is about. */
export interface Shown extends Chosen {
  /** The people and peers, as the address of the figure says them: "?groep=asiel"; "" = everybody, proposed peers. */
  readonly search: string;
}

/** The draft for a choice; throws on a subject that the page does not offer. */
export function draftFor(
  { findings: observations, requests }: QuestionConfig,
  { over, purpose }: Pick<Chosen, 'over' | 'purpose'>,
): Draft {
  const observation = observations.find(({ indicator }) => indicator === over);
  if (observation) return draftOf(observation, purpose);
  const request = requests.find(({ code }) => code === over);
  if (!request) throw new Error(`no question can be about ${over}`);
  return requestDraft(request, purpose);
}

/** Earlier questions about the subject of the letter; a request of the ombudsman has none of its own. */
export function questionHistoryFor(
  { asked: wantedWords, municipality, until }: QuestionConfig,
  { over }: Pick<Chosen, 'over'>,
): QuestionHistory {
  return questionHistoryOf(wantedWords, municipality.codes, sameSubject(over), until);
}

/** Where the figure of a choice stands for good; a choice of the reader's own stands on the page of now only. */
export function evidenceFor(
  { evidence, origin, places, municipality }: QuestionConfig,
  { over, search }: Pick<Shown, 'over' | 'search'>,
): Evidence {
  const place = places[over];
  if (!place) return { ...evidence, url: `${origin}${municipality.path}` };
  const path = search === '' ? place.frozen : `${place.page}${search}#${place.figure}`;
  return { ...evidence, url: `${origin}${path}` };
}

const peerNames: Readonly<Record<PeerKind, string | null>> = {
  similar: null,
  province: 'vergeleken binnen de provincie',
  country: 'vergeleken met het hele land',
  own: 'vergeleken met een zelf gekozen groep',
};

/**
 * Which people and peers the reader brought along, with the way back to everybody; nothing for the standard choice.
 * `applied` is what the figure can make of it; null = nothing.
 */
export function peopleMarkup(wanted: Choices, applied: Choices | null): Html {
  const [wantedWords, used] = [choiceWords(wanted), applied === null ? [] : choiceWords(applied)];
  if (wantedWords.length === 0) return html``;
  const rest = wantedWords.filter((part) => !used.includes(part));
  const own = used.length > 0 && html`Uw keuze: <b>${used.join(', ')}</b>.`;
  const not = rest.length > 0 && `Niet voor dit cijfer: ${rest.join(', ')}.`;
  return html`<p>${own}${own && not && ' '}${not}</p>
    <p class="tools"><button type="button" data-everybody>Neem de standaardkeuze</button></p>`;
}

function choiceWords({ group, cohorts, peers }: Choices): string[] {
  return [
    group === null ? null : nameOf(groups, group),
    cohorts === null ? null : `begonnen in ${list(cohorts.map(String))}`,
    peerNames[peers.kind],
  ].filter((part) => part !== null);
}

/** The four checks with their outcome, in the order in which they are made. */
export function checksMarkup(config: QuestionConfig, chosen: Chosen): Html {
  const checks = [
    ['Wat is er aan de hand?', signalMarkup(config, chosen)],
    ['Is het al gevraagd?', historyMarkup(config, chosen)],
    ['Welke vorm past?', formMarkup(chosen)],
    ['Wie gaat hierover?', ownerMarkup(config, chosen)],
  ] as const;
  const items = checks.map(([title, outcome]) => html`<li><h3>${title}</h3>${outcome}</li>`);
  return html`<ol class="checks">${items}</ol>`;
}

const signals: Readonly<Record<Draft['case'], string>> = {
  norm: 'De norm is hier niet voor iedereen gehaald.',
  worse: 'Het cijfer is slechter dan eerder, meer dan door afronden of toeval kan komen.',
  commitment: 'Een toezegging van het college is niet gehaald, of het cijfer erover ontbreekt.',
  signal: 'De gemeente ligt buiten de spreiding van de andere gemeenten.',
  reached: 'Bijna iedereen is zo ver. Het concept vraagt hoe het college dat vasthoudt.',
  favourable: 'De gemeente ligt gunstig, buiten de spreiding van de andere gemeenten.',
  ordinary: 'Aan dit cijfer valt niets bijzonders op. U kunt vragen hoe het ervoor staat.',
  few: 'Te weinig mensen om iets te zeggen. U kunt vragen hoe het college deze mensen volgt, en zo nodig vertrouwelijk.',
  absent: 'Er is geen cijfer: niet geleverd. U kunt vragen waarom het ontbreekt.',
  uncounted: 'Er is geen cijfer: nog geen gemeente levert dit. U kunt vragen of uw gemeente het bijhoudt.',
  early: 'Nog te vroeg om te vergelijken. U kunt vragen wanneer het cijfer er wel is.',
  plain: 'Dit cijfer is niet met andere gemeenten vergeleken.',
  request: 'Dit is een verzoek van de ombudsman, geen cijfer.',
};

function signalMarkup(config: QuestionConfig, chosen: Chosen): Html {
  const kind = draftFor(config, chosen).case;
  const observation = config.findings.find(({ indicator }) => indicator === chosen.over);
  const facts = observation?.facts ?? [];
  const each = facts.map(
    ({ label, sentence }) => html`<p class="quiet"><b>${label}:</b> ${sentenceMarkup(sentence)}</p>`,
  );
  const fold =
    each.length > 0 && html`<details class="fold"><summary>Feit voor feit</summary>${each}</details>`;
  return html`<p>${signals[kind]}</p>${fold}`;
}

function historyMarkup(config: QuestionConfig, chosen: Chosen): Html {
  const history = questionHistoryFor(config, chosen);
  const [latest] = history.here;
  if (!latest) return html`<p>${earlierWords(history)}</p>${elsewhereMarkup(history)}`;
  const more = history.here.length > 1 ? ` Er zijn ${history.here.length} vragen gevonden.` : '';
  const answer = latest.answerUrl === null ? '' : html` · ${outside(latest.answerUrl, 'Lees het antwoord')}`;
  const read = outside(latest.url, 'Lees de vraag');
  return html`<p>Ja: ${earlierWords(history)}${more} ${read}${answer}</p>${useMarkup(latest.id)}`;
}

function elsewhereMarkup({ elsewhere }: QuestionHistory): Html {
  const [latest] = elsewhere;
  if (!latest) return html``;
  const read = outside(latest.url, 'Lees de vraag');
  return html`<p>In een andere gemeente wel: ‘${latest.text}’ ${latest.who} ${read}</p>${useMarkup(latest.id)}`;
}

function useMarkup(id: string): Html {
  return html`<p class="tools"><button type="button" data-use="${id}">Gebruik deze vraag</button></p>`;
}

function outside(url: string, text: string): Html {
  return html`<a href="${url}" rel="noreferrer">${text}</a>`;
}

const reasons: Readonly<Record<Form, string>> = {
  technical: 'voor feiten; ambtenaren antwoorden, via de griffie',
  written: 'politiek; het college antwoordt, openbaar',
  oral: 'politiek en snel; in de vergadering, vooraf gemeld',
};

function formMarkup({ purpose, form }: Chosen): Html {
  const goal = purposes.find(({ code }) => code === purpose)?.name ?? '';
  const options = forms.map(
    ({ code, name }) =>
      html`<option value="${code}"${code === form && trusted(' selected')}>${name}</option>`,
  );
  return html`<p>U wilt ${goal}.</p>
    <label class="field"><span>Vorm</span><select name="vorm">${options}</select></label>
    <p class="quiet">${reasons[form]}</p>`;
}

function ownerMarkup({ findings: observations, municipality }: QuestionConfig, { over }: Chosen): Html {
  const observation = observations.find(({ indicator }) => indicator === over);
  const college = `Het college van ${municipality.name}.`;
  if (!observation) return html`<p>${college} Een raad bevraagt het college, geen ambtenaren.</p>`;
  const others = observation.owner.filter((owner) => owner !== 'gemeente');
  const work = observation.executor === null ? '' : ` ${observation.executor} voert het uit.`;
  if (others.length === observation.owner.length)
    return html`<p>Hierover gaat ${list(others)}. ${college} U kunt vragen wat het college zelf doet en wat het met hen afspreekt.</p>`;
  const shared =
    others.length > 0 ? ` Ook ${list(others)} ${others.length === 1 ? 'heeft' : 'hebben'} een deel.` : '';
  return html`<p>${college}${work}${shared}</p>`;
}

/**
 * The draft as a letter: what is counted stands fast, the rest are fields. `offered` are questions that the draft
 * proposes beside those in the letter.
 */
export function draftMarkup(
  config: QuestionConfig,
  shown: Shown,
  edits: Edits,
  offered: readonly string[] = [],
): Html {
  const { occasion } = draftFor(config, shown);
  const said = occasion.map((sentence, at) => html`${at > 0 && ' '}${sentenceMarkup(sentence)}`);
  return html`${headMarkup(config, shown.form, edits)}
    ${field('subject', 'Onderwerp', edits.subject)}
    <h3>Toelichting</h3>
    <p class="occasion" data-occasion>${said}</p>
    ${field('addition', 'Eigen toevoeging (mag leeg blijven)', edits.addition)}
    <h3>Vragen</h3>
    ${questionsMarkup(edits.questions)} ${offeredMarkup(offered, edits.questions.length < mostQuestions)}
    ${footMarkup(config, shown)}`;
}

function headMarkup({ municipality, rules }: QuestionConfig, form: Form, edits: Edits): Html {
  const source = rules === null ? '' : ` Bron van artikel en termijn: ${rules.source}.`;
  return html`<p class="between"><b class="gezegd">Concept</b> <span class="quiet">Wat blauw onderstreept is, ligt vast. De rest kunt u veranderen.</span></p>
    <h2 class="draft-title">${headingOf(form)}</h2>
    <p data-basis>${basisOf(form, edits.article, municipality.name)}</p>
    <p class="quiet">Controleer artikel en termijn bij uw griffie.${source}</p>
    <div class="letter-facts">${factFields(form, edits)}</div>`;
}

function footMarkup(config: QuestionConfig, shown: Shown): Html {
  const evidence = evidenceText(evidenceFor(config, shown));
  return html`<p><b>Eerder gevraagd:</b> ${earlierWords(questionHistoryFor(config, shown))}</p>
    <p class="quiet"><b>Bijlage:</b> grafiek en tabel van deze pagina, als die er zijn. ${evidence}</p>`;
}

function factFields(form: Form, edits: Edits): readonly Part[] {
  return [
    form !== 'technical' && field('article', 'Artikel in het Reglement van orde', edits.article),
    field('date', 'Datum', edits.date),
    field('term', 'Beantwoording binnen', edits.term),
    field('party', 'Naam en fractie', edits.party),
    field('portfolio', 'Portefeuillehouder', edits.portfolio),
  ];
}

function field(name: keyof Edits, label: string, text: string): Html {
  return html`<label class="field"><span>${label}</span><textarea rows="1" data-field="${name}">${text}</textarea></label>`;
}

function questionsMarkup(questions: readonly string[]): Html {
  const canDrop = questions.length > fewestQuestions;
  const items = questions.map((text, at) => questionMarkup(text, at, canDrop));
  const add =
    questions.length < mostQuestions &&
    html`<p class="tools"><button type="button" data-add>Voeg een vraag toe</button></p>`;
  return html`<ol class="asked-questions">${items}</ol>
    ${add}
    <p class="quiet">${questions.length} van hooguit ${mostQuestions} vragen.</p>`;
}

/** A field for the question at a place, counted from 0. */
function questionMarkup(text: string, at: number, canDrop: boolean): Html {
  const drop =
    canDrop &&
    html`<button type="button" data-drop="${at}" aria-label="Laat vraag ${at + 1} weg">Weg</button>`;
  return html`<li><textarea rows="2" data-question="${at}" aria-label="Vraag ${at + 1}">${text}</textarea>
    <span class="tools">${drop}</span></li>`;
}

/** What the draft proposes beside the letter, each to take along where there is room. */
function offeredMarkup(offered: readonly string[], hasRoom: boolean): Html {
  if (offered.length === 0) return html``;
  const items = offered.map((text, at) => html`<li>${text} ${hasRoom && takeMarkup(at)}</li>`);
  const title = hasRoom ? 'Ook voorgesteld' : 'Ook voorgesteld, als u eerst een vraag weglaat';
  return html`<div class="offered"><p class="quiet"><b>${title}:</b></p><ul>${items}</ul></div>`;
}

function takeMarkup(at: number): Html {
  return html`<button type="button" class="text-button" data-take="${at}">Neem deze vraag erbij</button>`;
}
