import type { Observation } from '../council/observation.ts';
import { plain } from '../figures/view.ts';
import { date } from '../format.ts';
import type { Draft } from './draft.ts';
import type { Letter, LetterBlock } from './letter.ts';
import { forms, type Form } from './purpose.ts';
import { inventedText } from '../text.ts';

/** What a council member fills in or rewords; everything is text, and nothing of it leaves the browser. */
export interface Edits {
  /** Day of the letter, as the reader writes it. */
  readonly date: string;
  readonly article: string;
  readonly party: string;
  readonly portfolio: string;
  readonly subject: string;
  /** Own words in the explanation, after the figure. */
  readonly addition: string;
  readonly questions: readonly string[];
  readonly term: string;
}

/** Rules of one council for questions, with where they were found. */
export interface CouncilRules {
  readonly article: string;
  readonly days: number | null;
  readonly address: string;
  /** "Reglement van orde 2024, gelezen op 12 november 2026". */
  readonly source: string;
}

/** Where the figure can be found again. */
export interface Evidence {
  /** Address of the page with the figure. */
  readonly url: string;
  readonly release: string;
  readonly publishedOn: string;
  /** Checksum of the published data of this municipality, as hexadecimal SHA-256. */
  readonly sha256: string;
}

/** The chart and the table of the figure, as they stand on its page. */
export interface Appendix {
  readonly image: {
    readonly png: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    /** The columns of numbers, from 0. */
    readonly numeric: readonly number[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** All that a letter is made of. */
export interface Composition {
  readonly municipality: Observation['municipality'];
  readonly form: Form;
  readonly draft: Draft;
  readonly edits: Edits;
  readonly rules: CouncilRules | null;
  readonly earlier: string;
  readonly evidence: Evidence;
  readonly invented: boolean;
}

/** A draft as it stands before anybody changes it. */
export function proposedEdits({ subject, questions }: Draft, rules: CouncilRules | null): Edits {
  return {
    date: '',
    article: rules?.article ?? '',
    party: '',
    portfolio: '',
    subject,
    addition: '',
    questions: questions.map(({ text }) => text),
    term: rules?.days === null || rules === null ? '' : `${rules.days} dagen`,
  };
}

export function headingOf(form: Form): string {
  return forms.find(({ code }) => code === form)?.heading ?? '';
}

/** "ex artikel 38 Reglement van orde, gemeente Waterdonk"; a technical question rests on no article. */
export function basisOf(form: Form, article: string, municipality: string): string {
  const place = `gemeente ${municipality}`;
  if (form === 'technical') return place;
  return `ex artikel ${article.trim() === '' ? '[artikel]' : article.trim()} Reglement van orde, ${place}`;
}

/** Questions that are not questions: each with its place, counted from 1. */
export function notQuestions(questions: readonly string[]): number[] {
  return questions.flatMap((text, at) => {
    const sentences = text
      .trim()
      .split(/(?<=[.?!])\s+/)
      .filter((sentence) => sentence !== '');
    return sentences.length > 0 && sentences.every((sentence) => sentence.endsWith('?')) ? [] : [at + 1];
  });
}

/** The letter as every export gives it: the same words in the same order as on the page. */
export function letterOf(composition: Composition, { image, table }: Appendix): Letter {
  const { municipality, form, edits, invented } = composition;
  const title = `${headingOf(form)}: ${edits.subject}`;
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...(invented ? [paragraph(inventedText.one)] : []),
      paragraph(`${headingOf(form)} ${basisOf(form, edits.article, municipality.name)}`),
      ...facts(composition),
      { kind: 'heading', level: 2, text: 'Toelichting' },
      ...explanation(composition),
      { kind: 'heading', level: 2, text: 'Vragen' },
      { kind: 'questions', items: edits.questions },
      ...answerBy(composition),
      paragraph(composition.earlier, 'Eerder gevraagd:'),
      { kind: 'heading', level: 2, text: 'Bijlage', ...((image || table) && { newPage: true }) },
      ...(image ? [{ kind: 'image' as const, ...image }] : []),
      ...(table ? [{ kind: 'table' as const, ...table }] : []),
      paragraph(evidenceText(composition.evidence), 'Bron:'),
    ],
  };
}

function paragraph(text: string, label?: string): LetterBlock {
  return { kind: 'paragraph', text, ...(label !== undefined && { label }) };
}

/** Technical questions ask officials for facts; the clerk passes them on. */
const toOfficials = 'Aan de ambtelijke organisatie, via de griffie';
const toExecutive = 'Aan het college van burgemeester en wethouders';

/** What a clerk expects at the head of a letter; what is not filled in stands there as a place to fill in. */
function facts({ edits, rules, form }: Composition): LetterBlock[] {
  const given: readonly (readonly [string, string, string])[] = [
    ['Datum:', edits.date, '[datum]'],
    ['Van:', edits.party, '[naam], [fractie]'],
    ['Portefeuillehouder:', edits.portfolio, '[portefeuillehouder]'],
    ['Onderwerp:', edits.subject, '[onderwerp]'],
  ];
  return [
    paragraph(form === 'technical' ? toOfficials : (rules?.address ?? toExecutive)),
    ...given.map(([label, text, blank]) => paragraph(text.trim() === '' ? blank : text, label)),
    ...(form === 'technical' ? [] : [paragraph('Geacht college,')]),
  ];
}

/**
 * The term is a rule and no wish: "Beantwoording binnen 30 dagen (artikel 40)." What is not known stands there as a place to
 * fill in; nothing for a question that rests on no article.
 */
function answerBy({ edits, form }: Composition): LetterBlock[] {
  if (form === 'technical') return [];
  const given = (text: string, blank: string) => (text.trim() === '' ? blank : text.trim());
  const [term, article] = [given(edits.term, '[termijn]'), given(edits.article, '[artikel]')];
  return [paragraph(`Beantwoording binnen ${term} (artikel ${article}).`)];
}

function explanation({ draft, edits }: Composition): LetterBlock[] {
  const own = edits.addition.trim();
  return [paragraph(draft.occasion.map(plain).join(' ')), ...(own === '' ? [] : [paragraph(own)])];
}

/** Where the figure stands, of which publication it is, and the checksum of its data. */
export function evidenceText({ url, release, publishedOn, sha256 }: Evidence): string {
  return `${url}, publicatie ${release} van ${date(publishedOn)}. Controlegetal van de gegevens (SHA-256): ${sha256}.`;
}
