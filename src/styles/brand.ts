/**
 * The look of a site as design tokens, by the names that NL Design System gives its basis tokens
 * (https://nldesignsystem.nl/handboek/huisstijl/): one layer, on which everything else stands. This is the only file with colours.
 * An edition sets its own in `huisstijl.yaml`.
 */

/** A colour in light and in dark, as `#rrggbb`. */
export type ColourPair = readonly [light: string, dark: string];

/** What NL Design System has no token for has a name of this site, as its naming convention asks. */
export const defaultColours = {
  /** Page. */
  'basis.color.default.bg-document': ['#fbfaf6', '#10151f'],
  /** Editor, hatch of marks. */
  'basis.color.default.bg-subtle': ['#f1efe8', '#182030'],
  /** Text, base lines. */
  'basis.color.default.color-document': ['#161b26', '#edebe4'],
  /** Captions, words on axes. */
  'basis.color.default.color-subtle': ['#565d6b', '#a9b0be'],
  /** Borders of controls, hatches. */
  'basis.color.default.border-default': ['#7c8290', '#7b8494'],
  /** Rules in tables, grids. */
  'basis.color.default.border-subtle': ['#d5d2c7', '#313a4b'],
  /** Counted: links, data in focus. */
  'basis.color.action-1.color-default': ['#1b3f94', '#9dbbff'],
  'basis.color.action-1.bg-subtle': ['#dce4f3', '#22304f'],
  /** An earlier year, and the oldest. */
  'raadsmonitor.color.counted-2': ['#4a6db8', '#6f92de'],
  'raadsmonitor.color.counted-3': ['#6c88c3', '#5f80c8'],
  /** Said: norms, questions, promises, the button that asks. */
  'basis.color.action-2.color-default': ['#b3470b', '#ff9d5c'],
  'basis.color.action-2.color-hover': ['#8f3706', '#ffb889'],
  'basis.color.action-2.bg-subtle': ['#fbe6d6', '#3b2618'],
} as const satisfies Readonly<Record<string, ColourPair>>;

export type ColourToken = keyof typeof defaultColours;
export const colourTokens = Object.keys(defaultColours) as ColourToken[];

/** The page of what is printed or saved as a picture. */
export const white = '#ffffff';

/** What an edition sets of its own. */
export interface Brand {
  readonly colours: Readonly<Partial<Record<ColourToken, ColourPair>>>;
  /** Letters of running text and of headings; null = those of this site. */
  readonly text: BrandLetters | null;
  readonly headings: BrandLetters | null;
  readonly logo: BrandLogo | null;
}

export interface BrandLetters {
  readonly name: string;
  /** As in CSS: "400", or "200 900" for letters that vary. */
  readonly weight: string;
  /** Name of the file beside the styles of the site, with a part of its checksum. */
  readonly file: string;
  /** The WOFF2 file in base64. */
  readonly woff2: string;
}

export interface BrandLogo {
  /** An SVG that was checked: drawing alone. */
  readonly svg: string;
  /** Whose it is. */
  readonly text: string;
}

export const noBrand: Brand = { colours: {}, text: null, headings: null, logo: null };

/** A colour of a look. */
export function colourOf({ colours }: Pick<Brand, 'colours'>, token: ColourToken): ColourPair {
  return colours[token] ?? defaultColours[token];
}

/** "basis.color.default.bg-document" → "--basis-color-default-bg-document". */
const propertyOf = (token: string): string => `--${token.replaceAll('.', '-')}`;

const families = {
  text: "'Source Sans 3', 'Sans als Arial', 'Sans als DejaVu', system-ui, sans-serif",
  headings: "'Source Serif 4', 'Serif als Georgia', 'Serif als DejaVu', Georgia, serif",
} as const;

/**
 * The look as style: its tokens in light and dark, and its letters. `folder` is where letter files lie.
 * Charts keep the letters that they were measured with.
 */
export function brandStyle(brand: Brand, folder: string): string {
  const list = (at: 0 | 1) =>
    colourTokens.map((token) => `${propertyOf(token)}:${colourOf(brand, token)[at]}`).join(';');
  const paper = propertyOf('basis.color.default.bg-document');
  return [
    `:root{color-scheme:light dark;${list(0)};${familiesOf(brand)}}`,
    `@media (prefers-color-scheme:dark){:root{${list(1)}}}`,
    `:root[data-kleur=licht]{color-scheme:light;${list(0)}}`,
    `:root[data-kleur=donker]{color-scheme:dark;${list(1)}}`,
    `@media print{:root,:root[data-kleur]{color-scheme:light;${list(0)};${paper}:${white}}}`,
    ...[brand.text, brand.headings].map((font) => (font ? faceOf(font, folder) : '')),
  ].join('');
}

function familiesOf({ text, headings }: Brand): string {
  const own = (font: BrandLetters | null, rest: string) => (font ? `'${font.name}', ${rest}` : rest);
  return [
    `--basis-text-font-family-default:${own(text, families.text)}`,
    `--basis-heading-font-family:${own(headings, families.headings)}`,
    `--raadsmonitor-chart-font-family:${families.text}`,
  ].join(';');
}

const faceOf = ({ name, weight, file }: BrandLetters, folder: string): string =>
  `@font-face{font-family:'${name}';src:url(${folder}${file})format('woff2');font-weight:${weight};font-display:swap}`;
