-- Van het Gemeentelijk Gegevensmodel (GGM 2.5.1, model Inburgering) naar het sjabloon van het dossierbestand.
-- Voor PostgreSQL, SQL Server en Oracle: er staat niets in wat een van de drie anders leest. Getest in DuckDB, op de
-- tabellen van het model. Tabellen en kolommen: https://github.com/Gemeente-Delft/Gemeentelijk-Gegevensmodel,
-- v2.5.1/ddl/6 Sociaal Domein/Inburgering. Onder dat nummer zijn twee indelingen uitgegeven; dit is die waarin de termijn
-- naar de plicht verwijst (INBURGERINGSTERMIJN.HEEFT_INBURGERINGSPLICHT_ID).
--
-- 1. Maak en vul de eigen tabel: wat het GGM niet heeft. RECORD_KEY is een willekeurige tekst, zoals een UUID, en nooit
--    afgeleid van een BSN of V-nummer. Een kolom die u niet heeft, haalt u weg: hier, en in de view.
-- 2. Maak de view, en bewaar SELECT * FROM RAADSMONITOR_DOSSIERS als CSV in UTF-8, met de kolomnamen erboven.
--    In Oracle eerst: ALTER SESSION SET NLS_DATE_FORMAT = 'YYYY-MM-DD'.
-- 3. Kies dat bestand als dossierbestand. Het GGM geeft de stand van vandaag: gebruik --terug-naar-peildatum (op de
--    pagina: een vinkje bij stap 3).
--
-- Niet te krijgen, en dus niet in de view: term_original_end_date en extension_grounds (een termijn heeft geen historie en
-- een grond is vrije tekst), exemption, exemption_reason, dispensation en dispensation_ground (de soort staat er niet in),
-- exam_knm, exam_le, exam_lu, exam_sc, exam_sp en exams_done_date (de uitslag is een getal zonder codelijst),
-- in_duo_list en in_municipal_file. Namen, nummers, adressen en contactpersonen worden niet gelezen.

CREATE TABLE RAADSMONITOR_EIGEN (
  NATUURLIJKPERSOON_ID INTEGER PRIMARY KEY,
  RECORD_KEY VARCHAR(64) NOT NULL,
  MUNICIPALITY_CODE VARCHAR(6) NOT NULL,
  ACT VARCHAR(6) NOT NULL,
  RELATION VARCHAR(10) NOT NULL,
  DUTY_NOTICE_DATE DATE,
  CLOCK_SIGNAL_DATE DATE,
  MUNICIPALITY_LINK_DATE DATE,
  BRP_REGISTRATION_DATE DATE,
  CLOCK_START_DATE DATE,
  CLOCK_BASIS VARCHAR(6),
  THIRD_PARTY_INFO VARCHAR(8),
  THIRD_PARTY_RECEIVED_DATE DATE,
  PIP_ORIGIN VARCHAR(6),
  PIP_REVISIONS INTEGER,
  PIP_SENT_DATE DATE,
  NO_PIP_REASON VARCHAR(11),
  FIRST_ROUTE VARCHAR(1),
  FIRST_LESSON_DATE DATE,
  COURSE_HOURS INTEGER,
  LESSON_WAIT_REASON VARCHAR(13),
  Z_ROUTE_DATE DATE,
  FINE_MUNICIPALITY_DATE DATE,
  LAST_CONTACT_DATE DATE,
  FIXED_CONTACT VARCHAR(5),
  ELIP VARCHAR(5)
);

