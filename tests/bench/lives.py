"""The simulated lives of src/model/risk, written again in numpy to compare the speed: all lives at once, a year or a
month at a time. The same draws, pay, exams, searches, costs, loans by income, taxes, net present values and positions;
only what the two routes of examples/lives.rs hold (see lives.mjs).

Reads what that example prints; prints for each case {"name", "npv", "band", "share_ahead", "share_never_even",
"seconds": of each life, the best of several runs}.
"""
import json
import math
import sys
import time

import numpy as np

NOTHING = 1e-6
GRACE = 6
SEED = 0x48494D2050617468
GROWTH_SPREAD = 0.005
STANDING, GROWTH, FINISHING, PLACEMENT, ATTEMPTS, SEARCH = range(6)
RUN_FOR = 0.7


def uniform(life, quantity, nth=0):
    """SplitMix64 read at the index of life, quantity and count (src/model/draws.rs)."""
    index = (life << np.uint64(32)) | np.uint64(quantity << 24 | nth)
    bits = np.uint64(SEED) + (index + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    bits ^= bits >> np.uint64(31)
    return ((bits >> np.uint64(12)).astype(float) + 0.5) / 2**52


def normal(life, quantity):
    value = np.zeros(len(life))
    missing = np.arange(len(life))
    for nth in range(32):
        x = 2 * uniform(life[missing], quantity, 2 * nth) - 1
        y = 2 * uniform(life[missing], quantity, 2 * nth + 1) - 1
        square = x * x + y * y
        inside = (square > 0) & (square < 1)
        within = square[inside]
        value[missing[inside]] = x[inside] * np.sqrt(-2 * np.log(within) / within)
        missing = missing[~inside]
        if not len(missing):
            break
    return value


def failures(life, quantity, fail):
    """Failures before the first success, where each trial fails with the chance `fail`."""
    luck = uniform(life, quantity)
    count = np.zeros(len(life), int)
    still = fail
    while (failing := luck < still).any():
        count += failing
        still *= fail
    return count


def brackets(given, taxable):
    lower = np.array([0] + [up_to for up_to, _ in given["brackets"] if up_to])
    steps = np.diff([0] + [rate for _, rate in given["brackets"]])
    return sum(step * np.maximum(taxable - start, 0) for start, step in zip(lower, steps))


def others(given, rules, pay):
    """Social security, Medicare and state tax."""
    tax = rules["social_security_rate"] * np.minimum(pay, rules["social_security_wage_base"])
    tax += rules["medicare_rate"] * pay
    tax += rules["medicare_surcharge_rate"] * np.maximum(pay - rules["medicare_surcharge_from_single"], 0)
    if given["state_tax"]:
        pays, taxes = np.array([[0, 0]] + given["state_tax"]).T
        past = np.maximum(pay - pays[-1], 0) * (taxes[-1] - taxes[-2]) / (pays[-1] - pays[-2])
        tax += np.interp(pay, pays, taxes) + past
    return tax


def phase_out(income, rules, what):
    start, end = rules[what + "_phaseout_from_single"], rules[what + "_phaseout_to_single"]
    return np.clip((end - income) / (end - start), 0, 1)


def tax(given, rules, pay, interest=0, forgiven=0, against_tax=0, paid_out=0):
    if not given["scenario"]["taxes"]:
        return np.zeros_like(pay)
    income = pay + forgiven
    taxable = income - given["standard_deduction"]
    if np.any(interest):
        taxable -= np.minimum(interest, rules["loan_interest_deduction_cap"]) * phase_out(income, rules, "loan_interest")
    federal = brackets(given, taxable)
    if np.any(against_tax) or np.any(paid_out):
        share = phase_out(income, rules, "education_credit")
        federal -= np.minimum(federal, against_tax * share) + paid_out * share
    return federal + others(given, rules, pay)


def payment_due(income, rules):
    """The month's payment by last year's income, nominal."""
    cents = np.floor(income * 100 + 1e-9 + 0.5) / 100
    above = cents - rules["rap_lowest_income"]
    share = np.minimum(np.ceil(above / rules["rap_band"]) * rules["rap_step"], rules["rap_highest_rate"])
    yearly = np.where(above > 0, cents * share, rules["rap_lowest_base"])
    return np.maximum(yearly / 12, rules["rap_floor"])


def studied(months, given, rules, years, real):
    """What follows from studying so many months, the same for all lives that do."""
    scenario = given["scenario"]
    study, person, loan = scenario["legs"][0], scenario["person"], scenario["loan"]
    year = np.arange(years)
    part = np.clip(months - 12 * year, 0, 12) / 12
    tuition = study["tuition_fees"] * (1 + scenario["economy"]["tuition_growth"]) ** year
    bill = tuition + study["books"]
    applied = np.minimum(study["grants"], bill)
    cost = part * (bill + study["other"] - (study["grants"] if scenario["refund_surplus_grants"] else applied))
    against_tax, paid_out = np.zeros(years), np.zeros(years)
    if not person["claimed_as_dependant"]:
        left = rules["aotc_years"] - person["aotc_years_used"] if study["half_time_or_more"] else 0
        base = part * (bill - applied)
        credit = rules["aotc_full_rate"] * np.minimum(base, rules["aotc_full_part"])
        credit += rules["aotc_quarter_rate"] * np.clip(base - rules["aotc_full_part"], 0, rules["aotc_quarter_part"])
        share = np.where(person["age"] + year >= rules["aotc_refund_from_age"], rules["aotc_refundable_share"], 0)
        learning = rules["llc_rate"] * np.minimum(part * (tuition - applied), rules["llc_most_costs"])
        opportunity = year < left
        against_tax = np.where(part > 0, np.where(opportunity, credit * (1 - share), learning), 0)
        paid_out = np.where((part > 0) & opportunity, credit * share, 0)
    monthly = np.where(np.arange(12 * years) < months, study["borrow"] / 12, 0)
    received = (monthly * (1 - loan["fee"]) * real).reshape(years, 12).sum(axis=1)
    repaid_from = months + GRACE

    def worth_at(at):
        so = np.minimum(months, at)
        bearing = (1 - study["subsidised"]) * loan["rate"] / 12 * so * (2 * at - so + 1) / 2
        return study["borrow"] / 12 * (so + bearing)

    ends = 12 * year + 12
    owed = np.where((ends <= repaid_from) & (ends < 12 * years), worth_at(ends) * real[ends - 1], 0)
    return cost, against_tax, paid_out, received, owed, repaid_from, worth_at(repaid_from)


def work(paid, settled, start, years, growth):
    """Pay by year and life of a job held from month `start` of each life on; `paid[n]`: its first n months together."""
    rising = len(paid) - 1
    worked = np.maximum(12 * np.arange(years + 1)[:, None] - start, 0)
    sums = np.take_along_axis(paid, np.minimum(worked, rising), axis=0) + settled * np.maximum(worked - rising, 0)
    return np.diff(sums, axis=0) / 12 * growth


def job(wages, ranks, standing):
    curve = [wages[name] for name in ("p10", "p25", "p50", "p75", "p90")]
    shares = [0.10, 0.25, 0.50, 0.75, 0.90]
    paid = np.zeros((len(ranks) + 1, len(standing)))
    np.cumsum(np.interp(ranks, shares, curve), axis=0, out=paid[1:])
    return paid, np.interp(standing, shares, curve)


def repay(rules, rate, balance, repaid_from, gross, prices, real, flow, owed):
    """Repayment by income of lives whose repayment begins in months of their own; interest and what is forgiven."""
    years, lives = gross.shape
    interest, forgiven = np.zeros((years, lives)), np.zeros((years, lives))
    owing, payments = np.zeros(lives), np.zeros(lives, int)
    for year in range(repaid_from.min() // 12, years):
        counted = max(year - 1, 0)
        due = payment_due(gross[counted] * prices[counted], rules)
        for month in range(12 * year, 12 * year + 12):
            owing = np.where(month == repaid_from, balance, owing)
            if not owing.any():
                continue
            accrued = owing * rate
            paid = np.minimum(due, owing + accrued)
            of_interest = np.minimum(paid, accrued)
            lowered = paid - of_interest
            left = np.where(paid >= owing + accrued, 0, np.maximum(owing - lowered, 0))
            match = np.maximum(np.minimum(rules["rap_principal_match"], paid) - lowered, 0)
            payments += owing > 0
            owing = left - np.minimum(match, left)
            owing[owing < 1e-9] = 0
            flow[year] -= paid * real[month]
            interest[year] += of_interest * real[month]
            ends = payments >= rules["rap_payments"]
            if ends.any():
                forgiven[year] += np.where(ends, owing, 0) * real[month]
                owing[ends] = 0
        if year < years - 1:
            owed[year] += owing * real[12 * year + 11]
    flow[-1] -= owing * real[-1]
    return interest, forgiven


def simulate(given, rules, lives):
    scenario = given["scenario"]
    person, economy = scenario["person"], scenario["economy"]
    study, exam, role = scenario["legs"]
    years = person["stop_work_age"] - person["age"]
    life = np.arange(lives, dtype=np.uint64)
    standing = uniform(life, STANDING)
    rise = 1 + economy["real_wage_growth"] + GROWTH_SPREAD * normal(life, GROWTH)
    growth = rise ** np.arange(years)[:, None]
    to_typical = int(12 * scenario["pay_basis"]["years_to_typical"])
    ranks = standing ** (2 - np.arange(to_typical)[:, None] / to_typical)
    real = (1 + economy["inflation"]) ** (-np.arange(1, 12 * years + 1) / 12)

    paid, settled = job(scenario["baseline"]["wages"], ranks, standing)
    without = work(paid, settled, np.zeros(lives, int), years, growth)

    finishes = uniform(life, FINISHING) < study["completion"]
    dropped_after = math.floor(study["drop_share"] * study["months"] + 1e-9 + 0.5)
    studies = [studied(months, given, rules, years, real) for months in (dropped_after, study["months"])]
    by_life = [np.where(finishes, *(np.asarray(one)[..., None] for one in (there, here))) for here, there in zip(*studies)]
    cost, against_tax, paid_out, flow, owed, repaid_from, balance = by_life

    attempts = np.where(finishes, 1 + failures(life, ATTEMPTS, 1 - exam["pass_rate"]), 0)
    ids = np.arange(lives)
    for attempt in range(attempts.max()):
        takes = ids[attempts > attempt]
        cost[(study["months"] + attempt * exam["retake_wait_months"]) // 12, takes] += exam["fee"]
    passed = study["months"] + exam["wait_months"] + (attempts - 1) * exam["retake_wait_months"]
    cost += np.where(finishes & (np.arange(years)[:, None] > passed // 12), exam["upkeep"] / 2, 0)
    mean = person["search_months"]
    searched = failures(life, SEARCH, mean / (1 + mean))
    start = np.where(finishes, np.minimum(passed + searched, 12 * years), dropped_after)

    paid_in_role, settled_in_role = job(role["wages"], ranks, standing)
    gross = np.where(finishes, work(paid_in_role, settled_in_role, start, years, growth), work(paid, settled, start, years, growth))
    gross += study["study_earnings"] * np.clip(start - 12 * np.arange(years)[:, None], 0, 12) / 12 * growth

    interest = forgiven = 0
    if study["borrow"] > 0:
        prices = (1 + economy["inflation"]) ** np.arange(years)
        rate = scenario["loan"]["rate"] / 12
        interest, forgiven = repay(rules, rate, balance, repaid_from, gross, prices, real, flow, owed)

    take_home = gross - tax(given, rules, gross, interest, forgiven, against_tax, paid_out)
    added = take_home - (without - tax(given, rules, without)) - cost + flow
    npv = (1 + economy["discount_rate"]) ** -np.arange(1.0, years + 1) @ added
    return npv, np.cumsum(added, axis=0) - owed


def band(values):
    """10, 50 and 90 % along the lives."""
    lives = values.shape[-1]
    places = [max(0, math.ceil(lives * percent / 100) - 1) for percent in (10, 50, 90)]
    return np.partition(values, places, axis=-1)[..., places]


def summary(npv, positions):
    ahead, never_even = (npv > NOTHING).mean(), (positions[-1] < -NOTHING).mean()
    return band(npv), band(positions), ahead, never_even


def main():
    world = json.load(sys.stdin)
    results = []
    for given in world["cases"]:
        seconds, begin = math.inf, time.perf_counter()
        while time.perf_counter() - begin < RUN_FOR:
            start = time.perf_counter()
            npv, positions = simulate(given, world["rules"], world["lives"])
            middle, _, ahead, never_even = summary(npv, positions)
            seconds = min(seconds, (time.perf_counter() - start) / world["lives"])
        results.append({
            "name": given["name"], "npv": npv.tolist(), "band": middle.tolist(), "seconds": seconds,
            "share_ahead": float(ahead), "share_never_even": float(never_even),
        })
    json.dump({"python": sys.version.split()[0], "numpy": np.__version__, "cases": results}, sys.stdout)


main()
