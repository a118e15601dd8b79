import { whole } from '../format.ts';
import { isHiding, withoutThousands } from '../reading/cell.ts';
import { dateIn, isStandInDate } from '../reading/date.ts';

const shapes: readonly (readonly [pattern: Pick<RegExp, 'test'>, shape: string])[] = [
  [/^$/, 'leeg'],
  [/^\s+$/, 'alleen spaties'],
  [/[\r\n]/, 'een tekst over meer regels'],
  [{ test: isHiding }, 'een tekst met een onzichtbaar teken of harde spatie'],
  [/^\s|\s$/, 'een tekst met een spatie ervoor of erachter'],
  [{ test: (text) => isStandInDate(dateIn(text)?.value ?? text) }, 'een datum die ‘geen datum’ betekent'],
  [
    /^#(N\/[AB]|(REF|VERW|VALUE|WAARDE|DIV\/0|DEEL\/0|NUM|GETAL|NULL|LEEG)!|(NAME|NAAM)\?)$/,
    'een foutwaarde van Excel',
  ],
  [/^\d{4}-\d{2}-\d{2}$/, 'een datum die niet kan'],
  [/^\d{4}-\d{2}-\d{2}[T ]/, 'een datum met een tijd erbij'],
  [/^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/, 'een datum in de volgorde dag-maand-jaar'],
  [/^\d{4}([-/.])\d{1,2}\1\d{1,2}$/, 'een datum in een andere schrijfwijze'],
  [/^-\d+([.,]\d+)?$/, 'een negatief getal'],
  [{ test: (text) => withoutThousands(text) !== undefined }, 'een getal met een teken voor duizendtallen'],
  [/^\d+[.,]\d+$/, 'een getal met een punt of komma'],
];

/**
 * The shape of a cell in Dutch, without its value: "een tekst van 7 tekens".
 * The only description of case data that may reach a screen, a report or a log.
 */
export function shapeOf(text: string): string {
  const known = shapes.find(([pattern]) => pattern.test(text));
  if (known) return known[1];
  const { length } = text;
  const size = (one: string, many: string) => `${whole(length)} ${length === 1 ? one : many}`;
  return /^\d+$/.test(text)
    ? `een getal met ${size('cijfer', 'cijfers')}`
    : `een tekst van ${size('teken', 'tekens')}`;
}
