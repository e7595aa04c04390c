#!/usr/bin/env python3
"""What if the page were read otherwise? Replaces one line of price.py at a time by another reading
(or by a plausible mistake) and counts the vectors and further scenarios whose result changes.

    python3 readings.py [--tax FILE] VECTOR_DIR

Kind A: an ambiguity the page leaves open. Kind M: a mistake, to see that it would be noticed."""
import glob
import json
import os
import sys
import types

import vectors

HERE = os.path.dirname(os.path.abspath(__file__))
READINGS = [
    ("A", "half-time legs with a below-half-time leg between them are two spells",
     "            if not leg[\"half_time_or_more\"]:\n",
     "            if not leg[\"half_time_or_more\"]:\n                half_time_spell = None\n"),
    ("A", "credentials_held: the first of the list is the latest earned",
     'self.held = list(s["person"]["credentials_held"])', 'self.held = list(s["person"]["credentials_held"])[::-1]'),
    ("A", "grants applied include what is paid out above the bill",
     "self.grants_applied[m] = applied", "self.grants_applied[m] = grants"),
    ("A", "credit without books: the part of the grants that paid books does not count",
     "applied = min(grants, bill - help_)\n",
     "applied = min(grants, bill - help_)\n        self.llc_off = getattr(self, 'llc_off', 0)\n        applied_t = min(applied, max(0, tuition - help_))\n"
     "        self.by_t = getattr(self, 'by_t', {}); self.by_t[m // 12] = self.by_t.get(m // 12, 0) + applied_t\n",
     "llc = max(0.0, tuition[t] - off)",
     "llc = max(0.0, tuition[t] - life.by_t[t] - min(help_[t], EMPLOYER_HELP_FREE))"),
    ("A", "credit base of undergraduate years: only the undergraduate half-time legs' costs",
     "aotc = max(0.0, tuition[t] + books[t] - off)",
     "ms = [m for m in range(12 * t, 12 * t + 12) if life.half_time_undergraduate[m]]\n"
     "            aotc = max(0.0, sum(life.tuition[m] + life.books[m] - life.grants_applied[m] for m in ms)"
     " - min(sum(life.help[m] for m in ms), 5250))"),
    ("A", "credit base month by month instead of the year's sums",
     "aotc = max(0.0, tuition[t] + books[t] - off)",
     "aotc = sum(max(0.0, life.tuition[m] + life.books[m] - life.grants_applied[m] - min(life.help[m], 437.5)) for m in range(12*t, 12*t+12))"),
    ("A", "a year whose credit base is 0 does not use up one of the four",
     "aotc_left > 0 and any(", "aotc_left > 0 and tuition[t] + books[t] - off > 0 and any("),
    ("A", "a 0-month work leg does not change the job held",
     "job = Job(leg, after_study)", "job = Job(leg, after_study) if leg['months'] != 0 else job"),
    ("A", "no search before a 0-month work leg; it is due before the next",
     "if search_due:", "if search_due and leg['months'] != 0:",
     "search_due = False\n                end", "search_due = search_due and leg['months'] == 0\n                end"),
    ("A", "waiting after a 0-month work leg is paid as the job held",
     'if leg["months"] is None or leg["months"] > 0:\n', "if True:\n"),
    ("A", "waiting after a search is paid as the new job; searching after study never as study earnings",
     'self.as_before(m, "search", job, idle_study_earnings)', 'self.as_before(m, "search", job, None)'),
    ("A", "first_salary: the pay of the month in which a 0-month leg would begin",
     "self.first_work_month is None and (end > m or leg[\"months\"] is None)", "self.first_work_month is None"),
    ("A", "survey: who dropped out is paid by 2.1",
     "return self.outcome == NOT_PLACED and self.after_last_study is not None",
     "return self.outcome != FINISHED and (self.outcome == NOT_PLACED and self.after_last_study is not None"
     " or self.outcome[0] == 'dropped' and len(self.study_legs) > 0 and m >= self.study_legs[-1][1] + self.study_legs[-1][2]"
     " and self.study_legs[-1][0] is self.s['legs'][self.outcome[1]])"),
    ("A", "survey: who is not placed is paid by 2.1 all along",
     "self.outcome == NOT_PLACED and self.after_last_study is not None", "self.outcome == NOT_PLACED"),
    ("A", "survey: a credential's figure only from the month after the one in which it is passed",
     "for credential in reversed(self.held):",
     "for credential in reversed([c for c in self.held if not any(l['credential'] == c and p == m for l, p in self.passed)]):"),
    ("A", "taxes false: AGI without employer help above 5,250",
     "loans = Loans(s, life, rap_agi(s, pay, taxed_help), public_service)",
     "loans = Loans(s, life, rap_agi(s, pay, taxed_help if s['taxes'] else [0.0] * H), public_service)"),
    ("A", "irr: a grid value of 0 counts as positive",
     "        if value == 0:\n            continue\n", "",
     "(value > 0) != (before[1] > 0)", "(value >= 0) != (before[1] >= 0)"),
    ("A", "irr: flows below 1e-6 count as 0", "value = present_value(flows, k / 100)",
     "value = present_value([0.0 if abs(f) < 1e-6 else f for f in flows], k / 100)"),
    ("A", "state tax on pay alone, without taxed help", "state_tax(tax_table[p[\"place\"]], earned)",
     "state_tax(tax_table[p[\"place\"]], pay)"),
    ("A", "state tax also on forgiven debt", "state_tax(tax_table[p[\"place\"]], earned)",
     "state_tax(tax_table[p[\"place\"]], earned + taxed_forgiven)"),
    ("A", "AGI of RAP: also taxed forgiven debt / year 0 of the year itself", "b = max(0, t - 1)", "b = t"),
    ("A", "AGI of year t-1 made nominal by year t", "(1 + s[\"economy\"][\"inflation\"]) ** b)",
     "(1 + s[\"economy\"][\"inflation\"]) ** t)"),
    ("A", "tightest_year without upkeep", "o.take_home[t] - o.cost[t] + o.loan[t]", "o.take_home[t] - o.study_cost[t] + o.loan[t]"),
    ("A", "payment_share: nominal by months instead of whole years",
     "** (m // 12)\n        share", "** ((m + 1) / 12)\n        share"),
    ("A", "months_to_repay: the months in which something is paid", "every[-1] - every[0] + 1 if every else 0", "len(every)"),
    ("A", "highest_payment: the largest payment of one loan", "max([loans.payment[m] for m in regular], default=0.0)",
     "max([loans.payment[m] for m in regular], default=0.0) if len(loans.loans) < 2 else first"),
    ("A", "own baseline in the route: rank at the start of the job, not of the life",
     "start = role_wage(b, rank(s, s[\"person\"][\"experience\"].get(b[\"soc\"], 0)))",
     "start = role_wage(b, rank(s, min(e, s[\"person\"][\"experience\"].get(b[\"soc\"], 0) + m)))"),
    ("A", "forgone pay also over years with only work legs", "self.busy = life.years_with(\"study\", \"wait\", \"search\")",
     "self.busy = [True] * H"),
    ("A", "forgone pay over years with study only", "self.busy = life.years_with(\"study\", \"wait\", \"search\")",
     "self.busy = life.years_with(\"study\")"),
    ("A", "roi when counting the risk: spent by the finished", "mean(\"owed\"), mean(\"invested\"))", "mean(\"owed\"), o.invested)"),
    ("A", "forgone pay of the mean life instead of the mean of forgone pay", "mean(\"owed\"), mean(\"invested\"))",
     "mean(\"owed\"), [c + (max(0, b - h) if any(x.busy[t] for _, x in all_) else 0) for t, (c, b, h) in"
     " enumerate(zip(mean('study_cost'), baseline_take_home, mean('take_home')))])"),
    ("A", "upkeep of a replaced credential stops before the year in which the later one is passed",
     "last = min(last, later_passed // 12)", "last = min(last, later_passed // 12 - 1)"),
    ("A", "fee of a credential charged in the month in which it is passed", "self.exam_fee[m] += leg",
     "self.exam_fee[min(m + wait, self.months - 1)] += leg"),
    ("A", "experience does not grow with pay of basis own or graduates", "        if soc is not None:\n",
     "        if soc is not None and not (job.after_study and self.s['pay_basis']['kind'] in ('own', 'graduates')):\n"),
    ("A", "waiting between work legs under own or graduates is paid by 2.1",
     "self.month(m, kind, job)\n", "self.month(m, kind, Job(job.leg, False))\n"),
    ("A", "RAP: the balance that is weighted includes the month's interest", "counter * balance / (balance + new)",
     "counter * balance * (1 + self.rate / 12) / (balance * (1 + self.rate / 12) + new)"),
    ("A", "RAP: residues below 1e-9 stay owed", "            if balance < 1e-9:\n                balance = 0.0\n", ""),
    ("A", "RAP: AGI not rounded to cents", "    agi = to_cents(agi)\n", ""),
    ("A", "tier by the unrounded balance", "cents = to_cents(balance)", "cents = balance"),
    ("A", "a non-borrowing leg does not belong to a spell",
     "            if months == 0:\n", "            if months == 0 or leg['borrow'] == 0:\n"),
    ("A", "dropped at 0 months: the spell nevertheless reaches to the month before the leg",
     "            if months == 0:\n                continue\n",
     "            if months == 0 and not (half_time_spell and leg['half_time_or_more'] and first - half_time_spell[0] - 1 <= 6):\n                continue\n"),
    ("A", "a 0-month work leg resets neither the search due nor the job held: as if it were not there",
     "            else:\n                placed", "            elif leg[\"months\"] == 0:\n                pass\n            else:\n                placed"),
    ("A", "experience of 0 for somebody not in experience: months only of work legs, not of waiting",
     "        if soc is not None:\n", "        if soc is not None and kind in ('work', 'study'):\n"),
    ("A", "employer help taxed as pay counts as gross", "self.gross = pay", "self.gross = [a + b for a, b in zip(pay, taxed_help)]"),
    ("A", "credits: factor on the bases instead of the credits", "0.25 * min(max(aotc_base - 2000, 0), 2000)) * factor",
     "0.25 * min(max(aotc_base * factor - 2000, 0), 2000) - min(aotc_base, 2000) + min(aotc_base * factor, 2000))"),
    ("A", "credits against the person's part of the tax only", "    tax -= income_tax(filing, max(0.0, spouse - STANDARD_DEDUCTION[filing]))\n", "",
     "        factor = phase_out(CREDIT", "        tax -= income_tax(filing, max(0.0, spouse - STANDARD_DEDUCTION[filing]))\n        factor = phase_out(CREDIT"),
    ("A", "MAGI without taxed help", "factor = phase_out(CREDIT_PHASE_OUT[filing], magi)", "factor = phase_out(CREDIT_PHASE_OUT[filing], magi - taxed_help)"),
    ("A", "MAGI of credits without forgiven debt", "factor = phase_out(CREDIT_PHASE_OUT[filing], magi)", "factor = phase_out(CREDIT_PHASE_OUT[filing], magi - taxed_forgiven)"),
    ("M", "public service also for who drops out", "bool(plan.get(\"public_service\")) and outcome == FINISHED", "bool(plan.get(\"public_service\"))"),
    ("M", "forgiven debt untaxed", "[0.0] * H if public_service else forgiven", "[0.0] * H"),
    ("M", "spells 7 months apart joined", "half_time_spell[0] - 1 <= 6", "half_time_spell[0] - 1 <= 7"),
    ("M", "spells 6 months apart not joined", "half_time_spell[0] - 1 <= 6", "half_time_spell[0] - 1 <= 5"),
    ("M", "no principal match", "            if lowered < 50:\n", "            if lowered < 0:\n"),
    ("M", "unpaid interest added", "balance = max(0.0, balance - lowered)", "balance = max(0.0, balance - lowered + interest - interest_part)"),
    ("M", "counter not averaged", "counter = math.floor(counter * balance / (balance + new) + 1e-9) if balance > 0 else 0", "pass"),
    ("M", "counter back to 0", "counter = math.floor(counter * balance / (balance + new) + 1e-9) if balance > 0 else 0", "counter = 0"),
    ("M", "refundable part whatever the age", "if p[\"age\"] + t >= 24:", "if True:"),
    ("M", "never refundable", "if p[\"age\"] + t >= 24:", "if False:"),
    ("M", "no Medicare surcharge", "MEDICARE_SURCHARGE * max", "0 * max"),
    ("M", "no social security cap", "min(earned, SOCIAL_SECURITY_CAP)", "earned"),
    ("M", "no phase-out of credits", "factor = phase_out(CREDIT_PHASE_OUT[filing], magi)", "factor = 1"),
    ("M", "no phase-out of the interest deduction", "* phase_out(INTEREST_PHASE_OUT[filing], magi)", ""),
    ("M", "interest deduction not capped", "min(interest, INTEREST_CAP)", "interest"),
    ("M", "pay-off interest-free before S", "self.owed[m] += self.worth(parts, m + 1)", "self.owed[m] += self.worth(parts, m)"),
    ("M", "dependants for ever", "if t < person[\"dependants_years\"] else 0", ""),
    ("M", "help free without limit", "[max(0.0, x - EMPLOYER_HELP_FREE) for x in life.by_year(life.help)]", "[0.0] * H"),
    ("M", "grants always paid out", "            grants = applied\n", "            pass\n"),
    ("M", "drop rounds down", "months = round_half_up(leg[\"drop_share\"] * leg[\"months\"])", "months = math.floor(leg[\"drop_share\"] * leg[\"months\"])"),
    ("M", "experience × share", "self.e[soc] = self.e.get(soc, 0) + 1", "self.e[soc] = self.e.get(soc, 0) + share"),
    ("M", "baseline experience apart from the route's", "self.e.get(s[\"baseline\"][\"soc\"], 0), m)",
     "s['person']['experience'].get(s[\"baseline\"][\"soc\"], 0) + m, m)"),
    ("M", "search also after study while working", "                if leg[\"while_working\"]:\n                    idle_study_earnings = None\n",
     "                if leg[\"while_working\"]:\n                    idle_study_earnings = None\n                    search_due = True\n"),
    ("M", "search in the not placed outcome", "                if placed:\n                    if search_due:\n", "                if True:\n                    if search_due:\n",
     "                    job = Job(leg, after_study)\n", "                    job = Job(leg, after_study) if placed else job\n"),
    ("M", "upkeep of replaced goes on", "last = min(last, later_passed // 12)", "pass"),
    ("M", "E = 0 like E > 0", "1 if E == 0 else 2 - min(e / (12 * E), 1)", "2 - min(e / (12 * max(E, 1e-9)), 1)"),
]


