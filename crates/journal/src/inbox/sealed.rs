//! What is sealed, as JSON with a format of its own, and what is kept of it.

use chrono::{DateTime, Datelike, SubsecRound, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::check::checked;
use crate::entries::Details;
use crate::error::{Error, Result};
use crate::ids::CaptureId;
use crate::moment::Moment;
use crate::storage::StoredCapture;
use crate::vocabulary::{Answer, Cost, Kind, Want};

/// What a capture says. Nobody is known while locked, so who it is about is a name as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum Said {
    /// A whole entry.
    Entry {
        /// The name, 1 to 120 characters after trimming.
        who: String,
        /// What was asked, up to 2,000 characters; may be empty if there is a kind.
        request: String,
        /// Its kind.
        kind: Option<Kind>,
        /// The wish.
        want: Option<Want>,
        /// The answer.
        answer: Answer,
        /// How it left the person.
        cost: Cost,
        /// All that is folded away.
        details: Details,
    },
    /// A request that is not answered yet.
    Waiting {
        /// The name, 1 to 120 characters after trimming.
        who: String,
        /// What was asked, up to 2,000 characters; may be empty if there is a kind.
        request: String,
        /// Its kind.
        kind: Option<Kind>,
        /// The wish.
        want: Option<Want>,
    },
    /// A form that was begun and not finished.
    Unfinished {
        /// The state of the form, as the form itself wrote it, up to 256 KiB.
        state: String,
    },
}

/// The format of what is sealed. The second says how often a sentence was sealed before, and knows that nothing may be said of
/// agreed hours.
const VERSION: u32 = 2;
/// The first format.
const FIRST: u32 = 1;

/// What is sealed. A file stays readable for as long as it may wait, so a later format is read beside this one.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sealed {
    version: u32,
    id: CaptureId,
    /// How many times this capture was sealed before, while it was written.
    #[serde(default)]
    revision: u32,
    /// The instant at which it happened.
    at: DateTime<Utc>,
    /// The name of the zone in which it was lived.
    zone: String,
    said: Said,
}

impl Sealed {
    /// What is to be sealed, checked.
    pub(super) fn new(id: CaptureId, revision: u32, moment: Moment, said: Said) -> Result<Self> {
        let zone = moment.zone.name().to_owned();
        Ok(Self { version: VERSION, id, revision, at: moment.at, zone, said: checked(said)? })
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|_| Error::Damaged { what: "capture" })
    }

    /// What was sealed, as it is kept; `None` unless all of it is as [`Sealed::new`] would have it.
    pub(super) fn read(content: &[u8]) -> Option<StoredCapture> {
        let sealed: Self = serde_json::from_slice(content).ok()?;
        let zone: Tz = sealed.zone.parse().ok()?;
        let at = sealed.at.trunc_subsecs(3);
        let is_known = (FIRST..=VERSION).contains(&sealed.version);
        let is_in_range = (1900..=3000).contains(&at.year());
        if !is_known || !is_in_range || checked(sealed.said.clone()).ok()? != sealed.said {
            return None;
        }
        let said = if sealed.version == FIRST { of_the_first(sealed.said) } else { sealed.said };
        Some(StoredCapture {
            id: sealed.id,
            revision: sealed.revision,
            at,
            zone: zone.name().to_owned(),
            said: serde_json::to_string(&said).ok()?,
        })
    }
}

/// In the first format "not outside agreed hours" was also what stood there when nobody had said a word of it.
fn of_the_first(said: Said) -> Said {
    match said {
        Said::Entry { who, request, kind, want, answer, cost, mut details } => {
            details.out_of_hours = details.out_of_hours.filter(|&outside| outside);
            Said::Entry { who, request, kind, want, answer, cost, details }
        }
        other => other,
    }
}

impl StoredCapture {
    /// What it says.
    pub(super) fn said(&self) -> Result<Said> {
        serde_json::from_str(&self.said).map_err(|_| Error::Damaged { what: "capture" })
    }

