/** What a real edition for the web may not leave open: names that nobody can have, and what the law asks it to say. */
interface Unfilled {
  readonly path: readonly string[];
  readonly message: string;
}

/** Domains that stand for none (RFC 2606 and 6761), at the end of a host name. */
const reserved =
  /(?:^|[@./])(?:example|invalid|test|localhost)(?=$|[/:])|(?:^|[@./])example\.(?:com|net|org)(?=$|[/:])/i;
const toDo = /nog in te vullen|sjabloon|lorem ipsum|\b(?:todo|xxx)\b/i;

interface Published {
  readonly soort: string;
  readonly adres: string;
  readonly broncode?: string | undefined;
  readonly toegankelijkheid?: unknown;
  readonly beveiliging: { readonly verloopt: string };
}

/** Every place that is still open, when others can reach this edition and it says that it is real. */
export function unfilledIn(settings: Published, today: string): Unfilled[] {
  const { soort, adres, broncode, toegankelijkheid, beveiliging } = settings;
  if (soort !== 'echt' || !adres.startsWith('https://')) return [];
  return [
    ...placesIn(settings, []),
    ...(broncode === undefined
      ? [
          missing(
            'broncode',
            'het adres van de broncode van deze site: de licentie (EUPL 1.2, artikel 5) vraagt erom',
          ),
        ]
      : []),
    ...(toegankelijkheid === undefined
      ? [
          missing(
            'toegankelijkheid',
            'status en datum van uw toegankelijkheidsverklaring; zie docs/uitgeven.md',
          ),
        ]
      : []),
    ...(beveiliging.verloopt < today
      ? [
          {
            path: ['beveiliging', 'verloopt'],
            message: 'een dag die nog komt: daarna geldt security.txt niet meer',
          },
        ]
      : []),
  ];
}

const missing = (name: string, message: string): Unfilled => ({ path: [name], message });

function placesIn(value: unknown, at: readonly string[]): Unfilled[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inside]) => placesIn(inside, [...at, name]));
  if (typeof value !== 'string') return [];
  if (reserved.test(value)) return [{ path: at, message: 'een adres dat bestaat: deze naam is van niemand' }];
  return toDo.test(value)
    ? [{ path: at, message: 'een eigen tekst, want een echte editie heeft geen open plekken' }]
    : [];
}
