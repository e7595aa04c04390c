//! The day that it is.

/// Days since the first of January 1970 (UTC), by the visitor's clock: what a college's figures are measured against.
#[must_use]
pub fn days_since_1970() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` stays within the type")]
    let days = (js_sys::Date::now() / 86_400_000.0) as u64;
    days
}
