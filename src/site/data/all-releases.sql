-- Inburgeraars van één gemeente, per release en instroomjaar. Zo komt een nieuwe release er vanzelf bij.
SET VARIABLE bestanden = (SELECT list('https://raadsmonitor.example/data/parquet/' || bestand)
  FROM 'https://raadsmonitor.example/data/parquet/bestanden.json' WHERE tabel = 'total');
SELECT release, cohort, count FROM read_parquet(getvariable('bestanden'), hive_partitioning = true)
WHERE municipality = 'GM9029' ORDER BY ALL;
