import type { Counted } from '../example/true-counts.ts';

/** A number that a sentence gives, with whom it is about: what can be true or false of people. */
export interface Claim {
  /** The words it was read from. */
  readonly text: string;
  readonly word: 'ongeveer' | 'hooguit' | 'minder dan';
  readonly number: number;
  /** "46%", "hooguit 20%", "17 tot 54%"; null without a share. */
  readonly percent: string | null;
  readonly counts: (one: Counted) => boolean;
  /** Of whom the share is; null without a share. */
  readonly of: ((one: Counted) => boolean) | null;
  /** Cohort years that the sentence says it leaves out. */
  readonly except: readonly number[];
  /** ISO date that it is about; absent = the newest. */
  readonly day?: string;
  /** Worked out from two published numbers. */
  readonly isDifference: boolean;
}

type Who = Claim['counts'];

const waiting: Who = ({ state }) => /^w/.test(state);
const beyond: Who = ({ state }) => /^w/.test(state) && state !== 'w10';
const noClock: Who = ({ state }) => state === 'no_clock';
/** Nobody's time runs in reception. */
const inReception: Who = ({ state }) => state === 'reception';
const within: Who = ({ state }) => ['d00_04', 'd04_08', 'd08_10'].includes(state);
const followed: Who = (one) => /^d/.test(one.state) || beyond(one);
const order = ['notified', 'registered', 'intake', 'pip', 'lesson', 'pvt', 'route_done', 'fulfilled'];
const reached =
  (stage: string): Who =>
  (one) =>
    order.indexOf(one.stage) >= order.indexOf(stage);
const inYear =
  (year: number, who: Who): Who =>
  (one) =>
    one.cohort === year && who(one);
const anybody: Who = () => true;

interface Rule {
  readonly words: RegExp;
  readonly counts: (match: RegExpExecArray) => Who;
  readonly of?: (match: RegExpExecArray) => Who;
  readonly isDifference?: true;
}

const year = (match: RegExpExecArray): number => Number(match.groups?.['year']);
const inDuty: Who = ({ endState }) => endState !== 'lapsed';

