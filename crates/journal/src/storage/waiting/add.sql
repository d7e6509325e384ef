INSERT INTO waiting (id, relationship, at, zone, date, request, kind, want)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
