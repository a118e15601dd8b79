/** What the Nu Html Checker says, without its false alarms, each of which has a name and a reason. */

/** A message in its JSON form. */
export interface Finding {
  readonly type: string;
  readonly subType?: string;
  readonly message: string;
  readonly url?: string;
  readonly lastLine?: number;
}

const falseAlarms: readonly (readonly [RegExp, string])[] = [
  [
    /^CSS: (Unrecognized at-rule “@container”|“container-type”:|“paint-order”:)/,
    'CSS die de checker nog niet kent',
  ],
  [/Content Security Policy/, 'beleid, gemeten aan een bestand in plaats van een adres'],
];

/** The findings that are ours to mend, and how many were left aside for which reason. */
export function ownFindings(all: readonly Finding[]): {
  readonly own: readonly Finding[];
  readonly excused: ReadonlyMap<string, number>;
} {
  const reasonOf = ({ message }: Finding) => falseAlarms.find(([pattern]) => pattern.test(message))?.[1];
  const excused = new Map<string, number>();
  const own = all.filter((finding) => {
    const reason = reasonOf(finding);
    if (reason !== undefined) excused.set(reason, (excused.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { own, excused };
}