/** Where a count stands in a sentence, and whom that sentence makes it about. Named groups: word, number, percent, year. */
const rules: readonly Rule[] = [
  {
    words: rule(
      'hadden (?:in .+? )?COUNT inburgeraars (?:in onze gemeente )?van wie de wachttijd is begonnen, nog geen plan',
    ),
    counts: () => waiting,
  },
  { words: rule('THEM wachtten toen al langer dan 10 weken'), counts: () => beyond, of: () => waiting },
  {
    words: rule('Niet meegeteld: COUNT mensen zonder plan in de opvang'),
    counts: () => inReception,
  },
  {
    words: rule('Niet meegeteld: [^.]+ mensen zonder plan in de opvang, en COUNT zonder bekende startdatum'),
    counts: () => noClock,
  },
  {
    words: rule(
      '[Ii]n (?<year>20\\d\\d) begonnen in .+? COUNT mensen van wie de eerste 10 weken voorbij zijn',
    ),
    counts: (m) => inYear(year(m), followed),
  },
  {
    words: rule(
      'In onze gemeente begonnen in (?<year>20\\d\\d) COUNT mensen van wie de eerste 10 weken voorbij zijn',
    ),
    counts: (m) => inYear(year(m), followed),
  },
  {
    words: rule(
      '[Ii]n (?<year>20\\d\\d) [^.]*mensen van wie de eerste 10 weken voorbij zijn[^.]*\\. THEM kregen binnen die 10 weken een plan',
    ),
    counts: (m) => inYear(year(m), within),
    of: (m) => inYear(year(m), followed),
  },
  {
    words: rule('Van de mensen die in (?<year>20\\d\\d) begonnen, waren dat er SHARE'),
    counts: (m) => inYear(year(m), within),
    of: (m) => inYear(year(m), followed),
  },
  {
    words: rule('die in (?<year>20\\d\\d) begonnen en even lang zijn gevolgd, lukte dit bij SHARE'),
    counts: (m) => inYear(year(m), within),
    of: (m) => inYear(year(m), followed),
  },
  {
    words: rule('Niet meegeteld: COUNT anderen die in (?<year>20\\d\\d) begonnen'),
    counts: (m) => inYear(year(m), (one) => !followed(one)),
    isDifference: true,
  },
  {
    words: rule('die in (?<year>20\\d\\d) begonnen en van wie die tijd voorbij is, lukte dat bij COUNT niet'),
    counts: (m) => inYear(year(m), (one) => followed(one) && !within(one)),
    isDifference: true,
  },
  { words: rule('Van de mensen die op een plan wachten, wachten COUNT al langer'), counts: () => beyond },
  { words: rule('wachtten COUNT mensen langer dan 10 weken op hun plan'), counts: () => beyond },
  {
    words: rule('In (?<year>20\\d\\d) begonnen in [^.]+? COUNT mensen\\. Bij'),
    counts: (m) => inYear(year(m), anybody),
  },
  {
    words: rule('In (?<year>20\\d\\d) begonnen in [^.]+? mensen\\. Bij THEM was op [^.]+ het eerste gesprek'),
    counts: (m) => inYear(year(m), reached('intake')),
    of: (m) => inYear(year(m), anybody),
  },
  {
    words: rule('die in (?<year>20\\d\\d) in [^.]+? begonnen, hebben COUNT een plan'),
    counts: (m) => inYear(year(m), reached('pip')),
  },
  {
    words: rule(
      'die in (?<year>20\\d\\d) in [^.]+? begonnen, hebben [^.]+\\. THEM waren op [^.]+ met taalles begonnen',
    ),
    counts: (m) => inYear(year(m), reached('lesson')),
    of: (m) => inYear(year(m), reached('pip')),
  },
  {
    words: rule('In (?<year>20\\d\\d) begonnen in [^.]+? COUNT mensen van wie de plicht niet verviel'),
    counts: (m) => inYear(year(m), inDuty),
    isDifference: true,
  },
  {
    words: rule('begonnen in (?<year>20\\d\\d) COUNT mensen van wie de plicht niet verviel'),
    counts: (m) => inYear(year(m), inDuty),
    isDifference: true,
  },
  {
    words: rule('liep in .+? de inburgeringsplicht van COUNT mensen'),
    counts:
      () =>
      ({ endState }) =>
        endState === 'running',
  },
];

/** A pattern with its counts: COUNT, THEM ("… van hen (46%)") and SHARE ("… van de 120 (46%)"). */
function rule(words: string): RegExp {
  const named = '(?<word>[Oo]ngeveer|[Hh]ooguit|[Mm]inder dan) (?<number>[\\d.]+)';
  return new RegExp(
    words
      .replace('COUNT', named)
      .replace('THEM', `${named} van hen(?: \\((?<percent>[^)]*)\\))?`)
      .replace('SHARE', `${named} van de [\\d.]+(?: \\((?<percent>[^)]*)\\))?`),
    'g',
  );
}

/** Every number in a text that a rule knows, as a claim about people. */
export function claimsIn(text: string): Claim[] {
  return rules.flatMap((one) =>
    [...text.matchAll(one.words)].map((found): Claim => {
      const match = found;
      const { word = 'ongeveer', number = '0', percent } = match.groups ?? {};
      return {
        text: match[0],
        word: word.toLowerCase() as Claim['word'],
        number: Number(number.replaceAll('.', '')),
        percent: percent ?? null,
        counts: one.counts(match),
        of: one.of?.(match) ?? null,
        except: exceptedIn(text),
        isDifference: one.isDifference === true,
      };
    }),
  );
}

/** The years that a text says it leaves out. */
function exceptedIn(text: string): number[] {
  const found = [...text.matchAll(/(?:; wie|Wie) in ([^;.]*?) begon, telt hier niet mee/g)];
  return found.flatMap(([, years = '']) => [...years.matchAll(/20\d\d/g)].map(([one]) => Number(one)));
}
