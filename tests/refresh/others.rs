//! Areas, price parities, colleges and outcomes are taken over, and their files refused where they are not as expected.
//! The project's own tables are small here: what counts is what comes of the official files.

use super::official::{Area, Desk, Made, oews_header, oews_row};
use super::refresh::refusal::Reason;

type Outcome = Made<()>;

pub(crate) const FIGURES: [&str; 5] = ["30000", "40000", "50000", "60000", "70000"];

pub(crate) const METROS: &str = "area,name,states,kind,soc,employment,p10,p25,p50,p75,p90,source
10180,\"Abilene, TX\",TX,metro,29-2072,80,35220,38620,48390,61170,69900,bls-oews-2025-metros
49999,\"Gone, TX\",TX,metro,29-2072,80,35220,38620,48390,61170,69900,bls-oews-2025-metros
";

pub(crate) fn desk_with_areas() -> Made<Desk> {
    let desk = Desk::new()?;
    desk.put_table("metros.csv", METROS, "bls-oews-2025-metros")?;
    let mut parity = "area,parity,source\n10180,90.364,bea-rpp-2024\n".to_owned();
    let places = desk.table("places.csv")?;
    for code in places.column("code").filter(|code| *code != "US") {
        parity.push_str(&format!("{code},99.5,bea-rpp-2024\n"));
    }
    desk.put_table("parity.csv", &parity, "bea-rpp-2024")?;
    Ok(desk)
}

pub(crate) fn lay_out_areas(desk: &Desk) -> Outcome {
    let records = "Medical Records Specialists";
    let metros = vec![
        oews_header(),
        oews_row(Area("10180", "Abilene, TX", "4", "TX"), "29-2072", records, "90", FIGURES),
        oews_row(Area("17140", "Cincinnati, OH-KY-IN", "4", "OH"), "29-2072", records, "900", [""; 5]),
        oews_row(Area("41980", "San Juan, PR", "4", "PR"), "29-2072", records, "", FIGURES),
        oews_row(Area("10420", "Akron, OH", "4", "OH"), "29-2072", records, "", [""; 5]),
        oews_row(Area("10420", "Akron, OH", "4", "OH"), "11-1011", "Chief Executives", "90", FIGURES),
    ];
    let nonmetros = vec![
        oews_header(),
        oews_row(
            Area("100001", "Northwest Alabama nonmetropolitan area", "6", "AL"),
            "29-2072",
            records,
            "30",
            FIGURES,
        ),
    ];
    desk.put_csv("MSA_M2026_dl.csv", &metros)?;
    desk.put_workbook("BOS_M2026_dl.xlsx", &nonmetros)
}

fn lines(desk: &Desk, name: &str) -> Made<Vec<String>> {
    Ok(desk.table(name)?.rows.iter().map(|row| row.join(",")).collect())
}

fn done(desk: &Desk) -> Outcome {
    Ok(desk.run(false).map(|_| ()).map_err(|stop| stop.to_string())?)
}

/// The parities of all states, and of Abilene; `spoil` changes the text before it is laid out.
pub(crate) fn lay_out_parities(desk: &Desk, spoil: impl Fn(String) -> String) -> Outcome {
    let header = "GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2008,2024,2025\n";
    let notes =
        "\"Note: See the included footnote file.\"\n\"Last updated: December 10, 2026-- new statistics for 2025.\"\n";
    let line = |code: &str, name: &str, table: &str, line: u8, what: &str, value: &str| {
        format!(" \"{code}\",\"{name}\",5,{table},{line},...,\"{what}\",\"Index\",90,91,{value}\n")
    };
    let mut states = header.to_owned() + &line("00000", "United States", "SARPP", 1, "RPPs: All items", "100.000");
    let places = desk.table("places.csv")?;
    for row in places.rows.iter().filter(|row| places.cell(row, "code") != "US") {
        let name = places.cell(row, "name");
        states += &line("01000", name, "SARPP", 1, "RPPs: All items", "88.823").replace("01000", name);
        states += &line("01000", name, "SARPP", 2, "RPPs: Goods", "(NA)");
    }
    let metros = header.to_owned()
        + &line("10180", "Abilene, TX (Metropolitan Statistical Area)", "MARPP", 1, "RPPs: All items", "91.001")
        + &line("99999", "Elsewhere, TX (Metropolitan Statistical Area)", "MARPP", 1, "RPPs: All items", "91.001");
    desk.put_text("SARPP_STATE_2008_2025.csv", &spoil(states + notes))?;
    desk.put_text("MARPP_MSA_2008_2025.csv", &(metros + notes))
}

