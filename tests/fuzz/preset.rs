//! Whatever stands in the address of the frame, the page has what it may have, and says what it does not take.

use him_pathways::host::Lang;
use him_pathways::session::options::Program;
use him_pathways::session::preset::{Preset, Presets, TABLE};
use him_pathways::text;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Looked, Read, fuzz};

/// Keys and values as somebody might write them, or as somebody hostile would.
fn parameter() -> impl Strategy<Value = (String, String)> {
    let key = prop_oneof![
        6 => select(Preset::KEYS).prop_map(str::to_owned),
        1 => "[a-zA-Z_#&<>\\-]{0,12}",
        1 => ".{0,60}",
    ];
    let value = prop_oneof![
        3 => select(TABLE.map(|spec| spec.example).to_vec()).prop_map(str::to_owned),
        1 => select(Program::KEYS).prop_map(str::to_owned),
        2 => "[#0-9a-fA-F]{0,8}",
        2 => "[a-z/.:%\\\\-]{0,30}(\\.json)?",
        1 => "[a-z,]{0,20}",
        1 => ".{0,250}",
    ];
    // Examples with a letter changed.
    let slip = (value, 0..40_usize, any::<char>()).prop_map(|(value, at, letter)| {
        let changed = value.chars().enumerate().map(|(place, c)| if place == at { letter } else { c });
        changed.collect()
    });
    (key, slip)
}

#[test]
fn no_query_breaks_the_page() {
    fuzz("preset", 100_000, vec(parameter(), 0..8), |query| -> Looked {
        let (presets, problems) = Presets::parse(&query);
        prop_assert!(problems.len() <= 8);
        if let Some(path) = &presets.data {
            prop_assert!(path.ends_with(".json") && !path.contains("//") && !path.contains(':'), "{path}");
        }
        prop_assert!(presets.heading.is_none_or(|level| (1..=4).contains(&level)));
        prop_assert!(presets.college.is_none_or(|unit| (100_000..1_000_000).contains(&unit)));
        // Each problem can be told, and quotes no more than a little.
        for problem in &problems {
            prop_assert!(text::preset_problem(Lang::Es, problem).len() < 700);
        }
        // Every parameter was taken or reported, but for the reports beyond the last.
        let said = problems.len();
        prop_assert!(said > 0 || query.iter().all(|(key, _)| Preset::from_key(key).is_some()));
        let choices = presets.choices(None);
        prop_assert!(choices.program().open_to(choices.now));
        Ok(Read::if_so(said == 0))
    });
}
