import { declarableRequests, type CodeOf } from '../contract/codes.ts';

/** The requests of the closing call of the Nationale ombudsman (report 2018/065), in short. */
export const requests = [
  { code: 'o1', name: 'Help nu de tienduizenden onder het tekortschietende stelsel van toen' },
  { code: 'o6', name: 'De inburgeraars kennen' },
  { code: 'o13', name: 'Vraag hoe het met de inburgeraars staat' },
  { code: 'o14', name: 'Vraag welke maatregelen het bestuur neemt' },
  { code: 'o16', name: 'Laat in het plan (PIP) ruimte voor verandering' },
  { code: 'o18', name: 'Vraag uw bestuurder om deze ruimte' },
  ...declarableRequests,
] as const;

/** A request and what a figure means for it; `context` proves nothing about the request itself. */
export interface ServedRequest {
  readonly code: CodeOf<typeof requests>;
  readonly role: 'subject' | 'context';
}
