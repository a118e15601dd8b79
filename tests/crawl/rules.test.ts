import { describe, expect, it } from 'vitest';
import { pageFaults } from '../../scripts/crawl/crawl.ts';
import { csvFaults } from '../../scripts/crawl/csv.ts';
import { pageOf, type About } from '../../scripts/crawl/page.ts';

const about: About = {
  kind: 'verzonnen',
  names: new Set(['Beukenrade', 'Duinhaven', "'s-Gravenberk", 'Waterdonk']),
  former: [],
  growing: 2026,
  isEarly: (_, cohort) => cohort >= 2025,
};
const mark = '<p class="fictitious">Voorbeeldgegevens: verzonnen gemeenten.</p>';

/** Rules broken by a piece of a page, each once. */
function broken(html: string, file = 'gemeente/waterdonk/index.html'): string[] {
  const page = `<!doctype html><html><head><title>Wachttijd (verzonnen gemeenten)</title><meta name="description" content="Verzonnen voorbeeld."></head><body>${mark}<main>${html}</main></body></html>`;
  return [...new Set(pageFaults(pageOf(file, page, about)).map(({ rule }) => rule))];
}

const verdict = (word: string, cohort: string, text = word) =>
  `<p data-verdict="${word}" data-indicator="x" data-cohort="${cohort}">Dat is ${text}.</p>`;

describe('a page without faults', () => {
  it.each([
    '<p>Ongeveer 55 van de 120 (46%) wachtten langer dan 10 weken.</p>',
    '<p>Minder dan 5 van de 65 (hooguit 10%) hebben een plan.</p>',
    '<p>Dat is 190 van de 1.115 (17%).</p>',
    '<table><tbody><tr><th>2024</th><td data-of="65">31%</td></tr></tbody></table>',
    '<section data-published><p>In 2022 was dat 35%.</p></section>',
    '<p>De band: de spreiding loopt van 37 tot 81%.</p>',
    '<p>In 2024 begonnen hier ongeveer 225 mensen. Ongeveer 210 van hen (93%) hebben een plan.</p>',
    '<figure><figcaption>Mensen met een plan, ongeveer 210.</figcaption><svg role="img" aria-label="x"><text>140 (67%)</text></svg></figure>',
    '<section><svg role="img" aria-label="x"><text>2024: 79%</text></svg><table><tbody><tr><th>2024</th><td data-of="210">51%</td></tr></tbody></table></section>',
    `<ul>${['Beukenrade', 'Duinhaven', "'s-Gravenberk", 'Waterdonk'].map((name) => `<li><a href="/x/">${name}</a></li>`).join('')}</ul>`,
    verdict('boven de spreiding', 'alle'),
    verdict('binnen de spreiding', '2024'),
    '<p>Wie in 2026 begon: dat is nog te vroeg om te vergelijken; vergelijkbaar vanaf 31 december 2027.</p>',
    '<pre><code>SELECT {x} 0%</code></pre>',
    '<label><span>Code</span><textarea readonly>&lt;iframe width="100%"&gt;</textarea></label>',
  ])('%s', (html) => {
    expect(broken(html)).toEqual([]);
  });
});

describe('planted: a percentage with a small denominator, or with none', () => {
  it.each([
    ['<p>Dat waren er 5 van de 15 (33%).</p>', 'percentage bij een noemer van 15'],
    ['<p>Dat waren er 5 van de 15 (hooguit 60%).</p>', 'percentage bij een noemer van 15'],
    ['<p>In 2024 was het 33%.</p>', 'percentage zonder noemer'],
    ['<p>Van de 120 mensen. Dat is 33%.</p>', 'percentage zonder noemer'],
    ['<p>Van de 120 mensen waren het er 20 van de 65, dus 31%.</p>', 'percentage zonder noemer'],
    [
      '<table><tbody><tr><th>2024</th><td data-of="15">33%</td></tr></tbody></table>',
      'percentage bij een noemer van 15',
    ],
    ['<table><tbody><tr><th>2024</th><td>33%</td></tr></tbody></table>', 'percentage zonder noemer'],
    ['<p aria-label="5 van de 10 (50%)">x</p>', 'percentage bij een noemer van 10'],
    [
      '<figure><figcaption>noemer 15</figcaption><svg role="img" aria-label="x"><text>5 (33%)</text></svg></figure>',
      'percentage bij een noemer van 15',
    ],
    ['<svg role="img" aria-label="2024: 79%"></svg>', 'percentage zonder noemer'],
    ['<div>33%</div>', 'percentage zonder noemer'],
    ['<section><span>5 van de 15 (33%)</span></section>', 'percentage bij een noemer van 15'],
    ['<ul><li>33% <p>x</p></li></ul>', 'percentage zonder noemer'],
    ['<p aria-description="33%">x</p>', 'percentage zonder noemer'],
    ['<svg role="img" aria-label="x"><desc>33%</desc></svg>', 'percentage zonder noemer'],
    ['<p>Dat is 33 procent.</p>', 'percentage zonder noemer'],
    ['<p>Binnen die lijn viel 33%.</p>', 'percentage zonder noemer'],
    ['<p>Ongeveer 5 van hen (33%) wachtten.</p>', 'percentage zonder noemer'],
    [
      '<p>Hier begonnen ongeveer 15 mensen. Ongeveer 5 van hen (33%) wachtten.</p>',
      'percentage bij een noemer van 15',
    ],
    ['<div data-published><p>5 van de 15 (33%)</p></div>', 'percentage bij een noemer van 15'],
  ])('%s', (html, rule) => {
    expect(broken(html)).toContain(rule);
  });
});

