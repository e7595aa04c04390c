#!/usr/bin/env python3
"""Independent reference implementation ("oracle") of the money model (design/model.md).

    python3 price.py [--tax FILE] < scenario.json

Prints the result as JSON. Bad input: one line on standard error, exit code 1.
Written from the page alone, for clarity and not for speed. It shares no code with the engine.
Section numbers in the docstrings are those of the page. `m` is always a month, `t` a year.
"""
import csv
import json
import math
import os
import sys

# --------------------------------------------------------------------------------------------
# Published figures (facts/costs.md, sections 4 and 5), 2026
# --------------------------------------------------------------------------------------------
RATES = [0.10, 0.12, 0.22, 0.24, 0.32, 0.35, 0.37]
BRACKETS = {
    "single": [12400, 50400, 105700, 201775, 256225, 640600],
    "joint": [24800, 100800, 211400, 403550, 512450, 768700],
    "head": [17700, 67450, 105700, 201750, 256200, 640600],
}
STANDARD_DEDUCTION = {"single": 16100, "joint": 32200, "head": 24150}
SOCIAL_SECURITY_RATE, SOCIAL_SECURITY_CAP = 0.062, 184500
MEDICARE_RATE, MEDICARE_SURCHARGE = 0.0145, 0.009
MEDICARE_SURCHARGE_FROM = {"single": 200000, "joint": 250000, "head": 200000}
CREDIT_PHASE_OUT = {"single": (80000, 90000), "joint": (160000, 180000), "head": (80000, 90000)}
INTEREST_PHASE_OUT = {"single": (85000, 100000), "joint": (175000, 205000), "head": (85000, 100000)}
INTEREST_CAP = 2500
EMPLOYER_HELP_FREE = 5250
UNDERGRADUATE = ("certificate", "associate", "bachelor")
LEVELS = UNDERGRADUATE + ("master",)
PERCENTILES = [(0.10, "p10"), (0.25, "p25"), (0.50, "p50"), (0.75, "p75"), (0.90, "p90")]


def round_half_up(x):
    """3, last line: all rounding is half up of x + 1e-9."""
    return math.floor(x + 1e-9 + 0.5)


def to_cents(x):
    """4: "rounded to cents", by the rounding of section 3."""
    return round_half_up(x * 100) / 100


def straight_lines(points, x):
    """Straight lines through points (x, y), flat outside."""
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]


# --------------------------------------------------------------------------------------------
# 10  Bad input
# --------------------------------------------------------------------------------------------
class BadInput(Exception):
    pass


def refuse(path, allowed):
    raise BadInput("%s: %s" % (path, allowed))


MISSING = object()


class Fields:
    """An object of the scenario whose fields are taken one by one; whatever is left is unknown."""

    def __init__(self, value, path):
        if not isinstance(value, dict):
            refuse(path, "must be an object")
        self.left, self.path = dict(value), path

    def at(self, name):
        return self.path + "." + name if self.path else name

    def take(self, name, default=MISSING):
        if name in self.left:
            return self.left.pop(name)
        if default is MISSING:
            refuse(self.at(name), "is missing")
        return default

    def number(self, name, lo, hi, default=MISSING):
        return number(self.take(name, default), self.at(name), lo, hi)

    def whole(self, name, lo, hi, default=MISSING):
        return whole(self.take(name, default), self.at(name), lo, hi)

    def money(self, name, default=MISSING):
        return self.number(name, 0, 1000000, default)

    def truth(self, name, default=MISSING):
        value = self.take(name, default)
        if not isinstance(value, bool):
            refuse(self.at(name), "must be true or false")
        return value

    def choice(self, name, allowed):
        value = self.take(name)
        if not isinstance(value, str) or value not in allowed:
            refuse(self.at(name), "must be one of " + ", ".join(allowed))
        return value

    def text(self, name):
        value = self.take(name)
        if not isinstance(value, str) or not value:
            refuse(self.at(name), "must be a name")
        return value

    def names(self, name, default=MISSING):
        value = self.take(name, default)
        if not isinstance(value, list) or not all(isinstance(x, str) and x for x in value):
            refuse(self.at(name), "must be a list of names")
        return value

    def done(self):
        for name in self.left:
            refuse(self.at(repr(name)[:60]), "unknown field")


def number(value, path, lo, hi):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not lo <= value <= hi:
        refuse(path, "must be a number from %s to %s" % (lo, hi))
    return float(value)


def whole(value, path, lo, hi):
    value = number(value, path, lo, hi)
    if value != math.floor(value):
        refuse(path, "must be a whole number from %s to %s" % (lo, hi))
    return int(value)


def check_wages(fields):
    f = Fields(fields.take("wages"), fields.at("wages"))
    wages = {name: f.money(name) for _, name in PERCENTILES}
    f.done()
    order = [wages[name] for _, name in PERCENTILES]
    if order != sorted(order):
        refuse(f.path, "percentiles must not fall")
    return wages


def check_slice(fields):
    value, path = fields.take("slice", [0, 1]), fields.at("slice")
    if not isinstance(value, list) or len(value) != 2:
        refuse(path, "must be [lo, hi]")
    lo, hi = (number(x, path, 0, 1) for x in value)
    if not lo < hi:
        refuse(path, "lo must be below hi")
    return [lo, hi]


