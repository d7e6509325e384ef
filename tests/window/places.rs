//! Every place of an open journal, one after another, for whoever looks at each: whether everybody can use it, and whether it fits.

use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::PASSPHRASE;
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};

/// What is done at each place, whose name it is told.
pub type Look<'l> = dyn FnMut(&Window<'_>, &str) + 'l;

/// All that a made-up journal of half a year shows.
pub fn of_a_full_journal(window: &Window<'_>, look: &mut Look<'_>) {
    look(window, "today");
    window.click(Role::Button, "Add detail");
    look(window, "the composer with its detail");
    window.click(Role::Button, "Fold the detail away");
    people(window, look);
    window.chord(&[key::CONTROL, 'k']);
    window.find(Role::Combobox, "A place, a person, something to do");
    look(window, "the palette");
    window.press(&[key::ESCAPE]);
    the_week(window, look);
    words_to_practise(window, look);
    for (place, heading) in [
        ("old rules", "Family comes first, always."),
        ("inside the hedge", "Inside the hedge"),
        ("recently deleted", "Recently deleted"),
        ("what is not protected", "What is not protected"),
        ("try the recovery key", "Try your recovery key"),
        ("help resources", "Help resources"),
    ] {
        steps::go_anywhere(window, place);
        window.find(Role::Heading, heading);
        look(window, place);
    }
    a_page_to_share(window, look);
    window.click(Role::Button, "Settings");
    window.find(Role::Heading, "Your data");
    look(window, "settings");
    what_opens_it(window, look);
    out_and_in(window, look);
}

/// The pages of a journal in which nothing was written yet.
pub fn of_an_empty_journal(window: &Window<'_>, look: &mut Look<'_>) {
    look(window, "an empty today");
    for (place, words) in [
        ("people", "Nobody here yet."),
        ("week", "Hedges start small."),
        ("share", "Nothing to hand over yet."),
        ("practise", "Words for the next time"),
        ("old rules", "Old rules"),
        ("inside the hedge", "Hedges start small."),
        ("recently deleted", "Recently deleted"),
        ("sealed while locked", "Nothing waits here."),
    ] {
        steps::go_anywhere(window, place);
        window.wait_for_text(words);
        look(window, &format!("an empty {place}"));
    }
}

fn people(window: &Window<'_>, look: &mut Look<'_>) {
    window.click(Role::Button, "People");
    window.find(Role::Button, "More ways to look");
    look(window, "people");
    window.click(Role::Button, "More ways to look");
    window.find(Role::Heading, "Ways of answering");
    look(window, "everyone together");
    window.click_what_says(Role::Button, "Mum");
    window.click(Role::Button, "More ways to look");
    window.click(Role::Button, "Why");
    window.wait_for_text("weightiest first");
    look(window, "a person with all pictures");
}

/// The page of the week, a reflection that was finished, and each step of another.
fn the_week(window: &Window<'_>, look: &mut Look<'_>) {
    window.click(Role::Button, "Week");
    window.find(Role::Button, "Plans from before");
    window.click(Role::Button, "Plans from before");
    look(window, "the week");
    steps::open_reflection(window, "A quieter week.");
    window.find(Role::Button, "Amend");
    look(window, "a reflection");
    window.click(Role::Button, "All weeks");
    window.click(Role::Button, "Yes, look back");
    window.find(Role::Button, "Leave it for now");
    let heading = || window.run("return document.querySelector('h1').textContent.trim()", &[]).to_string();
    loop {
        look(window, &heading());
        if window.look_for(Role::Button, "Finish").is_some() {
            break;
        }
        let before = heading();
        window.chord(&[key::CONTROL, key::ENTER]);
        wait::until("the next step", || (heading() != before).then_some(()));
    }
    window.click(Role::Button, "Leave it for now");
    window.find(Role::Button, "Go on where you left it");
}

fn words_to_practise(window: &Window<'_>, look: &mut Look<'_>) {
    steps::go_anywhere(window, "practise");
    window.click_what_says(Role::Button, "That sounds heavy.");
    window.find(Role::Button, "Rehearse it");
    look(window, "practise");
    window.click(Role::Button, "In my own words");
    window.find(Role::Field, "As you would say it");
    look(window, "words of one's own");
    window.click(Role::Button, "Cancel");
    window.click(Role::Button, "Rehearse it");
    window.click(Role::Button, "Go on");
    window.click(Role::Button, "I have said it");
    window.click(Role::Button, "I have said it again");
    window.find(Role::Radio, "easier than before");
    look(window, "a rehearsal");
}

/// The page for a therapist, with what goes in opened.
fn a_page_to_share(window: &Window<'_>, look: &mut Look<'_>) {
    window.click(Role::Button, "Share");
    window.find(Role::Button, "A page for my therapist");
    look(window, "share");
    window.click(Role::Button, "A page for my therapist");
    window.find(Role::Checkbox, "Mum");
    for opened in ["Pick a moment", "Leave entries out", "Other forms"] {
        window.click(Role::Button, opened);
    }
    look(window, "a page to share");
}

/// The pages behind Settings about what opens the journal.
fn what_opens_it(window: &Window<'_>, look: &mut Look<'_>) {
    window.click(Role::Button, "Change the passphrase");
    window.wait_for_text("Copies that were made earlier");
    look(window, "change of passphrase");
    window.click(Role::Button, "Cancel");
    window.click(Role::Button, "Make a new recovery key");
    window.wait_for_focus("Your passphrase, once more");
    look(window, "before the recovery key");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "Your recovery key");
    look(window, "the recovery key");
    window.click(Role::Button, "I have it on paper");
    window.wait_for_text("Two groups, from your paper");
    look(window, "two groups of the recovery key");
}

/// Everything out, everything in, and from a spreadsheet, before a file is chosen.
fn out_and_in(window: &Window<'_>, look: &mut Look<'_>) {
    for place in ["Everything out", "Everything in", "From a spreadsheet"] {
        steps::go_anywhere(window, place);
        window.find(Role::Heading, place);
        look(window, place);
    }
}
