//! The rows of the tables, typed. Units are those of the library's types of the same name.

/// A figure inside a row: value, where it is from, and what must be said with it.
#[derive(Debug, Clone)]
pub(crate) struct Cited {
    pub(crate) value: f64,
    pub(crate) source: String,
    /// The number of its note in [`super::Tables::notes`], counted from 1; 0 if it has none.
    pub(crate) note: u16,
}

/// The same words in both languages of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) en: String,
    pub(crate) es: String,
}

/// sources.csv
#[derive(Debug)]
pub(crate) struct SourceRow {
    pub(crate) id: String,
    pub(crate) publisher: Words,
    pub(crate) title: Words,
    pub(crate) period: Words,
    pub(crate) measures: Words,
    pub(crate) confidence: String,
    pub(crate) url: String,
    pub(crate) via: Words,
    pub(crate) read: String,
}

/// places.csv
#[derive(Debug)]
pub(crate) struct PlaceRow {
    pub(crate) code: String,
    pub(crate) name: String,
}

/// occupations.csv
#[derive(Debug)]
pub(crate) struct OccupationRow {
    pub(crate) soc: String,
    pub(crate) title: String,
    pub(crate) short: String,
    pub(crate) source: String,
    /// Whether the page needs it for its first answer.
    pub(crate) first_answer: bool,
}

/// wages.csv; percentiles in whole dollars, `None` where the bureau withholds them.
#[derive(Debug)]
pub(crate) struct WageRow {
    pub(crate) place: String,
    pub(crate) soc: String,
    pub(crate) employment: Option<u32>,
    pub(crate) percentiles: Option<[u32; 5]>,
    pub(crate) source: String,
}

/// state_tax.csv
#[derive(Debug)]
pub(crate) struct StateTaxRow {
    pub(crate) place: String,
    pub(crate) wages: u32,
    pub(crate) income_tax: u32,
    pub(crate) payroll_tax: u32,
    pub(crate) source: String,
}

/// federal_tax.csv; `up_to` is `None` in the last bracket.
#[derive(Debug)]
pub(crate) struct BracketRow {
    pub(crate) filing: String,
    pub(crate) up_to: Option<f64>,
    pub(crate) rate: f64,
    pub(crate) source: String,
}

/// rules.csv
#[derive(Debug)]
pub(crate) struct RuleRow {
    pub(crate) name: String,
    pub(crate) unit: String,
    pub(crate) figure: Cited,
}

/// credentials.csv
#[derive(Debug)]
pub(crate) struct CredentialRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) fee_member: Option<Cited>,
    pub(crate) fee_nonmember: Option<Cited>,
    pub(crate) pass_rate: Option<Cited>,
    pub(crate) retake_wait_months: Cited,
    pub(crate) upkeep_two_years: Option<Cited>,
    pub(crate) replaces: Vec<String>,
}

/// programs.csv
#[derive(Debug)]
pub(crate) struct ProgramRow {
    pub(crate) id: String,
    pub(crate) level: String,
    /// In months.
    pub(crate) length: Cited,
    pub(crate) tuition_fees: Cited,
    pub(crate) books: Cited,
    pub(crate) completion: Cited,
    pub(crate) credential: Option<String>,
}

/// prices.csv
#[derive(Debug)]
pub(crate) struct PriceRow {
    pub(crate) id: String,
    pub(crate) tuition_fees: Cited,
    pub(crate) books: Option<Cited>,
}

/// graduate_earnings.csv
#[derive(Debug)]
pub(crate) struct GraduateEarningsRow {
    pub(crate) level: String,
    pub(crate) years_after: f64,
    pub(crate) pay: f64,
    pub(crate) programs: u32,
    pub(crate) quartiles: Option<(f64, f64)>,
    pub(crate) source: String,
}

/// hs_earnings.csv
#[derive(Debug)]
pub(crate) struct HighSchoolRow {
    pub(crate) place: String,
    pub(crate) earnings: u32,
    pub(crate) source: String,
}

