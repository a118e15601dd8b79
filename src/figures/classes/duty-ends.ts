import { endStates } from '../../contract/codes.ts';
import { classFigure } from './class-figure.ts';
import type { Classes } from './classes.ts';

const classes: Classes = {
  id: 'vrijstelling',
  question: 'Van wie eindigde de plicht zonder voldoen?',
  indicator: 'duty_end_state',
  column: 'end_state',
  others: ['exempted_share'],
  asks: 'exempted_share',
  title: 'Waar de plicht staat',
  rows: endStates.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen',
    codes: endStates.map(({ code }) => code),
    said: ({ place, years }) => [
      `In ${place} begonnen `,
      years === '' ? ' mensen met inburgeren.' : ` mensen${years} met inburgeren.`,
    ],
  },
  parts: [
    { codes: ['exempt'], said: () => ' zijn vrijgesteld.' },
    { codes: ['dispensed'], said: () => ' zijn ontheven.' },
  ],
  numbers: { exempted_share: { codes: ['exempt'], label: 'vrijgesteld: ' } },
  notes: [
    'Tel vrijgesteld en ontheven nooit op: wie vrijgesteld is, kan het al, en wie ontheven is, kan het niet. DUO beslist erover.',
    'Vervallen is alles samen wat iemand niet zelf deed of wat gevoelig is: een ander verblijfsdoel, vertrokken of overleden.',
  ],
};

export const dutyEndsFigure = classFigure(classes, { theme: 'doorstroom', place: 45 });
