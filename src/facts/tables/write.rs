//! Writes the tables as Rust statics, which `build.rs` puts beside the compiled library.
//!
//! Every source is a static of its own, so that the linker leaves out the texts of those that nobody reads.

use std::fmt::Write as _;

use super::tables::reader::NATION;
use super::tables::{
    BracketRow, Cited, CredentialRow, ProgramRow, RuleRow, SourceRow, StateTaxRow, Tables, WageRow, Words,
};

/// A generated file: its name, and what stands in it.
pub(crate) struct Generated {
    pub(crate) file: &'static str,
    pub(crate) text: String,
}

/// All generated files, one for each module of `src/facts/` that holds figures.
pub(crate) fn all(tables: &Tables) -> [Generated; 12] {
    [
        Generated { file: "places.rs", text: places(tables) },
        Generated { file: "sources.rs", text: sources(tables) },
        Generated { file: "rules.rs", text: tables.rules.iter().map(|rule| self::rule(rule, tables)).collect() },
        Generated { file: "wages.rs", text: wages(tables) },
        Generated { file: "taxes.rs", text: taxes(tables) },
        Generated { file: "credentials.rs", text: credentials(tables) },
        Generated { file: "programs.rs", text: programs(tables) },
        Generated { file: "earnings.rs", text: earnings(tables) },
        Generated { file: "claims.rs", text: claims(tables) },
        Generated { file: "colleges.rs", text: college_sources(tables) },
        Generated { file: "metros.rs", text: metro_sources(tables) },
        Generated { file: "renewals.rs", text: renewals(tables) },
    ]
}

/// `static NAME: [Type; n] = [items];`
pub(crate) fn table(name: &str, of: &str, items: &[String]) -> String {
    format!(
        "static {name}: [{of}; {}] = [\n{}];\n",
        items.len(),
        items.iter().map(|i| format!("    {i},\n")).collect::<String>()
    )
}

/// The name of a source's static.
fn source_name(id: &str) -> String {
    id.to_uppercase().replace('-', "_")
}

/// The path of a source's static, from any module of `facts`.
pub(crate) fn source(id: &str) -> String {
    format!("&crate::facts::source::{}", source_name(id))
}

/// `words_like_this` or `words-like-this` as the name of a variant.
pub(crate) fn variant(word: &str) -> String {
    word.split(['_', '-'])
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
        })
        .collect()
}

fn figure(unit: &str, cited: &Cited) -> String {
    format!(
        "Figure {{ value: {:?}, unit: Unit::{unit}, source: {}, note: {} }}",
        cited.value,
        source(&cited.source),
        note(cited.note)
    )
}

/// The number of a note, which the page looks up in the file of sources.
fn note(number: u16) -> String {
    format!("crate::facts::source::Note({number})")
}

fn words(words: &Words) -> String {
    format!("Text {{ en: {:?}, es: {:?} }}", words.en, words.es)
}

fn option(inner: Option<String>) -> String {
    inner.map_or_else(|| "None".to_owned(), |inner| format!("Some({inner})"))
}

fn places(tables: &Tables) -> String {
    let rows: Vec<String> = tables.places.iter().map(|p| format!("({:?}, {:?})", p.code, p.name)).collect();
    table("PLACES", "(&str, &str)", &rows)
}

fn sources(tables: &Tables) -> String {
    let mut text = String::new();
    for row in &tables.sources {
        let SourceRow { id, publisher, period, confidence, .. } = row;
        let _ = writeln!(
            text,
            "pub(super) static {}: Source = Source {{ id: {id:?}, publisher: {:?}, period: {}, confidence: Confidence::{} }};",
            source_name(id),
            publisher.en,
            words(period),
            variant(confidence),
        );
    }
    let all: Vec<String> = tables.sources.iter().map(|row| format!("&{}", source_name(&row.id))).collect();
    let _ = writeln!(
        text,
        "/// Every source, in the order of `data/sources.csv`.\npub static SOURCES: [&Source; {}] = [{}];",
        all.len(),
        all.join(", ")
    );
    text
}

fn rule(row: &RuleRow, tables: &Tables) -> String {
    let RuleRow { name, unit, figure: cited } = row;
    let from = tables.sources.iter().find(|s| s.id == cited.source);
    let about = tables.note(cited.note).map(|note| note.en.as_str()).unwrap_or_default();
    let from = from.map(|s| format!("{}, {}, {}", s.publisher.en, s.title.en, s.period.en)).unwrap_or_default();
    format!(
        "/// {about} In {}.\n///\n/// {from}.\npub static {}: Figure = {};\n",
        unit.replace('_', " "),
        name.to_uppercase(),
        figure(&variant(unit), cited)
    )
}

