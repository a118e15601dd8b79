/** Ready questions for the workbench; names in order of the alphabet, never of a value. */
export const workbenchExamples = [
  {
    title: 'Langer dan 10 weken zonder plan',
    sql: `-- Zonder plan (PIP), per gemeente op naam
SELECT name AS gemeente,
  sum(count) FILTER (state >= 'w13') AS langer_dan_10_weken,
  sum(count) AS zonder_plan
FROM pip_time
JOIN municipality ON municipality.code = pip_time.municipality
WHERE state BETWEEN 'w10' AND 'w52p'
GROUP BY name
ORDER BY strip_accents(name)`,
  },
  {
    title: 'Plan binnen 10 weken, per instroomjaar',
    sql: `-- Alleen mensen van wie de eerste 10 weken om zijn
SELECT cohort AS instroomjaar,
  sum(count) FILTER (state <= 'd08_10') AS binnen_10_weken,
  sum(count) AS noemer
FROM pip_time
WHERE state <= 'd39p' OR state BETWEEN 'w13' AND 'w52p'
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
ORDER BY strip_accents(name)`,
  },
  {
    title: 'Welke cijfers zijn herzien?',
    sql: `SELECT name AS gemeente, cohort AS instroomjaar, revision.reason AS reden, note AS toelichting
FROM revision
JOIN municipality ON municipality.code = revision.municipality
ORDER BY strip_accents(name), cohort`,
  },
] as const;
