# The phrase library: words to say, in our own. What each is for is said in crates/journal/src/phrases/library.rs, and a test keeps
# the two together. Short, warm, plain; to be read aloud before anything here is changed.

## Acknowledged, then redirected.

phrase-matters-until-sunday = I can hear this matters. Let’s take it up on Sunday.
phrase-heavy-tomorrow = That sounds heavy. I can listen properly tomorrow, not tonight.
phrase-see-why-you-ask = I can see why you ask. It isn’t something I can do.
phrase-tight-deadline = I know the deadline is tight. I’m full until Thursday.
phrase-you-worry = I know you worry when I don’t write back. I’ll call on Wednesday.
phrase-good-cause = It’s a good cause, and I’m glad you do it. I can’t take it on this year.
phrase-things-come-up = Things come up, I know. I’ll keep my day as we had planned it.
phrase-love-you-not-tonight = I love you, and I have nothing left tonight.
phrase-noted-for-session = Thank you for telling me. I’ve noted it for { $day }.
phrase-deserves-more = This deserves more than a message. Let’s give it time in our session.

## One simple sentence.

phrase-cannot-take-on = Thanks for asking. I can’t take it on.
phrase-not-this-time = Not this time. Thank you for thinking of me.
phrase-does-not-work = That doesn’t work for me.
phrase-have-plans = I have plans that evening.
phrase-no-room-this-week = There’s no room in my week for that.
phrase-keep-to-myself = I’d rather keep that to myself.
phrase-not-mine-to-tell = That isn’t mine to tell.
phrase-too-short-notice = That’s too short notice for me.
phrase-ring-back-at-six = It’s not a good moment. I’ll ring you back at six.
phrase-cannot-help-with-money = I can’t help with money. Thank you for trusting me with it.
phrase-received = Received. I’ll keep it for { $day }.

## A rule one keeps.

phrase-do-not-lend = I don’t lend money.
phrase-no-work-after-six = I don’t answer work messages after six.
phrase-sundays-at-home = I keep Sunday evenings for home.
phrase-not-about-others = I don’t talk about people who aren’t here.
phrase-ask-before-visit = I like to be asked before somebody comes by.
phrase-not-on-the-spot = I don’t decide things like that on the spot.
phrase-leave-at-five = I leave at five. What comes later waits for the morning.
phrase-questions-for-sessions = I keep clinical questions for sessions.
phrase-hours-called-off = An hour called off on the day is still billed. Shall we look for a new one?

## What keeps happening.

phrase-evening-before = Plans often change the evening before. Can we talk about that?
phrase-third-time = This is the third time this month. Can we look at how it keeps happening?
phrase-one-no = When I say no, you often ask again. I’d like one no to be enough.
phrase-just-before-leaving = These often come just before I leave. Can we plan them earlier?
phrase-my-days-too = We mostly talk about your days. I’d like us to talk about mine as well.
phrase-without-ringing = You’ve come by a few times without ringing first. I need to know beforehand.
phrase-make-a-joke = When it gets close, I make a joke. I noticed it just now.
phrase-wrote-after-our-hour = You wrote after our last hour. What was that moment like?

## Time, in place of silence.

phrase-tomorrow-by-noon = I’ll tell you tomorrow by noon.
phrase-sleep-on-it = I want to sleep on it. You’ll hear from me in the morning.
phrase-look-at-my-week = Let me look at my week. I’ll tell you tonight.
phrase-what-would-wait = I’ll see what would have to wait, and come back to you by four.
phrase-week-for-money = With money I take a week. I’ll tell you next Saturday.
phrase-not-while-upset = I don’t want to answer while I’m upset. I’ll write in the morning.
phrase-two-days-visit = Give me two days to see whether a visit fits.
phrase-no-words-yet = I don’t have the words yet. Will you ask me again tonight?
phrase-answer-on-monday = I’ll answer on Monday.
phrase-question-for-our-hour = That’s a question for our hour. I’ll bring it along.

## Something else instead.

