//! What was written beside requests, if it was chosen.

use hedgerow_locale::plainly;

use super::Page;
use super::entry::when;
use crate::report::{Note, Reframed, Report};
use crate::words::say;

pub(super) fn compose(report: &Report, page: &mut Page) {
    let Some(notes) = &report.notes else { return };
    page.section("report-notes");
    if notes.is_empty() {
        page.plain(plainly("report-notes-empty"));
    }
    for note in notes {
        page.note(head(note, report.log.is_some()));
        if !note.note.is_empty() {
            page.own(note.note.clone());
        }
        let others = [
            ("report-note-old-rule", note.old_rule.as_str()),
            ("report-note-kept-room-for", note.kept_room_for.as_str()),
        ];
        let reframe =
            note.reframe.iter().flat_map(|reframe| questions(reframe).into_iter().zip(reframe.lines()));
        for (id, words) in others.into_iter().chain(reframe).filter(|(_, words)| !words.is_empty()) {
            page.plain(plainly(id));
            page.own(words.to_owned());
        }
    }
}

/// Whose note it is and when; by its number where there is a log that has it too.
fn head(note: &Note, with_number: bool) -> String {
    let (who, when) = (note.who.as_str(), when(note.when));
    if with_number {
        let arguments = [("number", note.number.into()), ("who", who.into()), ("when", when.into())];
        return say("report-note-head", arguments);
    }
    say("report-note-head-plain", [("who", who.into()), ("when", when.into())])
}

/// What was asked when the feeling was looked at once more.
fn questions(reframe: &Reframed) -> [&'static str; 3] {
    if reframe.about_client {
        ["report-note-pulled-to-be", "report-note-frame-protects", "report-note-into-the-room"]
    } else {
        ["report-note-feeling-says", "report-note-also-true", "report-note-to-a-friend"]
    }
}
