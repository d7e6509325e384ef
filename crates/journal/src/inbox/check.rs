//! Whether something can be captured: asked when it is sealed, and again when it is taken in, because others can seal too.

use super::Said;
use crate::drafts;
use crate::entries::{checked_details, checked_request};
use crate::error::Result;
use crate::text;

/// What is said as it can be kept: texts cleaned and within their limits.
pub(crate) fn checked(said: Said) -> Result<Said> {
    Ok(match said {
        Said::Entry { who, request, kind, want, answer, cost, details } => Said::Entry {
            who: text::name(&who)?,
            request: checked_request(&request, kind)?,
            kind,
            want,
            answer,
            cost,
            details: checked_details(details)?,
        },
        Said::Waiting { who, request, kind, want } => {
            Said::Waiting { who: text::name(&who)?, request: checked_request(&request, kind)?, kind, want }
        }
        Said::Unfinished { state } => {
            drafts::check(&state)?;
            Said::Unfinished { state }
        }
    })
}
