//! How many cases of a property are tried, and which.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// So many cases of a property, always the same ones, unless `PROPTEST_CASES` or `PROPTEST_RNG_SEED` asks for others.
pub fn cases(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let given = |name| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if given("PROPTEST_CASES") { asked.cases } else { cases },
        rng_seed: if given("PROPTEST_RNG_SEED") { asked.rng_seed } else { RngSeed::Fixed(2026) },
        failure_persistence: None,
        ..asked
    }
}
