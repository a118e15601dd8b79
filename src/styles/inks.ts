import { here } from '../edition/here.ts';
import { defaultColours, white, type ColourToken } from './brand.ts';

const light = (token: ColourToken): string => here.colours?.[token] ?? defaultColours[token][0];

/** The light inks of the edition on white, as in print: for what is read far from our style sheet. */
export const inks = {
  paper: white,
  ink: light('basis.color.default.color-document'),
  stil: light('basis.color.default.color-subtle'),
  lijn: light('basis.color.default.border-default'),
  rule: light('basis.color.default.border-subtle'),
  geteld: light('basis.color.action-1.color-default'),
  geteld2: light('raadsmonitor.color.counted-2'),
  geteld3: light('raadsmonitor.color.counted-3'),
  geteldTint: light('basis.color.action-1.bg-subtle'),
  gezegd: light('basis.color.action-2.color-default'),
  gezegdTint: light('basis.color.action-2.bg-subtle'),
} as const;
