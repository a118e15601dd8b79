/**
 * The themes of a municipality page, in their order; a figure names its theme itself. `covers` is the theme of the
 * catalogue whose indicators are all listed at the end of the page, also those without figures; `whole` says whom the
 * first figure counts over.
 */
export const themeList = [
  {
    id: 'zonder-plan',
    name: 'Zonder plan',
    title: 'Wachten op het plan (PIP)',
    covers: 'wachten',
    whole: 'inburgeraars die op hun plan (PIP) wachten en van wie de wachttijd is begonnen',
  },
  {
    id: 'wachttijd',
    name: 'Wachttijd',
    title: 'Tijd tot het plan (PIP)',
    covers: 'wachten',
    whole: 'mensen die in dat jaar begonnen en van wie de eerste 10 weken voorbij zijn',
  },
  {
    id: 'start',
    name: 'Eerste gesprek en les',
    title: 'Eerste gesprek (brede intake) en taalles',
    covers: 'start',
    whole: 'alle inburgeraars die in dat jaar begonnen',
  },
  {
    id: 'leerroutes',
    name: 'Leerroutes',
    title: 'Wat er in het plan staat',
    covers: 'plan',
    whole: 'inburgeraars met een plan (PIP)',
  },
  {
    id: 'doorstroom',
    name: 'Doorstroom',
    title: 'Van plan naar voldaan',
    covers: 'doorstroom',
    whole: 'alle inburgeraars die in dat jaar begonnen',
  },
  {
    id: 'mensen',
    name: 'Aantallen',
    title: 'Aantal inburgeraars',
    covers: 'mensen',
    whole: 'alle inburgeraars die bij de gemeente horen',
  },
  {
    id: 'aanpak',
    name: 'Begeleiding',
    title: 'Begeleiding en samenwerking',
    covers: 'aanpak',
    whole: 'inburgeraars van wie de plicht loopt',
  },
] as const;

export type ThemeId = (typeof themeList)[number]['id'];
