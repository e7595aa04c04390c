#!/usr/bin/env python3
"""Works out the expected values of data/test_links.csv: what the calculator's links come to by the oracle.

    python3 links.py            compares the table with the oracle, exit 1 if they differ
    python3 links.py --write    writes the values into the table

`examples/answer` only turns a link into its scenario; wages are looked up here, in data/wages.csv, and priced by
price.py. Build it first: cargo build --no-default-features --example answer"""
import csv
import json
import os
import subprocess
import sys

import price

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TABLE = os.path.join(ROOT, "data", "test_links.csv")
ANSWER = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), "debug", "examples", "answer")
PERCENTILES = ["p10", "p25", "p50", "p75", "p90"]


def wages():
    with open(os.path.join(ROOT, "data", "wages.csv"), newline="") as file:
        return {(row["soc"], row["place"]): row for row in csv.DictReader(file)}


def fill(part, place, table):
    """Puts the wages of its occupation into a part that names one; a withheld wage is the nation's. The engine writes
    a slice for pay without an occupation too, which the page does not know."""
    if "salary" in part and not part.get("soc"):
        part.pop("slice", None)
    if part.get("soc") and not part.get("wages"):
        row = table.get((part["soc"], place))
        if not row or not row["p50"]:
            row = table[(part["soc"], "US")]
        part["wages"] = {name: float(row[name]) for name in PERCENTILES}


def expected(link, table, taxes):
    answer = json.loads(subprocess.run([ANSWER, link], check=True, capture_output=True, text=True).stdout)
    if answer["notices"]:
        sys.exit("%s: the page would leave something out" % link)
    scenario = answer["scenario"]
    place = scenario["person"]["place"]
    for part in [scenario["baseline"]] + scenario["legs"]:
        fill(part, place, table)
    result = price.price(scenario, taxes)
    finish, risk = result["if_you_finish"], result["counting_the_risk"]
    age = finish["break_even_age"]
    return {"npv": "%.2f" % finish["npv"], "npv_with_risk": "%.2f" % risk["npv"],
            "break_even_age": "" if age is None else str(age), "cost_of_study": "%.2f" % finish["cost_of_study"]}


def main(argv):
    with open(TABLE, newline="") as file:
        rows = list(csv.DictReader(file))
    table, taxes = wages(), price.load_tax_table(price.DEFAULT_TAX)
    different = 0
    for row in rows:
        values = expected(row["link"], table, taxes)
        if any(row[name] != value for name, value in values.items()):
            different += 1
            print(row["link"], values)
        row.update(values)
    if argv == ["--write"]:
        with open(TABLE, "w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    elif different:
        sys.exit("%d links differ" % different)


if __name__ == "__main__":
    main(sys.argv[1:])
