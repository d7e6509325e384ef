//! What the person chose to hand over. The defaults are the strict ones: whatever is not chosen stays in the vault.

use chrono::{Days, NaiveDate};
use hedgerow_journal::ids::{EntryId, RelationshipId};
use hedgerow_journal::patterns::Stretch;
use hedgerow_journal::shares::Share;
use serde::{Deserialize, Serialize};

use crate::document::Paper;

/// How far back a report goes where nothing was shared before: twelve weeks.
const USUAL_DAYS: Days = Days::new(12 * 7 - 1);

/// How many moments a page holds.
pub const MOST_MOMENTS: usize = 3;

/// What goes into a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(default)]
pub struct Choices {
    /// The first civil day; nothing means since the last share, or twelve weeks where there is none.
    pub from: Option<NaiveDate>,
    /// The last civil day; nothing means today, and a later day means today as well.
    pub until: Option<NaiveDate>,
    /// Whom it is about, in the order of the page; nothing means everyone with entries in the period, most entries first.
    pub people: Option<Vec<RelationshipId>>,
    /// What goes in beside the page itself.
    pub include: Include,
    /// Entries that stay out of everything but the numbers of readings.
    pub left_out: Vec<EntryId>,
    /// What people are called in this report alone, in place of their aliases. Without effect in a report about clients.
    pub aliases: Vec<OwnAlias>,
    /// Moments to speak of, in their order; three at most, further ones are not heard.
    pub moments: Vec<Picked>,
    /// "What I'd like to talk about", in the user's words.
    pub talk_about: String,
    /// The paper it is printed on.
    pub paper: Paper,
}

/// What goes in beside the page itself. All of it is left out unless chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(default)]
pub struct Include {
    /// The log: every entry of the period in a line.
    pub log: bool,
    /// The words of requests, in the log and among what is brought to the session.
    pub request_words: bool,
    /// Notes, old rules, what a no kept room for, and guilt looked at once more: all that was written beside the request.
    pub notes: bool,
    /// Days and times; otherwise weeks only.
    pub exact_times: bool,
    /// Names in place of aliases. Without effect in a report about clients.
    pub names: bool,
    /// Entries and relationships in which the person did not feel free to choose.
    pub unsafe_entries: bool,
    /// Clients. A report about any is for supervision: it has codes only.
    pub clients: bool,
    /// The entries marked "bring to session" and not raised yet.
    pub bring_to_session: bool,
    /// The lines that were kept for the therapist while looking back on weeks.
    pub therapist_lines: bool,
    /// The weeks that were looked back on: notes, the plan made there, the old rule at work.
    pub reflections: bool,
}

/// What somebody is called in one report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OwnAlias {
    /// Who.
    pub relationship: RelationshipId,
    /// What they are called; blank means the usual alias.
    pub called: String,
}

/// A moment to speak of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Picked {
    /// Its entry. One that does not go into the report otherwise is no moment either.
    pub entry: EntryId,
    /// The situation in the user's words; nothing means as the request was written.
    pub words: Option<String>,
}

impl Choices {
    /// The days that are meant `today`, after what was shared before (the newest first). What was shared today already does not
    /// count: sharing again on the same day is the same page in another form.
    #[must_use]
    pub fn stretch(&self, shared: &[Share], today: NaiveDate) -> Stretch {
        let until = self.until.unwrap_or(today).min(today);
        let since = || shared.iter().find(|share| share.date < today).map(|share| share.until);
        let usual = || until.checked_sub_days(USUAL_DAYS).unwrap_or(until);
        let from = self.from.or_else(since).unwrap_or_else(usual);
        Stretch { from: from.min(until), until }
    }
}

#[cfg(test)]
mod tests {
    use hedgerow_journal::shares::ShareFormat;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shared(on: &str, until: &str) -> Share {
        let date = day(on);
        Share {
            at: date.and_time(chrono::NaiveTime::MIN).and_utc(),
            date,
            from: day("2026-01-01"),
            until: day(until),
            people: Vec::new(),
            format: ShareFormat::Pdf,
        }
    }

    fn from(shares: &[Share]) -> String {
        Choices::default().stretch(shares, day("2026-11-22")).from.to_string()
    }

    #[test]
    fn the_first_report_is_of_twelve_weeks_and_the_next_begins_where_the_last_one_ended() {
        assert_eq!(from(&[]), "2026-08-31");
        assert_eq!(from(&[shared("2026-11-01", "2026-10-31")]), "2026-10-31");
    }

    #[test]
    fn what_was_shared_today_is_the_same_page_in_another_form() {
        let today = shared("2026-11-22", "2026-11-22");
        assert_eq!(from(std::slice::from_ref(&today)), "2026-08-31");
        assert_eq!(from(&[today, shared("2026-11-01", "2026-11-01")]), "2026-11-01");
    }

    #[test]
    fn a_period_never_ends_before_it_begins_nor_after_today() {
        let choices =
            Choices { from: Some(day("2027-03-01")), until: Some(day("2027-02-01")), ..Choices::default() };
        let today = day("2026-11-22");
        assert_eq!(choices.stretch(&[], today), Stretch { from: today, until: today });
    }

    #[test]
    fn nothing_goes_in_unless_it_is_chosen() {
        let nothing: Choices = serde_json::from_str("{}").unwrap();
        assert_eq!(nothing, Choices::default());
        let Include {
            log,
            request_words,
            notes,
            exact_times,
            names,
            unsafe_entries,
            clients,
            bring_to_session,
            therapist_lines,
            reflections,
        } = nothing.include;
        let beside = [log, request_words, notes, exact_times, bring_to_session, therapist_lines, reflections];
        assert_eq!((beside, [names, unsafe_entries, clients]), ([false; 7], [false; 3]));
    }
}
