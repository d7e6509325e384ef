# One entry: its sentence, its page, and where it goes when deleted.

entry-received =
    { $who } asked for { $what }. { $wish ->
        [yes] { wished-yes }{ " " }
        [mixed] { wished-mixed }{ " " }
        [no] { wished-no }{ " " }
       *[none] { "" }
    }I said { $answer }. It left me { $cost }.
entry-asked =
    I asked { $who } for { $what }. { $met ->
        [met] It was met.{ " " }
        [partly] It was partly met.{ " " }
        [not_met] It was not met.{ " " }
       *[none] { "" }
    }It left me { $cost }.
entry-held-back = I wanted something from { $who }, and held it back: { $what }. It left me { $cost }.
entry-waiting = { $who } asked for { $what }.

entry-own-kind-something = something

entry-title = An entry
entry-close = Close
entry-amend = Change it
entry-add-detail = Add detail
entry-delete = Delete
entry-deleted = Deleted. It is kept for 30 days.
entry-undo = Undo
entry-when = When
entry-kind = Kind
entry-looking-back = Looking back
entry-later-cost = How it was later
entry-afterwards = Afterwards they
entry-kept-room-for = What it kept room for
entry-yes = yes

deleted-title = Recently deleted
deleted-explained = Deleted entries stay here for 30 days. Then they are erased for good.
deleted-empty = Nothing is waiting to be erased.
deleted-restore = Bring it back
deleted-restored = It is back in its place.
deleted-until = until { $day }
