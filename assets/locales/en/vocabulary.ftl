# The words an entry is made of, as they are offered and read back.

## What somebody is to the person who writes.

role-client = a client
role-coworker = a colleague
role-manager = my manager
role-family = family
role-partner = my partner
role-friend = a friend
role-community = community
role-other = someone else

## What kind of thing was asked for: as a choice, and within "Mum asked for …".

kind-time = time
kind-money_things = money or things
kind-listening = listening
kind-favour = a favour
kind-work = work
kind-information = information
kind-access = being reachable
kind-closeness = closeness
kind-other = something else

asked-kind-time = my time
asked-kind-money_things = money or things
asked-kind-listening = a listening ear
asked-kind-favour = a favour
asked-kind-work = work
asked-kind-information = something I know
asked-kind-access = me to be reachable
asked-kind-closeness = closeness
asked-kind-other = something

## The wish.

want-yes = wanted to
want-mixed = torn
want-no = rather not

## The answer.

decision-yes = yes
decision-partly = partly
decision-later = later
decision-no = no

## How it left the person.

cost-calm = calm
cost-drained = drained
cost-resentful = resentful
cost-glad = glad
cost-guilty = guilty
cost-uneasy = uneasy
cost-cut_off = far away, unseen

## How hard they pushed.

pressure-none = not at all
pressure-some = somewhat
pressure-strong = strongly

## How it was answered.

how-plain = simply said it
how-validated = acknowledged, then redirected
how-formula = my short standard reply
how-policy = named a rule I keep
how-named_pattern = talked about the pattern
how-bought_time = said when I’d answer
how-alternative = offered something else
how-explained = explained at length
how-just_once = made an exception
how-silent = let it slide
how-sharp = cut it short

## How it came.

channel-in_person = in person
channel-call = a call
channel-message = a message
channel-email = an email

## Looking back.

look-back-right = still feels right
look-back-unsure = unsure
look-back-regret = I’d answer otherwise

afterwards-accepted = accepted it
afterwards-pushed_back = pushed back
afterwards-pulled_away = pulled away
afterwards-came_back_warmly = came back warmly
afterwards-nothing_yet = nothing yet

## What became of something asked for.

met-met = met
met-partly = partly met
met-not_met = not met

## Something of one’s own.

own-asked = asked
own-held_back = held it back