/// survey_figures.csv
#[derive(Debug)]
pub(crate) struct SurveyRow {
    pub(crate) id: String,
    pub(crate) credential: Option<String>,
    pub(crate) claim: Words,
    /// Its note is the verdict.
    pub(crate) figure: Cited,
}

/// colleges.csv; dollars a year or a credit, by residency; `None` where nothing is published.
#[derive(Debug)]
pub(crate) struct CollegeRow {
    pub(crate) unit: String,
    pub(crate) name: String,
    pub(crate) city: String,
    pub(crate) state: String,
    pub(crate) control: String,
    /// In the district, in the state, from elsewhere.
    pub(crate) yearly: Option<[u32; 3]>,
    pub(crate) per_credit: Option<[u32; 3]>,
    /// In the state, from elsewhere.
    pub(crate) per_graduate_credit: Option<[u32; 2]>,
    pub(crate) books: Option<u32>,
    pub(crate) caveat: String,
    pub(crate) awards: [u32; 8],
    pub(crate) source: String,
}

/// outcomes.csv; dollars a year 1, 2, 4 and 5 years after finishing, `None` where they are withheld.
#[derive(Debug)]
pub(crate) struct OutcomeRow {
    pub(crate) unit: String,
    pub(crate) level: String,
    pub(crate) earnings: [Option<u32>; 4],
    pub(crate) source: String,
}

/// metros.csv, the rows of one area.
#[derive(Debug, Clone)]
pub(crate) struct MetroRow {
    pub(crate) area: String,
    pub(crate) name: String,
    /// Codes with hyphens between them.
    pub(crate) states: String,
    pub(crate) kind: String,
    pub(crate) wages: Vec<MetroWageRow>,
    pub(crate) source: String,
}

/// One row of metros.csv; percentiles in whole dollars, `None` where the bureau withholds them.
#[derive(Debug, Clone)]
pub(crate) struct MetroWageRow {
    pub(crate) soc: String,
    pub(crate) employment: Option<u32>,
    pub(crate) percentiles: Option<[u32; 5]>,
}

/// parity.csv; the nation is 100,000 thousandths.
#[derive(Debug)]
pub(crate) struct ParityRow {
    pub(crate) area: String,
    pub(crate) thousandths: u32,
    pub(crate) source: String,
}

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    En,
    Es,
}

impl Words {
    pub(crate) fn in_(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }
}

/// A page of `texts/`, with its figures filled in; the first line is its title.
#[derive(Debug)]
pub(crate) struct PageRow {
    pub(crate) id: &'static str,
    pub(crate) en: String,
    pub(crate) es: String,
}

/// article_claims.csv
#[derive(Debug)]
pub(crate) struct ClaimRow {
    pub(crate) id: String,
    pub(crate) article: String,
    /// The amount as somebody would type it, if it is pay.
    pub(crate) dollars: Option<u32>,
    pub(crate) figure: String,
    pub(crate) said: Words,
    pub(crate) soc: String,
    pub(crate) statistic: Words,
    pub(crate) year: String,
    pub(crate) verdict: String,
    pub(crate) why: Words,
    pub(crate) instead: Words,
    pub(crate) source: String,
}

/// test_links.csv
#[derive(Debug)]
pub(crate) struct TestLinkRow {
    pub(crate) link: String,
    pub(crate) about: Words,
    pub(crate) npv: f64,
    pub(crate) npv_with_risk: f64,
    pub(crate) break_even_age: Option<u32>,
    pub(crate) cost_of_study: f64,
}