#[test]
fn areas_are_taken_over() -> Outcome {
    let desk = desk_with_areas()?;
    lay_out_areas(&desk)?;
    done(&desk)?;
    let source = "bls-oews-2026-metros";
    assert_eq!(
        lines(&desk, "metros.csv")?,
        [
            format!(
                "0100001,Northwest Alabama nonmetropolitan area,AL,nonmetro,29-2072,30,30000,40000,50000,60000,70000,{source}"
            ),
            format!("10180,Abilene, TX,TX,metro,29-2072,90,30000,40000,50000,60000,70000,{source}"),
            format!("17140,Cincinnati, OH-KY-IN,OH-KY-IN,metro,29-2072,900,,,,,,{source}"),
            format!("41980,San Juan, PR,PR,metro,29-2072,,30000,40000,50000,60000,70000,{source}"),
        ]
    );
    Ok(())
}

#[test]
fn areas_of_an_unknown_state_are_refused() -> Outcome {
    let desk = desk_with_areas()?;
    lay_out_areas(&desk)?;
    let area = Area("99999", "Toronto, ON", "4", "ON");
    desk.put_csv("MSA_M2026_dl.csv", &vec![oews_header(), oews_row(area, "29-2072", "Title", "90", FIGURES)])?;
    let refusal = desk.refused()?;
    assert_eq!((refusal.row, refusal.column.as_deref()), (Some(2), Some("PRIM_STATE")), "{refusal}");
    Ok(())
}

#[test]
fn parities_are_taken_over() -> Outcome {
    let desk = desk_with_areas()?;
    lay_out_parities(&desk, |text| text)?;
    done(&desk)?;
    let parities = lines(&desk, "parity.csv")?;
    assert_eq!(parities.len(), 52);
    assert!(parities.contains(&"OH,88.823,bea-rpp-2025".to_owned()));
    assert_eq!(parities.last().map(String::as_str), Some("10180,91.001,bea-rpp-2025"));
    Ok(())
}

#[test]
fn parities_that_are_not_as_expected_are_refused() -> Outcome {
    for (from, to, column) in [
        ("2024,2025", "2024,2026", "2025"),
        ("\"Ohio\"", "\"Puerto Rico\"", "GeoName"),
        ("RPPs: All items", "RPPs: Goods", "Description"),
        ("88.823", "(NA)", "2025"),
        ("88.823", "888.23", "2025"),
        ("\"Alaska\",5", "\"Alabama\",5", "GeoName"),
        (" \"Alaska\"", " \"Alabama\"", "GeoFIPS"),
    ] {
        let desk = desk_with_areas()?;
        lay_out_parities(&desk, |text| text.replacen(from, to, 2))?;
        let refusal = desk.refused()?;
        assert_eq!(
            (&*refusal.file, refusal.column.as_deref()),
            ("SARPP_STATE_2008_2025.csv", Some(column)),
            "{refusal}"
        );
    }
    Ok(())
}

pub(crate) const COLLEGES: &str = "unit,name,city,state,control,in_district,in_state,out_of_state,credit_in_district,\
credit_in_state,credit_out_of_state,graduate_credit_in_state,graduate_credit_out_of_state,books,caveat,\
technology_short_certificate,technology_certificate,technology_associate,administration_associate,\
administration_bachelor,administration_post_baccalaureate,administration_master,informatics_master,source
217615,Old Name,Graniteville,SC,public,5044,5404,6916,189,207,267,,,1500,quarter_credits,29,0,0,0,0,0,0,0,ipeds-colleges-2023
";

/// What all graduates earned, and when that is due.
const GRADUATES: &str = "level,years_after,pay,programs,p25,p75,source
associate,1,32900,65,28400,34900,ed-scorecard-2025
";
const DUE: &str = "table,as_of,renew_by,next,source
graduate_earnings.csv,release of April 2025,2026-06-30,https://collegescorecard.ed.gov/data/,ed-scorecard-2025
";

