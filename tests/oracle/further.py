#!/usr/bin/env python3
"""Writes further.jsonl: 150 further scenarios, with the oracle's results.

    python3 further.py [--tax FILE] [OUT]

Fixed seed. Scenarios whose exact fields (irr reason, break-even age, months …) would hang on the
last bits of floating point are thrown away and drawn again. Prints what is covered."""
import json
import os
import random
import sys

import price

SEED, COUNT = 20261, 150
PLACES = ["US"] + sorted("AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND "
                         "NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY".split())
WAGES = {
    "43-6013": [35930, 38570, 45930, 50580, 60530],
    "29-2072": [37000, 43490, 51140, 64820, 81150],
    "29-9021": [39830, 48940, 68020, 95630, 117420],
    "11-9111": [73390, 94700, 123860, 166100, 224340],
    "43-9061": [28000, 28000, 36500, 44000, 44000],
    "15-2051": [62000, 81234.56, 112590, 155810, 201400],
}
LOW, HIGH = ["43-6013", "43-9061", "29-2072"], ["29-9021", "11-9111", "15-2051"]
CREDENTIALS = ["RHIT", "RHIA", "CCS", "CDIP", "CHDA", "CCA", "CHPS"]


# ------------------------------------------------------------------ pieces
def wages(soc):
    return dict(zip(("p10", "p25", "p50", "p75", "p90"), WAGES[soc]))


def role(r, socs=None):
    soc = r.choice(socs or list(WAGES))
    lo, hi = r.choice([(0, 1), (0, 1), (0, 1), (0, 0.5), (0.25, 0.75), (0.5, 1), (0.1, 0.15), (0, 0.2)])
    return {"soc": soc, "wages": wages(soc), "slice": [lo, hi]}


def study(r, **fixed):
    level = r.choice(["certificate", "associate", "bachelor", "master"])
    leg = {"kind": "study", "level": level,
           "months": r.choice({"certificate": [4, 9, 12], "associate": [18, 21, 24, 33],
                               "bachelor": [18, 30, 36, 48], "master": [12, 20, 24, 31]}[level]),
           "half_time_or_more": True,
           "tuition_fees": r.choice([0, 2500, 4150, 6318.5, 9800, 15000, 27000]),
           "books": r.choice([0, 700, 1330]), "other": r.choice([0, 0, 900, 6000]),
           "grants": r.choice([0, 0, 0, 1500, 7395, 12000]),
           "employer_help": r.choice([0, 0, 0, 2000, 5250, 9000]),
           "study_earnings": r.choice([0, 5000, 9000, 14000.4, 21000]),
           "while_working": False, "work_share": r.choice([1.0, 0.9, 0.75, 0.5]),
           "completion": r.choice([1.0, 0.9, 0.64, 0.341]), "drop_share": r.choice([0.5, 0.5, 0.3, 0.75]),
           "borrow": r.choice([0, 3000, 5500, 7500, 12500]), "subsidised": r.choice([0.0, 0.0, 0.45, 1.0])}
    leg.update(fixed)
    return leg


def credential(r, name, **fixed):
    leg = {"kind": "credential", "credential": name, "fee": r.choice([0, 199, 299, 399]),
           "pass_rate": r.choice([1.0, 0.84, 0.74, 0.67, 0.4]), "wait_months": r.choice([0, 1, 2, 4]),
           "retake_wait_months": r.choice([0, 3, 3, 6]), "upkeep": r.choice([0, 100, 218, 500]), "replaces": []}
    leg.update(fixed)
    return leg


def work(r, months, socs=None):
    leg = {"kind": "work"}
    leg.update(role(r, socs))
    leg["months"] = months
    return leg


def baseline(r):
    kind = r.choice(["flat", "own with soc", "occupation"])
    if kind == "flat":
        return {"kind": "own", "salary": r.choice([0, 26000, 36000, 44444, 58000])}
    b = {"kind": "occupation"} if kind == "occupation" else {"kind": "own", "salary": r.choice([31000, 36000, 52000])}
    b.update(role(r, LOW))
    return b


def basis(r, kind):
    b = {"kind": kind, "standing": r.choice([0.1, 0.25, 0.4, 0.5, 0.5, 0.66, 0.8, 0.9]),
         "years_to_typical": r.choice([0, 3, 8, 8, 12, 40])}
    if kind == "graduates":
        b["points"] = r.choice([[[1, 41000], [4, 50500], [5, 55100]], [[0, 38000], [2.5, 52000], [10, 71000]],
                                [[3, 47250]], [[1, 60000], [5, 55000]]])
    elif kind == "survey":
        b["figures"] = r.choice([{"RHIT": 70300, "RHIA": 91450}, {"CCS": 66000, "RHIT": 61000, "CHDA": 99000},
                                 {"RHIA": 88000.5}])
    elif kind == "own":
        b["salary"] = r.choice([45000, 52000, 83000, 128000])
    return b


