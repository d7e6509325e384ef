# Inside the hedge: what noes and partlies kept room for. Sentences, never counted.

place-inside = Inside the hedge

inside-open = Inside the hedge: what your noes kept room for
inside-lead = What your noes and partlies kept room for, in your own words.
inside-lead-with = What your noes and partlies to { $name } kept room for, in your own words.
inside-loading = Looking inside.
inside-empty = Nothing here yet. Hedges start small.
inside-empty-detail = After a no or a partly you can note what it kept room for. It gathers here.
inside-more = Show more
