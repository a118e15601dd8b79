import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { feedPath } from '../../../src/site/frame/href.ts';
import { municipalityFeed, releaseFeed } from '../../../src/site/changes/feed.page.ts';
import { verdictWords } from '../../../src/comparison/verdict.ts';
import { municipalities, releases } from '../../../src/published/files.ts';

const site = new URL('https://raadsmonitor.example');
const codeOf = (name: string) => municipalities().find((one) => one.name === name)?.code ?? '';
const all = [
  { name: 'all municipalities', page: '/wijzigingen/', xml: releaseFeed(site) },
  ...municipalities().map(({ name, code, slug }) => ({
    name,
    page: `/gemeente/${slug}/wijzigingen/`,
    xml: municipalityFeed(code, site),
  })),
];

/** The parser of the tests has no selectors for XML names that HTML knows too: children are picked by name. */
function children(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.nodeName.toLowerCase() === name);
}
const textIn = (element: Element, name: string) => children(element, name)[0]?.textContent ?? '';
const rootOf = (xml: string) =>
  new DOMParser().parseFromString(xml, 'text/xml').documentElement as unknown as Element;
const linkOf = (element: Element, rel: string) =>
  children(element, 'link').filter((link) => link.getAttribute('rel') === rel);

/** RFC 3339, as RFC 4287 section 3.3 asks. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
/** RFC 4151: authority, day, name. */
const tag = /^tag:raadsmonitor\.example,\d{4}-\d{2}-\d{2}:[\w./-]+$/;

describe.each(all)('the feed of $name', ({ xml, page }) => {
  const feed = rootOf(xml);
  const entries = children(feed, 'entry');

  it('has what RFC 4287 requires of a feed, each once', () => {
    expect(
      xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
    ).toBe(true);
    for (const name of ['id', 'title', 'updated']) expect(children(feed, name), name).toHaveLength(1);
    expect(textIn(feed, 'id')).toMatch(tag);
    expect(textIn(feed, 'updated')).toMatch(moment);
    expect(textIn(children(feed, 'author')[0]!, 'name')).not.toBe('');
    expect(linkOf(feed, 'self').map((link) => link.getAttribute('href'))).toEqual([
      `${site.origin}${feedPath(page)}`,
    ]);
    expect(linkOf(feed, 'alternate').map((link) => link.getAttribute('href'))).toEqual([
      `${site.origin}${page}`,
    ]);
  });

  it('has what it requires of an entry, newest first, one per release', () => {
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary'])
        expect(children(entry, name), name).toHaveLength(1);
      expect(textIn(entry, 'updated')).toMatch(moment);
      expect(linkOf(entry, 'alternate')).toHaveLength(1);
    }
    const moments = entries.map((entry) => textIn(entry, 'updated'));
    expect(moments).toEqual(moments.toSorted().toReversed());
    expect(textIn(feed, 'updated')).toBe(moments[0]);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(releases().length);
  });

  it('is escaped, and says that it is invented', () => {
    expect(xml.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    const opened = [...xml.matchAll(/<([a-z]+)[^>]*[^/?]>/g)].length;
    expect([...xml.matchAll(/<\/[a-z]+>/g)]).toHaveLength(opened);
    for (const entry of entries) expect(textIn(entry, 'summary')).toContain('verzonnen');
  });

  it('gives no verdict, no share and no move of a single period', () => {
    for (const word of Object.values(verdictWords)) expect(xml).not.toContain(word);
    expect(xml).not.toMatch(/%|oordeel|nieuwe periode|niet meer te klein/i);
  });
});

it('ids are unique over all feeds', () => {
  const ids = all.flatMap(({ xml }) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]));
  expect(new Set(ids).size).toBe(ids.length);
});

it('a revision is told with its reason, a first release as such, and no revision as none', () => {
  const summaries = (name: string) =>
    children(rootOf(municipalityFeed(codeOf(name), site)), 'entry').map((entry) => textIn(entry, 'summary'));
  const mark = 'Voorbeeldgegevens: verzonnen gemeenten.';
  expect(summaries('Lindervoort')).toEqual([
    `86 aantallen van mensen die in 2024 begonnen zijn aangepast: nagekomen gegevens. ${mark}`,
    `Geen cijfer is herzien. ${mark}`,
    `Dit is de eerste release. ${mark}`,
  ]);
});