describe('planted: nobody or everybody', () => {
  it.each([
    ['<p>Niemand heeft een plan: 0 van de 65 (0%).</p>', '0% mag nergens staan'],
    ['<p>Dat is 100 % van hen.</p>', '100% mag nergens staan'],
    ['<section data-published><p>Dat was 100%.</p></section>', '100% mag nergens staan'],
    ['<svg role="img" aria-label="x"><text>100%</text></svg>', '100% mag nergens staan'],
    ['<p aria-label="0%">x</p>', '0% mag nergens staan'],
    ['<p>120 van de 120 (100,0%)</p>', '100% mag nergens staan'],
    ['<p>0 van de 120 (0,0%)</p>', '0% mag nergens staan'],
    ['<p>Dat is 100 procent.</p>', '100% mag nergens staan'],
  ])('%s', (html, rule) => {
    expect(broken(html)).toContain(rule);
  });
});

describe('planted: municipalities by value', () => {
  const rule = 'gemeenten staan niet op naam';
  it.each([
    '<ul><li><a>Waterdonk</a> 55</li><li><a>Beukenrade</a> 20</li><li><a>Duinhaven</a> 10</li></ul>',
    '<ol><li>Waterdonk</li><li>Duinhaven</li><li>Beukenrade</li></ol>',
    '<table><tbody><tr><th>Duinhaven</th><td>60</td></tr><tr><th>Beukenrade</th><td>20</td></tr><tr><th>Waterdonk</th><td>9</td></tr></tbody></table>',
    '<ul><li><a>Waterdonk 55</a></li><li><a>Duinhaven 20</a></li><li><a>Beukenrade 10</a></li></ul>',
    '<ul><li><strong>Waterdonk</strong> 55</li><li><strong>Duinhaven</strong> 20</li><li><strong>Beukenrade</strong></li></ul>',
    '<dl><dt>Waterdonk</dt><dt>Duinhaven</dt><dt>Beukenrade</dt></dl>',
    '<select><option>Waterdonk</option><option>Duinhaven</option><option>Beukenrade</option></select>',
  ])('%s', (html) => {
    expect(broken(html)).toContain(rule);
  });
});

describe('planted: a verdict beside an immature figure, or without a figure', () => {
  it.each([
    [verdict('boven de spreiding', '2026'), 'oordeel bij een instroomjaar dat te kort is gevolgd'],
    [verdict('boven de spreiding', '2025'), 'oordeel bij een instroomjaar dat te kort is gevolgd'],
    [
      verdict('onder de spreiding', 'alle', 'onder de spreiding voor instroomjaar 2026'),
      'oordeel bij een cijfer dat nog te vroeg is',
    ],
    ['<p>Dat is boven de spreiding.</p>', 'oordeel zonder kenmerk'],
    ['<div>boven de spreiding</div>', 'oordeel zonder kenmerk'],
    [
      `<section>${verdict('boven de spreiding', 'alle')}<p>En ook onder de spreiding.</p></section>`,
      'oordeel zonder kenmerk',
    ],
    [
      `<section>${verdict('boven de spreiding', 'alle')}<p>Instroomjaar 2025 is boven de spreiding.</p></section>`,
      'oordeel bij een cijfer dat nog te vroeg is',
    ],
    [
      `<section>${verdict('boven de spreiding', 'alle')}<p>Nog te vroeg om te vergelijken.</p></section>`,
      'oordeel bij een cijfer dat nog te vroeg is',
    ],
    ['<p aria-label="binnen de spreiding">x</p>', 'oordeel zonder kenmerk'],
    ['<p data-verdict="boven de spreiding">boven de spreiding</p>', 'oordeel zonder cijfer of instroomjaar'],
    [
      verdict('boven de spreiding', 'alle', 'onder de spreiding'),
      'ander oordeel in de tekst dan in het kenmerk',
    ],
    [
      '<div data-indicator="x" data-cohort="2025"><p>te weinig mensen om iets te zeggen</p></div>',
      'oordeel bij een instroomjaar dat te kort is gevolgd',
    ],
    [
      `<section>${verdict('boven de spreiding', 'alle')}<p>Nog te vroeg om te vergelijken, maar onder de spreiding.</p></section>`,
      'oordeel bij een cijfer dat nog te vroeg is',
    ],
  ])('%s', (html, rule) => {
    expect(broken(html)).toContain(rule);
  });
});

