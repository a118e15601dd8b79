/** What the Nu Html Checker says, without its false alarms, each of which has a name and a reason. */

/** A message in its JSON form. */
export interface NuMessage {
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

/** The messages that are ours to mend, and how many were left aside for which reason. */
export function ownMessages(all: readonly NuMessage[]): {
  readonly own: readonly NuMessage[];
  readonly excused: ReadonlyMap<string, number>;
} {
  const reasonOf = ({ message }: NuMessage) => falseAlarms.find(([pattern]) => pattern.test(message))?.[1];
  const excused = new Map<string, number>();
  const own = all.filter((message) => {
    const reason = reasonOf(message);
    if (reason !== undefined) excused.set(reason, (excused.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { own, excused };
}
