INSERT INTO rule (id, words, new_words, named_on, deleted_until, taken_off)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
  words = excluded.words, new_words = excluded.new_words, named_on = excluded.named_on,
  deleted_until = excluded.deleted_until, taken_off = excluded.taken_off