pub(crate) const OUTCOMES: &str = "unit,level,after_1,after_2,after_4,after_5,source
217615,associate,30000,,,,ed-scorecard-colleges-2025
";

/// The directory in Latin-1, as it was published until 2023; charges with the columns in another order.
pub(crate) fn lay_out_colleges(desk: &Desk) -> Outcome {
    let directory = "UNITID,INSTNM,IALIAS,CITY,STABBR,CONTROL\n217615,Aiken Technical College,, Graniteville,SC,1\n\
        188429,\"Adelphi Universit\u{e9}, Main\",,Garden City,NY,2\n100000,No Awards,,Town,NY,3\n";
    let latin: Vec<u8> = directory.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    std::fs::write(desk.official().join("hd2024.csv"), latin)?;
    desk.put_text(
        "cost1_2024.csv",
        "UNITID,XCHG1AY3,CHG1AY3,CHG2AY3,CHG3AY3,CHG4AY3,HRCHG1,HRCHG2,HRCHG3,HRCHG6,HRCHG7\n\
         188429,R,47290,47290,47290,1020,1375,1375,1375,1490,1490\n217615,R,5100,5500,7000,1500,190,210,270,.,.\n",
    )?;
    desk.put_text(
        "c2025_a_rv.csv",
        "UNITID,CIPCODE,MAJORNUM,AWLEVEL,XCTOTALT,CTOTALT\n188429,\"51.2706\",1,07,R,12\n188429,\"51.2706\",2,07,R,1\n\
         217615,\"51.07\",1,3,R,20\n217615,\"51.0707\",1,21,R,29\n217615,\"51.0707\",1,3,R,8\n\
         217615,\"51.0713\",1,3,R,2\n217615,\"51.0713\",1,2,R,90\n100000,\"51.0713\",1,2,R,9\n100000,\"11.0701\",1,5,R,9\n",
    )
}

pub(crate) fn desk_with_colleges() -> Made<Desk> {
    let desk = Desk::new()?;
    desk.put_table("colleges.csv", COLLEGES, "ipeds-colleges-2023")?;
    desk.put_table("outcomes.csv", OUTCOMES, "ed-scorecard-colleges-2025")?;
    desk.put_table("graduate_earnings.csv", GRADUATES, "ed-scorecard-2025")?;
    desk.put_table("tables.csv", DUE, "ed-scorecard-2025")?;
    desk.quote_nothing()?;
    Ok(desk)
}

#[test]
fn colleges_and_outcomes_are_taken_over() -> Outcome {
    let desk = desk_with_colleges()?;
    lay_out_colleges(&desk)?;
    desk.put_text(
        "Most-Recent-Cohorts-Field-of-Study_06102026.csv",
        "UNITID,CIPCODE,CREDLEV,EARN_MDN_1YR,EARN_MDN_4YR,EARN_MDN_5YR\n217615,5107,2,PS,38900,NA\n\
         217615,5107,1,20000,21000,22000\n217615,1107,2,1,2,3\n188429,5107,5,60000,70000,80000\n999999,5107,2,1,2,3\n",
    )?;
    done(&desk)?;
    assert_eq!(
        lines(&desk, "colleges.csv")?,
        [
            "188429,Adelphi Universit\u{e9}, Main,Garden City,NY,nonprofit,47290,47290,47290,1375,1375,1375,1490,1490,1020,,\
             0,0,0,0,0,0,0,12,ipeds-colleges-2024",
            "217615,Aiken Technical College,Graniteville,SC,public,5100,5500,7000,190,210,270,,,1500,quarter_credits,\
             29,0,8,0,0,0,0,0,ipeds-colleges-2024",
        ]
    );
    // 8 of 10 associates are in health information, and 29 of 119 certificates; informatics is another program.
    assert_eq!(lines(&desk, "outcomes.csv")?, ["217615,associate,,,38900,,ed-scorecard-colleges-2026"]);
    let sources = lines(&desk, "sources.csv")?;
    let titled = |title: &str| sources.iter().any(|source| source.contains(title));
    assert!(titled("IPEDS charges (COST1_2024) and completions (C2025_A_RV) of single colleges,,2024-25,2024-25"));
    assert!(titled("field-of-study earnings of single colleges, release of June 2026"));
    Ok(())
}

