//! Six hundred broken scenarios through the command line: each ends with a finite answer or with one line, soon.

use std::error::Error;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use std::{env, fs, thread};

use serde_json::{Map, Value, json};

type Outcome = Result<(), Box<dyn Error>>;

const MUTATIONS: u64 = 600;
const LONGEST: Duration = Duration::from_secs(5);
/// Results that may be missing.
const NULLABLE: [&str; 8] =
    ["irr", "irr_reason", "break_even_age", "roi", "payment_share", "tightest_year", "first_salary", "later_salary"];

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.roll() % count.max(1) as u64).unwrap_or(0)
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).cloned()
    }
}

/// `cargo test` builds the examples beside the tests.
fn command_line() -> Result<PathBuf, Box<dyn Error>> {
    let tests = env::current_exe()?;
    let profile = tests.parent().and_then(Path::parent).ok_or("no target folder")?;
    let program = profile.join("examples").join("price").with_extension(env::consts::EXE_EXTENSION);
    if program.exists() {
        Ok(program)
    } else {
        Err(format!("{} is not built: run `cargo test` without --test, or build the example", program.display()).into())
    }
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(program: &Path, input: &[u8]) -> Result<Ran, Box<dyn Error>> {
    let mut child =
        Command::new(program).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().ok_or("no stdin")?;
    stdin.write_all(input)?;
    drop(stdin);
    let (mut out, mut err) = (child.stdout.take().ok_or("no stdout")?, child.stderr.take().ok_or("no stderr")?);
    let (done, wait) = mpsc::channel();
    thread::spawn(move || {
        let mut texts = (Vec::new(), Vec::new());
        let read = out.read_to_end(&mut texts.0).and_then(|_| err.read_to_end(&mut texts.1));
        done.send(read.map(|_| texts))
    });
    let Ok(read) = wait.recv_timeout(LONGEST) else {
        child.kill()?;
        return Err(format!("took longer than {LONGEST:?}").into());
    };
    let (out, err) = read?;
    Ok(Ran { code: child.wait()?.code(), out: String::from_utf8(out)?, err: String::from_utf8(err)? })
}

fn ends_well(ran: &Ran) -> Result<(), String> {
    let one_line = |text: &str| text.ends_with('\n') && text.lines().count() == 1;
    match ran.code {
        Some(0) => {
            if !ran.err.is_empty() || !one_line(&ran.out) {
                return Err(format!("priced, but: {:?}", ran.err));
            }
            let result: Value = serde_json::from_str(&ran.out).map_err(|error| error.to_string())?;
            finite(&result, "")
        }
        Some(1) if ran.out.is_empty() && one_line(&ran.err) && ran.err.len() < 1_000 => Ok(()),
        code => Err(format!("exit {code:?}, out {} bytes, err {:?}", ran.out.len(), ran.err)),
    }
}

fn finite(value: &Value, key: &str) -> Result<(), String> {
    match value {
        // JSON has no other way to write NaN and infinity.
        Value::Null if !NULLABLE.contains(&key) => Err(format!("{key} is null")),
        Value::Number(number) if !number.as_f64().is_some_and(f64::is_finite) => Err(format!("{key} is {number}")),
        Value::Object(map) => map.iter().try_for_each(|(key, inner)| finite(inner, key)),
        Value::Array(list) => list.iter().try_for_each(|inner| finite(inner, key)),
        _ => Ok(()),
    }
}

fn vectors() -> Result<Vec<Value>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"))? {
        files.push(entry?.path());
    }
    files.sort();
    let scenario = |file: &PathBuf| -> Result<Value, Box<dyn Error>> {
        let mut vector: Value = serde_json::from_slice(&fs::read(file)?)?;
        Ok(vector.get_mut("scenario").map(Value::take).ok_or("no scenario")?)
    };
    files.iter().map(scenario).collect()
}

fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| pointers(inner, format!("{at}/{key}"), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, inner)| pointers(inner, format!("{at}/{i}"), found))
        }
        _ => {}
    }
    found.push(at);
}

fn wild(dice: &mut Dice, old: &Value) -> Value {
    let number = old.as_f64().unwrap_or(1.0);
    let edges = [
        json!(null),
        json!(true),
        json!(""),
        json!("RHIT"),
        json!("US"),
        json!([]),
        json!({}),
        json!(0),
        json!(-1),
        json!(1),
        json!(0.5),
        json!(1e-300),
        json!(-1e-300),
        json!(1e300),
        json!(-1e300),
        json!(1e6),
        json!(36),
        json!(80),
        json!(120),
        json!(720),
        json!(2_147_483_648_i64),
        json!(-2_147_483_649_i64),
        json!(u64::MAX),
        json!(0.05),
        json!(0.99),
        json!(number * 2.0),
        json!(number / 3.0),
        json!(-number),
        json!(number + 1.0),
        json!(number.floor() + 2.0),
        json!(old.to_string()),
        json!([old, old]),
        json!({"kind": old}),
    ];
    dice.one(&edges).unwrap_or_default()
}

