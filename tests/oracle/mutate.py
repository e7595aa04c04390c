#!/usr/bin/env python3
"""Bad input of every kind for any implementation of section 11.

    python3 mutate.py [--vectors DIR] [--count N] [--seed N] [--keep DIR] -- CMD …

CMD reads a scenario on standard input. Every run must end within 5 s, either with exit 0 and JSON
on standard output without NaN and infinities, or with exit 1, exactly one line on standard error
and nothing on standard output. Prints counts; exit 1 if anything else happened (inputs are kept)."""
import argparse
import copy
import glob
import json
import math
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NAN, INF, NINF, HUGE = "\u0001NaN", "\u0001Infinity", "\u0001-Infinity", "\u00011e999"   # raw tokens


def dump(value):
    """JSON text, with the raw tokens unquoted."""
    text = json.dumps(value)
    for token in (NAN, INF, NINF, HUGE):
        text = text.replace(json.dumps(token), token[1:])
    return text


def places_of(value, path=()):
    """Every path of the scenario but the root."""
    out = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for k, v in items:
        out.append(path + (k,))
        out += places_of(v, path + (k,))
    return out


def parent(scenario, path):
    for k in path[:-1]:
        scenario = scenario[k]
    return scenario


def get(scenario, path):
    return parent(scenario, path)[path[-1]]


def put(scenario, path, value):
    parent(scenario, path)[path[-1]] = value


def nested(depth, kind):
    return "[" * depth + "]" * depth if kind == "list" else '{"a":' * depth + "1" + "}" * depth


# ---- mutations: each takes (scenario, r), changes it in place or returns bytes
def remove_field(s, r):
    path = r.choice(places_of(s))
    del parent(s, path)[path[-1]]


def wrong_type(s, r):
    put(s, r.choice(places_of(s)), r.choice([None, "x", "12", True, False, [], {}, [1], {"a": 1}, "", -0.0, 3.7]))


def numbers(s):
    return [p for p in places_of(s) if isinstance(get(s, p), (int, float)) and not isinstance(get(s, p), bool)]


def out_of_range(s, r):
    put(s, r.choice(numbers(s)), r.choice([-1, -0.001, 1.5, 1e9, 1000001, 721, 121, 81, 13, 2 ** 31, 2 ** 32, 2 ** 63,
                                           2 ** 64, -2 ** 63 - 1, 10 ** 30, 1e-320, -1e-9, 0.5]))


def not_a_number(s, r):
    put(s, r.choice(numbers(s)), r.choice([NAN, INF, NINF, HUGE]))


def enormous(s, r):
    for p in r.sample(numbers(s), r.choice([1, 1, 3, 20])):
        put(s, p, r.choice([1e308, -1e308, 1.7976931348623157e308, 10 ** 400]))


def negative(s, r):
    for p in r.sample(numbers(s), r.choice([1, 1, 4])):
        put(s, p, -abs(get(s, p)) - r.choice([0, 1]))


def whole_as_fraction(s, r):
    p = r.choice([p for p in numbers(s) if isinstance(get(s, p), int)])
    put(s, p, get(s, p) + r.choice([0.0, 0.5, 1e-12]))


def huge_string(s, r):
    put(s, r.choice(places_of(s)), r.choice(["x", "é\n", "\u2028", "\ud800", "%s%n", "\x00"]) * r.choice([1, 1000, 300000]))


def unknown_name(s, r):
    p = r.choice([p for p in places_of(s) if isinstance(get(s, p), str)])
    put(s, p, r.choice(["", "other", "Study", "WORK", "XX", "us", "DROP TABLE", "line\nbreak", "\u0000", get(s, p) + " "]))


def unknown_field(s, r):
    objects = [()] + [p for p in places_of(s) if isinstance(get(s, p), dict)]
    p = r.choice(objects)
    (get(s, p) if p else s)[r.choice(["extra", "", "kind2", "month s", "line\nbreak", "a" * 100000, "é"])] = r.choice([1, None, {}, "x"])


def duplicated_field(s, r):
    text = dump(s)
    name = r.choice(['"person":', '"legs":', '"kind":', '"age":', '"taxes":'])
    i = text.find(name)
    return (text[:i] + name + r.choice(["1,", "null,", '{},', '"study",']) + text[i:]).encode()