def plan(r, kind):
    if kind == "rap":
        return {"kind": "rap", "public_service": r.random() < 0.5}
    if kind == "custom":
        return {"kind": "custom", "rate": r.choice([0.0, 0.05, 0.09, 0.135]), "years": r.choice([1, 5, 10, 12, 25])}
    return {"kind": "tiered_standard"}


PATTERNS = ["SE", "SCE", "WE", "WCE", "JWCE", "CSE", "CE", "CJCE", "SCJWCE", "SJSE", "SCJSCE", "CSCJE", "JSE",
            "ZSE", "JZWE", "SJZWCE", "WSE", "SWE", "SSCE", "SJWJSCE", "CCE", "SCCJE", "WJWJWE", "JE", "JCJE",
            "SCJCJE", "WCJWCE", "ZCSE", "CZWE", "SCJZSCE", "WCWCE", "JSCWCJE"]


def legs_of(r, pattern):
    """S study, W study while working, h / w the same below half time, C credential, J work for
    some months, Z work of 0 months, E work without an end."""
    legs, names = [], CREDENTIALS[:]
    r.shuffle(names)
    earned = []
    for letter in pattern:
        if letter in "SWhw":
            legs.append(study(r, while_working=letter in "Ww", half_time_or_more=letter in "SW"))
        elif letter == "C":
            name = names.pop()
            replaces = [r.choice(earned)] if earned and r.random() < 0.6 else r.choice([[], ["RHIT"], ["CCA", "CCS"]])
            legs.append(credential(r, name, replaces=[x for x in replaces if x != name]))
            earned.append(name)
        elif letter == "E":
            legs.append(work(r, None))
        else:
            legs.append(work(r, 0 if letter == "Z" else r.choice([1, 5, 14, 24, 60])))
    return legs


def draw(r, place, pattern=None, kind=None, loan=None):
    """A whole random scenario."""
    age = r.choice([17, 18, 19, 22, 24, 29, 34, 38, 41, 45, 52])
    filing = r.choice(["single", "joint", "head"])
    legs = legs_of(r, pattern or r.choice(PATTERNS))
    earned = [leg["credential"] for leg in legs if leg["kind"] == "credential"]
    s = {"person": {"age": age, "stop_work_age": min(80, age + r.choice([12, 18, 25, 30, 38, 43])), "place": place,
                    "filing": filing, "dependants": r.choice([0, 0, 1, 2, 4]),
                    "search_months": r.choice([0, 1, 3, 3, 6]),
                    "experience": r.choice([{}, {}, {"43-6013": 30, "29-2072": 7}, {"29-9021": 100}, {"43-9061": 400}]),
                    "credentials_held": r.choice([[], [c for c in ["CCA"] if c not in earned],
                                                  [c for c in ["RHIT"] if c not in earned]]),
                    "aotc_years_used": r.choice([0, 0, 1, 3, 4]), "claimed_as_dependant": False,
                    "spouse_income": r.choice([0, 38000, 71000, 150000]) if filing == "joint" else 0,
                    "dependants_years": r.choice([18, 18, 4, 0, 60])},
         "baseline": baseline(r), "legs": legs,
         "pay_basis": basis(r, kind or r.choice(["occupation", "occupation", "graduates", "survey", "own"])),
         "loan": {"rate": r.choice([0.0652, 0.0652, 0.0807, 0.0]), "fee": r.choice([0.01057, 0.04228, 0.0]),
                  "plan": plan(r, loan or r.choice(["tiered_standard", "rap", "custom"]))},
         "economy": {"inflation": r.choice([0.0227, 0.0227, 0.03, 0.0, 0.08]),
                     "real_wage_growth": r.choice([0.0, 0.004, 0.01, -0.006]),
                     "discount_rate": r.choice([0.03, 0.03, 0.05, 0.0, 0.12]),
                     "tuition_growth": r.choice([0.0, 0.01, 0.03, -0.02])},
         "taxes": r.random() < 0.97, "refund_surplus_grants": r.random() < 0.6,
         "placement": r.choice([1.0, 1.0, 0.85, 0.6])}
    return s


def last_study(s):
    return [leg for leg in s["legs"] if leg["kind"] == "study"][-1]


