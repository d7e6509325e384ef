//! Closed sets of words, each with one spelling that is kept for ever.
//!
//! Each word is written the same way in the database, in exports and on the wire to the UI; [`Word::as_str`] gives that
//! spelling and [`std::str::FromStr`] reads it back.

use std::fmt;

/// A spelling that belongs to none of the words of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    /// The set that was asked, such as `decision`.
    pub set: &'static str,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown word for {}", self.set)
    }
}

impl std::error::Error for UnknownWord {}

/// A closed set of words, each with one spelling that is kept for ever.
pub trait Word: Copy + Sized + 'static {
    /// Every word of the set, in the order in which it is offered.
    const ALL: &'static [Self];
    /// The spelling that is stored and sent.
    fn as_str(self) -> &'static str;
}

/// Makes a closed set of words: `words! { /// … Name as "name" { /// … One = "one" } }`. The crate that uses it needs serde, and specta
/// behind a feature `typescript`.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $set:ident as $name:literal { $($(#[$doc:meta])* $word:ident = $spelling:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "typescript", derive(specta::Type))]
        pub enum $set {
            $($(#[$doc])* #[serde(rename = $spelling)] $word,)+
        }

        impl $crate::vocabulary::Word for $set {
            const ALL: &'static [Self] = &[$(Self::$word),+];
            fn as_str(self) -> &'static str {
                match self { $(Self::$word => $spelling,)+ }
            }
        }

        impl std::str::FromStr for $set {
            type Err = $crate::vocabulary::UnknownWord;
            fn from_str(spelling: &str) -> Result<Self, $crate::vocabulary::UnknownWord> {
                match spelling { $($spelling => Ok(Self::$word),)+ _ => Err($crate::vocabulary::UnknownWord { set: $name }) }
            }
        }
    };
}