    /// When it happened.
    pub(super) fn moment(&self) -> Result<Moment> {
        let zone = self.zone.parse().map_err(|_| Error::Damaged { what: "capture" })?;
        Ok(Moment { at: self.at, zone })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Written once by version 1, and never to be changed: such a file may wait in somebody's inbox.
    const BY_THE_FIRST: &str = r#"{"version":1,"id":"0198a1b2-0000-7000-8000-000000000001","at":"2026-11-20T13:30:00Z",
        "zone":"Europe/Berlin","said":{"said":"entry","who":"Mum","request":"my Saturday","kind":"time",
        "want":"no","answer":{"direction":"received","decision":"yes"},"cost":"drained","details":{
        "pressure":null,"how":null,"channel":null,"out_of_hours":false,"also_felt":[],"strength":null,"note":"",
        "bring_to_session":false,"old_rule":"","unsafe":false,"kept_room_for":""}}}"#;

    #[test]
    fn what_the_first_version_sealed_is_read_for_ever() {
        let read = Sealed::read(BY_THE_FIRST.as_bytes()).expect("a capture");
        let Said::Entry { who, details, .. } = read.said().unwrap() else { panic!("an entry") };
        assert_eq!((who.as_str(), read.revision), ("Mum", 0));
        assert_eq!(details.out_of_hours, None, "nobody had said a word of it");
        assert!(details.reframe.is_empty(), "there were no such lines then");
        assert_eq!(read.moment().unwrap().zone, Tz::Europe__Berlin);
    }

    #[test]
    fn what_was_said_of_agreed_hours_is_read_as_it_was_said() {
        let said = |content: &str| match Sealed::read(content.as_bytes()).expect("a capture").said().unwrap()
        {
            Said::Entry { details, .. } => details.out_of_hours,
            _ => panic!("an entry"),
        };
        let ticked = BY_THE_FIRST.replace("\"out_of_hours\":false", "\"out_of_hours\":true");
        assert_eq!(said(&ticked), Some(true));
        for (spelling, read) in [("null", None), ("false", Some(false)), ("true", Some(true))] {
            let by_the_second = BY_THE_FIRST
                .replace("\"version\":1", "\"version\":2,\"revision\":7")
                .replace("\"out_of_hours\":false", &format!("\"out_of_hours\":{spelling}"));
            assert_eq!(said(&by_the_second), read, "{spelling}");
        }
    }

    proptest! {
        #[test]
        fn a_changed_capture_is_read_as_it_says_or_not_at_all(
            at in any::<prop::sample::Index>(), with in prop::collection::vec(any::<u8>(), 0..6)
        ) {
            let mut bytes = BY_THE_FIRST.as_bytes().to_vec();
            let at = at.index(bytes.len());
            bytes.splice(at..=at, with);
            if let Some(read) = Sealed::read(&bytes) {
                prop_assert!(checked(read.said().unwrap()).is_ok() && read.moment().is_ok());
            }
        }

        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            prop_assert!(Sealed::read(&bytes).is_none());
        }
    }

    #[test]
    fn what_no_version_seals_is_not_taken_in() {
        for (from, to) in [
            ("\"version\":1", "\"version\":0"),
            ("\"version\":1", "\"version\":3"),
            ("Europe/Berlin", "Europe/Nowhere"),
            ("2026-11-20T", "1726-11-20T"),
            ("2026-11-20T", "9026-11-20T"),
            ("\"Mum\"", "\" \""),
            ("\"Mum\"", "\" Mum\""),
            ("my Saturday", "my \\u0007 Saturday"),
            ("\"yes\"", "\"perhaps\""),
            ("\"strength\":null", "\"strength\":9"),
        ] {
            let changed = BY_THE_FIRST.replace(from, to);
            assert_ne!(changed, BY_THE_FIRST, "{from} is in it");
            assert!(Sealed::read(changed.as_bytes()).is_none(), "{to}");
        }
        assert!(Sealed::read(BY_THE_FIRST.replace("my Saturday", &"x".repeat(2_001)).as_bytes()).is_none());
    }
}