fn wages(tables: &Tables) -> String {
    let occupations: Vec<String> = tables
        .occupations
        .iter()
        .map(|o| {
            let from = source(&o.source);
            format!("Occupation {{ soc: {:?}, title: {:?}, short: {:?}, source: {from} }}", o.soc, o.title, o.short)
        })
        .collect();
    let cell = |soc: &str, place: &str| tables.wages.iter().find(|w| w.soc == soc && w.place == place);
    let grid = |show: &dyn Fn(Option<&WageRow>) -> String| -> Vec<String> {
        let row = |soc: &str| -> String {
            tables.places.iter().map(|p| show(cell(soc, &p.code))).collect::<Vec<_>>().join(", ")
        };
        tables.occupations.iter().map(|o| format!("[{}]", row(&o.soc))).collect()
    };
    // In tens of dollars; a suppressed wage is all zeros.
    let percentiles = grid(&|row| {
        let tens = row.and_then(|row| row.percentiles).unwrap_or_default().map(|p| p / 10);
        format!("{tens:?}")
    });
    let employment = grid(&|row| row.and_then(|row| row.employment).unwrap_or_default().to_string());
    let nation = tables.wages.iter().find(|w| w.place == NATION);
    let sources: Vec<String> = tables
        .places
        .iter()
        .filter_map(|p| tables.wages.iter().find(|w| w.place == p.code).or(nation))
        .map(|w| source(&w.source))
        .collect();
    let places = tables.places.len();
    table("OCCUPATIONS", "Occupation", &occupations)
        + &table("PERCENTILES", &format!("[[u16; 5]; {places}]"), &percentiles)
        + &table("EMPLOYMENT", &format!("[u32; {places}]"), &employment)
        + &table("WAGE_SOURCES", "&Source", &sources)
}

fn taxes(tables: &Tables) -> String {
    let of = |code: &str| -> Vec<&StateTaxRow> { tables.state_tax.iter().filter(|tax| tax.place == code).collect() };
    // Every state is known for the same wages (the checks see to it); a tax is whole dollars.
    let first_state = tables.state_tax.first().map(|tax| tax.place.clone()).unwrap_or_default();
    let wages: Vec<String> = of(&first_state).iter().map(|tax| tax.wages.to_string()).collect();
    let state = |code: &str| -> String {
        let taxes: Vec<String> = of(code).iter().map(|tax| (tax.income_tax + tax.payroll_tax).to_string()).collect();
        option((!taxes.is_empty()).then(|| format!("[{}]", taxes.join(", "))))
    };
    let states: Vec<String> = tables.places.iter().map(|p| state(&p.code)).collect();
    let mut text = table("STATE_TAX_WAGES", "u32", &wages);
    text += &table("STATE_TAX", &format!("Option<[u16; {}]>", wages.len()), &states);
    if let Some(first) = tables.state_tax.first() {
        let _ = writeln!(text, "static STATE_TAX_SOURCE: &Source = {};", source(&first.source));
    }
    for filing in ["single", "joint", "head"] {
        let own: Vec<&BracketRow> = tables.brackets.iter().filter(|b| b.filing == filing).collect();
        let rows: Vec<String> = own
            .iter()
            .map(|b| {
                let up_to = b.up_to.map_or_else(|| "f64::INFINITY".to_owned(), |up_to| format!("{up_to:?}"));
                format!("Bracket {{ up_to: {up_to}, rate: {:?} }}", b.rate)
            })
            .collect();
        text += &table(&format!("BRACKETS_{}", filing.to_uppercase()), "Bracket", &rows);
    }
    if let Some(first) = tables.brackets.first() {
        let _ = writeln!(text, "static BRACKETS_SOURCE: &Source = {};", source(&first.source));
    }
    text
}

fn credential(row: &CredentialRow) -> String {
    let maybe = |unit: &str, cited: &Option<Cited>| option(cited.as_ref().map(|cited| figure(unit, cited)));
    format!(
        "Credential {{ id: {:?}, name: {:?}, fee_member: {}, fee_nonmember: {}, pass_rate: {}, retake_wait_months: {}, \
         upkeep_two_years: {}, replaces: &{:?} }}",
        row.id,
        row.name,
        maybe("Dollars", &row.fee_member),
        maybe("Dollars", &row.fee_nonmember),
        maybe("Share", &row.pass_rate),
        figure("Months", &row.retake_wait_months),
        maybe("Dollars", &row.upkeep_two_years),
        row.replaces
    )
}