def check_role(fields):
    return {"soc": fields.text("soc"), "wages": check_wages(fields), "slice": check_slice(fields)}


def check_person(value, places):
    f = Fields(value, "person")
    p = {"age": f.whole("age", 14, 80), "stop_work_age": f.whole("stop_work_age", 14, 80)}
    if p["stop_work_age"] <= p["age"]:
        refuse("person.stop_work_age", "must be above age")
    p["place"] = f.text("place")
    if p["place"] not in places and p["place"] != "US":
        refuse("person.place", "unknown place")
    p["filing"] = f.choice("filing", ("single", "joint", "head"))
    p["spouse_income"] = f.money("spouse_income", 0)
    if p["spouse_income"] > 0 and p["filing"] != "joint":
        refuse("person.spouse_income", "above 0 only with filing joint")
    p["dependants"] = f.whole("dependants", 0, 20)
    p["dependants_years"] = f.whole("dependants_years", 0, 60, 18)
    p["search_months"] = f.whole("search_months", 0, 36, 3)
    experience = f.take("experience")
    if not isinstance(experience, dict):
        refuse("person.experience", "must be an object")
    p["experience"] = {soc: whole(e, "person.experience." + repr(soc)[:60], 0, 720)
                       for soc, e in experience.items()}
    p["credentials_held"] = f.names("credentials_held")
    if len(set(p["credentials_held"])) != len(p["credentials_held"]):
        refuse("person.credentials_held", "the same credential twice")
    p["aotc_years_used"] = f.whole("aotc_years_used", 0, 4)
    p["claimed_as_dependant"] = f.truth("claimed_as_dependant")
    f.done()
    return p


def check_baseline(value):
    f = Fields(value, "baseline")
    b = {"kind": f.choice("kind", ("own", "occupation")), "soc": None}
    if b["kind"] == "own":
        b["salary"] = f.money("salary")
        if "soc" in f.left:
            b.update(check_role(f))
    else:
        b.update(check_role(f))
    f.done()
    return b


def check_leg(value, path):
    f = Fields(value, path)
    leg = {"kind": f.choice("kind", ("study", "credential", "work"))}
    if leg["kind"] == "study":
        leg["level"] = f.choice("level", LEVELS)
        leg["months"] = f.whole("months", 1, 120)
        leg["half_time_or_more"] = f.truth("half_time_or_more")
        for name in ("tuition_fees", "books"):
            leg[name] = f.money(name)
        leg["other"] = f.money("other", 0)
        for name in ("grants", "employer_help", "study_earnings", "borrow"):
            leg[name] = f.money(name)
        leg["while_working"] = f.truth("while_working")
        leg["work_share"] = f.number("work_share", 0, 1)
        leg["completion"] = f.number("completion", 0, 1)
        leg["drop_share"] = f.number("drop_share", 0, 1, 0.5)
        leg["subsidised"] = f.number("subsidised", 0, 1)
    elif leg["kind"] == "credential":
        leg["credential"] = f.text("credential")
        leg["fee"] = f.money("fee")
        leg["pass_rate"] = f.number("pass_rate", 0.05, 1)
        leg["wait_months"] = f.whole("wait_months", 0, 36)
        leg["retake_wait_months"] = f.whole("retake_wait_months", 0, 36)
        leg["upkeep"] = f.money("upkeep")
        leg["replaces"] = f.names("replaces")
    else:
        leg.update(check_role(f))
        months = f.take("months")
        leg["months"] = None if months is None else whole(months, path + ".months", 0, 720)
    f.done()
    return leg


def check_pay_basis(value):
    f = Fields(value, "pay_basis")
    b = {"kind": f.choice("kind", ("occupation", "graduates", "survey", "own")),
         "standing": f.number("standing", 0.01, 0.99),
         "years_to_typical": f.number("years_to_typical", 0, 40, 8)}
    if b["kind"] == "graduates":
        points = f.take("points")
        if not isinstance(points, list) or not points:
            refuse("pay_basis.points", "must be a list of at least one [years, pay]")
        b["points"] = []
        for i, point in enumerate(points):
            path = "pay_basis.points[%d]" % i
            if not isinstance(point, list) or len(point) != 2:
                refuse(path, "must be [years, pay]")
            b["points"].append((number(point[0], path, 0, 60), number(point[1], path, 0, 1000000)))
        for a, c in zip(b["points"], b["points"][1:]):
            if not a[0] < c[0]:
                refuse("pay_basis.points", "must be in rising order of years")
    elif b["kind"] == "survey":
        figures = f.take("figures")
        if not isinstance(figures, dict):
            refuse("pay_basis.figures", "must be an object")
        b["figures"] = {name: number(x, "pay_basis.figures." + repr(name)[:60], 0, 1000000)
                        for name, x in figures.items()}
    elif b["kind"] == "own":
        b["salary"] = f.money("salary")
    f.done()
    return b


def check_loan(value):
    f = Fields(value, "loan")
    loan = {"rate": f.number("rate", 0, 0.36), "fee": f.number("fee", 0, 0.2)}
    p = Fields(f.take("plan"), "loan.plan")
    plan = {"kind": p.choice("kind", ("tiered_standard", "rap", "custom"))}
    if plan["kind"] == "rap":
        plan["public_service"] = p.truth("public_service")
    elif plan["kind"] == "custom":
        plan["rate"] = p.number("rate", 0, 0.36)
        plan["years"] = p.whole("years", 1, 40)
    p.done()
    f.done()
    loan["plan"] = plan
    return loan


