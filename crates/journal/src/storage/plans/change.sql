UPDATE plan SET
  relationship = ?2, situation = ?3, words = ?4, phrase = ?5, doable = ?6, ended_on = ?7, ended = ?8
WHERE key = ?1