CREATE VIEW RAADSMONITOR_DOSSIERS AS
SELECT
  e.RECORD_KEY AS record_key,
  e.MUNICIPALITY_CODE AS municipality_code,
  e.ACT AS act,
  e.RELATION AS relation,
  CASE UPPER(p.WORDTBEHANDELSALS)
    WHEN 'ASIELSTATUSHOUDER' THEN 'Asielstatushouder'
    WHEN 'GEZINSMIGRANT' THEN 'Gezinsmigrant en overige migrant'
    WHEN 'OVERIGEMIGRANT' THEN 'Gezinsmigrant en overige migrant'
    ELSE p.WORDTBEHANDELSALS
  END AS "group",
  p.DATUMSTART AS duty_start_date,
  e.DUTY_NOTICE_DATE AS duty_notice_date,
  e.CLOCK_SIGNAL_DATE AS clock_signal_date,
  p.DATUMEIND AS duty_end_date,
  p.REDENGEENINBURGERINGSPLICHT AS duty_end_reason,
  e.MUNICIPALITY_LINK_DATE AS municipality_link_date,
  e.BRP_REGISTRATION_DATE AS brp_registration_date,
  e.CLOCK_START_DATE AS clock_start_date,
  e.CLOCK_BASIS AS clock_basis,
  e.THIRD_PARTY_INFO AS third_party_info,
  e.THIRD_PARTY_RECEIVED_DATE AS third_party_received_date,
  bi.STARTDATUM AS intake_start_date,
  pip.DAGTEKENINGINITIELEPIP AS first_pip_date,
  pip.DAGTEKENINGPIP AS current_pip_date,
  e.PIP_ORIGIN AS pip_origin,
  e.PIP_REVISIONS AS pip_revisions,
  e.PIP_SENT_DATE AS pip_sent_date,
  e.NO_PIP_REASON AS no_pip_reason,
  e.FIRST_ROUTE AS first_route,
  -- Het model laat hier vrije tekst toe: wat hieronder niet staat, komt onveranderd in het bestand en wordt dan geweigerd.
  CASE UPPER(REPLACE(REPLACE(l.LEERROUTETYPE, '-', ''), '_', ''))
    WHEN 'B1ROUTE' THEN 'B'
    WHEN 'ONDERWIJSROUTE' THEN 'O'
    WHEN 'ZROUTE' THEN 'Z'
    WHEN 'ZELFREDZAAMHEIDSROUTE' THEN 'Z'
    ELSE l.LEERROUTETYPE
  END AS route,
  l.NIVEAU AS "level",
  o.DATUMINBURGERINGSAANBOD AS offer_date,
  COALESCE(e.FIRST_LESSON_DATE, t.STARTVANTAALLESACTVITEIT) AS first_lesson_date,
  COALESCE(e.COURSE_HOURS, b1.UREN) AS course_hours,
  e.LESSON_WAIT_REASON AS lesson_wait_reason,
  pvt.DATUM AS pvt_date,
  mp.DATUM AS map_date,
  e.Z_ROUTE_DATE AS z_route_date,
  it.BEGINDATUM AS term_start_date,
  it.EINDDATUM AS term_end_date,
  e.FINE_MUNICIPALITY_DATE AS fine_municipality_date,
  it.BOETE AS fine_duo_date,
  e.LAST_CONTACT_DATE AS last_contact_date,
  e.FIXED_CONTACT AS fixed_contact,
  e.ELIP AS elip
FROM INBURGERAAR i
JOIN RAADSMONITOR_EIGEN e ON e.NATUURLIJKPERSOON_ID = i.NATUURLIJKPERSOON_ID
JOIN INBURGERINGSPLICHT p ON p.INBURGERINGSPLICHT_ID = i.HEEFT_EEN_INBURGERINGSPLICHT_ID
LEFT JOIN ASIELSTATUSHOUDER a ON a.NATUURLIJKPERSOON_ID = i.NATUURLIJKPERSOON_ID
LEFT JOIN TAALVAARDIGHEID t ON t.TAALVAARDIGHEID_ID = a.HEEFT_TAALVAARDIGHEID_ID
LEFT JOIN INBURGERINGSTRAJECT tr ON tr.HEEFT_INBURGERINGSPLICHT_ID = p.INBURGERINGSPLICHT_ID
LEFT JOIN BREDE_INTAKE bi ON bi.ONDERDEEL_VAN_INBURGERINGSTRAJECT_ID = tr.INBURGERINGSTRAJECT_ID
LEFT JOIN LEERROUTE l ON l.LEERROUTE_ID = bi.HEEFT_LEERROUTE_ID
LEFT JOIN PIP pip ON pip.PIP_ID = l.AFGESPROKEN_IN_PIP_ID
LEFT JOIN INBURGERINGSAANBOD o ON o.INBURGERINGSAANBOD_ID = pip.BEVAT_INBURGERINGSAANBOD_ID
LEFT JOIN (
  SELECT ONDERDEEL_VAN__LEERROUTE_ID AS ROUTE_ID, SUM(GEVOLGDEURENPARTICIPATIETAALLES) AS UREN
  FROM B1_ROUTE GROUP BY ONDERDEEL_VAN__LEERROUTE_ID
) b1 ON b1.ROUTE_ID = l.LEERROUTE_ID
LEFT JOIN (
  SELECT ONDERDEEL_VAN_LEERROUTE_ID AS ROUTE_ID, MIN(DATUMONDERTEKENING_PVT) AS DATUM
  FROM PVT GROUP BY ONDERDEEL_VAN_LEERROUTE_ID
) pvt ON pvt.ROUTE_ID = l.LEERROUTE_ID
LEFT JOIN (
  SELECT ONDERDEEL_VAN_LEERROUTE_ID AS ROUTE_ID, MIN(DATUMEINDGESPREKMAP) AS DATUM
  FROM MAP GROUP BY ONDERDEEL_VAN_LEERROUTE_ID
) mp ON mp.ROUTE_ID = l.LEERROUTE_ID
LEFT JOIN (
  SELECT HEEFT_INBURGERINGSPLICHT_ID AS PLICHT_ID, MIN(DATUMAANVANGINBURGERINGSTERMIJN) AS BEGINDATUM,
         MAX(DATUMEINDEINBURGERINGSTERMIJN) AS EINDDATUM, MAX(DATUMBOETE) AS BOETE
  FROM INBURGERINGSTERMIJN GROUP BY HEEFT_INBURGERINGSPLICHT_ID
) it ON it.PLICHT_ID = p.INBURGERINGSPLICHT_ID;
