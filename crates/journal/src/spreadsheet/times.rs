//! Times of day in the forms in which people and spreadsheets write them: 19:30, 19.30, 19h30, 7:30 pm, and a part of a day.

use chrono::NaiveTime;

/// The time that a cell names, to the minute.
pub(super) fn read(cell: &str) -> Option<NaiveTime> {
    let lower = cell.trim().to_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let text = lower.strip_prefix("at ").unwrap_or(&lower).trim();
    let (text, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(text), _) => (text.trim_end(), Some(0)),
        (_, Some(text)) => (text.trim_end(), Some(12)),
        _ => (text, None),
    };
    if let Some(part) =
        text.strip_prefix("0,").or_else(|| text.strip_prefix("0.").filter(|part| part.len() > 2))
    {
        return part_of_day(part);
    }
    let (text, hours_alone) = match text.strip_suffix("uhr").or_else(|| text.strip_suffix('h')) {
        Some(text) => (text.trim_end(), true),
        None => (text, half.is_some()),
    };
    let parts: Vec<&str> = text.split([':', '.', 'h']).collect();
    let is_number =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) || parts.len() > 3 || (parts.len() == 1 && !hours_alone) {
        return None;
    }
    let number = |place: usize| parts.get(place).map_or(Some(0), |part| part.parse::<u32>().ok());
    let hour = match half {
        None => number(0)?,
        Some(half) => number(0).filter(|hour| (1..=12).contains(hour))? % 12 + half,
    };
    NaiveTime::from_hms_opt(hour, number(1)?, number(2)?).and_then(|time| {
        NaiveTime::from_hms_opt(chrono::Timelike::hour(&time), chrono::Timelike::minute(&time), 0)
    })
}

/// The time after a part of a day that is written behind a comma, to the nearest minute.
pub(super) fn part_of_day(decimals: &str) -> Option<NaiveTime> {
    let is_number = !decimals.is_empty() && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let part: f64 = format!("0.{decimals}").parse().ok().filter(|_| is_number)?;
    let minutes = ((part * 24.0 * 60.0).round() as u32).min(24 * 60 - 1);
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_every_usual_form() {
        for cell in [
            "19:30",
            "19.30",
            "19h30",
            "19:30:45",
            "7:30 pm",
            "7:30PM",
            "7.30 p.m.",
            "0,8125",
            "0.8125",
            "19:30 Uhr",
        ] {
            assert_eq!(read(cell), NaiveTime::from_hms_opt(19, 30, 0), "{cell}");
        }
        assert_eq!(read("12 am"), NaiveTime::from_hms_opt(0, 0, 0));
        assert_eq!(read("12pm"), NaiveTime::from_hms_opt(12, 0, 0));
        assert_eq!(read("9 Uhr"), NaiveTime::from_hms_opt(9, 0, 0));
        assert_eq!(read("0.30"), NaiveTime::from_hms_opt(0, 30, 0));
        assert_eq!(read("0,99999999"), NaiveTime::from_hms_opt(23, 59, 0), "never the day after");
    }

    #[test]
    fn what_no_clock_shows_is_no_time() {
        for cell in ["25:00", "19:60", "13 pm", "0 am", "noon", "7", "", "1:2:3:4", "0,", "-1:00"] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }
}