def check(scenario, tax_table):
    """10: everything that is refused. Returns the scenario with its defaults filled in."""
    f = Fields(scenario, "")
    s = {"person": check_person(f.take("person"), tax_table),
         "baseline": check_baseline(f.take("baseline"))}
    legs = f.take("legs")
    if not isinstance(legs, list) or not legs:
        refuse("legs", "must be a list of at least one leg")
    s["legs"] = [check_leg(leg, "legs[%d]" % i) for i, leg in enumerate(legs)]
    s["pay_basis"] = check_pay_basis(f.take("pay_basis"))
    s["loan"] = check_loan(f.take("loan"))
    e = Fields(f.take("economy"), "economy")
    s["economy"] = {"inflation": e.number("inflation", -0.02, 0.15),
                    "real_wage_growth": e.number("real_wage_growth", -0.05, 0.10, 0),
                    "discount_rate": e.number("discount_rate", 0, 0.20, 0.03),
                    "tuition_growth": e.number("tuition_growth", -0.10, 0.15)}
    e.done()
    s["taxes"] = f.truth("taxes")
    s["refund_surplus_grants"] = f.truth("refund_surplus_grants", True)
    s["placement"] = f.number("placement", 0, 1, 1)
    f.done()

    # the last leg, and only it, is work without an end
    for i, leg in enumerate(s["legs"]):
        endless = leg["kind"] == "work" and leg["months"] is None
        if endless != (i == len(s["legs"]) - 1):
            refuse("legs[%d].months" % i, "the last leg, and no other, is work without an end")
    # no credential twice
    seen = set(s["person"]["credentials_held"])
    for i, leg in enumerate(s["legs"]):
        if leg["kind"] == "credential":
            if leg["credential"] in seen:
                refuse("legs[%d].credential" % i, "already held or earned twice")
            seen.add(leg["credential"])
    # borrowing below half time
    for i, leg in enumerate(s["legs"]):
        if (leg["kind"] == "study" and leg["borrow"] > 0 and not leg["half_time_or_more"]
                and s["loan"]["plan"]["kind"] != "custom"):
            refuse("legs[%d].borrow" % i, "must be 0 below half time, except with a custom loan")
    # study or waiting past the horizon
    Life(s, FINISHED)
    return s


# --------------------------------------------------------------------------------------------
# 1  A life: month by month what is done, earned and paid
# --------------------------------------------------------------------------------------------
FINISHED = ("finished and placed",)
NOT_PLACED = ("finished, not placed",)
# and ("dropped", index of the study leg)


def years_of(s):
    return s["person"]["stop_work_age"] - s["person"]["age"]


def waiting_months(leg):
    """3: what a credential takes."""
    return leg["wait_months"] + round_half_up((1 / leg["pass_rate"] - 1) * leg["retake_wait_months"])


def role_wage(role, u):
    """2.1: Q_role(u) = Q(lo + (hi - lo) u)."""
    lo, hi = role["slice"]
    points = [(q, role["wages"][name]) for q, name in PERCENTILES]
    return straight_lines(points, lo + (hi - lo) * u)


def rank(s, e):
    """2.1: rank = u ^ (2 - min(e/(12 E), 1)), exponent 1 if E = 0."""
    u, E = s["pay_basis"]["standing"], s["pay_basis"]["years_to_typical"]
    return u ** (1 if E == 0 else 2 - min(e / (12 * E), 1))


def ratio(a, b):
    """Distance to an occupation. If the occupation's wage is 0 the distance is undefined: 1."""
    return 1.0 if b == 0 else a / b


