-- Inburgeraars van één gemeente, per instroomjaar.
SELECT cohort, count
FROM 'https://raadsmonitor.example/data/2026-K3/total.parquet'
WHERE municipality = 'GM9029'
ORDER BY cohort;