fn program(row: &ProgramRow) -> String {
    format!(
        "Program {{ id: {:?}, level: Level::{}, months: {}, months_source: {}, note: {}, tuition_fees: {}, \
         books: {}, completion: {}, credential: {} }}",
        row.id,
        variant(&row.level),
        row.length.value,
        source(&row.length.source),
        note(row.length.note),
        figure("DollarsPerYear", &row.tuition_fees),
        figure("DollarsPerYear", &row.books),
        figure("Share", &row.completion),
        option(row.credential.as_ref().map(|id| format!("{id:?}")))
    )
}

fn credentials(tables: &Tables) -> String {
    table("CREDENTIALS", "Credential", &tables.credentials.iter().map(credential).collect::<Vec<_>>())
}

fn programs(tables: &Tables) -> String {
    let prices: Vec<String> = tables
        .prices
        .iter()
        .map(|p| {
            let books = option(p.books.as_ref().map(|books| figure("DollarsPerYear", books)));
            let tuition_fees = figure("DollarsPerYear", &p.tuition_fees);
            format!("Price {{ id: {:?}, tuition_fees: {tuition_fees}, books: {books} }}", p.id)
        })
        .collect();
    table("PROGRAMS", "Program", &tables.programs.iter().map(program).collect::<Vec<_>>())
        + &table("PRICES", "Price", &prices)
}

fn earnings(tables: &Tables) -> String {
    let mut text = String::new();
    for level in ["certificate", "associate", "bachelor", "post_baccalaureate", "master"] {
        let rows: Vec<String> = tables
            .graduate_earnings
            .iter()
            .filter(|g| g.level == level)
            .map(|g| {
                format!(
                    "GraduateEarnings {{ years: {:?}, pay: {:?}, programs: {}, quartiles: {:?}, source: {} }}",
                    g.years_after,
                    g.pay,
                    g.programs,
                    g.quartiles,
                    source(&g.source)
                )
            })
            .collect();
        text += &table(&format!("GRADUATES_{}", level.to_uppercase()), "GraduateEarnings", &rows);
    }
    let schooled = |code: &str| tables.hs_earnings.iter().find(|h| h.place == code);
    let earnings: Vec<String> =
        tables.places.iter().map(|p| schooled(&p.code).map(|h| h.earnings).unwrap_or_default().to_string()).collect();
    text += &table("HIGH_SCHOOL", "u16", &earnings);
    if let Some(first) = tables.hs_earnings.first() {
        let _ = writeln!(text, "static HIGH_SCHOOL_SOURCE: &Source = {};", source(&first.source));
    }
    let figures: Vec<String> = tables
        .survey_figures
        .iter()
        .map(|s| {
            let credential = option(s.credential.as_ref().map(|id| format!("{id:?}")));
            let figure = figure("DollarsPerYear", &s.figure);
            format!(
                "SurveyFigure {{ id: {:?}, credential: {credential}, claim: {}, figure: {figure} }}",
                s.id,
                words(&s.claim)
            )
        })
        .collect();
    text + &table("SURVEY_FIGURES", "SurveyFigure", &figures)
}

/// `static NAME: &Source = …;` for a table all of whose rows have one source.
fn source_of(name: &str, id: Option<&String>) -> String {
    id.map(|id| format!("static {name}: &Source = {};\n", source(id))).unwrap_or_default()
}

/// The amounts that claims quote, 0 for a claim that quotes none: their words come on demand.
fn claims(tables: &Tables) -> String {
    let amounts: Vec<String> =
        tables.claims.iter().map(|claim| claim.dollars.unwrap_or_default().to_string()).collect();
    table("CLAIM_AMOUNTS", "u32", &amounts)
}

fn college_sources(tables: &Tables) -> String {
    source_of("COLLEGES_SOURCE", tables.colleges.first().map(|row| &row.source))
        + &source_of("OUTCOMES_SOURCE", tables.outcomes.first().map(|row| &row.source))
}

fn metro_sources(tables: &Tables) -> String {
    source_of("METROS_SOURCE", tables.metros.first().map(|row| &row.source))
        + &source_of("PARITY_SOURCE", tables.parity.first().map(|row| &row.source))
}

fn renewals(tables: &Tables) -> String {
    let renewals: Vec<String> = tables
        .renewals
        .iter()
        .map(|r| {
            let [year, month, day] = r.renew_by;
            format!(
                "Renewal {{ table: {:?}, as_of: {:?}, renew_by: ({year}, {month}, {day}), next: {:?}, source_id: {:?} }}",
                r.table, r.as_of, r.next, r.source
            )
        })
        .collect();
    let releases: Vec<String> = tables
        .releases
        .iter()
        .map(|r| {
            format!(
                "Release {{ version: {:?}, date: {:?}, english: {:?}, spanish: {:?} }}",
                r.version, r.date, r.english, r.spanish
            )
        })
        .collect();
    table("RENEWALS", "Renewal", &renewals) + &table("RELEASES", "Release", &releases)
}
