//! What a college writes into the address of its frame: what is allowed is taken, everything else is left out and said.
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::error::Error;
use std::fs;

use him_pathways::facts::Place;
use him_pathways::host::Lang;
use him_pathways::session::accent::{Colour, DARK_GROUNDS, LEAST_CONTRAST, LIGHT_GROUNDS, Shades};
use him_pathways::session::options::{Now, Program};
use him_pathways::session::preset::{Part, Preset, PresetProblem, Presets, ProgramAsked, TABLE, Theme, View};
use him_pathways::text;
use proptest::prelude::*;

#[path = "support/cases.rs"]
mod cases;

use cases::cases;

fn query(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[track_caller]
fn refused(key: &str, value: &str) -> PresetProblem {
    let (presets, problems) = Presets::parse(&query(&[(key, value)]));
    assert_eq!(presets, Presets::default(), "{key}={value}");
    assert_eq!(problems.len(), 1, "{key}={value}: {problems:?}");
    problems.into_iter().next().expect("one problem")
}

#[test]
fn every_preset_is_taken() {
    let (presets, problems) = Presets::parse(&query(&[
        ("college", "201928"),
        ("state", "OH"),
        ("program", "bachelor-hia"),
        ("view", "pathways"),
        ("lang", "es"),
        ("accent", "8a1538"),
        ("theme", "dark"),
        ("hide", "brand,share"),
        ("data", "files/college.json"),
        ("h", "2"),
    ]));
    assert_eq!(problems, []);
    let expected = Presets {
        college: Some(201_928),
        state: Place::from_code("OH"),
        program: Some(ProgramAsked::Usual(Program::Bachelor)),
        view: Some(View::Pathways),
        lang: Some(Lang::Es),
        accent: Some(Colour(0x8a, 0x15, 0x38)),
        theme: Some(Theme::Dark),
        hidden: vec![Part::Brand, Part::Share],
        data: Some("files/college.json".to_owned()),
        heading: Some(2),
    };
    assert_eq!(presets, expected);
    assert!(presets.hides(Part::Share) && !presets.hides(Part::Chart));
}

#[test]
fn the_table_holds_every_preset_and_its_examples_are_allowed() {
    assert_eq!(TABLE.map(|spec| spec.preset), Preset::ALL);
    for spec in TABLE {
        let (presets, problems) = Presets::parse(&query(&[(spec.preset.key(), spec.example)]));
        assert_eq!(problems, [], "{}={}", spec.preset.key(), spec.example);
        assert_ne!(presets, Presets::default(), "{}", spec.preset.key());
    }
}

#[test]
fn presets_are_what_stands_at_first() {
    let choices = |pairs: &[(&str, &str)]| Presets::parse(&query(pairs)).0.choices(None);
    let ohio = choices(&[("state", "OH"), ("program", "masters")]);
    assert_eq!((ohio.place.code(), ohio.program, ohio.now), ("OH", Some(Program::Master), Now::StartingOut));
    // Nobody else can study from RHIT to RHIA.
    assert_eq!(choices(&[("program", "rhit-to-rhia")]).now, Now::Rhit);
    assert_eq!(choices(&[]), him_pathways::session::Choices::default());
}

#[test]
fn a_program_of_the_file_needs_a_file() {
    let (presets, problems) = Presets::parse(&query(&[("program", "hit-aas"), ("data", "college.json")]));
    assert_eq!((presets.program, problems), (Some(ProgramAsked::InFile("hit-aas".to_owned())), vec![]));
    refused("program", "hit-aas");
}

#[test]
fn a_slip_is_answered_with_what_was_meant() {
    for (key, value, meant) in [
        ("state", "oh", "OH"),
        ("state", "Ohio", "OH"),
        ("program", "associate", "associate-hit"),
        ("theme", "drak", "dark"),
        ("view", "pathway", "pathways"),
        ("hide", "charts", "chart"),
    ] {
        let PresetProblem::NotAllowed { nearest, .. } = refused(key, value) else {
            panic!("{key}={value} is no unknown key");
        };
        assert_eq!(nearest, Some(meant), "{key}={value}");
    }
    let unknown = |key: &str, nearest| PresetProblem::UnknownKey { key: key.to_owned(), nearest };
    assert_eq!(refused("colege", "1"), unknown("colege", Some("college")));
    assert_eq!(refused("utm_source", "mail"), unknown("utm_source", None));
}

#[test]
fn hostile_values_are_left_out() {
    let long = "9".repeat(5_000_000);
    for (key, value) in [
        ("data", "https://evil.example/college.json"),
        ("data", "//evil.example/college.json"),
        ("data", "/..//evil.example/x.json"),
        ("data", "javascript:alert(1).json"),
        ("data", "data:application/json,{}.json"),
        ("data", "\\\\evil\\x.json"),
        ("data", "../../etc/x.json"),
        ("data", "%2f%2fevil.example/x.json"),
        ("data", "college.html"),
        ("data", ".json"),
        ("data", "a/.json"),
        ("data", ""),
        ("college", "0201928"),
        ("college", "-20192"),
        ("college", "20192８"),
        ("college", "999999999999999999999999"),
        ("college", &long),
        ("accent", "red"),
        ("accent", "url(x)"),
        ("accent", "#12345"),
        ("accent", "12345é"),
        ("accent", "+a+b+c"),
        ("accent", "expression(alert(1))"),
        ("accent", "fff;background:red"),
        ("theme", "<script>alert(1)</script>"),
        ("lang", "\"><img src=x onerror=alert(1)>"),
        ("state", ""),
        ("h", "7"),
        ("h", "２"),
    ] {
        let problem = refused(key, value);
        for lang in [Lang::En, Lang::Es] {
            let words = text::preset_problem(lang, &problem);
            assert!(words.len() > 20 && words.len() < 500, "{key}: {words}");
        }
    }
}

#[test]
fn a_wrong_part_leaves_the_others() {
    let (presets, problems) = Presets::parse(&query(&[("hide", "brand,risk,share")]));
    assert_eq!((presets.hidden, problems.len()), (vec![Part::Brand, Part::Share], 1));
}

#[test]
fn the_first_of_two_counts() {
    let (presets, problems) = Presets::parse(&query(&[("state", "OH"), ("state", "TX")]));
    assert_eq!(presets.state, Place::from_code("OH"));
    assert_eq!(problems, [PresetProblem::Repeated(Preset::State)]);
}

/// The rows of the table in docs/embedding.md.
fn documented() -> String {
    let row = |spec: &him_pathways::session::preset::Spec| {
        let (about, allowed) = (text::preset_about(Lang::En, spec.preset), text::preset_allowed(Lang::En, spec.preset));
        format!("| `{}` | {about} | {allowed} | `{}={}` |\n", spec.preset.key(), spec.preset.key(), spec.example)
    };
    TABLE.iter().map(row).collect()
}

#[test]
fn the_documentation_shows_the_table() -> Result<(), Box<dyn Error>> {
    let page = fs::read_to_string("docs/embedding.md")?;
    assert!(page.contains(&documented()), "docs/embedding.md should hold these rows:\n{}", documented());
    Ok(())
}

#[test]
fn both_languages_say_what_is_allowed() {
    for spec in TABLE {
        for lang in [Lang::En, Lang::Es] {
            assert!(!text::preset_about(lang, spec.preset).is_empty());
            assert!(!text::preset_allowed(lang, spec.preset).is_empty());
        }
        assert_ne!(text::preset_about(Lang::En, spec.preset), text::preset_about(Lang::Es, spec.preset));
    }
}

/// The colour that a block of the tokens gives a name.
fn token(block: &str, name: &str) -> Option<Colour> {
    let (_, rest) = block.split_once(&format!("--{name}: "))?;
    let value = rest.split(';').next()?;
    // A college's own colour may stand before the page's.
    Colour::parse(value.rsplit(", ").next()?.trim_end_matches(')'))
}

#[test]
fn the_grounds_are_those_of_the_page() -> Result<(), Box<dyn Error>> {
    let tokens = fs::read_to_string("style/tokens.css")?;
    let (light, dark) = tokens.split_once("[data-theme=\"dark\"]").ok_or("no dark tokens")?;
    for (theme, block, grounds) in [("light", light, LIGHT_GROUNDS), ("dark", dark, DARK_GROUNDS)] {
        for (name, ground) in ["paper", "wash", "bad-soft"].into_iter().zip(grounds) {
            assert_eq!(token(block, name), Some(ground), "--{name}, {theme}");
        }
        let accent = token(block, "accent").ok_or("no accent")?;
        assert!(accent.passes(&grounds), "the page's own accent, {theme}");
    }
    Ok(())
}

#[test]
fn contrast_is_that_of_wcag() {
    let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
    assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    // The lightest grey that passes on white, a figure often quoted.
    assert!(Colour(0x76, 0x76, 0x76).contrast(white) >= LEAST_CONTRAST);
    assert!(Colour(0x77, 0x77, 0x77).contrast(white) < LEAST_CONTRAST);
}

#[test]
fn colours_are_read_in_three_spellings() {
    for (text, colour) in
        [("#0a6762", Colour(10, 103, 98)), ("0A6762", Colour(10, 103, 98)), ("#1cf", Colour(0x11, 0xcc, 0xff))]
    {
        assert_eq!(Colour::parse(text), Some(colour), "{text}");
    }
    assert_eq!(Colour(10, 103, 98).hex(), "#0a6762");
}

#[test]
fn what_the_documentation_says_of_two_colours_is_so() {
    let shades = |text| Colour::parse(text).map(Shades::of);
    assert_eq!(shades("8a1538").map(|shades| shades.light.hex()).as_deref(), Some("#8a1538"));
    let gold = shades("ffcc00").expect("a colour");
    assert_eq!((gold.light.hex(), gold.dark.hex()), ("#826800".to_owned(), "#ffcc00".to_owned()));
}

/// The hue in degrees; none for greys, whose rounding decides it.
fn hue(Colour(red, green, blue): Colour) -> Option<f64> {
    let [red, green, blue] = [red, green, blue].map(f64::from);
    let most = red.max(green).max(blue);
    let spread = most - red.min(green).min(blue);
    if spread < 40.0 {
        return None;
    }
    let sixth = if most == red {
        (green - blue) / spread
    } else if most == green {
        2.0 + (blue - red) / spread
    } else {
        4.0 + (red - green) / spread
    };
    Some((sixth * 60.0).rem_euclid(360.0))
}

proptest! {
    #![proptest_config(cases(20_000))]

    #[test]
    fn every_colour_has_a_readable_shade_of_its_hue(red: u8, green: u8, blue: u8) {
        let colour = Colour(red, green, blue);
        let shades = Shades::of(colour);
        for (shade, grounds, towards) in [(shades.light, LIGHT_GROUNDS, 0.0), (shades.dark, DARK_GROUNDS, 255.0)] {
            prop_assert!(shade.passes(&grounds), "{} on {grounds:?}", shade.hex());
            prop_assert_eq!(shade == colour, colour.passes(&grounds));
            // One step nearer to the colour does not pass: no other shade would have been nearer.
            if shade != colour {
                let back = |channel: u8, own: u8| {
                    let change = f64::from(channel) - f64::from(own);
                    let step = (towards - f64::from(own)).abs() / 255.0 * 1.5 + 0.5;
                    (f64::from(channel) - change.signum() * step.min(change.abs())).round() as u8
                };
                let nearer = Colour(back(shade.0, red), back(shade.1, green), back(shade.2, blue));
                prop_assert!(nearer == shade || !nearer.passes(&grounds), "{} would do", nearer.hex());
            }
            if let (Some(before), Some(after)) = (hue(colour), hue(shade)) {
                let apart = (before - after).abs();
                prop_assert!(apart.min(360.0 - apart) < 2.0, "{} became {}", colour.hex(), shade.hex());
            }
        }
        prop_assert_eq!(Colour::parse(&colour.hex()), Some(colour));
    }
}