def each_study(s, **fixed):
    for leg in s["legs"]:
        if leg["kind"] == "study":
            leg.update(fixed)


# ------------------------------------------------------------------ special scenarios
def special_cases():
    """[(name, pattern, pay basis, loan, change)]: change(s, r) sets what the name says."""
    out = []

    def case(name, pattern=None, kind=None, loan=None):
        def add(change):
            out.append((name, pattern, kind, loan, change))
            return change
        return add

    @case("drop share 0: nothing done", "SCJSE")
    def _(s, r): each_study(s, drop_share=0.0, completion=0.7, borrow=6000)

    @case("drop share 1: everything done, nothing earned by it", "SCJWE")
    def _(s, r): each_study(s, drop_share=1.0, completion=0.55, borrow=4000)

    @case("nobody finishes", "SCE")
    def _(s, r): each_study(s, completion=0.0)

    @case("second program never finished, first rarely", "SJSCE")
    def _(s, r):
        each_study(s, completion=0.0)
        s["legs"][0]["completion"] = 0.35

    @case("drop share where half up matters", "SCE")
    def _(s, r): each_study(s, months=30, drop_share=0.35, completion=0.5, borrow=8000)

    @case("nobody is placed", "JSCE", "occupation")
    def _(s, r): s["placement"] = 0.0

    @case("not placed, with a second exam and search months", "JSCJCE", "own")
    def _(s, r):
        s["placement"] = 0.5
        each_study(s, completion=0.8)

    @case("not placed, survey, credential held before", "JSCJE", "survey")
    def _(s, r):
        s["placement"] = 0.4
        s["pay_basis"]["figures"] = {"CCS": 64000, "RHIA": 91450}
        s["person"]["credentials_held"] = ["CCS"]
        s["legs"][2].update(credential="RHIA", replaces=["CCS"])

    @case("survey, replaced one without a figure for the new", "JWCE", "survey")
    def _(s, r):
        s["pay_basis"]["figures"] = {"RHIT": 62000}
        s["person"]["credentials_held"] = ["RHIT"]
        s["legs"][2].update(credential="RHIA", replaces=["RHIT"])

    @case("survey, dropped out with a held credential", "JWCE", "survey")
    def _(s, r):
        s["pay_basis"]["figures"] = {"CCA": 55000, "RHIA": 91450}
        s["person"]["credentials_held"] = ["CCA"]
        s["legs"][2].update(credential="RHIA", replaces=[])
        each_study(s, completion=0.5, drop_share=0.4)

    @case("survey, several credentials, the latest with a figure", "SCCJCE", "survey")
    def _(s, r):
        s["pay_basis"]["figures"] = {"RHIT": 60000, "CHDA": 97000}
        for i, name in ((1, "RHIT"), (2, "CCS"), (4, "CHDA")):
            s["legs"][i].update(credential=name, replaces=[])
        s["person"]["credentials_held"] = []

    for years, points in ((0, [[0, 40000], [6, 60000]]), (1, [[2, 39000], [3.25, 48000], [20, 90000]])):
        @case("graduates, credentials and several work legs, growth (%d)" % years, "JSCJCE", "graduates")
        def _(s, r, points=points):
            s["pay_basis"]["points"] = points
            s["economy"]["real_wage_growth"] = 0.012
            s["placement"] = 0.3

    @case("graduates without study", "CJCJE", "graduates")
    def _(s, r): pass

    @case("own without study, negative growth", "CJCE", "own")
    def _(s, r): s["economy"]["real_wage_growth"] = -0.03

    @case("RAP forgiven after 360, taxed", "SE", "occupation", "rap")
    def _(s, r): rap_poor(s, r, public=False)

    @case("RAP forgiven after 360, taxed, joint and high phase-outs", "SE", "occupation", "rap")
    def _(s, r):
        rap_poor(s, r, public=False)
        s["person"].update(filing="joint", spouse_income=9000, dependants=6, dependants_years=60)
        each_study(s, borrow=60000, months=48)

    @case("RAP forgiven after 120, public service", "SCE", "occupation", "rap")
    def _(s, r):
        rap_poor(s, r, public=True)
        each_study(s, completion=0.6, borrow=30000)
        s["placement"] = 0.7

    @case("RAP public service, two loans, weighted counter", "SJWJE", "occupation", "rap")
    def _(s, r):
        rap_poor(s, r, public=True)
        s["legs"][1]["months"], s["legs"][3]["months"] = 50, 10
        each_study(s, borrow=20000, completion=0.9)

    @case("RAP, three loans, one entering after another is paid off", "SJSJSE", "occupation", "rap")
    def _(s, r):
        s["person"].update(age=20, stop_work_age=60)
        each_study(s, months=12, completion=0.95, borrow=3000)
        s["legs"][1]["months"], s["legs"][3]["months"] = 70, 30
        s["loan"]["plan"]["public_service"] = False

    @case("RAP with real and nominal growth over the bands", "SCE", "occupation", "rap")
    def _(s, r):
        s["economy"].update(inflation=0.05, real_wage_growth=0.02)
        s["person"].update(age=21, stop_work_age=55)
        each_study(s, borrow=40000, months=36)

    @case("RAP, AGI on the edges of the bands", "SE", "own", "rap")
    def _(s, r):
        s["economy"].update(inflation=0.0, real_wage_growth=0.0)
        s["pay_basis"]["salary"] = 40000
        s["person"].update(filing="joint", spouse_income=10000, dependants=0, age=24, stop_work_age=50)
        each_study(s, borrow=17000, study_earnings=0, employer_help=0, months=24)

    @case("RAP, principal match and waived interest", "SE", "occupation", "rap")
    def _(s, r):
        rap_poor(s, r, public=False)
        s["person"]["dependants_years"] = 7
        each_study(s, borrow=9000, subsidised=0.3)

    @case("spells 6 months apart are one", "SJSE", loan="tiered_standard")
    def _(s, r):
        s["person"]["search_months"] = 2
        s["legs"][1]["months"] = 4
        each_study(s, borrow=9000)

    @case("spells 7 months apart are two", "SJSE", loan="tiered_standard")
    def _(s, r):
        s["person"]["search_months"] = 2
        s["legs"][1]["months"] = 5
        each_study(s, borrow=9000)

    @case("a second leg without borrowing puts repayment off", "SWCE", loan="tiered_standard")
    def _(s, r):
        each_study(s, borrow=0)
        s["legs"][0]["borrow"] = 7000

    @case("tier of 25 years", "SSE", loan="tiered_standard")
    def _(s, r):
        s["person"].update(age=20, stop_work_age=58)
        each_study(s, borrow=26000, months=30)

    @case("below half time alone, private loan", "hJE", loan="custom")
    def _(s, r): each_study(s, borrow=8000, level="associate")

    @case("below half time between two half-time legs, private loan", "ShSE", loan="custom")
    def _(s, r):
        each_study(s, borrow=6000)
        s["legs"][1]["months"] = 4
        s["loan"]["plan"] = {"kind": "custom", "rate": 0.08, "years": 9}

    @case("below half time between, too long for one spell", "SwSCE", loan="custom")
    def _(s, r):
        each_study(s, borrow=6000)
        s["legs"][1]["months"] = 9

    @case("below half time, no borrowing, federal loan elsewhere", "hSCE", loan="tiered_standard")
    def _(s, r):
        s["legs"][0]["borrow"] = 0
        s["legs"][1]["borrow"] = 9000

    @case("private loan at rate 0, subsidised share", "SCE", loan="custom")
    def _(s, r):
        s["loan"]["plan"] = {"kind": "custom", "rate": 0.0, "years": 7}
        each_study(s, borrow=9000, subsidised=0.5)

    @case("private loan over 40 years, paid off at the end", "SE", loan="custom")
    def _(s, r):
        s["loan"]["plan"] = {"kind": "custom", "rate": 0.1, "years": 40}
        each_study(s, borrow=15000, subsidised=0.2)

    @case("federal loan at rate 0, fee 0", "SE", loan="tiered_standard")
    def _(s, r):
        s["loan"].update(rate=0.0, fee=0.0)
        each_study(s, borrow=11000)

    for kind in ("tiered_standard", "rap", "custom"):
        @case("short horizon, paid off at the end", "SCE", loan=kind)
        def _(s, r):
            s["person"].update(age=55, stop_work_age=62)
            each_study(s, months=36, borrow=14000)

        @case("repayment starts in the last month", "SE", loan=kind)
        def _(s, r):
            s["person"].update(age=50, stop_work_age=54)
            each_study(s, months=41, borrow=14000)

        @case("repayment never starts", "WE", loan=kind)
        def _(s, r):
            s["person"].update(age=60, stop_work_age=63)
            each_study(s, months=33, borrow=14000, subsidised=0.4, work_share=0.0)

    @case("study to the very last month", "JSE")
    def _(s, r):
        s["person"].update(age=48, stop_work_age=52)
        s["legs"][0]["months"] = 24
        each_study(s, months=24)

    @case("search is cut by the horizon", "SE")
    def _(s, r):
        s["person"].update(age=48, stop_work_age=50, search_months=12)
        each_study(s, months=20)

    @case("exam passed with the last month", "SCE")
    def _(s, r):
        s["person"].update(age=48, stop_work_age=50)
        each_study(s, months=20)
        s["legs"][1].update(wait_months=4, pass_rate=1.0)

    @case("one year", "CE")
    def _(s, r): s["person"].update(age=79, stop_work_age=80)

    @case("66 years", "SCE")
    def _(s, r): s["person"].update(age=14, stop_work_age=80)

    @case("crossing 24 while studying, credit", "SSCE")
    def _(s, r):
        s["person"].update(age=22, stop_work_age=48, aotc_years_used=0, claimed_as_dependant=False)
        s["legs"][0].update(level="associate", months=20, tuition_fees=6000, grants=0, employer_help=0)
        s["legs"][1].update(level="bachelor", months=36, tuition_fees=9000, grants=0, employer_help=0)
        s["taxes"] = True

    for used in (0, 1, 2, 3, 4):
        @case("American Opportunity Credit, %d years used" % used, "WCE")
        def _(s, r, used=used):
            s["person"].update(age=r.choice([19, 23, 30]), stop_work_age=55, aotc_years_used=used)
            each_study(s, level="bachelor", months=57, tuition_fees=7000, grants=0, employer_help=0, work_share=0.6)
            s["taxes"] = True

    @case("undergraduate below half time: the other credit", "wE", loan="custom")
    def _(s, r): each_study(s, level="associate", tuition_fees=9000, grants=0)

    @case("claimed as a dependant", "SSE")
    def _(s, r):
        s["person"].update(age=18, stop_work_age=45, claimed_as_dependant=True)
        each_study(s, level="bachelor", tuition_fees=8000)

    @case("credits phased out by the spouse's income", "WCE")
    def _(s, r):
        s["person"].update(filing="joint", spouse_income=128000)
        each_study(s, level="master", tuition_fees=12000, grants=0, employer_help=0, work_share=1.0)
        s["baseline"] = {"kind": "own", "salary": 42000}
        s["taxes"] = True

    @case("credits phased out, head of household", "WE")
    def _(s, r):
        s["person"].update(filing="head", spouse_income=0)
        s["baseline"] = {"kind": "own", "salary": 85500}
        each_study(s, level="bachelor", tuition_fees=12000, grants=0, employer_help=7000, work_share=1.0, months=30)
        s["taxes"] = True

    @case("interest deduction phased out", "SE", "own", "tiered_standard")
    def _(s, r):
        s["pay_basis"]["salary"] = 91000
        s["person"].update(filing="single", spouse_income=0)
        each_study(s, borrow=30000, months=36)

    @case("interest deduction phased out, joint, above the cap", "SE", "own", "custom")
    def _(s, r):
        s["pay_basis"]["salary"] = 96000
        s["person"].update(filing="joint", spouse_income=90000)
        each_study(s, borrow=30000, months=36)
        s["loan"]["plan"] = {"kind": "custom", "rate": 0.12, "years": 20}

    for filing in ("single", "joint", "head"):
        @case("top income, " + filing, "SE", "own")
        def _(s, r, filing=filing):
            s["person"].update(filing=filing, spouse_income=70000 if filing == "joint" else 0)
            s["pay_basis"]["salary"] = 900000 if filing == "head" else 262000
            s["economy"]["real_wage_growth"] = 0.004
            s["taxes"] = True

    @case("grants above the bill, paid out", "SCE")
    def _(s, r):
        s["refund_surplus_grants"] = True
        each_study(s, tuition_fees=4000, books=500, grants=9000, employer_help=0, other=0)

    @case("grants above the bill, not paid out", "SCE")
    def _(s, r):
        s["refund_surplus_grants"] = False
        each_study(s, tuition_fees=4000, books=500, grants=9000, employer_help=1000, other=0)

    @case("employer help above 5,250 and grants, paid out", "WE")
    def _(s, r):
        s["refund_surplus_grants"] = True
        each_study(s, level="bachelor", tuition_fees=13000, books=900, employer_help=9000, grants=3000,
                   work_share=0.8, completion=0.8)
        s["person"].update(aotc_years_used=0)
        s["taxes"] = True

    @case("employer help above the bill", "JWE")
    def _(s, r): each_study(s, tuition_fees=7000, books=500, employer_help=20000, grants=1000)

    @case("high inflation", "SCJWE", loan="tiered_standard")
    def _(s, r):
        s["economy"]["inflation"] = 0.15
        each_study(s, borrow=9000)

    @case("falling prices", "SCE", loan="custom")
    def _(s, r):
        s["economy"]["inflation"] = -0.02
        each_study(s, borrow=9000)

    @case("discount rate 0", "SCE")
    def _(s, r): s["economy"]["discount_rate"] = 0.0

    @case("discount rate 0.2, falling real wages", "SCJE")
    def _(s, r): s["economy"].update(discount_rate=0.2, real_wage_growth=-0.05)

    @case("tuition growth high, real wages high", "WJSCE")
    def _(s, r): s["economy"].update(tuition_growth=0.15, real_wage_growth=0.1)

    @case("several rates of return", "SJE", "occupation")
    def _(s, r):
        s["person"].update(age=25, stop_work_age=60)
        s["legs"][1].update(work(r, 36, ["11-9111"]), slice=[0, 1])
        s["legs"][2].update(work(r, None, ["43-9061"]), slice=[0, 0.2])
        s["baseline"] = {"kind": "own", "salary": 46000}
        each_study(s, months=12, grants=0)

    @case("nothing but work, as in the baseline", "E", "occupation")
    def _(s, r):
        s["legs"][0].update(soc="29-2072", wages=wages("29-2072"), slice=[0, 1])
        s["baseline"] = {"kind": "occupation", "soc": "29-2072", "wages": wages("29-2072"), "slice": [0, 1]}

    @case("baseline occupation is a route occupation", "JWSCJE", "occupation")
    def _(s, r):
        s["baseline"] = {"kind": "occupation", "soc": "29-2072", "wages": wages("29-2072"), "slice": [0, 0.5]}
        s["legs"][0].update(soc="29-2072", wages=wages("29-2072"))
        s["legs"][4].update(soc="29-2072", wages=wages("29-2072"))
        s["person"]["experience"] = {"29-2072": 19}

    @case("own baseline keeps its distance, same occupation", "WCJSE", "occupation")
    def _(s, r):
        s["baseline"] = {"kind": "own", "salary": 61000, "soc": "29-9021", "wages": wages("29-9021"), "slice": [0.25, 0.75]}
        s["legs"][2].update(soc="29-9021", wages=wages("29-9021"))
        each_study(s, completion=0.7)

    @case("years to typical 0", "SCJE", "occupation")
    def _(s, r): s["pay_basis"].update(years_to_typical=0, standing=0.3)

    @case("years to typical 40", "SCJE", "occupation")
    def _(s, r): s["pay_basis"].update(years_to_typical=40, standing=0.7)

    for standing in (0.1, 0.2, 0.3, 0.6, 0.7, 0.9, 0.01, 0.99):
        @case("standing %s" % standing, "SCJE", r_kind(standing))
        def _(s, r, standing=standing): s["pay_basis"]["standing"] = standing

    @case("long experience", "JWE", "occupation")
    def _(s, r): s["person"]["experience"] = {soc: 720 for soc in WAGES}

    @case("no pay at all in repayment", "SJE", "own", "tiered_standard")
    def _(s, r):
        s["pay_basis"]["salary"] = 0
        each_study(s, borrow=5000, months=12)
        s["legs"][1]["months"] = 5

    @case("roi null: nothing spent", "JE")
    def _(s, r): pass

    @case("defaults of the page left out", "SCJE")
    def _(s, r):
        s["person"].update(filing="single", spouse_income=0)
        for name in ("spouse_income", "dependants_years", "search_months"):
            del s["person"][name]
        for name in ("discount_rate", "real_wage_growth"):
            del s["economy"][name]
        for name in ("placement", "refund_surplus_grants"):
            del s[name]
        del s["pay_basis"]["years_to_typical"]
        for leg in s["legs"]:
            leg.pop("slice", None)
            leg.pop("drop_share", None)
            leg.pop("other", None)

    @case("open: taxes off, RAP, help above 5,250", "WCE", loan="rap")
    def _(s, r):
        s["taxes"] = False
        each_study(s, employer_help=9000, tuition_fees=12000, borrow=9000, months=24, grants=0, work_share=1.0)
        s["person"].update(age=30, stop_work_age=55, dependants=0)
        s["baseline"] = {"kind": "own", "salary": 42000}

    @case("RAP, two loans, averaged counter, forgiven after 360", "SJSE", "occupation", "rap")
    def _(s, r):
        rap_poor(s, r, public=False)
        s["person"].update(age=16, stop_work_age=66, search_months=3)
        s["legs"][1]["months"] = 90
        s["legs"][0].update(borrow=16000)
        s["legs"][2].update(borrow=8000, months=20)
        each_study(s, completion=0.8)

    @case("RAP, repayment begins in year 0", "WE", "occupation", "rap")
    def _(s, r):
        s["person"].update(age=33, stop_work_age=50, dependants=0)
        s["economy"].update(inflation=0.06, real_wage_growth=0.02)
        each_study(s, level="certificate", months=4, borrow=21000, work_share=0.5)

    @case("RAP, a loan enters after another was forgiven", "SJSE", "occupation", "rap")
    def _(s, r):
        rap_poor(s, r, public=True)
        s["person"].update(age=18, stop_work_age=60)
        s["legs"][1]["months"] = 130

    @case("grants and help above the bill, both credits, not paid out", "WSE")
    def _(s, r):
        s["refund_surplus_grants"] = False
        each_study(s, tuition_fees=8000, books=900, employer_help=7000, grants=3000, months=30)
        s["person"].update(aotc_years_used=3, age=23, stop_work_age=50)
        s["legs"][0]["level"], s["legs"][1]["level"] = "associate", "master"
        s["taxes"] = True

    @case("open: grants paid out beside study that is not covered, same year", "SWE")
    def _(s, r):
        s["refund_surplus_grants"] = True
        s["person"].update(age=25, stop_work_age=50, aotc_years_used=0, claimed_as_dependant=False)
        s["legs"][0].update(level="certificate", months=6, tuition_fees=2000, books=300, grants=7000, employer_help=0,
                            study_earnings=21000)
        s["legs"][1].update(level="bachelor", months=30, tuition_fees=9000, books=600, grants=0, employer_help=0)
        s["baseline"] = {"kind": "own", "salary": 41000}
        s["taxes"] = True

    @case("lifetime credit, grants that also paid books", "WE")
    def _(s, r):
        s["person"].update(age=31, stop_work_age=52, aotc_years_used=4, claimed_as_dependant=False)
        each_study(s, tuition_fees=6000, books=1200, grants=6600, employer_help=0, work_share=0.9)
        s["baseline"] = {"kind": "own", "salary": 48000}
        s["refund_surplus_grants"], s["taxes"] = False, True

    @case("open: undergraduate and master's study in one year", "WWE")
    def _(s, r):
        s["person"].update(age=29, stop_work_age=52, aotc_years_used=2, claimed_as_dependant=False)
        each_study(s, tuition_fees=2400, books=200, grants=0, employer_help=0, months=18, work_share=0.9)
        s["legs"][0]["level"], s["legs"][1]["level"] = "bachelor", "master"
        s["baseline"] = {"kind": "own", "salary": 48000}
        s["taxes"] = True

    @case("open: two credentials held, survey", "JWCE", "survey")
    def _(s, r):
        s["person"]["credentials_held"] = ["RHIT", "CCS"]
        s["legs"][2].update(credential="CDIP", replaces=[])
        s["pay_basis"]["figures"] = {"RHIT": 58000, "CCS": 66000, "CHDA": 99000}

    @case("open: two credentials held, the later replaced, survey", "SCE", "survey")
    def _(s, r):
        s["person"]["credentials_held"] = ["RHIT", "CCS", "CCA"]
        s["legs"][1].update(credential="CDIP", replaces=["CCA"])
        s["pay_basis"]["figures"] = {"RHIT": 58000, "CCS": 66000, "CCA": 50000}

    @case("open: 0 months of work after the last study, then work", "SZE", "occupation")
    def _(s, r):
        s["legs"][1].update(soc="11-9111", wages=wages("11-9111"))
        s["legs"][2].update(soc="29-2072", wages=wages("29-2072"))

    @case("open: 0 months of work, then an exam", "SZCE", "occupation")
    def _(s, r):
        s["legs"][0]["study_earnings"] = 9000
        s["legs"][2].update(wait_months=3)
        s["person"]["search_months"] = 3

    @case("open: 0 months of work between study and study while working", "SZWE", "occupation")
    def _(s, r): s["person"]["search_months"] = 3

    @case("open: months without a payment between two loans", "hJSE", loan="custom")
    def _(s, r):
        s["person"].update(age=24, stop_work_age=55)
        s["loan"]["plan"] = {"kind": "custom", "rate": 0.07, "years": 1}
        each_study(s, borrow=6000, months=12)
        s["legs"][1]["months"] = 60
    return out


