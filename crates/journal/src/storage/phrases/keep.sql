INSERT INTO phrase (id, made_of, text, move, side, situation, deleted_until)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
  made_of = excluded.made_of, text = excluded.text, move = excluded.move, side = excluded.side,
  situation = excluded.situation, deleted_until = excluded.deleted_until
