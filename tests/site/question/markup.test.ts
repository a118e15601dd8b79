import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { purposes } from '../../../src/questions/purpose.ts';
import { noChoices } from '../../../src/site/choice/address.ts';
import { html, type Html } from '../../../src/site/frame/html.ts';
import {
  checksMarkup,
  draftFor,
  draftMarkup,
  evidenceFor,
  peopleMarkup,
  type Shown,
} from '../../../src/site/question/markup.ts';
import { letterShown } from '../../../src/site/question/composition.ts';
import { paperMarkup } from '../../../src/site/question/paper.ts';
import { opened, typed } from '../../../src/site/question/state.ts';
import { questionConfig } from '../../../src/site/question/page.ts';
import { readPublished } from '../published-fetch.ts';

const config = questionConfig('GM9029', 'https://voorbeeld.test');
const about = (over: string, search = ''): Shown => ({ over, purpose: 'goal', form: 'written', search });
const parsed = (markup: Html) => parseHTML(`<html><body>${markup.toString()}</body></html>`).document;
const wordsOf = (markup: Html) => parsed(markup).documentElement.textContent.replace(/\s+/g, ' ').trim();

const hostile = `</textarea><script>x</script> "aan" 'halen' & <b>`;
const edits = {
  date: hostile,
  article: hostile,
  party: hostile,
  portfolio: hostile,
  subject: hostile,
  addition: hostile,
  questions: [hostile, hostile, hostile],
  term: hostile,
};

readPublished();

describe('the draft', () => {
  test('typed text is text in every field', () => {
    const page = parsed(draftMarkup(config, about('without_pip_overdue'), edits));
    // This parser leaves the text of a field as it is written.
    const fields = [...page.querySelectorAll('textarea')].map(({ textContent }) => textContent);
    expect(fields).toEqual(Array(10).fill(String(html`${hostile}`)));
    expect(page.querySelector('script, [data-basis] b')).toBeNull();
    expect(page.querySelector('[data-basis]')?.textContent).toContain(hostile);
  });

  test('typed text is text on paper too, with every block of the letter', () => {
    const composer = opened(config, { chosen: about('without_pip_overdue'), choices: noChoices, notice: '' });
    const written = typed(typed(composer, 'portfolio', hostile), 0, hostile);
    const letter = letterShown(written);
    const page = parsed(letter ? paperMarkup(letter.composition) : html``);
    expect(page.querySelector('script, textarea')).toBeNull();
    expect(page.querySelector('li')?.textContent).toBe(hostile);
    expect(page.documentElement.textContent).toContain(`Portefeuillehouder: ${hostile}`);
    expect([...page.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Toelichting',
      'Vragen',
      'Bijlage',
    ]);
  });

  test('says what is counted, word for word, with where it stands', () => {
    const words = wordsOf(draftMarkup(config, about('without_pip_overdue'), edits));
    expect(words.replaceAll('\u00a0', ' ')).toContain('Ongeveer 55 van hen (46%)');
    expect(words).toContain('/gemeente/waterdonk/zonder-plan/#zonder-plan, publicatie 2026-K3');
  });

  test('a technical question rests on no article', () => {
    const technical = { ...about('without_pip_overdue'), form: 'technical' } as const;
    const page = parsed(draftMarkup(config, technical, edits));
    expect(page.querySelector('[data-field=article]')).toBeNull();
    expect(page.querySelector('[data-basis]')?.textContent).toBe('gemeente Waterdonk');
  });

  test.each([
    { count: 2, drops: 0, adds: 1 },
    { count: 3, drops: 3, adds: 1 },
    { count: 4, drops: 4, adds: 0 },
  ])('$count questions: $drops can go, $adds can be added', ({ count, drops, adds }) => {
    const questions = Array<string>(count).fill('Waarom?');
    const page = parsed(draftMarkup(config, about('without_pip_overdue'), { ...edits, questions }));
    expect(page.querySelectorAll('[data-drop]')).toHaveLength(drops);
    expect(page.querySelectorAll('[data-add]')).toHaveLength(adds);
  });
});

describe('the evidence', () => {
  test('of a choice of the reader stands on the page of now, of the standard one on its permanent page', () => {
    expect(evidenceFor(config, about('without_pip_overdue')).url).toBe(
      'https://voorbeeld.test/vast/2026-K3/gemeente/waterdonk/zonder-plan/#zonder-plan',
    );
    expect(evidenceFor(config, about('without_pip_overdue', '?groep=asiel')).url).toBe(
      'https://voorbeeld.test/gemeente/waterdonk/zonder-plan/?groep=asiel#zonder-plan',
    );
    expect(evidenceFor(config, about('o6')).url).toBe('https://voorbeeld.test/gemeente/waterdonk/');
  });
});

describe('the four checks', () => {
  const titles = ['Wat is er aan de hand?', 'Is het al gevraagd?', 'Welke vorm past?', 'Wie gaat hierover?'];

  test('have an outcome about every subject and purpose', () => {
    for (const over of [...config.findings.map(({ indicator }) => indicator), 'o1', 'o18'])
      for (const { code: purpose } of purposes) {
        const page = parsed(checksMarkup(config, { over, purpose, form: 'oral' }));
        const found = [...page.querySelectorAll('.checks > li')];
        expect(found.map((one) => one.querySelector('h3')?.textContent)).toEqual(titles);
        for (const one of found) expect(one.querySelector('p')?.textContent, over).toMatch(/\w\W*$/);
        expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('oral');
      }
  });

  test('the facts stand each in a sentence, the norm before the comparison', () => {
    const { facts } = config.findings.find(({ indicator }) => indicator === 'without_pip_overdue')!;
    const words = wordsOf(checksMarkup(config, about('without_pip_overdue'))).replaceAll('\u00a0', ' ');
    expect(words).toContain('De norm is hier niet voor iedereen gehaald.');
    const places = facts.map(({ label }) => words.indexOf(`${label}:`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(words).not.toContain('hierbij laten');
  });

  test('an earlier question of here is named before one of elsewhere', () => {
    expect(wordsOf(checksMarkup(config, about('without_pip_overdue')))).toContain('Waterdonk Vooruit');
    const elsewhere = questionConfig('GM9001', 'https://voorbeeld.test');
    expect(wordsOf(checksMarkup(elsewhere, about('without_pip_overdue')))).toContain(
      'In een andere gemeente wel:',
    );
  });

  test('a subject that the page does not offer is refused', () => {
    expect(() => draftFor(config, { over: 'constructor', purpose: 'goal' })).toThrow(/constructor/);
  });
});

describe('the people that came along', () => {
  const asylum = { ...noChoices, group: 'asylum' } as const;
  const inCountry = { ...asylum, peers: { kind: 'country', slugs: [] } } as const;

  test('are named as what the figure shows, and as what it cannot show', () => {
    expect(wordsOf(peopleMarkup(inCountry, inCountry))).toBe(
      'Uw keuze: asielstatushouders, vergeleken met het hele land. Neem de standaardkeuze',
    );
    expect(wordsOf(peopleMarkup(inCountry, asylum))).toBe(
      'Uw keuze: asielstatushouders. Niet voor dit cijfer: vergeleken met het hele land. Neem de standaardkeuze',
    );
    expect(wordsOf(peopleMarkup(asylum, null))).toBe(
      'Niet voor dit cijfer: asielstatushouders. Neem de standaardkeuze',
    );
  });

  test('are not named where nobody was chosen', () => {
    expect(peopleMarkup(noChoices, null).toString()).toBe('');
  });
});