def baseline_pay(s, e, m):
    """2.3: yearly pay of the baseline job in month m; e = months so far in its occupation."""
    b = s["baseline"]
    growth = (1 + s["economy"]["real_wage_growth"]) ** (m // 12)
    if b["soc"] is None:
        return b["salary"] * growth
    now = role_wage(b, rank(s, e))
    if b["kind"] == "occupation":
        return now * growth
    start = role_wage(b, rank(s, s["person"]["experience"].get(b["soc"], 0)))
    return b["salary"] * ratio(now, start) * growth


def baseline_life(s):
    """2.3: the yearly gross pay of the life without the route; e grows every month."""
    gross = [0.0] * years_of(s)
    e = s["person"]["experience"].get(s["baseline"]["soc"], 0)
    for m in range(12 * years_of(s)):
        gross[m // 12] += baseline_pay(s, e, m) / 12
        e += 1
    return gross


class Job:
    """A job that can be held: the baseline (leg None) or the role of a work leg."""

    def __init__(self, leg, after_study):
        self.leg, self.after_study = leg, after_study


class Life:
    """1, 2, 3 and 6: the route in one outcome.

    Lists over months: kind ("study", "wait", "search", "work"), pay (yearly rate / 12), tuition,
    books, help, grants_applied, study_cost, exam_fee, borrowed. `loans` holds the spells,
    `passed` the credentials, (leg, month)."""

    def __init__(self, s, outcome):
        self.s, self.outcome = s, outcome
        self.months = 12 * years_of(s)
        self.growth = 1 + s["economy"]["real_wage_growth"]
        n = self.months
        self.kind, self.pay = [None] * n, [0.0] * n
        self.tuition, self.books, self.help = [0.0] * n, [0.0] * n, [0.0] * n
        self.grants_applied, self.study_cost, self.exam_fee = [0.0] * n, [0.0] * n, [0.0] * n
        self.borrowed = [0.0] * n
        self.half_time_undergraduate = [False] * n
        self.study_legs = []                    # (leg, first month, months done)
        self.passed = []                        # (credential leg, month in which it is passed)
        self.held = list(s["person"]["credentials_held"])   # in the order earned
        self.e = dict(s["person"]["experience"])
        self.first_work_month = None
        self.after_last_study = None            # first month after the last study leg
        self.walk()

    # ---- pay ----
    def yearly_pay(self, job, m):
        """2.1, 2.2, 2.3: the yearly pay of a job in month m."""
        s, basis = self.s, self.s["pay_basis"]
        if job.leg is None:
            return baseline_pay(s, self.e.get(s["baseline"]["soc"], 0), m)
        growth = self.growth ** (m // 12)
        if job.after_study and basis["kind"] == "own":
            return basis["salary"] * growth
        if job.after_study and basis["kind"] == "graduates":
            since = self.after_last_study or 0
            return straight_lines(basis["points"], (m - since) / 12) * growth
        wage = role_wage(job.leg, rank(s, self.e.get(job.leg["soc"], 0)))
        if basis["kind"] == "survey" and not self.paid_as_not_placed(m):
            for credential in reversed(self.held):
                if credential in basis["figures"]:
                    typical = role_wage(job.leg, 0.5)
                    return basis["figures"][credential] * ratio(wage, typical) * growth
        return wage * growth

    def paid_as_not_placed(self, m):
        """2.2: "Somebody not placed is paid by 2.1 from the end of the last study leg"."""
        return self.outcome == NOT_PLACED and self.after_last_study is not None

    def month(self, m, kind, job, share=1.0, study_earnings=None):
        """One month: paid as the job (× share), or else the study earnings."""
        self.kind[m] = kind
        if job is None:
            self.pay[m] = study_earnings * self.growth ** (m // 12) / 12
            return
        self.pay[m] = self.yearly_pay(job, m) * share / 12
        soc = self.s["baseline"]["soc"] if job.leg is None else job.leg["soc"]
        if soc is not None:
            self.e[soc] = self.e.get(soc, 0) + 1

    # ---- the walk through the legs ----
    def walk(self):
        s, legs = self.s, self.s["legs"]
        studies = [i for i, leg in enumerate(legs) if leg["kind"] == "study"]
        last_study = studies[-1] if studies else None
        job = Job(None, False)          # the job held
        idle_study_earnings = None      # None: the month before was the job (or the very start)
        search_due = False              # study not while working since the work leg before
        m = 0
        for i, leg in enumerate(legs):
            after_study = last_study is None or i > last_study
            if leg["kind"] == "study":
                dropped = self.outcome == ("dropped", i)
                months = leg["months"]
                if dropped:
                    months = round_half_up(leg["drop_share"] * leg["months"])
                self.must_fit(i, m + months)
                self.study_legs.append((leg, m, months))
                for k in range(m, m + months):
                    if leg["while_working"]:
                        self.month(k, "study", job, leg["work_share"])
                    else:
                        self.month(k, "study", None, study_earnings=leg["study_earnings"])
                    self.study_month(leg, k)
                m += months
                if dropped:
                    while m < self.months:      # 6: goes on in the job held, no further leg
                        self.month(m, "work", job)
                        m += 1
                    return
                if leg["while_working"]:
                    idle_study_earnings = None
                else:
                    idle_study_earnings = leg["study_earnings"]
                    search_due = True
                if i == last_study:
                    self.after_last_study = m
            elif leg["kind"] == "credential":
                wait = waiting_months(leg)
                if wait > 0:
                    self.must_fit(i, m + wait)
                if m < self.months:
                    self.exam_fee[m] += leg["fee"] / leg["pass_rate"]
                for k in range(m, m + wait):
                    self.as_before(k, "wait", job, idle_study_earnings)
                m += wait
                self.passed.append((leg, m))
                self.held = [c for c in self.held if c not in leg["replaces"]] + [leg["credential"]]
            else:
                placed = not (self.outcome == NOT_PLACED and after_study)
                if placed:
                    if search_due:
                        for _ in range(s["person"]["search_months"]):
                            if m < self.months:         # searching past the horizon is cut
                                self.as_before(m, "search", job, idle_study_earnings)
                            m += 1
                    job = Job(leg, after_study)
                search_due = False
                end = self.months if leg["months"] is None else m + leg["months"]
                if after_study and self.first_work_month is None and (end > m or leg["months"] is None):
                    self.first_work_month = m
                for k in range(m, min(end, self.months)):
                    self.month(k, "work", job)
                if leg["months"] is None or leg["months"] > 0:
                    idle_study_earnings = None
                m = max(m, end)

    def as_before(self, m, kind, job, idle_study_earnings):
        """1: waiting and searching: as in the month before; at the very start the job held."""
        if idle_study_earnings is None:
            self.month(m, kind, job)
        else:
            self.month(m, kind, None, study_earnings=idle_study_earnings)

    def must_fit(self, i, end):
        """1, 10: study or waiting that runs past the horizon is an error."""
        if end > self.months:
            refuse("legs[%d]" % i, "study or waiting runs past the stop-work age")

    def study_month(self, leg, m):
        """3: the costs of a month of study; 4: what is borrowed in it."""
        growth = (1 + self.s["economy"]["tuition_growth"]) ** (m // 12)
        tuition, books = leg["tuition_fees"] / 12 * growth, leg["books"] / 12
        bill = tuition + books
        help_ = min(leg["employer_help"] / 12, bill)
        grants = leg["grants"] / 12
        applied = min(grants, bill - help_)
        if not self.s["refund_surplus_grants"]:
            grants = applied
        self.tuition[m], self.books[m], self.help[m] = tuition, books, help_
        self.grants_applied[m] = applied
        self.study_cost[m] = bill + leg["other"] / 12 - help_ - grants
        self.borrowed[m] = leg["borrow"] / 12
        self.half_time_undergraduate[m] = leg["half_time_or_more"] and leg["level"] in UNDERGRADUATE

    def by_year(self, monthly):
        out = [0.0] * (self.months // 12)
        for m, x in enumerate(monthly):
            out[m // 12] += x
        return out

    def years_with(self, *kinds):
        return [any(k in kinds for k in self.kind[12 * t:12 * t + 12])
                for t in range(self.months // 12)]

    def upkeep(self):
        """3: half of upkeep each year from the year after passing; replaced: stops after the
        year in which the later one is passed. Credentials held at the start are left out."""
        out = [0.0] * (self.months // 12)
        for i, (leg, passed) in enumerate(self.passed):
            last = len(out) - 1
            for later, later_passed in self.passed[i + 1:]:
                if leg["credential"] in later["replaces"]:
                    last = min(last, later_passed // 12)
            for t in range(passed // 12 + 1, last + 1):
                out[t] += leg["upkeep"] / 2
        return out

    def loans(self):
        """4: spells of study, and what was borrowed in each: [(S, [(month, amount, subsidised)])]."""
        spells, half_time_spell = [], None
        for leg, first, months in self.study_legs:
            if months == 0:
                continue
            last = first + months - 1
            parts = [(m, leg["borrow"] / 12, leg["subsidised"]) for m in range(first, last + 1)]
            if not leg["half_time_or_more"]:
                spells.append([last, parts])
            elif half_time_spell is not None and first - half_time_spell[0] - 1 <= 6:
                half_time_spell[0] = last
                half_time_spell[1].extend(parts)
            else:
                half_time_spell = [last, parts]
                spells.append(half_time_spell)
        return sorted((last + 7, parts) for last, parts in spells
                      if sum(amount for _, amount, _ in parts) > 0)


# --------------------------------------------------------------------------------------------
# 4  Loans
# --------------------------------------------------------------------------------------------
class Loans:
    """4: all loans of one life, month by month. Everything here is nominal, unless it says real.

    Lists over months: payment (regular), pay_off, interest_paid, forgiven, owed (at the end)."""

    def __init__(self, s, life, agi, public_service):
        self.s, self.n = s, life.months
        n, plan = self.n, s["loan"]["plan"]
        self.rate = plan["rate"] if plan["kind"] == "custom" else s["loan"]["rate"]
        self.payment, self.pay_off = [0.0] * n, [0.0] * n
        self.interest_paid, self.forgiven, self.owed = [0.0] * n, [0.0] * n, [0.0] * n
        self.loans = life.loans()
        self.received = [x * (1 - s["loan"]["fee"]) for x in life.borrowed]
        self.debt_at_repayment = sum(self.worth(parts, min(S, n)) for S, parts in self.loans)
        # not yet in repayment
        for S, parts in self.loans:
            for m in range(parts[0][0], min(S, n)):
                self.owed[m] += self.worth(parts, m + 1)
        if plan["kind"] == "rap":
            self.rap(agi, public_service)
        else:
            for S, parts in self.loans:
                self.level(S, parts)
        # nothing is owed past the horizon
        self.pay_off[n - 1] = self.owed[n - 1]
        self.owed[n - 1] = 0.0

    def worth(self, parts, at):
        """A twelfth borrowed in month d is worth 1 + rate/12 (at - d) of itself; the subsidised
        share 1; only months before `at` count."""
        return sum(x * (sub + (1 - sub) * (1 + self.rate / 12 * (at - d)))
                   for d, x, sub in parts if d < at)

    def level(self, S, parts):
        """Level payment over the years of the plan."""
        plan = self.s["loan"]["plan"]
        balance = self.worth(parts, S)
        if plan["kind"] == "custom":
            years = plan["years"]
        else:
            cents = to_cents(balance)
            years = 10 if cents < 25000 else 15 if cents < 50000 else 20 if cents < 100000 else 25
        count, i = 12 * years, self.rate / 12
        # 1 - (1 + i)^-count, written so that it stays above 0 for the smallest of rates
        level = balance / count if i == 0 else balance * i / -math.expm1(-count * math.log1p(i))
        for k in range(count):
            m = S + k
            if m >= self.n:
                break
            interest = balance * i
            due = balance + interest
            pay = due if k == count - 1 else min(level, due)
            balance = 0.0 if k == count - 1 else due - pay
            self.payment[m] += pay
            self.interest_paid[m] += interest
            self.owed[m] += balance

    def rap(self, agi, public_service):
        """The Repayment Assistance Plan."""
        person = self.s["person"]
        balance, counter = 0.0, 0
        goal = 120 if public_service else 360
        for m in range(self.n):
            t = m // 12
            for S, parts in self.loans:
                if S == m:
                    new = self.worth(parts, S)
                    counter = math.floor(counter * balance / (balance + new) + 1e-9) if balance > 0 else 0
                    balance += new
            if balance <= 0:
                continue
            dependants = person["dependants"] if t < person["dependants_years"] else 0
            interest = balance * self.rate / 12
            pay = min(max(10.0, rap_base(agi[t]) / 12 - 50 * dependants), balance + interest)
            interest_part = min(pay, interest)          # what is not covered is waived
            lowered = pay - interest_part
            balance = max(0.0, balance - lowered)
            if lowered < 50:
                balance -= min(max(0.0, min(50.0, pay) - lowered), balance)
            counter += 1
            self.payment[m] += pay
            self.interest_paid[m] += interest_part
            if counter >= goal and balance > 0:
                self.forgiven[m] += balance
                balance = 0.0
            if balance < 1e-9:
                balance = 0.0
            self.owed[m] += balance

    def real(self, m, x):
        """A nominal amount in month m, in dollars of today."""
        return x / (1 + self.s["economy"]["inflation"]) ** ((m + 1) / 12)

    def real_by_year(self, monthly):
        out = [0.0] * (self.n // 12)
        for m, x in enumerate(monthly):
            out[m // 12] += self.real(m, x)
        return out

    def flow_by_year(self):
        """Money received is a positive loan flow, payments negative."""
        return self.real_by_year([r - p - o for r, p, o in
                                  zip(self.received, self.payment, self.pay_off)])

    def owed_by_year(self):
        i = self.s["economy"]["inflation"]
        return [self.owed[12 * t + 11] / (1 + i) ** (t + 1) for t in range(self.n // 12)]


def rap_base(agi):
    """4: the year's base. AGI is rounded to cents first; the rate is on all of it."""
    agi = to_cents(agi)
    if agi <= 10000:
        return 120.0
    return min(10, math.ceil((agi - 10000) / 10000)) / 100 * agi


def rap_agi(s, pay, taxed_help):
    """4: AGI of year t is that of year t-1 (of year 0 in year 0), made nominal."""
    out = []
    for t in range(len(pay)):
        b = max(0, t - 1)
        real = pay[b] + taxed_help[b] + s["person"]["spouse_income"]
        out.append(real * (1 + s["economy"]["inflation"]) ** b)
    return out


# --------------------------------------------------------------------------------------------
# 5  Tax
# --------------------------------------------------------------------------------------------
def load_tax_table(path):
    """Both headers: state,wages,state_income_tax,employee_state_payroll_tax_SDI_PFML
    and place,wages,income_tax,payroll_tax,source."""
    table = {}
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(line for line in f if not line.startswith("#")):
            place = row.get("state") or row.get("place")
            income = row["state_income_tax"] if "state_income_tax" in row else row["income_tax"]
            payroll = (row["employee_state_payroll_tax_SDI_PFML"]
                       if "employee_state_payroll_tax_SDI_PFML" in row else row["payroll_tax"])
            table.setdefault(place, []).append((float(row["wages"]), float(income) + float(payroll)))
    return {place: sorted(set(points) | {(0.0, 0.0)}) for place, points in table.items()}


def state_tax(points, wages):
    """5: the amounts joined by straight lines from (0, 0), past the last with the last slope."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    if wages > x1:
        return y1 + (y1 - y0) * (wages - x1) / (x1 - x0)
    return straight_lines(points, wages)


def income_tax(filing, taxable):
    """The federal brackets."""
    tax, lower = 0.0, 0.0
    for upper, rate in zip(BRACKETS[filing] + [math.inf], RATES):
        if taxable > lower:
            tax += (min(taxable, upper) - lower) * rate
        lower = upper
    return tax


def phase_out(bounds, magi):
    """5: 1 up to the lower bound, 0 from the upper, straight between."""
    lower, upper = bounds
    return min(1.0, max(0.0, (upper - magi) / (upper - lower)))


def tax_of_year(s, tax_table, t, pay, taxed_help=0.0, taxed_forgiven=0.0, interest=0.0,
                aotc_base=None, llc_base=None):
    """5: all taxes of one year. At most one of the two credit bases is given."""
    if not s["taxes"]:
        return 0.0
    p = s["person"]
    filing, spouse = p["filing"], p["spouse_income"]
    earned = pay + taxed_help
    magi = earned + taxed_forgiven + spouse
    deduction = min(interest, INTEREST_CAP) * phase_out(INTEREST_PHASE_OUT[filing], magi)
    tax = income_tax(filing, max(0.0, magi - deduction - STANDARD_DEDUCTION[filing]))
    if not p["claimed_as_dependant"]:
        factor = phase_out(CREDIT_PHASE_OUT[filing], magi)
        if aotc_base is not None:
            credit = (min(aotc_base, 2000) + 0.25 * min(max(aotc_base - 2000, 0), 2000)) * factor
            if p["age"] + t >= 24:
                tax = tax - min(0.6 * credit, tax) - 0.4 * credit
            else:
                tax = tax - min(credit, tax)
        elif llc_base is not None:
            tax = tax - min(0.20 * min(llc_base, 10000) * factor, tax)
    tax -= income_tax(filing, max(0.0, spouse - STANDARD_DEDUCTION[filing]))
    tax += SOCIAL_SECURITY_RATE * min(earned, SOCIAL_SECURITY_CAP)
    tax += MEDICARE_RATE * earned + MEDICARE_SURCHARGE * max(0.0, earned - MEDICARE_SURCHARGE_FROM[filing])
    if p["place"] in tax_table and p["place"] != "US":
        tax += state_tax(tax_table[p["place"]], earned)
    return tax


def route_taxes(s, tax_table, life, pay, taxed_help, taxed_forgiven, interest):
    """5: the taxes of the route, with its deductions and credits."""
    tuition, books = life.by_year(life.tuition), life.by_year(life.books)
    grants, help_ = life.by_year(life.grants_applied), life.by_year(life.help)
    with_study = life.years_with("study")
    aotc_left = 4 - s["person"]["aotc_years_used"]
    out = []
    for t in range(len(pay)):
        off = grants[t] + min(help_[t], EMPLOYER_HELP_FREE)
        aotc = llc = None
        if aotc_left > 0 and any(life.half_time_undergraduate[12 * t:12 * t + 12]):
            aotc_left -= 1
            aotc = max(0.0, tuition[t] + books[t] - off)
        elif with_study[t]:
            llc = max(0.0, tuition[t] - off)
        out.append(tax_of_year(s, tax_table, t, pay[t], taxed_help[t], taxed_forgiven[t],
                               interest[t], aotc, llc))
    return out


# --------------------------------------------------------------------------------------------
# 6, 7  Outcomes and results
# --------------------------------------------------------------------------------------------
class Outcome:
    """6, 7: one outcome of the route, year by year."""

    def __init__(self, s, tax_table, outcome, baseline_gross, baseline_take_home):
        life = Life(s, outcome)
        H = years_of(s)
        pay = life.by_year(life.pay)
        taxed_help = [max(0.0, x - EMPLOYER_HELP_FREE) for x in life.by_year(life.help)]
        plan = s["loan"]["plan"]
        public_service = bool(plan.get("public_service")) and outcome == FINISHED
        loans = Loans(s, life, rap_agi(s, pay, taxed_help), public_service)
        forgiven = loans.real_by_year(loans.forgiven)
        taxed_forgiven = [0.0] * H if public_service else forgiven
        interest = loans.real_by_year(loans.interest_paid)

        self.life, self.loans = life, loans
        self.gross = pay
        self.tax = route_taxes(s, tax_table, life, pay, taxed_help, taxed_forgiven, interest)
        self.take_home = [a - b for a, b in zip(self.gross, self.tax)]
        self.study_cost = [a + b for a, b in zip(life.by_year(life.study_cost), life.by_year(life.exam_fee))]
        self.cost = [a + b for a, b in zip(self.study_cost, life.upkeep())]
        self.loan, self.owed = loans.flow_by_year(), loans.owed_by_year()
        self.without_loan = [self.take_home[t] - baseline_take_home[t] - self.cost[t] for t in range(H)]
        self.flow = [a + b for a, b in zip(self.without_loan, self.loan)]
        self.busy = life.years_with("study", "wait", "search")
        self.forgone = [max(0.0, baseline_take_home[t] - self.take_home[t]) if self.busy[t] else 0.0
                        for t in range(H)]
        self.invested = [a + b for a, b in zip(self.study_cost, self.forgone)]


def outcomes(s):
    """6: [(probability, outcome)]; "finished and placed" comes first."""
    studies = [i for i, leg in enumerate(s["legs"]) if leg["kind"] == "study"]
    placement = s["placement"] if studies and s["pay_basis"]["kind"] != "graduates" else 1.0
    out, reached = [], 1.0
    for i in studies:
        out.append((reached * (1 - s["legs"][i]["completion"]), ("dropped", i)))
        reached *= s["legs"][i]["completion"]
    return [(reached * placement, FINISHED), (reached * (1 - placement), NOT_PLACED)] + out


def present_value(flows, r):
    """1: PV = sum f[t]/(1+r)^(t+1)."""
    return sum(f / (1 + r) ** (t + 1) for t, f in enumerate(flows))


def irr(flows):
    """7: the grid -0.90, -0.89 … 5.00; exactly one change of sign: that root. A grid point
    where the value is exactly 0 has no sign and is passed over."""
    brackets, before = [], None
    for k in range(-90, 501):
        value = present_value(flows, k / 100)
        if value == 0:
            continue
        if before is not None and (value > 0) != (before[1] > 0):
            brackets.append((before[0], k / 100, before[1] > 0))
        before = (k / 100, value)
    if len(brackets) != 1:
        return None, "several" if brackets else "none"
    lo, hi, positive_below = brackets[0]
    while hi - lo > 1e-12:
        mid = (lo + hi) / 2
        if mid <= lo or mid >= hi:
            break
        if (present_value(flows, mid) > 0) == positive_below:
            lo = mid
        else:
            hi = mid
    return (lo + hi) / 2, None


def break_even_age(age, position):
    """7."""
    below = [t for t, x in enumerate(position) if x < -1e-6]
    if not below:
        return age
    if below[-1] == len(position) - 1:
        return None
    return age + below[-1] + 1 + 1


def running(flows, owed):
    """7: position[t] = sum of f up to t - owed[t]."""
    out, total = [], 0.0
    for f, o in zip(flows, owed):
        total += f
        out.append(total - o)
    return out


def common_results(s, flow, without_loan, owed, invested):
    """7: the results that exist for one outcome and for the mean of all."""
    r = s["economy"]["discount_rate"]
    npv = present_value(flow, r)
    rate, reason = irr(without_loan)
    spent = present_value(invested, r)
    return {"npv": npv, "lifetime_gain": sum(flow), "irr": rate, "irr_reason": reason,
            "break_even_age": break_even_age(s["person"]["age"], running(flow, owed)),
            "roi": None if spent < 1 else npv / spent}


def loan_results(s, o):
    """7: the nominal results about the loan."""
    loans, life = o.loans, o.life
    regular = [m for m, x in enumerate(loans.payment) if x > 0]
    every = [m for m in range(life.months) if loans.payment[m] + loans.pay_off[m] > 0]
    first, share = 0.0, None
    if regular:
        m = regular[0]
        first = loans.payment[m]
        pay = life.pay[m] * (1 + s["economy"]["inflation"]) ** (m // 12)
        share = first / pay if pay > 0 else None
    return {"debt_at_repayment": loans.debt_at_repayment,
            "monthly_payment": first,
            "highest_payment": max([loans.payment[m] for m in regular], default=0.0),
            "total_repaid": sum(loans.payment) + sum(loans.pay_off),
            "forgiven": sum(loans.forgiven),
            "months_to_repay": every[-1] - every[0] + 1 if every else 0,
            "payment_share": share}


def salaries(o):
    """7: yearly pay in the first month of the first work leg after the last study leg, and 120
    months later; null past the horizon."""
    m, pay = o.life.first_work_month, o.life.pay

    def at(k):
        return pay[k] * 12 if k < len(pay) else None
    return {"first_salary": at(m), "later_salary": at(m + 120)}


def price(scenario, tax_table):
    """The whole answer (11) for a scenario."""
    s = check(scenario, tax_table)
    H, age = years_of(s), s["person"]["age"]
    baseline_gross = baseline_life(s)
    baseline_take_home = [g - tax_of_year(s, tax_table, t, g) for t, g in enumerate(baseline_gross)]

    all_ = [(p, Outcome(s, tax_table, kind, baseline_gross, baseline_take_home))
            for p, kind in outcomes(s) if p > 0 or kind == FINISHED]
    o = all_[0][1]

    finish = common_results(s, o.flow, o.without_loan, o.owed, o.invested)
    finish.update(loan_results(s, o))
    studying = o.life.years_with("study")
    finish["tightest_year"] = min((o.take_home[t] - o.cost[t] + o.loan[t]
                                   for t in range(H) if studying[t]), default=None)
    finish.update(salaries(o))
    finish["cost_of_study"] = sum(o.study_cost)
    finish["forgone_pay"] = sum(o.forgone)

    def mean(name):
        return [sum(p * getattr(x, name)[t] for p, x in all_) for t in range(H)]
    risk = common_results(s, mean("flow"), mean("without_loan"), mean("owed"), mean("invested"))
    risk["chance_of_finishing"] = all_[0][0]

    position = running(o.flow, o.owed)
    years = [{"year": t, "age": age + t, "gross": o.gross[t], "tax": o.tax[t], "cost": o.cost[t],
              "loan": o.loan[t], "owed": o.owed[t], "take_home": o.take_home[t],
              "baseline_gross": baseline_gross[t], "baseline_take_home": baseline_take_home[t],
              "flow": o.flow[t], "position": position[t]} for t in range(H)]
    return {"if_you_finish": finish, "years": years, "counting_the_risk": risk}


# --------------------------------------------------------------------------------------------
# 11  JSON in, JSON out
# --------------------------------------------------------------------------------------------
def strict_pairs(pairs):
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("the same field twice")
    return out


def no_constant(name):
    raise ValueError(name + " is not a number")


def parse(data):
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=strict_pairs,
                          parse_constant=no_constant)
    except (ValueError, RecursionError) as e:
        raise BadInput("scenario: not JSON: " + str(e)[:100])


DEFAULT_TAX = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "state_tax.csv")


def main(argv):
    tax_file = DEFAULT_TAX
    if len(argv) == 2 and argv[0] == "--tax":
        tax_file = argv[1]
    elif argv:
        sys.exit("usage: price.py [--tax FILE] < scenario.json")
    try:
        result = price(parse(sys.stdin.buffer.read()), load_tax_table(tax_file))
        text = json.dumps(result, indent=1, allow_nan=False)
    except (BadInput, OSError, ValueError, RecursionError, ArithmeticError) as e:
        line = " ".join(str(e).split()) or type(e).__name__
        sys.stderr.write(line.encode("ascii", "backslashreplace").decode()[:300] + "\n")
        return 1
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