describe('planted: an unfilled slot', () => {
  it.each([
    ['<p>Op {datum} hadden er 5.</p>', 'niet ingevulde plek'],
    ['<p>Op undefined hadden er 5.</p>', 'niet ingevulde plek'],
    ['<td>NaN</td>', 'niet ingevulde plek'],
    ['<div>{datum}</div>', 'niet ingevulde plek'],
    ['<div><span>undefined</span></div>', 'niet ingevulde plek'],
    ['<p aria-label="[object Object]">x</p>', 'niet ingevulde plek'],
    ['<h2> </h2>', 'leeg'],
    ['<a href="">x</a>', 'leeg of kapot kenmerk'],
    ['<a href="/gemeente/undefined/">x</a>', 'leeg of kapot kenmerk'],
    ['<p aria-label="">x</p>', 'leeg of kapot kenmerk'],
  ])('%s', (html, rule) => {
    expect(broken(html)).toContain(rule);
  });
});

it('planted: invented data without a mark, a drawing without words', () => {
  const head = '<head><title>Privacy</title><meta name="description" content="Geen cookies."></head>';
  const page = `<!doctype html><html>${head}<body><main><p>x</p></main></body></html>`;
  const rules = pageFaults(pageOf('gemeente/waterdonk/index.html', page, about)).map(({ rule }) => rule);
  expect(rules).toContain('verzonnen gegevens zonder merk');
  expect(pageFaults(pageOf('privacy/index.html', page, about))).toEqual([]);
  expect(broken('<svg role="img" aria-label=" "></svg>')).toContain('tekening zonder beschrijving');
  expect(broken('<img src="x">')).toContain('beeld zonder beschrijving');
});

describe('planted: a mark of another kind of edition', () => {
  const misplaced = 'merk van verzonnen gegevens of proef in een echte editie';
  const unmarked = 'verzonnen gegevens zonder merk';
  const found = (kind: About['kind'], body: string, file = 'over/index.html') =>
    pageFaults(
      pageOf(file, `<!doctype html><html><body><main>${body}</main></body></html>`, { ...about, kind }),
    )
      .map(({ rule }) => rule)
      .filter((rule) => rule === misplaced || rule === unmarked);

  it.each([
    '<p class="fictitious">x</p>',
    '<p>Voorbeeldgegevens: verzonnen gemeente.</p>',
    '<p>PROEF, niet gebruiken.</p>',
    '<p>VERZONNEN: Totalen</p>',
    '<p>De code is GM9029.</p>',
    '<img alt="Verzonnen voorbeeld." src="x">',
  ])('in a real edition: %s', (body) => {
    expect(found('echt', body)).toContain(misplaced);
  });

  it('none on a real page of a municipality, and none for a sentence about the example', () => {
    expect(found('echt', '<p>Het voorbeeld, met verzonnen gemeenten.</p>', 'gemeente/x/index.html')).toEqual(
      [],
    );
  });

  it('a rehearsal is marked on every page, with its own words', () => {
    expect(found('proef', '<p>x</p>')).toEqual([unmarked]);
    expect(found('proef', '<p class="fictitious">PROEF, niet gebruiken.</p>')).toEqual([]);
    expect(found('proef', '<p class="fictitious">Voorbeeldgegevens: verzonnen gemeente.</p>')).toEqual([
      misplaced,
    ]);
  });

  it('in files of rows', () => {
    const rows = (kind: About['kind'], mark: string, file = 'levering.csv') =>
      csvFaults(file, `gemeente,voorbeeld\nX,${mark}\n`, { ...about, kind }).map(({ rule }) => rule);
    expect(rows('echt', 'verzonnen')).toEqual([misplaced]);
    expect(rows('proef', 'verzonnen')).toEqual([unmarked]);
    expect(rows('proef', 'proef')).toEqual([]);
    expect(csvFaults('levering.csv', 'gemeente\nX\n', { ...about, kind: 'echt' })).toEqual([]);
  });
});

