INSERT INTO rehearsal (id, date, phrase, entry, situation, words, pushback, ease)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO NOTHING
