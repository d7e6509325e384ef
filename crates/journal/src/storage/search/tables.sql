CREATE VIRTUAL TABLE search USING fts5 (
  words, marks,
  content = '', columnsize = 0, tokenize = "ascii tokenchars '_'", prefix = '2'
);
CREATE TABLE word (
  text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
