# Old rules: what one grew up with, where it was at work, and the new rule beside it.

place-rules = Old rules

rules-lead = Some rules were learned so early that they answer before we do. Here are those you named, where they were at work, and room for a new one beside each.
rules-loading = Looking for them.
rules-empty = No old rule is named yet.
rules-empty-detail = “Be polite at all costs”, “their needs come first”: rules like these were often good ones once. Name one here, or mark one on an entry or when you look back on a week.
rules-nothing-marked = Not marked on anything yet.
rules-entries = { $count ->
    [one] At work in one entry, with { $people }.
   *[other] At work in { $number } entries, with { $people }.
}
rules-more-people = { $count ->
    [one] one more
   *[other] { $number } more
}
rules-kinds = It was about { $kinds }.
rules-answers = You said { $answers }.
rules-own = With wishes of your own, you { $answers }.
rules-answer-yes = yes { $times }
rules-answer-partly = partly { $times }
rules-answer-later = later { $times }
rules-answer-no = no { $times }
rules-answer-asked = asked { $times }
rules-answer-held_back = held back { $times }
rules-weeks = { $count ->
    [one] You marked it on one week that you looked back on.
   *[other] You marked it on { $number } weeks that you looked back on.
}
rules-weeks-read = The weeks you marked it on
rules-weeks-close = Fold away
rules-open-entries = { $count ->
    [one] The entry behind it
   *[other] The entries behind it
}
rules-behind = Behind “{ $rule }”
rules-new = The new rule beside it
rules-new-hint = In your own words, as you would say it to somebody you are fond of.
rules-new-write = Write a new rule beside it
rules-new-change = Change the new rule
rules-new-keep = Keep the new rule
rules-new-kept = The new rule is kept.
rules-new-gone = The new rule is gone.
rules-name = Name another rule
rules-name-first = Name a rule
rules-name-field = The rule, in the words you grew up with
rules-name-keep = Keep the rule
rules-named = The rule is kept.
rules-rename = Rename
rules-rename-hint = It is renamed on every entry and week that names it. If there is a rule of these words already, the two become one.
rules-rename-keep = Rename it everywhere
rules-renamed = Renamed everywhere.
rules-delete = Delete
rules-deleted = Deleted, and taken off where it was marked. It can be brought back for 30 days.
rules-cancel = Leave it as it was
rules-unkept = Something here is not kept yet. Keep it, or leave it as it was.
rules-gone = Rules you deleted
rules-gone-close = Fold away
rules-gone-until = { $rule }, until { $date }
rules-bring-back = Bring it back
rules-back = It is back.
rules-back-in-marks = It is marked again where it was. Its new rule has no room beside the one that is there, and stays among the rules you deleted until { $date }.
rules-restored = The rule you were writing is here again. It is not kept yet.

rules-all = All old rules

rules-sitting = An old rule at work this week
rules-sitting-add = Mark an old rule
rules-reflection = An old rule at work that week