def duplicated_credential(s, r):
    legs = [leg for leg in s["legs"] if leg.get("kind") == "credential"]
    if legs and r.random() < 0.6:
        leg = copy.deepcopy(r.choice(legs))
        s["legs"].insert(r.randrange(len(s["legs"])), leg)
    elif legs:
        s["person"]["credentials_held"] = [r.choice(legs)["credential"]]
    else:
        s["person"]["credentials_held"] = ["CCA", "CCA"]


def legs_mixed_up(s, r):
    kind = r.randrange(7)
    if kind == 0:
        s["legs"] = []
    elif kind == 1:
        r.shuffle(s["legs"])
    elif kind == 2:
        s["legs"] = s["legs"][:-1]
    elif kind == 3:
        s["legs"] = s["legs"] * r.choice([2, 50])
    elif kind == 4:
        s["legs"][r.randrange(len(s["legs"]))] = r.choice([None, {}, [], "study", 5])
    elif kind == 5:
        s["legs"].append(copy.deepcopy(r.choice(s["legs"])))
    else:
        for leg in s["legs"]:
            leg["months"] = None


def null(s, r):
    for p in r.sample(places_of(s), 1):
        put(s, p, None)


def junk(s, r):
    value = 1
    for _ in range(r.choice([1, 5, 60])):
        value = r.choice([[value], {"x": value}, [value, value][:1], {"": [value]}])
    put(s, r.choice(places_of(s)), value)


def truncated(s, r):
    text = dump(s).encode()
    return text[:r.randrange(len(text))]


def not_json(s, r):
    text = bytearray(dump(s).encode())
    kind = r.randrange(8)
    if kind == 0:
        return bytes(r.randrange(256) for _ in range(r.choice([0, 1, 50, 5000])))
    if kind == 1:
        for _ in range(5):
            text[r.randrange(len(text))] = r.randrange(128, 256)
        return bytes(text)
    if kind == 2:
        return bytes(text) + r.choice([b"x", b"{}", b",", b"\x00", b"]"])
    if kind == 3:
        return b"\xef\xbb\xbf" + bytes(text)
    if kind == 4:
        return bytes(text).decode().encode("utf-16")
    if kind == 5:
        return bytes(text).replace(b'"', b"'")
    if kind == 6:
        for _ in range(r.choice([1, 3])):
            text[r.randrange(len(text))] = r.choice(b'{}[],:"0-e. \n')
        return bytes(text)
    return r.choice([b"", b" ", b"null", b"1", b"[]", b"{}", b'""', b"true", b"\x00" * 100, b"-", b"1e", b"\n\n"])


def deep(s, r):
    depth = r.choice([100, 1000, 20000, 200000])
    body = nested(depth, r.choice(["list", "object"]))
    if r.random() < 0.4:
        return body.encode()
    if r.random() < 0.3:
        return ("[" * depth).encode()
    put(s, r.choice(places_of(s)), "\u0001DEEP")
    return dump(s).replace('"\\u0001DEEP"', body).encode()


EDGES = {"age": [14, 79], "stop_work_age": [15, 80], "months": [0, 1, 120, 720, None], "wait_months": [0, 36],
         "retake_wait_months": [0, 36], "search_months": [0, 36], "pass_rate": [0.05, 1], "standing": [0.01, 0.99],
         "years_to_typical": [0, 1e-300, 40], "rate": [0, 1e-300, 1e-17, 0.36], "fee": [0, 0.2], "years": [1, 40], "inflation": [-0.02, 0.15],
         "discount_rate": [0, 0.2], "real_wage_growth": [-0.05, 0.1], "tuition_growth": [-0.1, 0.15],
         "dependants": [0, 20], "dependants_years": [0, 60], "aotc_years_used": [0, 4], "completion": [0, 1],
         "drop_share": [0, 1], "placement": [0, 1], "work_share": [0, 1], "subsidised": [0, 1]}
MONEY = ["salary", "tuition_fees", "books", "other", "grants", "employer_help", "study_earnings", "borrow", "upkeep", "spouse_income"]


