// The same simulated lives by four programs: ours compiled for this machine and to wasm, plain JavaScript, and numpy.
// Prints Markdown; fails when they do not agree. `node tests/bench/compare.mjs`, called by `make bench`, which builds
// target/bench. numpy is installed into target/numpy; where it cannot be had, that is said and the rest goes on.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { simulate, summary } from "./lives.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The programs take turns so often; the best time of each counts, since other work on the machine only adds to it. */
const ROUNDS = 3;
const ROUND_MS = 700;
/** Dollars by which a life may differ: the programs round in another order. */
const TOLERANCE = 0.005;

const run = (file, args, input) => execFileSync(file, args, { cwd: ROOT, input, encoding: "utf8", maxBuffer: 1e8, stdio: ["pipe", "pipe", "pipe"] });
const ours = () => JSON.parse(run("cargo", ["run", "--locked", "--quiet", "--profile", "native", "--no-default-features", "--example", "lives"]));

/** The Python that has numpy; undefined, with the reason printed, where there is none. */
function python() {
  const own = join(ROOT, "target/numpy/bin/python");
  const hasNumpy = (program) => { try { run(program, ["-c", "import numpy"]); return true; } catch { return false; } };
  try {
    const known = [own, "python3"].find(hasNumpy);
    if (known) return known;
    run("python3", ["-m", "venv", "target/numpy"]);
    run(own, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "numpy"]);
    return own;
  } catch (error) {
    console.log(`(numpy cannot be had here, and is left out: ${String(error.stderr || error.message).trim().split("\n").at(-1)})\n`);
    return undefined;
  }
}

/** The seconds that one life takes: the best of what fits into a round. */
function seconds(lives, simulation) {
  let best = Infinity;
  for (const begin = performance.now(); performance.now() - begin < ROUND_MS;) {
    const start = performance.now();
    simulation();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000 / lives;
}

const largest = (numbers) => numbers.reduce((most, number) => Math.max(most, number), 0);
const apart = (one, other) => largest(one.map((value, at) => Math.abs(value - other[at])));

let world = ours();
const { lives } = world;
const built = join(ROOT, "target/bench/bench_wasm.js");
const wasm = existsSync(built) ? createRequire(import.meta.url)(built) : undefined;
if (!wasm) console.log("(the model in wasm was not built: make bench does it)\n");
const withNumpy = python();
/** By route, and in each by program. */
const best = world.cases.map(() => new Map());
const note = (at, program, time) => best[at].set(program, Math.min(time, best[at].get(program) ?? Infinity));
const [differences, versions] = [[], [`Node ${process.versions.node}`]];

for (let round = 0; round < ROUNDS; round++) {
  if (round > 0) world = ours();
  const numpy = withNumpy && JSON.parse(run(withNumpy, ["tests/bench/lives.py"], JSON.stringify(world)));
  for (const [at, given] of world.cases.entries()) {
    note(at, "Rust, compiled for this machine", given.seconds);
    if (wasm) note(at, "Rust, in wasm as in the page (Node)", seconds(lives, () => wasm.lives(given.link, lives)));
    note(at, "plain JavaScript (Node)", seconds(lives, () => summary(simulate(given, world.rules, lives))));
    if (numpy) note(at, "numpy", numpy.cases[at].seconds);
    if (round > 0) continue;
    const inScript = simulate(given, world.rules, lives);
    const { band, ahead, neverEven } = summary(inScript);
    const shares = [ahead - given.share_ahead, neverEven - given.share_never_even];
    differences.push(apart(given.npv, inScript.npv), apart(given.band, band), ...shares.map(Math.abs));
    if (wasm) differences.push(Math.abs(wasm.lives(given.link, lives) - given.share_ahead));
    if (numpy) {
      const theirs = numpy.cases[at];
      differences.push(apart(given.npv, theirs.npv), apart(given.band, theirs.band));
      differences.push(Math.abs(theirs.share_ahead - given.share_ahead), Math.abs(theirs.share_never_even - given.share_never_even));
    }
  }
  if (numpy && round === 0) versions.push(`Python ${numpy.python}, numpy ${numpy.numpy}`);
}

console.log(`### The same ${lives.toLocaleString("en-US")} lives by other programs\n`);
console.log("| route | program | lives a second | µs a life | 4 × 2,000 lives ms | time against ours in wasm |\n|---|---|--:|--:|--:|--:|");
for (const [at, programs] of best.entries()) {
  for (const [program, time] of programs) {
    const against = wasm ? (time / programs.get("Rust, in wasm as in the page (Node)")).toFixed(1) : "";
    console.log(`| ${world.cases[at].name} | ${program} | ${Math.round(1 / time).toLocaleString("en-US")} | ${(time * 1e6).toFixed(2)} | ${(time * 8e6).toFixed(1)} | ${against} |`);
  }
}
console.log(`\nEach life draws the same luck in all of them; no net present value differs by more than $${largest(differences).toExponential(1)}.`);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${versions.join(", ")}; the best of ${ROUNDS} turns.\n`);
if (!(largest(differences) <= TOLERANCE)) throw new Error(`the programs do not agree: ${differences}`);