def load(*pairs):
    with open(os.path.join(HERE, "price.py"), encoding="utf-8") as f:
        text = f.read()
    for old, new in zip(pairs[::2], pairs[1::2]):
        if old not in text:
            sys.exit("not in price.py: " + old)
        text = text.replace(old, new)
    module = types.ModuleType("reading")
    module.__file__ = os.path.join(HERE, "price.py")
    exec(compile(text, "reading", "exec"), module.__dict__)
    return module


def trim(want, got):
    """Only what further.jsonl keeps of each year."""
    got = dict(got)
    got["years"] = [{k: row[k] for k in a} for a, row in zip(want["years"], got["years"])]
    return got


def main(argv):
    base = load()
    tax = base.DEFAULT_TAX
    if argv[:1] == ["--tax"]:
        tax, argv = argv[1], argv[2:]
    table = base.load_tax_table(tax)
    given, more = [], []
    for f in sorted(glob.glob(os.path.join(argv[0], "*.json"))):
        with open(f, encoding="utf-8") as h:
            v = json.load(h)
        given.append((os.path.basename(f)[:2], v["scenario"], v["result"]))
    with open(os.path.join(HERE, "further.jsonl"), encoding="utf-8") as h:
        for line in h:
            v = json.loads(line)
            more.append((v["name"].split()[0], v["scenario"], v["result"]))
    for kind, text, *pairs in READINGS:
        m = load(*pairs)
        changed = []
        for group in (given, more):
            names = []
            for name, scenario, want in group:
                try:
                    if vectors.differences(want, trim(want, m.price(scenario, table))):
                        names.append(name)
                except Exception as e:
                    names.append(name + "!" + type(e).__name__)
            changed.append(names)
        print("%s  %s\n   vectors: %s\n   further: %d %s" % (kind, text, " ".join(changed[0]) or "-", len(changed[1]),
                                                        " ".join(changed[1][:12])), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
