pip install datasette sqlite-utils
curl --remote-name https://raadsmonitor.example/data/2026-K3/total.csv
sqlite-utils insert inburgering.db total total.csv --csv --detect-types
datasette inburgering.db
# Open daarna: http://127.0.0.1:8001/inburgering/total?municipality=GM9029
