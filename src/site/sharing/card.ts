/** What others show of a page that was shared: its title, its description, and the tags of a card. */
import { site } from '../../text.ts';

/** A picture of a page, as a path within the site with what it says. */
export interface SharedPicture {
  readonly path: string;
  readonly text: string;
}

export interface Shared {
  readonly title: string;
  readonly description: string;
  /** How what the page shows is marked; null for a page without invented or rehearsed figures. */
  readonly mark: { readonly note: string; readonly sentence: string } | null;
}

/** "Inburgering in Waterdonk (verzonnen gemeente)": who sees nothing but a title must know, too. */
export function sharedTitle({ title, mark }: Pick<Shared, 'title' | 'mark'>): string {
  return mark === null ? title : `${title} (${mark.note})`;
}

/** The title as the browser shows it, with the name of the site. */
export function pageTitle(shared: Pick<Shared, 'title' | 'mark'>): string {
  return shared.title === site.name ? sharedTitle(shared) : `${sharedTitle(shared)} – ${site.name}`;
}

/** The mark stands first, because a long description is cut off. */
export function sharedDescription({ description, mark }: Shared): string {
  return mark === null ? description : `${mark.sentence} ${description}`;
}

type Tag = readonly [key: 'name' | 'property', name: string, content: string];

/** Tags of Open Graph and of the cards of X; addresses are whole, because they are read elsewhere. */
export function cardTags(shared: Shared, address: string, picture: SharedPicture): Tag[] {
  const described = sharedDescription(shared);
  return [
    ['property', 'og:type', 'website'],
    ['property', 'og:site_name', site.name],
    ['property', 'og:locale', 'nl_NL'],
    ['property', 'og:title', sharedTitle(shared)],
    ['property', 'og:description', described],
    ['property', 'og:url', address],
    ['property', 'og:image', picture.path],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', '1200'],
    ['property', 'og:image:height', '630'],
    ['property', 'og:image:alt', picture.text],
    ['name', 'twitter:card', 'summary_large_image'],
  ];
}
