#!/usr/bin/env python3
"""Compares the oracle with the vectors: python3 vectors.py [--tax FILE] [DIR or FILE.json …].

Amounts within 0.01 or 1e-8 of them, rates and ratios within 1e-8, ages and months exactly."""
import glob
import json
import os
import sys

import price

EXACT = {"break_even_age", "months_to_repay", "year", "age", "irr_reason"}
RATES = {"irr", "roi", "payment_share", "chance_of_finishing"}


def differences(want, got, path=""):
    if isinstance(want, dict):
        if not isinstance(got, dict) or set(want) != set(got):
            return ["%s: fields %s" % (path, sorted(set(want) ^ set(got)))]
        return [d for k in want for d in differences(want[k], got[k], path + "." + k)]
    if isinstance(want, list):
        if len(want) != len(got):
            return [path + ": length"]
        return [d for i, (a, b) in enumerate(zip(want, got)) for d in differences(a, b, "%s[%d]" % (path, i))]
    name = path.rsplit(".", 1)[-1]
    if want is None or got is None or isinstance(want, str) or name in EXACT:
        same = want == got
    elif name in RATES:
        same = abs(want - got) <= 1e-8 * max(1, abs(want))
    else:
        same = abs(want - got) <= max(0.01, 1e-8 * abs(want))
    return [] if same else ["%s: wanted %r, got %r" % (path, want, got)]


def main(argv):
    tax = price.DEFAULT_TAX
    if argv[:1] == ["--tax"]:
        tax, argv = argv[1], argv[2:]
    table = price.load_tax_table(tax)
    files = [f for a in argv for f in (sorted(glob.glob(os.path.join(a, "*.json"))) if os.path.isdir(a) else [a])]
    bad = 0
    for f in files:
        with open(f, encoding="utf-8") as h:
            v = json.load(h)
        d = differences(v["result"], price.price(v["scenario"], table))
        print("%-50s %s" % (os.path.basename(f), "ok" if not d else "%d differences" % len(d)))
        for line in d[:8]:
            print("    " + line)
        bad += bool(d)
    print("%d of %d agree" % (len(files) - bad, len(files)))
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
