# Why an entry is read as it is. First the cell of the table: what you answered, how it left you, and what you wished
# (none: not said). Then what changed it. Each is a guess from a few words, never a finding about a person.

# Yes.
reason-yes-ease-none = A yes that left you at ease is most likely given freely, though some easy yeses are habit.
reason-yes-ease-yes = You wanted it, said yes, and felt at ease: freely given.
reason-yes-ease-mixed = You were torn, and the yes settled well: mostly a free one.
reason-yes-ease-no = You’d rather not have, and yet it sat well. Duty at peace, or a wish set aside; this stays open.
reason-yes-drained-none = A yes that emptied you may have gone past your wish, though chosen care tires, too.
reason-yes-drained-yes = It was tiring, and you had chosen it. Effort is no missing limit.
reason-yes-drained-mixed = You were half willing and ended up empty: perhaps more was given than was there.
reason-yes-drained-no = You’d rather not have, you said yes, and it emptied you. More may have been given than you wanted to give.
reason-yes-resentful-none = Resentment after a yes often means that a no was swallowed.
reason-yes-resentful-yes = You wanted to, and still it turned sour: too much of it, perhaps, or nothing came back.
reason-yes-resentful-mixed = A yes you were torn about, and it soured.
reason-yes-resentful-no = You’d rather not have, and the yes left resentment. More may have been given than you wanted to give.
reason-yes-guilty-none = Guilt beside a yes may have been what asked for it. Without your wish this is hard to tell.
reason-yes-guilty-yes = You wanted to. The guilt may belong to something else.
reason-yes-guilty-mixed = You were torn, and guilt was in the room.
reason-yes-guilty-no = The yes may have been there to quiet the guilt.
reason-yes-uneasy-none = Unease with a yes can be the fear of saying no, or plain nerves.
reason-yes-uneasy-yes = You wanted to, and it made you nervous. Coming close can be daunting and good at once.
reason-yes-uneasy-mixed = You were torn and tense, and said yes.
reason-yes-uneasy-no = You’d rather not have. The yes may have been the quickest way out of the tension.
reason-yes-cut_off-none = You gave and felt unseen. Often that is giving more than you had, but not always.
reason-yes-cut_off-yes = You opened up and felt alone with it. That may lie in what came back to you.
reason-yes-cut_off-mixed = You were torn, said yes, and felt unseen.
reason-yes-cut_off-no = You’d rather not have, and in the yes there was no room for you.

# Partly.
reason-partly-ease-none = A part, at ease: you kept something and gave something.
reason-partly-ease-yes = You wanted to, and gave a part at ease: opening at your own pace.
reason-partly-ease-mixed = You were torn, and a part was your answer: wish and answer fit.
reason-partly-ease-no = You kept most of what you did not want to give, and were at peace with it.
reason-partly-drained-none = You tried a limit. It was still too much, or hard work to hold.
reason-partly-drained-yes = You wanted to, took it in measure, and got tired.
reason-partly-drained-mixed = Even a part of it was a lot.
reason-partly-drained-no = You’d rather have given nothing, and the part you gave emptied you.
reason-partly-resentful-none = A part given with resentment: perhaps the limit came a little late.
reason-partly-resentful-yes = You wanted to, and resentment came: something unfair, or something held back. It can be read in several ways.
reason-partly-resentful-mixed = You were torn, and the part you gave cost too much.
reason-partly-resentful-no = You’d rather not have, and even a part left resentment.
reason-partly-guilty-none = Guilt often comes with a limit that is half set. It does not mean you did wrong.
reason-partly-guilty-yes = You wanted to give more: a choice, or perhaps caution.
reason-partly-guilty-mixed = You were torn and found a fair middle, with guilt beside it.
reason-partly-guilty-no = You began a limit, and guilt may have drawn part of it back.
reason-partly-uneasy-none = Finding a middle is uncomfortable, and still you set a limit.
reason-partly-uneasy-yes = You wanted more of it, and unease may have held some back.
reason-partly-uneasy-mixed = You were torn, found a middle, and it was a bit tense.
reason-partly-uneasy-no = You’d rather not have, and may have given a part to ease the tension.
reason-partly-cut_off-none = Half an answer, and then distance. It can be read either way.
reason-partly-cut_off-yes = You wanted to be closer and kept something back.
reason-partly-cut_off-mixed = You were torn, and distance came after. It can be read either way.
reason-partly-cut_off-no = You gave a part against your wish, and felt unseen.