def r_kind(standing):
    return "survey" if standing in (0.2, 0.6) else "occupation"


def rap_poor(s, r, public):
    """Big debts, low pay, dependants: what RAP forgives."""
    s["person"].update(age=20, stop_work_age=62, dependants=3, dependants_years=30, filing="head", spouse_income=0)
    s["loan"].update(rate=0.0807)
    s["loan"]["plan"] = {"kind": "rap", "public_service": public}
    s["economy"].update(inflation=0.0227, real_wage_growth=0.0)
    each_study(s, level="bachelor", months=36, borrow=24000, completion=0.9)
    for leg in s["legs"]:
        if leg["kind"] == "work":
            leg.update(soc="43-9061", wages=wages("43-9061"), slice=[0, 0.5])
    s["taxes"] = True


# ------------------------------------------------------------------ stability
def near(x, y, eps):
    return abs(x - y) < eps


def stable(s, table):
    """False if a result hangs on the last bits of a floating-point number."""
    s = price.check(s, table)
    H, base = price.years_of(s), price.baseline_life(s)
    home = [g - price.tax_of_year(s, table, t, g) for t, g in enumerate(base)]
    all_ = [(p, price.Outcome(s, table, k, base, home)) for p, k in price.outcomes(s) if p > 0 or k == price.FINISHED]
    for _, o in all_:
        for S, parts in o.loans.loans:
            worth = o.loans.worth(parts, S)
            if any(near(worth, edge - 0.005, 1e-4) for edge in (25000, 50000, 100000)):
                return False
        help_ = [max(0.0, x - 5250) for x in o.life.by_year(o.life.help)]
        for agi in price.rap_agi(s, o.gross, help_):
            if near(agi % 10000, 0.005, 1e-5):
                return False

    def mean(name):
        return [sum(p * getattr(o, name)[t] for p, o in all_) for t in range(H)]
    for get in (lambda name: getattr(all_[0][1], name), mean):
        flows = get("without_loan")
        snapped = [0.0 if abs(x) < 1e-6 else x for x in flows]
        a, b = price.irr(flows), price.irr(snapped)
        if a[1] != b[1] or (a[0] is not None and not near(a[0], b[0], 1e-10)):
            return False
        for k in range(-90, 501):
            total = sum(abs(f) / (1 + k / 100) ** (t + 1) for t, f in enumerate(snapped))
            if total > 0 and abs(price.present_value(snapped, k / 100)) < 1e-9 * total:
                return False
        if any(1e-7 < abs(x) < 1e-4 for x in price.running(get("flow"), get("owed"))):
            return False
        if near(price.present_value(get("invested"), s["economy"]["discount_rate"]), 1, 1e-4):
            return False
    return True


