import { firstSet, type CountedIndicator } from '../indicator.ts';

export const knownShare: CountedIndicator = {
  id: 'known_share',
  name: 'Bekend bij de gemeente',
  place: 400,
  theme: 'mensen',
  compact: false,
  definition: 'Mensen op de lijst van DUO die ook in de eigen dossiers van de gemeente staan.',
  numerator:
    'Mensen naar de lijst waarin zij staan: in beide, alleen bij DUO, of alleen in een eigen dossier.',
  denominator: 'Mensen op de lijst van DUO.',
  unit: 'percent',
  direction: 'higher',
  norm: null,
  owner: ['gemeente'],
  clock: null,
  rationale: 'De ombudsman vroeg: kent u de inburgeraars in uw gemeente?',
  risk: 'Een dossier aanmaken is nog geen contact.',
  caveat: 'De twee lijsten moeten van dezelfde datum zijn.',
  requests: [
    { code: 'o6', role: 'subject' },
    { code: 'o7', role: 'subject' },
  ],
  observes: ['o6', 'o7'],
  state: 'counted',
  isStock: true,
  needs: ['known'],
  choices: [],
  sql: `SELECT known.known::VARCHAR AS known,
  sum(count)::INTEGER AS numerator,
  count(DISTINCT municipality)::INTEGER AS blocks,
  (sum(sum(count) FILTER (known.known <> 'file_only')) OVER ())::INTEGER AS denominator
FROM known
WHERE municipality IN ($municipality)
GROUP BY known.known
ORDER BY known.known`,
  columns: [
    { name: 'known', label: 'lijst' },
    { name: 'numerator', label: 'mensen' },
    { name: 'blocks', label: 'gemeenten' },
    { name: 'denominator', label: 'in de lijst van DUO' },
  ],
  ...firstSet,
};