/// Changes one or two things in the scenario itself.
fn changed_value(dice: &mut Dice, scenario: &Value) -> Vec<u8> {
    let mut changed = scenario.clone();
    for _ in 0..=dice.below(2) {
        let mut all = Vec::new();
        pointers(&changed, String::new(), &mut all);
        // Half of the changes are of numbers: those may still have an answer.
        let numbers: Vec<String> =
            all.iter().filter(|at| changed.pointer(at).is_some_and(Value::is_number)).cloned().collect();
        let among = if dice.below(2) == 0 { &all } else { &numbers };
        let target = dice.one(among).unwrap_or_default();
        let other = dice.one(&all).and_then(|other| changed.pointer(&other).cloned()).unwrap_or_default();
        let action = dice.below(8);
        let Some(slot) = changed.pointer_mut(&target) else { continue };
        let new = wild(dice, slot);
        match (slot, action) {
            (Value::Object(map), 0..=2) => remove(dice, map),
            (Value::Object(map), 3 | 4) => drop(map.insert("colour".to_owned(), new)),
            (Value::Array(list), 0..=2) if !list.is_empty() => {
                let index = dice.below(list.len());
                let copy = list.get(index).cloned().unwrap_or_default();
                list.insert(index, copy);
            }
            (Value::Array(list), 3 | 4) if !list.is_empty() => drop(list.remove(dice.below(list.len()))),
            (Value::Array(list), 5) => list.reverse(),
            (slot, 6) => *slot = other,
            (slot, _) => *slot = new,
        }
    }
    changed.to_string().into_bytes()
}

fn remove(dice: &mut Dice, map: &mut Map<String, Value>) {
    let keys: Vec<String> = map.keys().cloned().collect();
    if let Some(key) = dice.one(&keys) {
        map.remove(&key);
    }
}

/// Changes one to three places in its text.
fn changed_text(dice: &mut Dice, scenario: &Value) -> Vec<u8> {
    let mut text = scenario.to_string().into_bytes();
    for _ in 0..=dice.below(3) {
        let at = dice.below(text.len());
        let end = (at + 1 + dice.below(12)).min(text.len());
        match dice.below(12) {
            0 => drop(text.drain(at..end)),
            1 => text.insert(at, dice.one(b"0123456789.,:-eE\"{}[]\\\x00\xff ntf").unwrap_or(b'0')),
            2 => text.truncate(at.max(1)),
            3 => {
                let copy: Vec<u8> = text.get(at..end).unwrap_or_default().to_vec();
                text.splice(at..at, copy);
            }
            4..=10 => {
                let digits: Vec<usize> =
                    (0..text.len()).filter(|i| text.get(*i).is_some_and(u8::is_ascii_digit)).collect();
                let digit = dice.one(b"0123456789").unwrap_or(b'9');
                if let Some(slot) = dice.one(&digits).and_then(|index| text.get_mut(index)) {
                    *slot = digit;
                }
            }
            _ => {
                if let Some(slot) = text.get_mut(at) {
                    *slot = (dice.roll() % 256) as u8;
                }
            }
        }
        if text.is_empty() {
            break;
        }
    }
    text
}

#[test]
fn six_hundred_broken_scenarios_end_with_an_answer_or_one_line() -> Outcome {
    let program = command_line()?;
    let scenarios = vectors()?;
    let mut dice = Dice(0x2026_1122_0333_0001);
    let (mut priced, mut refused, mut wrong) = (0, 0, Vec::new());
    for number in 0..MUTATIONS {
        let scenario = dice.one(&scenarios).ok_or("no vectors")?;
        let input =
            if number % 2 == 0 { changed_value(&mut dice, &scenario) } else { changed_text(&mut dice, &scenario) };
        match run(&program, &input)
            .map_err(|error| error.to_string())
            .and_then(|ran| ends_well(&ran).map(|()| ran.code))
        {
            Ok(Some(0)) => priced += 1,
            Ok(_) => refused += 1,
            Err(what) => wrong.push(format!("{number}: {what}\n{}", String::from_utf8_lossy(&input))),
        }
    }
    assert!(wrong.is_empty(), "{} end badly:\n{}", wrong.len(), wrong.join("\n"));
    // Both ends are met often enough to mean something.
    assert!(priced > 80 && refused > 250, "{priced} priced, {refused} refused");
    Ok(())
}

#[test]
fn the_command_line_prices_every_vector() -> Outcome {
    let program = command_line()?;
    for scenario in vectors()? {
        let ran = run(&program, scenario.to_string().as_bytes())?;
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        ends_well(&ran)?;
    }
    Ok(())
}
