import csv, io, urllib.request
answer = urllib.request.urlopen("https://raadsmonitor.example/data/2026-K3/total.csv")
for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8")):
    if row["municipality"] == "GM9029":
        print(row["cohort"], row["count"])