# ------------------------------------------------------------------ output
KEEP = ("year", "gross", "tax", "cost", "loan", "owed", "take_home", "baseline_take_home", "flow", "position")


def short(x):
    if isinstance(x, float):
        x = round(x, 4)
        return int(x) if x == int(x) else x
    return x


def trimmed(result):
    out = dict(result)
    out["years"] = [{k: short(row[k]) for k in KEEP} for row in result["years"]]
    return out


def main(argv):
    tax, here = price.DEFAULT_TAX, os.path.dirname(os.path.abspath(__file__))
    if argv[:1] == ["--tax"]:
        tax, argv = argv[1], argv[2:]
    path = argv[0] if argv else os.path.join(here, "further.jsonl")
    table = price.load_tax_table(tax)
    cases = special_cases()
    cases += [("drawn", PATTERNS[i % len(PATTERNS)], None, None, lambda s, r: None) for i in range(COUNT - len(cases))]
    lines, redrawn = [], 0
    for i, (name, pattern, kind, loan, change) in enumerate(cases):
        for attempt in range(400):
            r = random.Random(SEED * 1000000 + i * 1000 + attempt)
            s = draw(r, PLACES[i % len(PLACES)], pattern, kind, loan)
            change(s, r)
            if s["loan"]["plan"]["kind"] != "custom":
                for leg in s["legs"]:
                    if leg["kind"] == "study" and not leg["half_time_or_more"]:
                        leg["borrow"] = 0
            try:
                result = price.price(s, table)
            except price.BadInput:
                redrawn += 1
                continue
            if stable(s, table):
                break
            redrawn += 1
        else:
            sys.exit("no valid scenario for " + name)
        name = "%03d %s %s" % (i, pattern, name)
        lines.append(json.dumps({"name": name, "scenario": s, "result": trimmed(result)}, allow_nan=False,
                                separators=(",", ":")))
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")
    print("%d scenarios (%d drawn again), %d bytes" % (len(lines), redrawn, os.path.getsize(path)))


if __name__ == "__main__":
    main(sys.argv[1:])
