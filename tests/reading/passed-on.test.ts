/** Every kind of address that the site makes, passed on by social media, newsletters and mail programs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/evidence/link.ts';
import { verifyLink, type Subject } from '../../src/evidence/subject.ts';
import { figures } from '../../src/figures/catalogue.ts';
import { formFor, forms, purposes } from '../../src/questions/purpose.ts';
import { meantPath, readParameters, withoutTracking } from '../../src/reading/link.ts';
import { noChoices, readChoices, writeChoices, type Choices } from '../../src/site/choice/address.ts';
import { readableFragment } from '../../src/site/figure/query-fragment.ts';
import { readAddress, writeAddress } from '../../src/site/question/address.ts';
import { questionConfig } from '../../src/site/question/page.ts';
import { fragmentOf, readFragment } from '../../src/site/workbench/query-link.ts';

const added = fc.constantFrom(
  ...[
    'utm_source=nieuwsbrief',
    'utm_campaign=raad+2026',
    'fbclid=IwAR0_x-Y',
    'gclid=a.b',
    'mc_cid=1',
    'mc_eid=2',
  ],
  ...[
    'msclkid=3',
    '_hsenc=p2',
    'igshid=4',
    'UTM_Medium=mail',
    'mtm_kwd=5',
    'ref=mail',
    'li_fat_id=6',
    'twclid=7',
  ],
);
const glue = fc.constantFrom(
  ...[
    '',
    '.',
    ')',
    ').',
    ',',
    '>',
    '%3E',
    '"',
    '”',
    '’.',
    ']',
    '…',
    ';',
    '!',
    '%20',
    '\u200b',
    ':',
    '**',
    '%E2%80%9D.',
  ],
);
interface Mangling {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly glue: string;
  readonly amp: boolean;
}
const mangling: fc.Arbitrary<Mangling> = fc.record({
  before: fc.array(added, { maxLength: 2 }),
  after: fc.array(added, { maxLength: 2 }),
  glue,
  amp: fc.boolean(),
});

/** `?a=1&b=2` as it comes back: `?fbclid=…&amp;a=1&amp;b=2&utm_source=…).` */
function passedOn(search: string, { before, after, glue, amp }: Mangling): string {
  const own = search.replace(/^\?/, '').split('&').filter(Boolean);
  return `?${[...before, ...own, ...after].join(amp ? '&amp;' : '&')}${glue}`;
}

const offer = {
  cohorts: [2022, 2023, 2024],
  municipalities: ['duinhaven', 's-gravenberk', 'bergen-nh'].map((slug) => ({ slug })),
};
const slugs = fc.subarray(offer.municipalities.map(({ slug }) => slug).toSorted(), { minLength: 1 });
const choices: fc.Arbitrary<Choices> = fc.record({
  group: fc.constantFrom('asylum' as const, 'family_other' as const, null),
  cohorts: fc.option(fc.subarray(offer.cohorts, { minLength: 1 }), { nil: null }),
  compared: fc.oneof(slugs, fc.constant([])),
  peers: fc.oneof(
    fc
      .constantFrom('similar' as const, 'province' as const, 'country' as const)
      .map((kind) => ({ kind, slugs: [] })),
    slugs.map((own) => ({ kind: 'own' as const, slugs: own })),
  ),
});