#[test]
fn graduates_are_summed_up() -> Outcome {
    let desk = desk_with_colleges()?;
    let mut completions = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n".to_owned();
    let mut field = "UNITID,CIPCODE,CREDLEV,EARN_MDN_HI_1YR,EARN_MDN_HI_2YR,EARN_MDN_4YR,EARN_MDN_5YR\n".to_owned();
    // The last is a branch of the one before: the same figures, counted once. The first is in colleges.csv.
    for (unit, pay) in [(217_615, "30000"), (2, "31040"), (3, "34010"), (4, "40000"), (5, "50000"), (6, "50000")] {
        completions += &format!("{unit},51.0707,1,3,9\n");
        field += &format!("{unit},5107,2,{pay},20000,PrivacySuppressed,NULL\n");
    }
    completions += "7,51.0706,1,5,9\n";
    field += "7,5107,3,NA,NA,61020,NA\n";
    desk.put_text("c2025_a.csv", &completions)?;
    desk.put_text("Most-Recent-Cohorts-Field-of-Study_06102026.csv", &field)?;
    done(&desk)?;
    assert_eq!(
        lines(&desk, "graduate_earnings.csv")?,
        ["associate,1,34000,5,31000,40000,ed-scorecard-2026", "bachelor,4,61000,1,,,ed-scorecard-2026"]
    );
    assert_eq!(lines(&desk, "outcomes.csv")?, ["217615,associate,30000,20000,,,ed-scorecard-colleges-2026"]);
    let due =
        "graduate_earnings.csv,release of June 2026,2027-06-30,https://collegescorecard.ed.gov/data/,ed-scorecard-2026";
    assert_eq!(lines(&desk, "tables.csv")?, [due]);
    Ok(())
}

#[test]
fn outcomes_are_kept_of_colleges_that_are_still_there() -> Outcome {
    let desk = desk_with_colleges()?;
    desk.put_table(
        "outcomes.csv",
        &format!("{OUTCOMES}999999,master,1,,,,ed-scorecard-colleges-2025\n"),
        "ed-scorecard-colleges-2025",
    )?;
    lay_out_colleges(&desk)?;
    done(&desk)?;
    assert_eq!(lines(&desk, "outcomes.csv")?, ["217615,associate,30000,,,,ed-scorecard-colleges-2025"]);
    Ok(())
}

#[test]
fn files_of_colleges_that_are_not_as_expected_are_refused() -> Outcome {
    for (file, from, to, row, column) in [
        ("cost1_2024.csv", "CHG2AY3", "CHG2AY4", Some(1), "CHG2AY3"),
        ("cost1_2024.csv", "5100", "five", Some(3), "CHG1AY3"),
        ("cost1_2024.csv", "217615", "188429", Some(3), "UNITID"),
        ("c2025_a_rv.csv", "\"51.0707\",1,3", "\"51.0707\",1,21", Some(6), "AWLEVEL"),
        ("c2025_a_rv.csv", "R,29", "R,many", Some(5), "CTOTALT"),
        ("hd2024.csv", "NY,2", "NY,7", Some(3), "CONTROL"),
        ("hd2024.csv", "217615", "217616", None, "UNITID"),
    ] {
        let desk = desk_with_colleges()?;
        lay_out_colleges(&desk)?;
        let path = desk.official().join(file);
        let text: String = std::fs::read(&path)?.iter().map(|byte| char::from(*byte)).collect();
        assert!(text.contains(from), "{file} has no {from}");
        std::fs::write(&path, text.replacen(from, to, 1))?;
        let refusal = desk.refused()?;
        let found = (&*refusal.file, refusal.row, refusal.column.as_deref());
        assert_eq!(found, (file, row, Some(column)), "{refusal}");
    }
    Ok(())
}

#[test]
fn completions_of_another_year_than_the_charges_are_refused() -> Outcome {
    let desk = desk_with_colleges()?;
    lay_out_colleges(&desk)?;
    std::fs::rename(desk.official().join("c2025_a_rv.csv"), desk.official().join("c2024_a.csv"))?;
    assert_eq!(desk.refused()?.reason, Reason::Year { found: 2024, from: 2025, to: 2025 });
    Ok(())
}
