import { declarableRequests, nameOf } from '../../contract/codes.ts';
import { date } from '../../format.ts';
import { currentRelease, declared } from '../../published/files.ts';

/** A statement of a municipality about a request of the ombudsman. */
export interface DeclaredHere {
  readonly request: string;
  readonly title: string;
  readonly text: string;
  /** "Zelf verklaard door de gemeente, niet gecontroleerd (12 mei 2026)." with "Verlopen." after a year. */
  readonly mark: string;
  readonly isExpired: boolean;
  readonly date: string;
  readonly url: string;
}

/** Whether a declaration is more than twelve months old on a day; both ISO dates. */
export function isExpired(declaredOn: string, day: string): boolean {
  const end = new Date(`${declaredOn}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end.toISOString().slice(0, 10) < day;
}

/** What a municipality declared, in the order of the requests. */
export function declaredHere(code: string): DeclaredHere[] {
  const { release, gepubliceerd } = currentRelease();
  return declared(release)
    .filter(({ municipality }) => municipality === code)
    .map(({ request, text, date: day, url }) => {
      const expired = isExpired(day, gepubliceerd);
      return {
        request,
        title: nameOf(declarableRequests, request),
        text,
        mark: `Zelf verklaard door de gemeente, niet gecontroleerd (${date(day)}).${expired ? ' Verlopen: ouder dan 12 maanden.' : ''}`,
        isExpired: expired,
        date: day,
        url,
      };
    });
}