describe('an address that was passed on', () => {
  test('of a theme page gives the same choice, and no complaint', () => {
    fc.assert(
      fc.property(choices, mangling, (chosen, way) => {
        expect(readChoices(passedOn(writeChoices(chosen), way), offer)).toEqual({
          choices: chosen,
          unknown: [],
        });
      }),
    );
  });

  test('of a draft gives the same subject, purpose, form and choice', () => {
    const known = { ...questionConfig('GM9029', 'https://voorbeeld.test'), answers: offer as never };
    const asked = fc.record({
      over: fc.constantFrom('without_pip', 'o6'),
      purpose: fc.constantFrom(...purposes.map(({ code }) => code)),
    });
    fc.assert(
      fc.property(asked, choices, mangling, ({ over, purpose }, chosen, way) => {
        for (const form of [formFor(purpose), ...forms.map(({ code }) => code)]) {
          const address = writeAddress({ over, purpose, form }, { ...chosen, compared: [] });
          const read = readAddress(passedOn(address, way), known);
          expect(read.unknown).toBeNull();
          expect(read.chosen).toEqual({ over, purpose, form });
          expect(read.choices).toEqual({ ...chosen, compared: [] });
        }
      }),
    );
  });

  test('of a proof asks to check the same figure', () => {
    const hash = 'ab'.repeat(32);
    const subject = {
      release: { release: '2026-K3' },
      municipality: { code: 'GM9001' },
      figure: figures.find(({ id }) => id === 'zonder-plan'),
      choice: { group: null, cohorts: null },
      site: 'https://voorbeeld.test',
    } as unknown as Subject;
    const search = new URL(verifyLink(subject, hash)).search;
    expect(readLink(search)).toMatchObject({
      release: '2026-K3',
      gemeente: 'GM9001',
      figuur: 'zonder-plan',
      hash,
    });
    for (const chosen of ['', '&groep=asiel', '&groep=gezin&instroom=2024,2025'])
      fc.assert(
        fc.property(mangling, (way) => {
          expect(readLink(passedOn(search + chosen, way))).toEqual(readLink(search + chosen));
        }),
      );
  });

  test('of a query opens the same query', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 3000 }),
        glue,
        added,
        async (sql, end, more) => {
          const query = { sql, release: '2026-K3' };
          for (const fragment of [readableFragment(query), await fragmentOf(query)])
            for (const mangled of [`${fragment}${end}`, `${fragment}&${more}`])
              expect(await readFragment(mangled)).toEqual(query);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('keeps SQL in a parameter as it was written', () => {
    const read = readParameters('?sql=SELECT+count(*)&utm_source=x', ['sql']);
    expect([...read]).toEqual([['sql', 'SELECT count(*)']]);
  });

  test('still says what it does not know', () => {
    expect(readChoices('?vandaag=1&utm_source=x', offer).unknown).toEqual(['vandaag']);
    const markup = encodeURIComponent('<b>(x)');
    expect(readChoices(`?naast=${markup}&${markup}=1`, offer).unknown).toEqual(['<b>(x)', 'naast=<b>(x)']);
    expect(() => readLink('?vandaag=1')).toThrow('vandaag');
  });
});

describe('the address bar', () => {
  test('forgets tracking and keeps the rest letter for letter', () => {
    const own = fc.array(fc.constantFrom('groep=asiel', 'met=a,b', 'sql=SELECT+1%2B1', 'vandaag=1'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(own, fc.array(added, { maxLength: 3 }), (parts, tracking) => {
        const kept = parts.length === 0 ? '' : `?${parts.join('&')}`;
        expect(withoutTracking(`?${[...parts, ...tracking].join('&')}`)).toBe(kept);
        expect(withoutTracking(kept)).toBe(kept);
      }),
    );
  });
});

describe('a path that is not there', () => {
  const path = fc.constantFrom('/', '/over/', '/gemeente/waterdonk/wachttijd/', '/raadsmonitor/levering.csv');

  test('is the page before the signs of a sentence', () => {
    const signs = fc.constantFrom('.', ')', ').', ',', '>', '”', '…');
    fc.assert(
      fc.property(path, signs, (page, sign) => {
        expect(meantPath(`${page}${sign}`)).toBe(page);
      }),
    );
    expect(meantPath('/over).')).toBe('/over/');
  });

  test('is left alone when there is nothing to leave out, so that it never leads on for ever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = meantPath(`/${text}`);
        expect(meantPath(once)).toBe(once);
      }),
    );
  });
});

test('nothing that the site asks for itself counts as tracking', () => {
  const own =
    'groep instroom naast met over doel vorm vraag release gemeente figuur hash sql g cijfer periode stand regio';
  const search = `?${own
    .split(' ')
    .map((name) => `${name}=1`)
    .join('&')}`;
  expect([...readParameters(search).keys()].join(' ')).toBe(own);
  expect(readChoices(writeChoices(noChoices), offer).unknown).toEqual([]);
});