def edges(s, r):
    """Allowed values at the edge of their range: mostly valid, and must stay finite."""
    paths = [p for p in places_of(s) if p[-1] in EDGES or p[-1] in MONEY]
    for p in r.sample(paths, min(len(paths), r.choice([1, 3, 10, 40]))):
        put(s, p, r.choice(EDGES.get(p[-1], [0, 0, 5e-324, 1e-300, 1e-9, 1000000, 1000000])))
    if r.random() < 0.3:
        for p in places_of(s):
            if p[-1] == "wages" and isinstance(get(s, p), dict):
                put(s, p, {k: r.choice([0, 1000000]) if k == "p90" else 0 for k in get(s, p)})


def several(s, r):
    for change in r.sample([wrong_type, out_of_range, negative, null, unknown_field, legs_mixed_up, edges], 3):
        try:
            change(s, r)
        except (KeyError, IndexError, TypeError, AttributeError, ValueError):
            pass


MUTATIONS = [remove_field, wrong_type, out_of_range, not_a_number, enormous, negative, whole_as_fraction, huge_string,
             unknown_name, unknown_field, duplicated_field, duplicated_credential, legs_mixed_up, null, junk, truncated,
             not_json, deep, edges, edges, edges, several]


def cases(directory, count, seed):
    scenarios = []
    for f in sorted(glob.glob(os.path.join(directory, "*.json"))):
        with open(f, encoding="utf-8") as h:
            scenarios.append(json.load(h)["scenario"])
    if not scenarios:
        sys.exit("no vectors in " + directory)
    for i in range(count):
        r = random.Random(seed * 100000 + i)
        mutation = MUTATIONS[i % len(MUTATIONS)]
        s = copy.deepcopy(r.choice(scenarios))
        data = mutation(s, r)
        yield i, mutation.__name__, data if data is not None else dump(s).encode()


def finite(value):
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return all(finite(v) for v in value.values())
    if isinstance(value, list):
        return all(finite(v) for v in value)
    return True


def verdict(command, data):
    """"priced", "refused" or what went wrong."""
    try:
        p = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=5)
    except subprocess.TimeoutExpired:
        return "took more than 5 s"
    if p.returncode == 0:
        def constant(name):
            raise ValueError(name)
        try:
            answer = json.loads(p.stdout.decode("utf-8"), parse_constant=constant)
        except ValueError as e:
            return "exit 0 without JSON: %s" % e
        return "priced" if isinstance(answer, dict) and finite(answer) else "exit 0 with an infinity"
    if p.returncode != 1:
        return "exit code %d" % p.returncode
    if p.stdout:
        return "exit 1 with something on standard output"
    # only a real line feed ends a line
    if p.stderr.count(b"\n") != 1 or not p.stderr.endswith(b"\n") or not p.stderr.strip():
        return "exit 1 with other than one line on standard error"
    return "refused"


def main():
    default = next((d for d in (os.path.join(HERE, "..", "vectors"), os.path.join(HERE, "..", "..", "vectors"),
                                "/work/shared/vectors") if os.path.isdir(d)), "vectors")
    a = argparse.ArgumentParser()
    a.add_argument("--vectors", default=default)
    a.add_argument("--count", type=int, default=600)
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--keep", help="where inputs with another outcome are written (default: a new directory)")
    a.add_argument("command", nargs="+")
    a = a.parse_args()
    counts, bad = {}, []
    for i, name, data in cases(a.vectors, a.count, a.seed):
        v = verdict(a.command, data)
        per = counts.setdefault(name, {})
        key = v if v in ("priced", "refused") else "OTHER"
        per[key] = per.get(key, 0) + 1
        if key == "OTHER":
            a.keep = a.keep or tempfile.mkdtemp(prefix="mutate-")
            os.makedirs(a.keep, exist_ok=True)
            path = os.path.join(a.keep, "%03d-%s.json" % (i, name))
            with open(path, "wb") as f:
                f.write(data)
            bad.append("%s: %s" % (path, v))
    for name, per in counts.items():
        print("%-24s %s" % (name, "  ".join("%s %d" % kv for kv in sorted(per.items()))))
    total = {k: sum(per.get(k, 0) for per in counts.values()) for k in ("priced", "refused", "OTHER")}
    print("%d runs: %d priced, %d refused, %d other" % (sum(total.values()), total["priced"], total["refused"], total["OTHER"]))
    for line in bad:
        print(line)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
