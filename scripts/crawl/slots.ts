import { clean, excerpt, type Fault, type Rule } from './page.ts';

const unfilled =
  /\{[^}]*\}|\$\{|\bundefined\b|\bNaN\b|\bnull\b|\[object |Invalid Date|\bInfinity\b|lorem ipsum/i;

/** No slot is left open: in texts, in what is read aloud, in addresses and in headings. */
export const slots: Rule = (page) => {
  const { file, document } = page;
  const texts = page.texts
    .filter(({ text }) => unfilled.test(text))
    .map(({ text }) => ({ file, rule: 'niet ingevulde plek', excerpt: excerpt(text) }));
  const empty = [...document.querySelectorAll('h1,h2,h3,h4,caption,th')]
    .filter((element) => clean(element.textContent) === '' && !element.querySelector('[aria-label]'))
    .map((element) => ({ file, rule: 'leeg', excerpt: `<${element.nodeName.toLowerCase()}>` }));
  return [...texts, ...empty, ...addresses(document, file)];
};

function addresses(document: Document, file: string): Fault[] {
  const broken = [...document.querySelectorAll('a')].filter((link) => {
    const address = link.getAttribute('href');
    return (
      address === null ||
      address === '' ||
      /undefined|null|NaN|\{/.test(decodeURI(address.split('?')[0] ?? ''))
    );
  });
  const labels = [...document.querySelectorAll('[aria-label=""],[alt=""],[aria-labelledby=""]')];
  return [...broken, ...labels].map((element) => ({
    file,
    rule: 'leeg of kapot kenmerk',
    excerpt: excerpt(element.outerHTML),
  }));
}
