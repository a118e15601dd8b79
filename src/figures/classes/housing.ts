import { housingClasses, receptionBins } from '../../contract/codes.ts';
import { classFigure, shareOf } from './class-figure.ts';
import type { Classes } from './classes.ts';
import { roundedIn } from './rounded-sums.ts';

const housed = [...housingClasses.map(({ code }) => code), 'undated'];
const reception = receptionBins.map(({ code }) => code);
const everybody = [...housed, ...reception, 'reception_plan', 'reception_ended'];

const classes: Classes = {
  id: 'vestiging',
  question: 'Wie heeft al een huis in de gemeente?',
  indicator: 'days_duty_to_registration',
  column: 'housing',
  others: ['housed_share', 'without_pip_in_coa'],
  title: 'Van plicht tot vestiging',
  rows: [
    ...housingClasses.map(({ code, name }) => ({ label: `gevestigd: ${name}`, codes: [code] })),
    { label: 'gevestigd, onbekend na hoeveel weken', codes: ['undated'] },
    ...receptionBins.map(({ code, name }) => ({ label: `${name}, zonder plan`, codes: [code] })),
    { label: 'in de opvang, met plan', codes: ['reception_plan'] },
    { label: 'plicht geëindigd in de opvang', codes: ['reception_ended'] },
  ],
  whole: {
    label: 'Alle asielstatushouders',
    codes: everybody,
    said: ({ place, years }) => [`Bij ${place} horen `, ` asielstatushouders${years}.`],
  },
  parts: [
    { codes: housed, said: () => ' vestigden zich in de gemeente.' },
    { codes: reception, said: ({ day }) => ` woonden op ${day} nog in de opvang en hadden geen plan (PIP).` },
  ],
  numbers: {
    without_pip_in_coa: { codes: reception, of: false },
    days_duty_to_registration: { codes: ['d00_13', 'd13_26'], label: 'binnen 26 weken gevestigd: ' },
  },
  notes: [
    'Een huis is een zaak van COA en gemeente samen. Daarom geven wij hier geen oordeel over de gemeente.',
    'Zolang iemand in de opvang woont, lopen de 10 weken voor het plan niet. Tel deze mensen nooit op bij wie langer dan 10 weken op een plan wacht.',
  ],
};

export const housingFigure = classFigure(
  classes,
  { theme: 'start', place: 35 },
  {
    housed_share: shareOf('housed_share', {
      part: roundedIn('housing', housed),
      whole: roundedIn('housing', everybody),
    }),
  },
);
