//! When requests come: weekday × hour, and which were answered with yes or partly.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::counted::Request;
use super::{Behind, Counted};

/// The requests of one weekday and stretch of hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct HourCell {
    /// 0 is Monday, 6 is Sunday.
    pub weekday: u8,
    /// The first hour of a stretch of three: 0, 3, 6 … 21.
    pub hour: u8,
    /// Answered with yes or partly.
    pub given: Behind,
    /// Answered with no or later.
    pub kept: Behind,
    /// How many of all these came outside agreed hours.
    pub out_of_hours: u32,
}

/// From how many requests on their hours are shown. Judgement: of fewer, the grid is mostly empty.
const FEWEST: usize = 8;
/// How many of them must have come at the edges of a day. Judgement: else there is no question that the grid answers.
const FEWEST_AT_EDGES: usize = 3;
/// From how many requests on the hours of a client are shown. Judgement: what was agreed is known here, so that a few already answer
/// the question when contact comes.
const FEWEST_OF_CLIENT: usize = 3;
/// How many hours share a cell. Judgement: single hours would leave a cell to each request.
const STRETCH: u8 = 3;
/// The hours in the middle of a day, in which requests are expected. Judgement.
const MIDDLE_OF_DAY: std::ops::Range<u8> = 8..18;

/// The cells that occur, by weekday and then by hour.
pub(super) fn hours(counted: Counted<'_>) -> Option<Vec<HourCell>> {
    let all = counted.requests().count();
    let is_enough = if counted.of_client {
        all >= FEWEST_OF_CLIENT
    } else {
        all >= FEWEST && counted.requests().filter(at_edge).count() >= FEWEST_AT_EDGES
    };
    is_enough.then(|| cells(counted.requests()))
}

/// The cells in which what came outside the frame agreed with a client occurs; like its kinds from the first request on, and of nobody else.
pub(super) fn outside_hours(counted: Counted<'_>) -> Option<Vec<HourCell>> {
    let outside = counted.requests().filter(|request| counted.of_client && request.row.out_of_hours);
    let cells = cells(outside);
    (!cells.is_empty()).then_some(cells)
}

fn cells<'a>(requests: impl Iterator<Item = Request<'a>>) -> Vec<HourCell> {
    let mut cells: BTreeMap<(u8, u8), HourCell> = BTreeMap::new();
    for request in requests {
        let key = place_of(&request);
        let cell = cells.entry(key).or_insert_with(|| empty(key));
        let answered = if request.given() { &mut cell.given } else { &mut cell.kept };
        answered.push(request.place);
        cell.out_of_hours += u32::from(request.row.out_of_hours);
    }
    cells.into_values().collect()
}

fn at_edge(request: &Request<'_>) -> bool {
    request.row.out_of_hours || !MIDDLE_OF_DAY.contains(&request.row.hour)
}

fn place_of(request: &Request<'_>) -> (u8, u8) {
    // A weekday is below seven.
    let weekday = request.row.date.weekday().num_days_from_monday() as u8;
    (weekday, request.row.hour - request.row.hour % STRETCH)
}

fn empty((weekday, hour): (u8, u8)) -> HourCell {
    HourCell { weekday, hour, given: Vec::new(), kept: Vec::new(), out_of_hours: 0 }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::vocabulary::Decision::*;

    #[test]
    fn requests_share_a_cell_of_three_hours_of_a_weekday() {
        let friday = [at_hour(request(Yes), 21), at_hour(request(No), 23), at_hour(request(Partly), 22)];
        let saturday = on(at_hour(request(Later), 0), "2026-11-21");
        let mut cells = friday.to_vec();
        cells.extend([out_of_hours(at_hour(request(Yes), 12)); 4]);
        cells.extend([own(), not_free(request(Yes)), saturday]);
        let found = hours(counted(&cells)).unwrap();
        let keys: Vec<_> = found.iter().map(|cell| (cell.weekday, cell.hour)).collect();
        assert_eq!(keys, [(4, 12), (4, 21), (5, 0)]);
        assert_eq!((found[1].given.clone(), found[1].kept.clone()), (vec![0, 2], vec![1]));
        assert_eq!(found[0].out_of_hours, 4);
        assert_eq!(found[2].kept, [9]);
    }

    #[test]
    fn requests_in_the_middle_of_days_need_no_picture() {
        let midday = at_hour(request(Yes), 12);
        let evening = at_hour(request(Yes), 18);
        assert_eq!(hours(counted(&[midday; 20])), None);
        let mut cells = vec![midday; 6];
        cells.extend([evening; 2]);
        assert_eq!(hours(counted(&cells)), None, "two in the evening are no pattern");
        cells.push(evening);
        assert!(hours(counted(&cells)).is_some());
        assert_eq!(hours(counted(&[evening; 7])), None, "seven requests are too few");
    }

    #[test]
    fn what_came_outside_a_clients_frame_is_counted_by_weekday_and_hour_too() {
        let outside = |decision, hour| out_of_hours(at_hour(request(decision), hour));
        let cells = [
            outside(Yes, 21),
            at_hour(request(Yes), 21),
            outside(No, 22),
            on(outside(Partly, 7), "2026-11-21"),
            not_free(outside(Yes, 21)),
        ];
        let found = outside_hours(of_client(&cells)).unwrap();
        let counts: Vec<_> = found
            .iter()
            .map(|cell| (cell.weekday, cell.hour, cell.given.clone(), cell.kept.clone()))
            .collect();
        assert_eq!(counts, [(4, 21, vec![0], vec![2]), (5, 6, vec![3], vec![])]);
        assert_eq!(outside_hours(counted(&cells)), None, "of nobody else");
        assert_eq!(outside_hours(of_client(&[request(Yes)])), None);
    }

    #[test]
    fn of_a_client_a_few_requests_are_enough_whenever_they_came() {
        let midday = at_hour(request(Yes), 12);
        assert!(hours(of_client(&[midday; 3])).is_some());
        assert_eq!(hours(of_client(&[midday; 2])), None);
    }
}