/// Everything of the map of careers.
#[derive(Debug)]
pub(crate) struct Career {
    pub(crate) lanes: Vec<NamedRow>,
    pub(crate) skills: Vec<NamedRow>,
    pub(crate) settings: Vec<NamedRow>,
    pub(crate) stations: Vec<StationRow>,
    pub(crate) roles: Vec<RoleRow>,
    pub(crate) prerequisites: Vec<PrerequisiteRow>,
    pub(crate) moves: Vec<MoveRow>,
    pub(crate) outlook: Vec<OutlookRow>,
    pub(crate) texts: Vec<TextRow>,
}

/// lanes.csv, skills.csv, settings.csv; texts in English, then Spanish.
#[derive(Debug)]
pub(crate) struct NamedRow {
    pub(crate) id: String,
    pub(crate) names: [String; 2],
    pub(crate) words: [String; 2],
    pub(crate) source: String,
}

/// stations.csv
#[derive(Debug)]
pub(crate) struct StationRow {
    pub(crate) id: String,
    pub(crate) kind: String,
    /// What one has finished there.
    pub(crate) education: String,
    pub(crate) names: [String; 2],
    pub(crate) short: [String; 2],
    pub(crate) source: String,
}

/// roles.csv
#[derive(Debug)]
pub(crate) struct RoleRow {
    pub(crate) id: String,
    pub(crate) names: [String; 2],
    pub(crate) words: [String; 2],
    pub(crate) lane: String,
    pub(crate) level: String,
    pub(crate) soc: String,
    pub(crate) slice: [f64; 2],
    pub(crate) anchor: String,
    pub(crate) education: String,
    pub(crate) experience_years: u32,
    pub(crate) expects: Vec<String>,
    pub(crate) helps: Vec<String>,
    pub(crate) remote: String,
    pub(crate) skills: Vec<String>,
    pub(crate) settings: Vec<String>,
    /// In the order of [`RoleRow::SOURCED`].
    pub(crate) sources: [String; 9],
}

impl RoleRow {
    /// The columns that name a source, and the aspect of a role that each stands for.
    pub(crate) const SOURCED: [(&str, &str); 9] = [
        ("named_source", "named"),
        ("anchor_source", "pay"),
        ("education_source", "education"),
        ("experience_source", "experience"),
        ("expects_source", "credential"),
        ("helps_source", "helps"),
        ("remote_source", "remote"),
        ("skills_source", "skills"),
        ("settings_source", "settings"),
    ];
}

/// prerequisites.csv: one of the ways to be admitted to a program or exam.
#[derive(Debug)]
pub(crate) struct PrerequisiteRow {
    pub(crate) station: String,
    pub(crate) education: String,
    pub(crate) after: Option<String>,
    pub(crate) months: u32,
    pub(crate) force: String,
    pub(crate) note: [String; 2],
    pub(crate) source: String,
}

/// moves.csv
#[derive(Debug)]
pub(crate) struct MoveRow {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) kind: String,
    pub(crate) education: String,
    pub(crate) condition: [String; 2],
    pub(crate) source: String,
}

/// outlook.csv
#[derive(Debug)]
pub(crate) struct OutlookRow {
    pub(crate) soc: String,
    pub(crate) jobs: u32,
    pub(crate) jobs_in_ten_years: u32,
    pub(crate) growth: f64,
    pub(crate) openings: u32,
    pub(crate) source: String,
}

/// role_texts.csv; `about` is the key of a station, a role or an occupation.
#[derive(Debug)]
pub(crate) struct TextRow {
    pub(crate) about: String,
    pub(crate) aspect: String,
    pub(crate) text: [String; 2],
    pub(crate) source: String,
}

/// tables.csv; the date as year, month, day.
#[derive(Debug)]
pub(crate) struct RenewalRow {
    pub(crate) table: String,
    pub(crate) as_of: String,
    pub(crate) renew_by: [u32; 3],
    pub(crate) next: String,
    pub(crate) source: String,
}

/// changelog.csv
#[derive(Debug)]
pub(crate) struct ReleaseRow {
    pub(crate) version: String,
    pub(crate) date: String,
    pub(crate) english: String,
    pub(crate) spanish: String,
}
