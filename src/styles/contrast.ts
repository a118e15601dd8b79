/** Whether the colours of a look can be read, and the two inks of data told apart. */
import { colourOf, white, type Brand, type ColourToken } from './brand.ts';

export interface ColourFault {
  readonly token: ColourToken;
  readonly scheme: 'licht' | 'donker';
  readonly received: string;
  readonly expected: string;
}

type Channels = readonly [red: number, green: number, blue: number];

/** Red, green and blue in linear light, 0 to 1. */
function linear(colour: string): Channels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

const luminance = ([red, green, blue]: Channels): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast by WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(linear(one)), luminance(linear(other))].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const paper = 'basis.color.default.bg-document';
const sunk = 'basis.color.default.bg-subtle';
const ink = 'basis.color.default.color-document';
const counted = 'basis.color.action-1.color-default';
const said = 'basis.color.action-2.color-default';

interface Pair {
  readonly on: ColourToken;
  readonly under: ColourToken;
  readonly least: number;
  readonly why: string;
}

const readable = (on: ColourToken, under: ColourToken): Pair => ({
  on,
  under,
  least: 4.5,
  why: 'dit is tekst',
});
const visible = (on: ColourToken, under: ColourToken): Pair => ({
  on,
  under,
  least: 3,
  why: 'dit zijn lijnen en vlakken',
});

const pairs: readonly Pair[] = [
  ...[paper, sunk].flatMap((under) =>
    [ink, 'basis.color.default.color-subtle', counted, said].map((on) =>
      readable(on as ColourToken, under as ColourToken),
    ),
  ),
  readable('basis.color.action-2.color-hover', paper),
  readable(ink, 'basis.color.action-1.bg-subtle'),
  readable(ink, 'basis.color.action-2.bg-subtle'),
  visible('basis.color.default.border-default', paper),
  visible('raadsmonitor.color.counted-2', paper),
  visible('raadsmonitor.color.counted-3', paper),
];

/** Every pair of colours that is too close, in light and in dark, and on white as pictures and paper are. */
export function colourFaults(brand: Pick<Brand, 'colours'>): ColourFault[] {
  const close = (['licht', 'donker'] as const).flatMap((scheme, at) => [
    ...pairs.flatMap((pair) =>
      faultOf(pair, scheme, colourOf(brand, pair.on)[at] ?? '', colourOf(brand, pair.under)[at] ?? ''),
    ),
    ...inkFaults(scheme, colourOf(brand, counted)[at] ?? '', colourOf(brand, said)[at] ?? ''),
  ]);
  const onWhite = pairs
    .filter(({ under }) => under === paper)
    .flatMap((pair) => faultOf(pair, 'licht', colourOf(brand, pair.on)[0], white));
  return [...close, ...onWhite.filter(({ token }) => !close.some((one) => one.token === token))];
}

function faultOf(
  { on, least, why }: Pair,
  scheme: ColourFault['scheme'],
  own: string,
  other: string,
): ColourFault[] {
  const found = contrast(own, other);
  if (found >= least) return [];
  return [
    {
      token: on,
      scheme,
      received: `${own} op ${other}, een contrast van ${said1(found)} op 1`,
      expected: `ten minste ${said1(least)} op 1, want ${why}`,
    },
  ];
}

/** Rounded down: 4,49 is not 4,5. */
const said1 = (ratio: number): string => String(Math.floor(ratio * 10) / 10).replace('.', ',');

/** How people without cones for red, green or blue see linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const visions: Readonly<Record<string, readonly Channels[]>> = {
  'gewoon zicht': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'wie geen rood ziet': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'wie geen groen ziet': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'wie geen blauw ziet': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Colours this far apart (CIE 1976) are told apart at a glance, as thin lines too. */
const apart = 40;

function inkFaults(scheme: ColourFault['scheme'], one: string, other: string): ColourFault[] {
  return Object.entries(visions)
    .filter(
      ([, vision]) => distance(labOf(seen(linear(one), vision)), labOf(seen(linear(other), vision))) < apart,
    )
    .map(([who]) => ({
      token: said,
      scheme,
      received: `${other} naast ${one}, voor ${who} bijna dezelfde kleur`,
      expected: 'twee kleuren die iedereen uit elkaar houdt: de ene is geteld, de andere gezegd',
    }));
}

const seen = (light: Channels, vision: readonly Channels[]): Channels =>
  vision.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0),
      ),
    ),
  ) as unknown as Channels;

/** Lightness and hue of linear light under D65 (CIE L*a*b*). */
function labOf([red, green, blue]: Channels): Channels {
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
  ].map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (one: Channels, other: Channels): number =>
  Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