describe('planted: a law trap that is left out', () => {
  it('on the page of its theme, and on that of its indicator', () => {
    const rule = 'een valkuil ontbreekt';
    expect(broken('<p>x</p>', 'gemeente/waterdonk/mensen/index.html')).toContain(rule);
    expect(broken('<p>x</p>', 'indicatoren/fined_persons/index.html')).toContain(rule);
    const whole = ['wie-telt', 'twee-wetten', 'herzien'].map((id) => `<p data-trap="${id}">x</p>`).join('');
    expect(broken(whole, 'gemeente/waterdonk/mensen/index.html')).toEqual([]);
  });

  it('but not where a page only says where the figures went on', () => {
    const rule = 'een valkuil ontbreekt';
    const gone = '<p data-past>x</p>';
    expect(broken(gone, 'gemeente/wallemeer/mensen/index.html')).not.toContain(rule);
    expect(broken(`${gone}<table></table>`, 'gemeente/wallemeer/mensen/index.html')).toContain(rule);
  });
});

describe('planted: a claim that reads false', () => {
  it.each([
    ['<p class="register">Geteld, bij gelijke volgtijd</p>', 'zegt dat even lang is gevolgd wat dat niet is'],
    ['<p>Vragen en antwoorden staan er nog niet in.</p>', 'zegt dat iets er niet is wat er wel is'],
    ['<p>Alle gemeenten die leverden samen: 5.</p>', 'noemt wie leverden ‘alle gemeenten’'],
    ['<p>De klok start bij de kennisgeving.</p>', 'zegt iets anders over het begin van de wachttijd'],
    ['<p>Dit past bij gewone schommeling.</p>', 'stelt gerust waar een verschil geen toeval is'],
    ['<p>Wat het college beloofde</p>', 'zegt belofte waar het een toezegging is'],
    ['<p>De 1 gemeenten samen: 5 van de 10.</p>', 'zegt van één wat van meer geldt'],
    ['<p>Wat van de 1 vragen bekend is.</p>', 'zegt van één wat van meer geldt'],
    ['<p>‘Bevraag het bestuur: hoe staat het ervoor?’</p>', 'zet onze woorden tussen zijn aanhalingstekens'],
  ])('%s', (html, rule) => {
    expect(broken(html)).toContain(rule);
    expect(broken(html, 'vast/2025-K3/gemeente/x/index.html')).not.toContain(rule);
  });
});

describe('planted: a word that nothing explains', () => {
  const rule = 'vakwoord zonder uitleg';
  it.each([
    '<p>Mensen uit instroomjaar 2024.</p>',
    '<p>Bij gelijke volgtijd.</p>',
    '<p>Een noemer van 20.</p>',
    '<p>Stand op de peildatum.</p>',
    '<p>De mediaan is 12 weken.</p>',
    '<p>Plan op tijd</p>',
    '<p>Zonder PIP</p>',
    `<section><p>Na de intake.</p></section>${'<p>x</p>'.repeat(4)}<section><p>Het eerste gesprek.</p></section>`,
    '<p>Zij volgen de Z-route.</p>',
    '<p>DUO stelt dat vast.</p>',
  ])('%s', (html) => {
    expect(broken(html)).toContain(rule);
    expect(broken(html, 'vast/2025-K3/gemeente/x/index.html')).not.toContain(rule);
  });

  it.each([
    '<p>Zonder plan (PIP). Een PIP is er voor iedereen.</p>',
    '<section><p>Na de intake.</p><p>De intake is het eerste gesprek.</p></section>',
    '<p>DUO stelt dat vast.</p><details class="glossary"><dd>Dienst Uitvoering Onderwijs</dd></details>',
    '<p data-said>De noemer is 20.</p>',
  ])('but not where it is explained: %s', (html) => {
    expect(broken(html)).not.toContain(rule);
  });
});

