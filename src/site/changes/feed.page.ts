import type { ChangeRow } from '../../contract/changes.ts';
import { capital, date, lowerFirst } from '../../format.ts';
import { currentRelease, releases } from '../../published/files.ts';
import { inventedText, publisher, site as words } from '../../text.ts';
import { summaryOf } from './summary.page.ts';
import { anchorOf, releaseChanges, rowsFor, stepsOf, type Step } from './page.ts';
import { html, lines, type Html } from '../frame/html.ts';
import { feedPath, href } from '../frame/href.ts';
import { published } from '../../published/municipalities.ts';

interface Entry {
  readonly step: Step;
  readonly sentences: readonly string[];
}

interface Feed {
  /** Last part of every id: "wijzigingen", "wijzigingen/GM9001". */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Path of the page that says the same. */
  readonly page: string;
  readonly entries: readonly Entry[];
}

/** Kinds that a feed tells of: what a single period does is never an alert. */
const told: readonly ChangeRow['kind'][] = [
  'merger',
  'delivered',
  'not_delivered',
  'revised',
  'protected',
  'definition',
];

const toldOf = (rows: readonly ChangeRow[]) => summaryOf(rows.filter(({ kind }) => told.includes(kind)));

/** Releases and revisions of all municipalities as Atom (RFC 4287); `site` is the origin that the site is served from. */
export function releaseFeed(site: URL): string {
  return feedOf(site, {
    name: 'wijzigingen',
    title: `Wat is er veranderd? – ${words.name}`,
    subtitle: 'Nieuwe releases en herziene cijfers van alle gemeenten.',
    page: '/wijzigingen/',
    entries: releaseChanges().map((step) => ({
      step,
      sentences: [
        ...step.shared,
        ...step.changed.flatMap(({ name, rows }) =>
          toldOf(rows.filter(({ kind }) => kind !== 'merger')).map((text) => `${name}: ${lowerFirst(text)}`),
        ),
      ],
    })),
  });
}

/** Releases and revisions of one municipality as Atom. Throws on an unknown code. */
export function municipalityFeed(code: string, site: URL): string {
  const { name, slug } = published(code);
  return feedOf(site, {
    name: `wijzigingen/${code}`,
    title: `Wat is er veranderd in ${name}? – ${words.name}`,
    subtitle: `Nieuwe releases en herziene cijfers van ${name}.`,
    page: `/gemeente/${slug}/wijzigingen/`,
    entries: stepsOf(code).map((step) => ({ step, sentences: toldOf(rowsFor(code, step)) })),
  });
}

function feedOf(site: URL, feed: Feed): string {
  const { synthetisch } = currentRelease();
  const address = (path: string) => new URL(href(path), site).href;
  const newest = feed.entries[0]?.step.release ?? currentRelease();
  const first = releases()[0] ?? newest;
  const mark = synthetisch ? ` ${inventedText.many}` : '';
  const text = lines([
    html`<?xml version="1.0" encoding="utf-8"?>`,
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">`,
    html`  <id>${tagOf(site, first.gepubliceerd, feed.name)}</id>`,
    html`  <title>${feed.title}</title>`,
    html`  <subtitle>${feed.subtitle + mark}</subtitle>`,
    html`  <updated>${midnight(newest.gepubliceerd)}</updated>`,
    html`  <author><name>${capital(publisher.name)}</name></author>`,
    html`  <link rel="self" type="application/atom+xml" href="${address(feedPath(feed.page))}"/>`,
    html`  <link rel="alternate" type="text/html" hreflang="nl" href="${address(feed.page)}"/>`,
    ...feed.entries.map((entry) => entryOf(site, feed, entry, mark)),
    html`</feed>`,
  ]);
  return `${String(text)}\n`;
}

function entryOf(site: URL, feed: Feed, { step, sentences }: Entry, mark: string): Html {
  const { release, peildatum, gepubliceerd } = step.release;
  const page = `${new URL(href(feed.page), site).href}#${anchorOf(step)}`;
  const nothing = step.earlier === null ? 'Dit is de eerste release.' : 'Geen cijfer is herzien.';
  const text = sentences.length > 0 ? sentences.join(' ') : nothing;
  return lines([
    html`  <entry>`,
    html`    <id>${tagOf(site, gepubliceerd, `${feed.name}/${release}`)}</id>`,
    html`    <title>${`Release ${release}: stand ${date(peildatum)}`}</title>`,
    html`    <updated>${midnight(gepubliceerd)}</updated>`,
    html`    <link rel="alternate" type="text/html" href="${page}"/>`,
    html`    <summary>${text + mark}</summary>`,
    html`  </entry>`,
  ]);
}

/** A tag URI (RFC 4151): stays the same when the page moves within the site. */
function tagOf({ hostname }: URL, day: string, name: string): string {
  return `tag:${hostname},${day}:${name}`;
}

const midnight = (day: string) => `${day}T00:00:00Z`;
