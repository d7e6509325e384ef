//! The journal's everyday work at 100,000 entries, by criterion.
#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark that cannot go on fails; criterion's macros document nothing"
)]

#[path = "common/mod.rs"]
mod common;

use std::hint::black_box;

use common::{Home, list, log, questions};
use criterion::{Criterion, criterion_group, criterion_main};

fn everyday(criterion: &mut Criterion) {
    let (home, mut journal) = Home::filled(100_000);
    let mut group = criterion.benchmark_group("100,000 entries");
    for (name, filter) in questions(&mut journal) {
        group.bench_function(name, |bencher| bencher.iter(|| black_box(list(&mut journal, &filter))));
    }
    // As many as can still be to come into the index: a question looks through them as well.
    (0..15).for_each(|_| log(&mut journal));
    for (name, filter) in questions(&mut journal).into_iter().filter(|(name, _)| name.starts_with("search")) {
        let name = format!("{name}, fifteen to come into the index");
        group.bench_function(name, |bencher| bencher.iter(|| black_box(list(&mut journal, &filter))));
    }
    group.bench_function("log one entry", |bencher| bencher.iter(|| log(&mut journal)));
    journal.lock().expect("the journal locks");
    group.sample_size(20);
    group.bench_function("unlock, first page, lock", |bencher| {
        bencher.iter(|| home.open(home.unlock()).lock().expect("the journal locks"));
    });
    group.finish();
}

criterion_group!(benches, everyday);
criterion_main!(benches);
