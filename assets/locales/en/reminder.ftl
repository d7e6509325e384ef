# The weekly reminder. What it says on the desktop is the same for everybody, always, and names nothing.

reminder-notice = This is the reminder you asked for.
reminder-notice-open = Open
reminder-in_two_hours = In two hours
reminder-tomorrow = Tomorrow
reminder-next_week = Not this week

reminder-title = Reminder
reminder-lead = Once a week, if you like: a moment to look back.
reminder-on = Remind me once a week
reminder-day = Day
reminder-time = Time
reminder-time-missing = The time is not whole yet, so the one before holds.
reminder-says = The desktop shows “{ $text }” and nothing else: no name, no word of yours, and not what it is about.
reminder-runs = It comes while Hedgerow runs, also while your journal is locked. If the computer sleeps then, or Hedgerow is closed, it comes once, later. A week without one is simply blank, and a week you have looked back on needs none.
reminder-outside = It has to be known while your journal is locked. So the day, the time, when it last came, until when it was put off and that a week needs none are kept outside of it, where others on this computer can read them.
reminder-stays = Stay in the tray, locked, when the window is closed
reminder-stays-hint = Otherwise closing the window ends Hedgerow. “Quit” in the tray always does.
reminder-without_buttons = Your desktop shows no buttons with it. Whether it should come later can be said on Today.
reminder-not_here = Hedgerow cannot show notifications on this desktop. When it is time, a line on Today says so instead.

reminder-line = This is the reminder you asked for: a moment to look back on the week.
reminder-look-back = Look back
reminder-said-in_two_hours = It comes again in two hours.
reminder-said-tomorrow = It comes again tomorrow.
reminder-said-next_week = It comes again next week.
