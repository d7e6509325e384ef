//! A year on paper and in a sealed page, against what is promised: 300 ms for the PDF, and 200 ms for the sealed page beyond
//! the key derivation.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark fails where it cannot measure"
)]
#![allow(clippy::print_stdout, reason = "it prints its figures for a person")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use hedgerow_report::pdf;
use hedgerow_report::seal::{locked_pdf, make_passphrase, sealed_age, sealed_page};

/// The median of five.
fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[2]
}

fn year(criterion: &mut Criterion) {
    let document = support::year();
    let html = support::year_as_html();
    let secret = make_passphrase();
    let plain = pdf::render(&document).expect("a PDF");
    let derivation = median(|| drop(sealed_age(b"", &secret).unwrap()));
    let page = median(|| drop(sealed_page(&html, &secret).unwrap()));
    let beyond = page.saturating_sub(derivation);
    let printed = median(|| drop(pdf::render(&document).unwrap()));
    println!("a year as PDF: {printed:?} (promised: 300 ms), {} kB", plain.len() / 1000);
    println!(
        "sealed page beyond its key derivation ({derivation:?}): {beyond:?} (promised: 200 ms), HTML {} kB",
        html.len() / 1000
    );
    assert!(printed < Duration::from_millis(300), "the PDF of a year");
    assert!(beyond < Duration::from_millis(200), "the sealed page of a year");

    let mut group = criterion.benchmark_group("a year");
    group.sample_size(10);
    group.bench_function("pdf", |bencher| bencher.iter(|| pdf::render(&document).unwrap()));
    group.bench_function("locked pdf", |bencher| bencher.iter(|| locked_pdf(&plain, &secret).unwrap()));
    group.bench_function("sealed page", |bencher| bencher.iter(|| sealed_page(&html, &secret).unwrap()));
    group.finish();
}

criterion_group!(benches, year);
criterion_main!(benches);
