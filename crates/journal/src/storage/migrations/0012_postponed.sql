-- The entries that are not in `search` yet, nor their words in `word`. When there are enough of them they are put there all at
-- once; until then a question looks through them as well.
CREATE TABLE postponed (
  place INTEGER PRIMARY KEY
) STRICT;

-- Days are found by the places that their dates can have, so that an entry writes one index less.
DROP INDEX entry_by_date;
