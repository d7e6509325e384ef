PRAGMA secure_delete = ON;
CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word USING fts5vocab (main, search, instance);
