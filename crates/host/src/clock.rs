//! The present moment in the person's zone. Asked here and handed down: the journal has no clock.

use chrono::{Local, Offset, Utc};
use chrono_tz::Tz;
use hedgerow_journal::Moment;

/// Now.
pub fn now() -> Moment {
    Moment { at: Utc::now(), zone: zone() }
}

/// The zone that the user's environment names, else the system's, else one with the present distance from Greenwich.
fn zone() -> Tz {
    let environment = std::env::var("TZ").ok();
    let system = || iana_time_zone::get_timezone().ok();
    let named = environment.as_deref().and_then(named).or_else(|| system().as_deref().and_then(named));
    named.unwrap_or_else(|| at_offset(Local::now().offset().fix().local_minus_utc()))
}

/// The zone of that name, also as some systems spell it.
fn named(name: &str) -> Option<Tz> {
    let name = name.trim_start_matches(':');
    let name = name.strip_prefix("posix/").or_else(|| name.strip_prefix("right/")).unwrap_or(name);
    name.parse().ok()
}

/// A zone without a name, by its seconds east of Greenwich. The names of the database count hours, and westwards.
fn at_offset(east: i32) -> Tz {
    let hours = (f64::from(east) / 3600.0).round();
    format!("Etc/GMT{:+}", -hours).parse().unwrap_or(chrono_tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_known_however_the_system_spells_it() {
        for name in ["Europe/Berlin", ":Europe/Berlin", "posix/Europe/Berlin", "right/Europe/Berlin"] {
            assert_eq!(named(name), Some(chrono_tz::Europe::Berlin), "{name}");
        }
        assert_eq!(named("CET-1CEST"), None, "a rule is no name");
    }

    #[test]
    fn a_zone_without_a_name_keeps_its_distance_from_greenwich() {
        assert_eq!(at_offset(2 * 3600), chrono_tz::Etc::GMTMinus2);
        assert_eq!(at_offset(-5 * 3600), chrono_tz::Etc::GMTPlus5);
        assert_eq!(Utc::now().with_timezone(&at_offset(0)).offset().fix().local_minus_utc(), 0);
    }
}
