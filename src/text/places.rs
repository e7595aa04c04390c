//! The names of places.

use crate::facts::Place;

use super::Lang;

/// The name of a place in a list.
#[must_use]
pub fn place_listed(lang: Lang, place: Place) -> &'static str {
    match (lang, place.code()) {
        (Lang::En, _) => place.name(),
        (Lang::Es, "DC") => "Distrito de Columbia",
        (Lang::Es, _) => self::place(lang, place),
    }
}

/// The name of a place in a sentence.
#[must_use]
pub fn place(lang: Lang, place: Place) -> &'static str {
    if lang == Lang::En {
        return match place.code() {
            "US" => "the United States",
            "DC" => "the District of Columbia",
            _ => place.name(),
        };
    }
    match place.code() {
        "US" => "Estados Unidos",
        "DC" => "el Distrito de Columbia",
        "HI" => "Hawái",
        "LA" => "Luisiana",
        "MI" => "Míchigan",
        "MS" => "Misisipi",
        "MO" => "Misuri",
        "NC" => "Carolina del Norte",
        "ND" => "Dakota del Norte",
        "NH" => "Nuevo Hampshire",
        "NJ" => "Nueva Jersey",
        "NM" => "Nuevo México",
        "NY" => "Nueva York",
        "OR" => "Oregón",
        "PA" => "Pensilvania",
        "SC" => "Carolina del Sur",
        "SD" => "Dakota del Sur",
        "TX" => "Texas",
        "WV" => "Virginia Occidental",
        _ => place.name(),
    }
}
