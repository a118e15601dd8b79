import { excerpt, type Fault, type Rule } from './page.ts';

/** Invented data are marked on every page that shows them, and every drawing says what it shows. */
export const marks: Rule = ({ file, document }) => {
  const isAbout =
    /^(gemeente|inbed|vast)\//.test(file) || document.querySelector('[data-verdict],.matrix,.state-strip');
  const unmarked: Fault[] =
    isAbout && !document.querySelector('.fictitious')
      ? [{ file, rule: 'verzonnen gegevens zonder merk', excerpt: document.title }]
      : [];
  const silent = [...document.querySelectorAll('svg[role=img]')]
    .filter((svg) => (svg.getAttribute('aria-label') ?? '').trim() === '')
    .map((svg) => ({ file, rule: 'tekening zonder beschrijving', excerpt: excerpt(svg.outerHTML) }));
  const pictures = [...document.querySelectorAll('img:not([alt])')].map((image) => ({
    file,
    rule: 'beeld zonder beschrijving',
    excerpt: excerpt(image.outerHTML),
  }));
  return [...unmarked, ...silent, ...pictures];
};