phrase-not-all-day = Not all day. I can do an hour.
phrase-cannot-drive = I can’t drive you. I can look up the train with you.
phrase-ten-minutes-now = I have ten minutes now, or an hour on Saturday.
phrase-cafe-instead = Not at mine this time. Shall we meet at the café?
phrase-half-by-friday = I can do half of it by Friday, or all of it the week after.
phrase-which-should-wait = I can take this on. Which of the others should wait?
phrase-soup-instead = I can’t lend it. Come and eat with us on Thursday.
phrase-short-call-tomorrow = No long call tonight. A short one tomorrow, if you like.
phrase-next-saturday = Tomorrow no longer works. Next Saturday would.
phrase-set-up-on-the-day = I won’t lead it. I can help set up on the day.
phrase-walk-instead = A whole evening is a lot for me. I’d like a walk.
phrase-extra-session = We could book an extra session.

## A plain no.

phrase-no-hope-it-goes-well = No, I won’t be able to. I hope it goes well.
phrase-no-thank-you = No, thank you.
phrase-no-not-this-weekend = No, not this weekend.
phrase-no-more-work = No, I can’t take on more this month.
phrase-no-not-about-that = No, I don’t want to talk about that.
phrase-no-not-tonight = No, not tonight.
phrase-leave-it-there = My answer is no. I’d like us to leave it there.

## The same once more.

phrase-as-i-said = As I said, I can’t take it on.
phrase-same-answer = I hear you. My answer is the same.
phrase-still-not-lending = As I said, I don’t lend money.
phrase-week-still-full = My week is still full.
phrase-sunday-stays = Sunday evening stays at home.
phrase-on-the-list = As I wrote, it’s on the list for { $day }.

## A yes that is free.

phrase-yes-until-eight = Yes, I’d like that. Until eight.
phrase-yes-come-in = Yes, come in. I’ll put the kettle on.
phrase-yes-a-hand = Yes, I’d be glad of a hand.
phrase-yes-how-it-is = Yes, I’ll tell you how it really is.
phrase-yes-sit-with-me = Yes, sit with me for a while.
phrase-yes-lunch = Yes, I’ll come along to lunch.
phrase-yes-say-when = Yes. I’ll say when I’ve had enough.
phrase-yes-new-day = Yes, let’s move it. I’m glad you still want to.

## Asking for something.

phrase-listen-ten-minutes = Could you listen for ten minutes?
phrase-hand-on-saturday = Could you give me a hand on Saturday?
phrase-not-doing-well = I’m not doing so well. You don’t have to mend it.
phrase-like-you-to-know = There’s something I’d like you to know about me.
phrase-two-more-days = I need two more days for this. Can we move it?
phrase-miss-you = I miss you. Do you have an hour this week?
phrase-come-along = Would you come with me? I’d rather not go alone.
phrase-hold-me = Would you hold me for a moment?
phrase-hear-your-voice = Could we talk instead of writing? I’d like to hear your voice.

## The day that a phrase for a client names: that of the next session.

session-day-monday = Monday
session-day-tuesday = Tuesday
session-day-wednesday = Wednesday
session-day-thursday = Thursday
session-day-friday = Friday
session-day-saturday = Saturday
session-day-sunday = Sunday
session-day-next = our next session

## What may come back, to practise with: once, and never cruel.

pushback-anything = Oh, come on. It’s only this once.
pushback-time = It won’t take long, you’ll see.
pushback-money = I’ll give it back on Friday, I promise.
pushback-evening_or_weekend = But you’re not doing anything else.
pushback-listening = I have nobody else to talk to.
pushback-favour = I thought I could count on you.
pushback-work = But you’re so quick at this.
pushback-information = Why so secretive?
pushback-visit = We’re nearly at your door.
pushback-plans_changed = You’re always so strict about plans.
pushback-message = You’ve always answered before.
pushback-closeness = You’ve been so far away lately.
pushback-client = It’s only one small question.
pushback-free_yes = Are you sure? You look tired.
pushback-asking = Now? I’m in the middle of something.

## Three ways that tend to backfire, and why.

backfire-explained = Explaining at length
backfire-explained-why = Each reason is a new place to push. The longer you explain, the more of you the pushing gets.
backfire-just_once = Just this once
backfire-just_once-why = The limit becomes something to bargain over. Next time begins where this one ended.
backfire-silent = Letting it slide
backfire-silent-why = Nobody learns anything from it, and you are left with the resentment.
