//! Scenarios and results as JSON (section 11): for the command line and the tests, not for the page.

use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::{Map, Value};

use super::report::Report;
use super::scenario::{Baseline, Evidence, Leg, Loan, LoanPlan, PayBasis, Scenario};

/// A text that is not a scenario: one line that names the field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JsonError(String);

impl std::fmt::Display for JsonError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let line: String = self.0.chars().map(|c| if c.is_control() { ' ' } else { c }).take(300).collect();
        to.write_str(&line)
    }
}

impl std::error::Error for JsonError {}

/// Reads a scenario. Its fields' types and names are checked here, their values when it is priced.
///
/// # Errors
/// Text that is not JSON, an unknown, missing or mistyped field, an unknown name of a leg, level, plan or place.
pub fn scenario(text: &[u8]) -> Result<Scenario, JsonError> {
    let value = serde_json::from_slice(text).map_err(|error| JsonError(format!("not JSON: {error}")))?;
    let mut fields = Fields::new(value, String::new())?;
    let scenario = Scenario {
        person: fields.read("person")?,
        baseline: baseline(fields.inner("baseline")?)?,
        legs: legs(fields.take("legs")?)?,
        pay_basis: pay_basis(fields.inner("pay_basis")?)?,
        loan: loan(fields.inner("loan")?)?,
        economy: fields.read("economy")?,
        taxes: fields.read("taxes")?,
        refund_surplus_grants: fields.read_or("refund_surplus_grants", true)?,
        placement: fields.read_or("placement", 1.0)?,
    };
    fields.finish()?;
    Ok(scenario)
}

/// Writes a result.
///
/// # Errors
/// None that a report can cause: its numbers are finite and its keys are names.
pub fn report(report: &Report) -> Result<String, JsonError> {
    serde_json::to_string(report).map_err(|error| JsonError(error.to_string()))
}

fn baseline(mut fields: Fields) -> Result<Baseline, JsonError> {
    match fields.kind()?.as_str() {
        "occupation" => fields.rest().map(Baseline::Occupation),
        "own" => fields.rest().map(Baseline::Own),
        _ => Err(fields.wrong("kind", "occupation or own")),
    }
}

fn legs(value: Value) -> Result<Vec<Leg>, JsonError> {
    let Value::Array(values) = value else { return Err(JsonError("legs: must be a list".to_owned())) };
    let one = |(index, value)| {
        let mut fields = Fields::new(value, format!("legs[{index}]"))?;
        match fields.kind()?.as_str() {
            "study" => fields.rest().map(Leg::Study),
            "credential" => fields.rest().map(Leg::Credential),
            "work" => fields.rest().map(Leg::Work),
            _ => Err(fields.wrong("kind", "study, credential or work")),
        }
    };
    values.into_iter().enumerate().map(one).collect()
}

fn pay_basis(mut fields: Fields) -> Result<PayBasis, JsonError> {
    let evidence = match fields.kind()?.as_str() {
        "occupation" => Evidence::Occupation,
        "graduates" => Evidence::Graduates { points: fields.read("points")? },
        "survey" => Evidence::Survey { figures: fields.read("figures")? },
        "own" => Evidence::Own { salary: fields.read("salary")? },
        _ => return Err(fields.wrong("kind", "occupation, graduates, survey or own")),
    };
    let basis = PayBasis {
        evidence,
        standing: fields.read_or("standing", 0.5)?,
        years_to_typical: fields.read_or("years_to_typical", 8.0)?,
    };
    fields.finish()?;
    Ok(basis)
}

fn loan(mut fields: Fields) -> Result<Loan, JsonError> {
    let mut plan_fields = fields.inner("plan")?;
    let plan = match plan_fields.kind()?.as_str() {
        "tiered_standard" => LoanPlan::TieredStandard,
        "rap" => LoanPlan::Rap { public_service: plan_fields.read_or("public_service", false)? },
        "custom" => {
            let years: f64 = plan_fields.read("years")?;
            if years.trunc() != years || years.abs() > 1e9 {
                return Err(plan_fields.wrong("years", "a whole number"));
            }
            LoanPlan::Custom { rate: plan_fields.read("rate")?, years: years as i32 }
        }
        _ => return Err(plan_fields.wrong("kind", "tiered_standard, rap or custom")),
    };
    plan_fields.finish()?;
    let private = fields.read_or("private", None)?;
    let loan = Loan { rate: fields.read("rate")?, fee: fields.read("fee")?, plan, private };
    fields.finish()?;
    Ok(loan)
}

/// An object whose fields are taken one by one; what is left over at the end is unknown.
struct Fields {
    path: String,
    left: Map<String, Value>,
}

impl Fields {
    fn new(value: Value, path: String) -> Result<Self, JsonError> {
        match value {
            Value::Object(left) => Ok(Self { path, left }),
            _ if path.is_empty() => Err(JsonError("the scenario must be an object".to_owned())),
            _ => Err(JsonError(format!("{path}: must be an object"))),
        }
    }

    fn at(&self, field: &str) -> String {
        if self.path.is_empty() { field.to_owned() } else { format!("{}.{field}", self.path) }
    }

    fn wrong(&self, field: &str, allowed: &str) -> JsonError {
        JsonError(format!("{}: must be {allowed}", self.at(field)))
    }

    fn take(&mut self, field: &str) -> Result<Value, JsonError> {
        self.left.remove(field).ok_or_else(|| JsonError(format!("{}: is missing", self.at(field))))
    }

    fn kind(&mut self) -> Result<String, JsonError> {
        self.read("kind")
    }

    fn inner(&mut self, field: &str) -> Result<Self, JsonError> {
        Self::new(self.take(field)?, self.at(field))
    }

    fn read<T: DeserializeOwned>(&mut self, field: &str) -> Result<T, JsonError> {
        let value = self.take(field)?;
        deserialize(value, &self.at(field))
    }

    fn read_or<T: DeserializeOwned>(&mut self, field: &str, default: T) -> Result<T, JsonError> {
        if self.left.contains_key(field) { self.read(field) } else { Ok(default) }
    }

    /// All fields that are left, as one record.
    fn rest<T: DeserializeOwned>(self) -> Result<T, JsonError> {
        deserialize(Value::Object(self.left), &self.path)
    }

    fn finish(self) -> Result<(), JsonError> {
        match self.left.keys().next() {
            Some(unknown) => Err(JsonError(format!("{}: is not a known field", self.at(unknown)))),
            None => Ok(()),
        }
    }
}

fn deserialize<T: DeserializeOwned>(value: Value, path: &str) -> Result<T, JsonError> {
    serde_path_to_error::deserialize(value.into_deserializer()).map_err(|error| {
        let inner = error.path().to_string();
        let dot = if inner == "." || inner.starts_with('[') { "" } else { "." };
        let inner = if inner == "." { "" } else { inner.as_str() };
        JsonError(format!("{path}{dot}{inner}: {}", error.inner()))
    })
}