# Later.
reason-later-ease-none = You took time, and were at ease with that: usually a good pause.
reason-later-ease-yes = You would like to, and not now: your own pace, or closeness put off.
reason-later-ease-mixed = You had not decided, and said so.
reason-later-ease-no = A no put off: a pause, or a way around it. How you said it tells more.
reason-later-drained-none = A question left open keeps drawing on you.
reason-later-drained-yes = You wanted to, and were too tired just then.
reason-later-drained-mixed = You had not decided, and carried it with you.
reason-later-drained-no = A no that was not said yet, and that you are still carrying.
reason-later-resentful-none = Putting it off left resentment: perhaps an answer was waiting to be said.
reason-later-resentful-yes = You wanted to, stayed away, and resented it.
reason-later-resentful-mixed = You had not decided, and resentment came meanwhile.
reason-later-resentful-no = A limit was needed here, and it had not been said.
reason-later-guilty-none = Guilt while you made up your mind. It says little by itself.
reason-later-guilty-yes = You wanted to. Waiting may have been a way to keep yourself safe.
reason-later-guilty-mixed = You had not decided, and felt guilty about it.
reason-later-guilty-no = Guilt may have kept the no from being said.
reason-later-uneasy-none = You put the answer off, or were thinking it over.
reason-later-uneasy-yes = You wanted to, and unease may have held it off.
reason-later-uneasy-mixed = You had not decided, and it was tense.
reason-later-uneasy-no = You’d rather not have, and may have put off the no for how it might be taken.
reason-later-cut_off-none = You put it off and felt far away: it may have stayed closed.
reason-later-cut_off-yes = You wanted to be close, put it off, and felt alone.
reason-later-cut_off-mixed = You were torn, put it off, and felt far away: a slight lean to closed.
reason-later-cut_off-no = The no was not said, and you did not feel met either.

# No.
reason-no-ease-none = A no that left you at ease is most likely a good limit.
reason-no-ease-yes = You would have liked to: other things came first, or the no was quicker than the wish.
reason-no-ease-mixed = You were torn, and the no settled it.
reason-no-ease-no = You did not want to, you said no, and were at ease: a limit that held.
reason-no-drained-none = Holding a limit takes strength. That is not being closed.
reason-no-drained-yes = You wanted to, said no, and were tired from guarding.
reason-no-drained-mixed = A close call, and the effort it took.
reason-no-drained-no = The answer you wanted to give, and it was hard work.
reason-no-resentful-none = Resentment after a no is often about having been asked, or pushed. That is fallout, not being closed.
reason-no-resentful-yes = You wanted to, and said no in resentment.
reason-no-resentful-mixed = You were torn: fallout from the asking, or a no in protest.
reason-no-resentful-no = Your limit held. The resentment may be for the push.
reason-no-guilty-none = Guilt after a limit is often a sign of growing, not of having done wrong.
reason-no-guilty-yes = The guilt may be telling you that you wanted to give.
reason-no-guilty-mixed = You were torn. More likely a limit than a closed door.
reason-no-guilty-no = A no you wanted, with the guilt that so often comes along.
reason-no-uneasy-none = Nerves after a limit.
reason-no-uneasy-yes = You wanted to, and unease may have kept the door shut.
reason-no-uneasy-mixed = You were torn and tense. It can be read either way.
reason-no-uneasy-no = A no you wanted, and nerves with it.
reason-no-cut_off-none = A no, and then you felt far away: it may have stayed closed.
reason-no-cut_off-yes = You wanted to be close, said no, and felt alone. It may have stayed closed against your wish.
reason-no-cut_off-mixed = You were torn, and after the no you felt far away: a lean to closed.
reason-no-cut_off-no = A no you wanted, and still it cost you some closeness.

# What you wanted to ask or share yourself.
reason-own-asked-ease = You reached out, and were at ease.
reason-own-asked-otherwise = You reached out although it was uncomfortable.
reason-own-held_back-ease = You kept it to yourself, and were at ease with that.
reason-own-held_back-drained = You carried it alone.
reason-own-held_back-resentful = You kept quiet and resented it: something of yours had no say.
reason-own-held_back-guilty = It may have felt as if you were not allowed to ask.
reason-own-held_back-uneasy = Unease may have kept it in.
reason-own-held_back-cut_off = You wanted to be in touch, and stayed away.

# How you answered.
reason-how-validated = You saw their side first and then answered: that makes your answer clearer.
reason-how-formula = You had a sentence ready: that makes your answer clearer.
reason-how-policy = You named a rule you keep: that makes your answer clearer.
reason-how-named_pattern = You spoke about the pattern itself: that makes your answer clearer.
reason-how-bought_time = You said when you would answer: a pause with an end.
reason-how-alternative = You offered something else: that makes your answer clearer.
reason-how-explained = You explained at length, which can loosen a limit a little.
reason-how-just_once = You made an exception, which counts partly as giving past your wish.
reason-how-silent = You let it slide, so your answer was never said.
reason-how-sharp = You cut it short, which can close more than you meant to.

# How hard they pushed, what the relationship is, and what you said later.
reason-pressure-gave = They pushed hard and you gave: your own wish had less room.
reason-pressure-held = They pushed hard and you held: what it cost you may be fallout from the push.
reason-care = You care for somebody here. A tiring yes is no missing limit.
reason-after-right = Looking back, it still felt right to you.
reason-after-regret = Looking back, you would answer otherwise.
reason-unsafe = You did not feel free to choose, so this is not read at all.
