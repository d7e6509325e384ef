INSERT INTO plan (id, relationship, situation, words, phrase, doable, made_on, ended_on, ended, reflection)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