describe('planted: a sentence that was rewritten, or a bound that says nothing', () => {
  it.each([
    ['<p>Van hen wachtten er 55 van de 120 langer.</p>', 'zin die is herschreven'],
    ['<p>Vrijgesteld betekent: iemand kan het al.</p>', 'zin die is herschreven'],
    ['<p>De middelste wachttijd was 12,6 weken.</p>', 'zin die is herschreven'],
    ['<p>De onderwijsroute: hooguit 20 van de ongeveer 5.</p>', 'grens die niets zegt'],
    ['<td>hooguit 20 van de 10</td>', 'grens die niets zegt'],
  ])('%s', (html, rule) => {
    expect(broken(html)).toContain(rule);
    expect(broken(html, 'vast/2025-K3/gemeente/x/index.html')).not.toContain(rule);
  });

  it('and ‘nog te controleren’ more than once on a page', () => {
    const rule = 'zegt vaker dan eens dat iets nog te controleren is';
    expect(broken('<p>Het artikel is nog te controleren.</p>')).toEqual([]);
    expect(broken('<p>Nog te controleren.</p><p>Ook nog te controleren.</p>')).toContain(rule);
  });

  it('and not a bound that does', () => {
    expect(broken('<p>Hooguit 20 van de ongeveer 1.200 mensen.</p>')).toEqual([]);
  });
});

describe('planted: a municipality page that leaves its plan', () => {
  const button = '<a class="button" href="/x/" data-ask="x">Maak een vraag</a>';
  const facts = ['Vergeleken met eerder', 'De norm', 'Vergeleken met andere gemeenten', 'Toezegging'];
  const told = (said: readonly string[], act = button) =>
    `<div class="hero told"><h1>Inburgering</h1><p class="key">Hier.</p>${act}${said.map((label) => `<p class="fact"><b>${label}.</b> Zo.</p>`).join('')}</div>`;
  const blocks = (count: number) => '<section class="section"><h2>Deel</h2></section>'.repeat(count);
  const rule = 'plan van de gemeentepagina';

  it('is quiet about the plan itself, about less of it, and about other pages', () => {
    expect(broken(told(facts) + blocks(4))).toEqual([]);
    expect(broken(told(facts.slice(1, 2)))).toEqual([]);
    expect(broken(blocks(5), 'over/index.html')).toEqual([]);
    expect(broken(blocks(5) + '<section class="section" id="brief"><h2>Brief</h2></section>')).toEqual([]);
  });

  it.each([
    ['a fifth block', told(facts) + blocks(5)],
    ['the comparison before the norm', told(facts.toReversed())],
    ['a second button', told(facts, button + button)],
    ['a button under the facts', told(facts, '') + button],
  ])('%s', (_, html) => {
    expect(broken(html)).toEqual([rule]);
  });
});

describe('files of rows', () => {
  const head = 'gemeente,teller,noemer,aandeel,oordeel,indicator,instroomjaar,voorbeeld\n';
  const row = (rest: string) => `Waterdonk,${rest},verzonnen\n`;
  const rules = (rows: string) => csvFaults('x.csv', head + rows, about).map(({ rule }) => rule);

  it('are read with semicolons where they are made for Excel', () => {
    const found = (mark: string) =>
      csvFaults('x.excel.csv', `\uFEFFmunicipality;count;voorbeeld\r\nGM9029;5;${mark}\r\n`, about);
    expect(found('verzonnen')).toEqual([]);
    expect(found('').map(({ rule }) => rule)).toEqual(['verzonnen gegevens zonder merk']);
  });

  it('may hold shares of enough people, with a verdict on years that were followed', () => {
    expect(rules(row('55,120,46%,boven de spreiding,x,2024'))).toEqual([]);
    expect(rules(row('5,15,geen,te weinig mensen om iets te zeggen,x,alle'))).toEqual([]);
  });

  it.each([
    [row('5,15,33%,,x,alle'), 'percentage bij een kleine noemer'],
    [row('120,120,100%,,x,alle'), '0% of 100%'],
    [row('55,120,46%,boven de spreiding,x,2026'), 'oordeel bij een instroomjaar dat te kort is gevolgd'],
    [row('55,undefined,geen,,x,alle'), 'niet ingevulde plek'],
    ['Waterdonk,55,120,46%,,x,alle,\n', 'verzonnen gegevens zonder merk'],
    [
      row('10,100,geen,,x,alle') + row('20,100,geen,,x,alle').replace('Waterdonk', 'Beukenrade'),
      'gemeenten staan niet op naam',
    ],
  ])('%s', (rows, rule) => {
    expect(rules(rows)).toContain(rule);
  });
});
