/** What the Nu Html Checker says, without its false alarms, each of which has a name and a reason. */

/** A message in its JSON form. */
export interface NuMessage {
  readonly type: string;
  readonly subType?: string;
  readonly message: string;
  readonly url?: string;
  readonly lastLine?: number;
}

interface FalseAlarm {
  readonly message: RegExp;
  readonly reason: string;
  /** Only in files with such an address; absent = in all. */
  readonly url?: RegExp;
}

const falseAlarms: readonly FalseAlarm[] = [
  {
    message: /^CSS: (Unrecognized at-rule “@container”|“container-type”:|“paint-order”:)/,
    reason: 'CSS die de checker nog niet kent',
  },
  {
    message: /Content Security Policy/,
    reason: 'beleid, gemeten aan een bestand in plaats van een adres',
  },
  {
    // Frozen before every section had a heading; a frozen page never changes.
    message: /^Section lacks heading/,
    reason: 'deel zonder kop op een vaste pagina van vroeger, die nooit verandert',
    url: /\/vast\//,
  },
];

/** The messages that are ours to mend, and how many were left aside for which reason. */
export function ownMessages(all: readonly NuMessage[]): {
  readonly own: readonly NuMessage[];
  readonly excused: ReadonlyMap<string, number>;
} {
  const reasonOf = ({ message, url = '' }: NuMessage) =>
    falseAlarms.find((one) => one.message.test(message) && (one.url?.test(url) ?? true))?.reason;
  const excused = new Map<string, number>();
  const own = all.filter((message) => {
    const reason = reasonOf(message);
    if (reason !== undefined) excused.set(reason, (excused.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { own, excused };
}
