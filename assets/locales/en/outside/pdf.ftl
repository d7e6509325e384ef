# What stands on a printed page beside what the document says.

pdf-page = { $page } of { $pages }
