import { knownStates } from '../../contract/codes.ts';
import { classFigure, comparedShare } from './class-figure.ts';
import { inClasses, type Classes } from './classes.ts';
import { shared } from '../reading.ts';

const everybody = knownStates.map(({ code }) => code);
const atDuo = ['both', 'duo_only'];

const classes: Classes = {
  id: 'bekend',
  question: 'Kent de gemeente haar inburgeraars?',
  indicator: 'known_share',
  column: 'known',
  title: 'In welke lijst mensen staan',
  rows: knownStates.map(({ code, name }) => ({ label: name, codes: [code] })),
  whole: {
    label: 'Iedereen in een van de lijsten',
    codes: everybody,
    said: ({ day, place }) => [
      `Op ${day} stonden in de lijst van DUO of het eigen bestand van ${place} `,
      ' mensen.',
    ],
  },
  parts: [
    { codes: ['duo_only'], said: () => ' stonden alleen in de lijst van DUO.' },
    { codes: ['file_only'], said: () => ' stonden alleen in het bestand van de gemeente.' },
  ],
  isPlace: true,
  notes: [
    'Een dossier is nog geen contact. De twee lijsten moeten van dezelfde dag zijn.',
    'Hierbij staan ook mensen die ergens anders wonen en alleen hun plan (PIP) van deze gemeente hebben.',
  ],
};

const whole = { ...classes.whole, codes: atDuo };

export const knownFigure = classFigure(
  classes,
  {
    theme: 'mensen',
    place: 30,
    compared: comparedShare({ ...classes, whole }, ['both'], {
      indicator: 'known_share',
      title: 'Bekend bij de gemeente',
      part: 'ook in het bestand van de gemeente',
      whole: 'mensen bij DUO',
    }),
  },
  {
    known_share: {
      read(answer) {
        const all = inClasses(classes, answer, atDuo);
        if (all.count === 0) return null;
        return { ...shared(inClasses(classes, answer, ['both']), all), cohort: null };
      },
    },
  },
);
