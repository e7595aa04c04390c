//! Every kind of mistake in a table, made in a copy of `data/`, is refused with its file, row and column.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use super::tables::problem::{Known, Problem, Wrong};
use super::{Outcome, data, tables};

/// A copy of `data/` that goes away with the value.
struct Copied(PathBuf);

impl Copied {
    fn new() -> Result<Self, Box<dyn Error>> {
        // Tests run at the same time, in one process or in several.
        static COPIES: AtomicUsize = AtomicUsize::new(0);
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("him-pathways-{}-{number}", process::id()));
        fs::create_dir_all(&folder)?;
        let copied = Self(folder);
        for entry in fs::read_dir(data())? {
            let path = entry?.path();
            if path.is_dir() {
                let (from, to) = (path, copied.0.join("texts"));
                fs::create_dir_all(&to)?;
                for text in fs::read_dir(from)? {
                    let text = text?;
                    fs::copy(text.path(), to.join(text.file_name()))?;
                }
            } else if let Some(name) = path.file_name().filter(|_| path.extension().is_some_and(|e| e == "csv")) {
                fs::copy(&path, copied.0.join(name))?;
            }
        }
        Ok(copied)
    }

    /// Replaces the first `from` of a file by `to`, and answers the row where that was.
    fn edit(&self, file: &str, from: &str, to: &str) -> Result<u64, Box<dyn Error>> {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path)?;
        let (before, after) = text.split_once(from).ok_or(format!("{file} has no “{from}”"))?;
        fs::write(&path, format!("{before}{to}{after}"))?;
        Ok(before.matches('\n').count() as u64 + 1)
    }

    fn problems(&self) -> Vec<Problem> {
        tables::read(&self.0).err().unwrap_or_default()
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        // A folder left over in the temporary directory harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Breaks one cell and expects one problem of this kind, in this column of the row that was broken.
pub(super) fn refused(file: &str, from: &str, to: &str, column: &str, kind: impl Fn(&Wrong) -> bool) -> Outcome {
    let copied = Copied::new()?;
    let row = copied.edit(file, from, to)?;
    let problems = copied.problems();
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let found = problems.iter().find(|problem| {
        problem.file == file
            && problem.row == Some(row)
            && problem.column.as_deref() == Some(column)
            && kind(&problem.wrong)
    });
    assert!(
        found.is_some(),
        "{file}: “{from}” → “{to}” should be refused in row {row}, column {column}; said: {said:#?}"
    );
    let place = format!("data/{file}, row {row}, column {column}: ");
    assert!(said.iter().any(|line| line.starts_with(&place)), "no line starts with {place}: {said:#?}");
    Ok(())
}

/// Breaks a table as a whole and expects a problem of this kind with it.
pub(super) fn refused_table(file: &str, from: &str, to: &str, kind: impl Fn(&Problem) -> bool) -> Outcome {
    let copied = Copied::new()?;
    copied.edit(file, from, to)?;
    let problems = copied.problems();
    assert!(problems.iter().any(|p| p.file == file && kind(p)), "{problems:#?}");
    Ok(())
}

#[test]
fn an_unknown_reference_is_refused() -> Outcome {
    let unknown = |what: Known| move |wrong: &Wrong| matches!(wrong, Wrong::Unknown { what: w, .. } if *w == what);
    refused("rules.csv", "ssa-2026,Pay", "ssa-1926,Pay", "source", unknown(Known::Source))?;
    refused("wages.csv", "OH,29-2072", "XX,29-2072", "place", unknown(Known::Place))?;
    refused("wages.csv", "OH,29-2072", "OH,29-2073", "soc", unknown(Known::Occupation))?;
    refused("programs.csv", ",RHIT\n", ",RHITT\n", "credential", unknown(Known::Credential))?;
    refused("credentials.csv", ",RHIT\n", ",RHITT\n", "replaces", unknown(Known::Credential))?;
    refused("survey_figures.csv", "rhit-average,RHIT", "rhit-average,RHITT", "credential", unknown(Known::Credential))
}

#[test]
fn a_word_outside_its_list_is_refused() -> Outcome {
    let not_a_word = |wrong: &Wrong| matches!(wrong, Wrong::NotAWord { .. });
    refused("rules.csv", "2000,dollars_per_year,usc-25a", "2000,dollars_a_year,usc-25a", "unit", not_a_word)?;
    refused("rules.csv", "2000,dollars_per_year,usc-25a", "2000,,usc-25a", "unit", not_a_word)?;
    refused("federal_tax.csv", "single,12400", "alone,12400", "filing", not_a_word)?;
    refused("programs.csv", "associate-hit,associate", "associate-hit,associates", "level", not_a_word)?;
    refused("graduate_earnings.csv", "master,1", "masters,1", "level", not_a_word)?;
    refused("sources.csv", ",high,", ",certain,", "confidence", not_a_word)
}

#[test]
fn a_number_that_is_none_is_refused() -> Outcome {
    let not_a_number = |wrong: &Wrong| matches!(wrong, Wrong::NotANumber(_));
    refused("wages.csv", "194720,37000", "194720,37k", "p10", not_a_number)?;
    refused("rules.csv", "0.062,share", "NaN,share", "value", not_a_number)?;
    refused("rules.csv", "0.0227,rate_per_year", "inf,rate_per_year", "value", not_a_number)?;
    refused("state_tax.csv", "NY,40000,1563", "NY,40000,\"1,563\"", "income_tax", not_a_number)?;
    let empty = |wrong: &Wrong| *wrong == Wrong::Empty;
    refused("rules.csv", "0.062,share", ",share", "value", empty)?;
    refused("rules.csv", "0.0227,rate_per_year", ",rate_per_year", "value", empty)?;
    refused("programs.csv", ",4150,", ",,", "tuition_fees", empty)?;
    refused("places.csv", "OH,Ohio", "OH,", "name", empty)?;
    let not_whole = |wrong: &Wrong| matches!(wrong, Wrong::NotWhole { .. });
    refused("programs.csv", "certificate,12,", "certificate,12.5,", "months", not_whole)?;
    refused("hs_earnings.csv", "US,31269", "US,312690", "earnings", not_whole)
}

#[test]
fn a_number_out_of_bounds_is_refused() -> Outcome {
    let negative = |wrong: &Wrong| matches!(wrong, Wrong::Negative(_));
    refused("rules.csv", "184500", "-184500", "value", negative)?;
    refused("prices.csv", "district,4150", "district,-4150", "tuition_fees", negative)?;
    refused("wages.csv", "194720,37000", "194720,-37000", "p10", negative)?;
    let over_one = |wrong: &Wrong| matches!(wrong, Wrong::OverOne(_));
    refused("rules.csv", "0.062,share", "6.2,share", "value", over_one)?;
    refused("rules.csv", "0.0652,rate_per_year", "6.52,rate_per_year", "value", over_one)?;
    refused("federal_tax.csv", "12400,0.10", "12400,10", "rate", over_one)?;
    refused("credentials.csv", "0.74", "74", "pass_rate", over_one)?;
    refused("programs.csv", "0.341", "34.1", "completion", over_one)?;
    let not_tens = |wrong: &Wrong| matches!(wrong, Wrong::NotTens(_));
    refused("wages.csv", "194720,37000", "194720,37001", "p10", not_tens)?;
    refused("wages.csv", "210370,322020", "210370,3220200", "p90", not_tens)
}

#[test]
fn figures_out_of_order_are_refused() -> Outcome {
    let order = |wrong: &Wrong| matches!(wrong, Wrong::OutOfOrder { .. });
    refused("wages.csv", "37000,43490,51140", "37000,53490,51140", "p50", order)?;
    refused("federal_tax.csv", "single,50400", "single,5040", "up_to", order)?;
    refused("federal_tax.csv", "50400,0.12", "50400,0.01", "rate", order)?;
    refused("state_tax.csv", "NY,40000", "NY,4000", "wages", order)?;
    refused("graduate_earnings.csv", "23500,13,21200", "23500,13,31200", "pay", order)?;
    refused("graduate_earnings.csv", "associate,4", "associate,0", "years_after", order)?;
    let falls = |wrong: &Wrong| matches!(wrong, Wrong::Falls { .. });
    refused("state_tax.csv", "NY,40000,1563,204", "NY,40000,563,204", "income_tax", falls)?;
    refused("state_tax.csv", "NY,40000,1563,204", "NY,40000,1563,4", "payroll_tax", falls)
}

#[test]
fn a_half_filled_group_is_refused() -> Outcome {
    let half = |wrong: &Wrong| *wrong == Wrong::HalfFilled;
    refused("wages.csv", "37000,43490,51140", "37000,,51140", "p25", half)?;
    refused("graduate_earnings.csv", "23500,13,21200", "23500,13,", "p25", half)?;
    refused("credentials.csv", "0.84,", ",", "pass_source", half)?;
    refused("wages.csv", "37000,43490,51140,64820,81150", ",,,,", "p50", |wrong| *wrong == Wrong::Empty)
}

#[test]
fn a_duplicate_key_is_refused() -> Outcome {
    let duplicate = |wrong: &Wrong| matches!(wrong, Wrong::Duplicate(_));
    refused("sources.csv", "usc-3101,", "ssa-2026,", "id", duplicate)?;
    refused("places.csv", "OK,Oklahoma", "OH,Oklahoma", "code", duplicate)?;
    refused("occupations.csv", "29-9021,", "29-2072,", "soc", duplicate)?;
    refused("wages.csv", "OK,29-2072", "OH,29-2072", "soc", duplicate)?;
    refused("state_tax.csv", "NY,50000", "NY,40000", "wages", duplicate)?;
    refused("rules.csv", "rap_floor,", "rap_step,", "name", duplicate)?;
    refused("credentials.csv", "RHIA,Registered", "RHIT,Registered", "id", duplicate)?;
    refused("programs.csv", "rhit-to-rhia,", "bachelor-hia,", "id", duplicate)?;
    refused("prices.csv", "for-profit-bachelor,", "for-profit-associate,", "id", duplicate)?;
    refused("hs_earnings.csv", "OK,", "OH,", "place", duplicate)?;
    refused("survey_figures.csv", "rhia-average,", "rhit-average,", "id", duplicate)
}

#[test]
fn a_malformed_text_is_refused() -> Outcome {
    let malformed = |wrong: &Wrong| matches!(wrong, Wrong::Malformed { .. });
    refused("sources.csv", "https://www.bls.gov/oes/tables.htm", "bls.gov", "url", malformed)?;
    refused("sources.csv", "2026-11-22", "22 November", "read", malformed)?;
    refused("sources.csv", "aapc-cpc,", "AAPC CPC,", "id", malformed)?;
    refused("rules.csv", "rap_floor,", "rap-floor,", "name", malformed)?;
    refused("places.csv", "OH,Ohio", "Ohio,Ohio", "code", malformed)?;
    refused("occupations.csv", "15-1212,", "151212,", "soc", malformed)
}

#[test]
fn a_table_of_another_shape_is_refused() -> Outcome {
    refused("rules.csv", "name,value,unit", "name,worth,unit", "value", |wrong| *wrong == Wrong::MissingColumn)?;
    refused("rules.csv", "name,value,unit", "name,worth,unit", "worth", |wrong| *wrong == Wrong::UnexpectedColumn)?;
    refused_table("rules.csv", "rap_floor,10,", "rap_floor,10,10,", |p| matches!(p.wrong, Wrong::Unreadable(_)))?;
    let copied = Copied::new()?;
    fs::remove_file(copied.0.join("wages.csv"))?;
    assert!(copied.problems().iter().any(|p| p.file == "wages.csv" && matches!(p.wrong, Wrong::Unreadable(_))));
    Ok(())
}

#[test]
fn a_place_without_a_row_is_refused() -> Outcome {
    let missing = |problem: &Problem| {
        matches!(&problem.wrong, Wrong::Missing { what: Known::Place, key } if key.contains("DC"))
            && problem.column.as_deref() == Some("place")
    };
    refused_table("wages.csv", "DC,29-2072", "DC,29-2073", missing)?;
    refused_table("hs_earnings.csv", "DC,", "OH,", missing)?;
    let copied = Copied::new()?;
    let path = copied.0.join("state_tax.csv");
    let text = fs::read_to_string(&path)?;
    fs::write(
        &path,
        text.lines().filter(|line| !line.starts_with("DC,")).map(|line| format!("{line}\n")).collect::<String>(),
    )?;
    assert!(copied.problems().iter().any(|problem| problem.file == "state_tax.csv" && missing(problem)));
    refused_table("federal_tax.csv", "head,,", "head,900000,", |p| {
        matches!(p.wrong, Wrong::Missing { what: Known::Filing, .. })
    })
}

#[test]
fn all_problems_are_told_at_once() -> Outcome {
    let copied = Copied::new()?;
    copied.edit("wages.csv", "OH,29-2072", "XX,29-2072")?;
    copied.edit("rules.csv", "0.062,share", "6.2,share")?;
    copied.edit("hs_earnings.csv", "US,31269", "US,many")?;
    let files: BTreeSet<&str> = copied.problems().iter().map(|problem| problem.file).collect();
    assert_eq!(files, BTreeSet::from(["hs_earnings.csv", "rules.csv", "wages.csv"]));
    Ok(())
}

#[test]
fn another_source_inside_a_place_is_refused() -> Outcome {
    let copied = Copied::new()?;
    let path = copied.0.join("wages.csv");
    let text = fs::read_to_string(&path)?;
    let changed: Vec<String> = text
        .lines()
        .map(|line| match line.starts_with("OH,11-9111") {
            true => line.replace("bls-oews-2025-states", "bls-oews-2025-nation"),
            false => line.to_owned(),
        })
        .collect();
    fs::write(&path, changed.join("\n"))?;
    assert!(copied.problems().iter().any(|p| matches!(p.wrong, Wrong::OtherSource { .. })));
    Ok(())
}

#[test]
fn a_text_that_lacks_a_language_is_refused() -> Outcome {
    let one_language = |wrong: &Wrong| *wrong == Wrong::OneLanguage;
    refused("rules.csv", ",Personas solteras.", ",", "note_es", one_language)?;
    refused(
        "prices.csv",
        ",\"Universidad pública de dos años, para residentes del distrito.\"",
        ",",
        "note_es",
        one_language,
    )?;
    refused("sources.csv", ",mayo de 2025,", ",,", "period_es", one_language)?;
    refused("credentials.csv", "Read on an old page; the same as for the RHIT.", "", "fee_note", one_language)
}

#[test]
fn a_page_that_quotes_what_no_table_has_is_refused() -> Outcome {
    let unknown = |p: &Problem| matches!(p.wrong, Wrong::Unknown { what: Known::Figure, .. }) && p.row.is_some();
    refused_table("texts/model.en.txt", "{loan_fee}", "{loan_fees}", unknown)?;
    refused_table("texts/model.es.txt", "{loan_fee}", "{loan_fee", unknown)?;
    refused_table("texts/evidence.en.txt", "{29-2072.p50}", "{29-2072.p51}", unknown)?;
    refused_table("texts/field.es.txt", "{source:bls-ep-2024}", "{source:nobody}", unknown)?;
    refused("article_claims.csv", "{29-2072.p90}", "{29-2072.p95}", "instead", |wrong| {
        matches!(wrong, Wrong::Unknown { what: Known::Figure, .. })
    })
}

#[test]
fn a_part_that_only_one_language_has_is_refused() -> Outcome {
    refused_table("texts/limits.es.txt", "- Nadie queda sin empleo más adelante.\n", "", |p| {
        matches!(p.wrong, Wrong::OtherText { .. })
    })
}

#[test]
fn a_map_that_does_not_hang_together_is_refused() -> Outcome {
    let unknown = |what: Known| move |wrong: &Wrong| matches!(wrong, Wrong::Unknown { what: w, .. } if *w == what);
    refused(
        "moves.csv",
        "starting-out,records-technician",
        "starting-over,records-technician",
        "from",
        unknown(Known::Node),
    )?;
    refused("roles.csv", ",coding,entry,43-3021", ",codes,entry,43-3021", "lane", unknown(Known::Lane))?;
    refused("roles.csv", ",coding,entry,43-3021", ",coding,entry,43-3022", "soc", unknown(Known::Occupation))?;
    refused(
        "roles.csv",
        "RHIT RHIA,assumption,,",
        "RHIT RHIX,assumption,,",
        "expects",
        unknown(Known::CredentialNode),
    )?;
    refused("stations.csv", "post-bacc,program", "post-back,program", "id", unknown(Known::Program))?;
    refused("role_texts.csv", "coder,task", "coders,task", "about", unknown(Known::Node))?;
    let malformed = |wrong: &Wrong| matches!(wrong, Wrong::Malformed { .. });
    refused("moves.csv", "starting-out,records-technician", "starting-out,RHIT", "to", malformed)?;
    refused("prerequisites.csv", "RHIT,none,associate-hit", "RHIT,none,coder", "after", malformed)?;
    let out_of_order = |wrong: &Wrong| matches!(wrong, Wrong::OutOfOrder { .. });
    refused("roles.csv", "29-2072,0.1,0.25", "29-2072,0.3,0.25", "high", out_of_order)?;
    let duplicate = |wrong: &Wrong| matches!(wrong, Wrong::Duplicate(_));
    refused("moves.csv", "starting-out,release-specialist", "starting-out,records-technician", "to", duplicate)?;
    let cycle = |wanted: &'static str| move |p: &Problem| p.wrong == Wrong::Cycle(wanted.to_owned());
    refused_table("prerequisites.csv", "associate-hit,none,,", "associate-hit,none,RHIT,", cycle("RHIT"))?;
    let out_of_reach = |wanted: &'static str| move |p: &Problem| p.wrong == Wrong::OutOfReach(wanted.to_owned());
    refused_table("prerequisites.csv", "RHIT,none,associate-hit", "RHIT,none,CHDA", out_of_reach("RHIT"))?;
    refused_table(
        "moves.csv",
        "him-director,health-executive",
        "him-director,educator",
        out_of_reach("health-executive"),
    )?;
    let missing = |p: &Problem| matches!(&p.wrong, Wrong::Missing { what: Known::Node, key } if key == "RHIT");
    refused_table("stations.csv", "RHIT,credential", "RHIX,credential", missing)
}
