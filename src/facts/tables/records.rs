//! The rows of the tables, typed. Units are those of the library's types of the same name.

/// A figure inside a row: value, where it is from, and what must be said with it.
#[derive(Debug, Clone)]
pub(crate) struct Cited {
    pub(crate) value: f64,
    pub(crate) source: String,
    pub(crate) note: String,
}

/// sources.csv
#[derive(Debug)]
pub(crate) struct SourceRow {
    pub(crate) id: String,
    pub(crate) publisher: String,
    pub(crate) title: String,
    pub(crate) period: String,
    pub(crate) measures: String,
    pub(crate) confidence: String,
    pub(crate) url: String,
    pub(crate) via: String,
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
    pub(crate) months: u32,
    pub(crate) months_source: String,
    pub(crate) note: String,
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
    pub(crate) value: f64,
    pub(crate) claim: String,
    pub(crate) verdict: String,
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
