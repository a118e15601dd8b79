/** Ready questions for the workbench; names in order of the alphabet, never of a value. */
export const workbenchExamples = [
  {
    title: 'Langer dan 10 weken zonder plan',
    sql: `-- Zonder plan (PIP), per gemeente op naam
SELECT name AS gemeente,
  sum(count) FILTER (state IN ('w13', 'w26', 'w52', 'w52p')) AS langer_dan_10_weken,
  sum(count) AS zonder_plan
FROM pip_time
JOIN municipality ON municipality.code = pip_time.municipality
WHERE state IN ('w10', 'w13', 'w26', 'w52', 'w52p')
GROUP BY name
ORDER BY regexp_replace(strip_accents(name), '^''[a-z][- ]', '')`,
  },
  {
    title: 'Plan binnen 10 weken, per jaar waarin mensen begonnen',
    sql: `-- Alleen mensen van wie de eerste 10 weken om zijn
SELECT cohort AS instroomjaar,
  sum(count) FILTER (state IN ('d00_04', 'd04_08', 'd08_10')) AS binnen_10_weken,
  sum(count) AS noemer
FROM pip_time
WHERE state IN ('d00_04', 'd04_08', 'd08_10', 'd10_13', 'd13_17', 'd17_26', 'd26_39', 'd39p',
  'w13', 'w26', 'w52', 'w52p')
GROUP BY cohort
ORDER BY cohort`,
  },
  {
    title: 'Wie leverde niet?',
    sql: `-- Een gemeente zonder levering is een bevinding, geen nul
SELECT name AS gemeente, delivery.state AS levering, reason AS reden
FROM delivery
JOIN municipality ON municipality.code = delivery.municipality
WHERE delivery.state <> 'delivered'
ORDER BY regexp_replace(strip_accents(name), '^''[a-z][- ]', '')`,
  },
  {
    title: 'Welke cijfers zijn herzien?',
    sql: `SELECT name AS gemeente, cohort AS instroomjaar, revision.reason AS reden, note AS toelichting
FROM revision
JOIN municipality ON municipality.code = revision.municipality
ORDER BY regexp_replace(strip_accents(name), '^''[a-z][- ]', ''), cohort`,
  },
] as const;
