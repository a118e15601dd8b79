# Inburgeraars van één gemeente, per instroomjaar.
total <- read.csv("https://raadsmonitor.example/data/2026-K3/total.csv", fileEncoding = "UTF-8")
own <- total[total$municipality == "GM9029", c("cohort", "count")]
print(own, row.names = FALSE)
