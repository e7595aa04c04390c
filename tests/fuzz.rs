//! Each reader of what comes from outside, given anything: it ends with what it may say, and never panics.
//!
//! The inputs are the same in every run, a few for each reader. `make fuzz` tries a million for each;
//! `HIM_FUZZ_CASES=5000 PROPTEST_RNG_SEED=$RANDOM cargo test …` looks elsewhere.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test ends where it fails")]

use std::cell::Cell;
use std::env;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

#[path = "support/cases.rs"]
mod cases;
#[path = "fuzz/college_file.rs"]
mod college_file;
#[path = "fuzz/link.rs"]
mod link;
#[path = "support/link_names.rs"]
mod link_names;
#[path = "fuzz/preset.rs"]
mod preset;
#[path = "fuzz/scenario.rs"]
mod scenario;

/// What became of an input that was looked at.
type Looked = Result<Read, TestCaseError>;

/// Whether a reader took all of an input.
#[derive(Clone, Copy, PartialEq)]
enum Read {
    Whole,
    /// Something of it was refused, and said.
    Not,
}

impl Read {
    fn if_so(whole: bool) -> Self {
        if whole { Self::Whole } else { Self::Not }
    }
}

/// Gives a reader so many inputs, or as many as `HIM_FUZZ_CASES` asks for, and says what became of them.
fn fuzz<S: Strategy>(reader: &str, few: u32, inputs: S, look: impl Fn(S::Value) -> Looked) {
    let asked = env::var("HIM_FUZZ_CASES").ok().map(|text| text.parse().expect("HIM_FUZZ_CASES is a whole number"));
    let (tried, whole) = (Cell::new(0_u32), Cell::new(0_u32));
    let outcome = TestRunner::new(cases::cases(asked.unwrap_or(few))).run(&inputs, |input| {
        tried.set(tried.get() + 1);
        let read = look(input)?;
        whole.set(whole.get() + u32::from(read == Read::Whole));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{reader}: {error}");
    }
    println!("{reader}: {} inputs, {} of them read whole", tried.get(), whole.get());
    // Inputs that are all right, or all wrong, would try half of a reader.
    assert!(whole.get() > 0 && whole.get() < tried.get(), "{reader}: {} read", whole.get());
}
