// Lighthouse's scores of the page as a phone's visitor gets it, and each audit that is not passed. Prints Markdown.
// `node lighthouse.mjs`, after `make dist`. Lighthouse is no dependency of the tests: it is installed into
// target/lighthouse here, 185 MB; where it cannot be had, that is said.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, FLAGS, chromiumPath } from "./browser.mjs";
import { serve } from "./server.mjs";

/** The last that runs on Node 20. */
const VERSION = "12.8.2";
const FOLDER = fileURLToPath(new URL("../../target/lighthouse", import.meta.url));
const PROGRAM = join(FOLDER, "node_modules/lighthouse/cli/index.js");
const VISITS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift", "interactive"];

function install() {
  if (existsSync(PROGRAM)) return;
  mkdirSync(FOLDER, { recursive: true });
  execFileSync("npm", ["install", "--silent", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", FOLDER, `lighthouse@${VERSION}`], { stdio: ["ignore", "ignore", "pipe"] });
}

/** One visit's report. The page is served by this process, so that nothing here may wait for Lighthouse. */
async function visit(url) {
  const written = join(FOLDER, "report.json");
  rmSync(written, { force: true });
  const args = [PROGRAM, url, "--quiet", "--output=json", `--output-path=${written}`, `--only-categories=${CATEGORIES}`,
    `--chrome-flags=${["--headless=new", ...FLAGS].join(" ")}`];
  const child = spawn(process.execPath, args, { env: { ...process.env, CHROME_PATH: chromiumPath() }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => { said += text; });
  const code = await new Promise((resolve) => { child.on("close", resolve); });
  if (!existsSync(written)) throw new Error(`Lighthouse ended with ${code}: ${said.trim().split("\n").at(-1)}`);
  return JSON.parse(readFileSync(written, "utf8"));
}

try {
  install();
} catch (error) {
  console.log(`(Lighthouse cannot be had here, and is left out: ${String(error.stderr || error.message).trim().split("\n").at(-1)})\n`);
  process.exit();
}
const host = await serve(DIST, { cached: true });
try {
  const reports = [];
  for (let number = 0; number < VISITS; number++) reports.push(await visit(host.url));
  const score = (report) => report.categories.performance.score ?? 0;
  const report = reports.toSorted((a, b) => score(a) - score(b))[Math.floor(VISITS / 2)];
  const points = (value) => (value === null ? "–" : Math.round(value * 100));
  console.log(`### Lighthouse ${report.lighthouseVersion}, mobile (the middle of ${VISITS} visits by performance)\n`);
  console.log(`| ${CATEGORIES.join(" | ")} |\n|${"--:|".repeat(CATEGORIES.length)}`);
  console.log(`| ${CATEGORIES.map((name) => points(report.categories[name].score)).join(" | ")} |\n`);
  console.log("| time | value | points |\n|---|--:|--:|");
  for (const name of TIMES) console.log(`| ${report.audits[name].title} | ${report.audits[name].displayValue} | ${points(report.audits[name].score)} |`);
  console.log(`\nPerformance in each visit: ${reports.map((one) => points(score(one))).join(", ")}. Audits that are not passed:\n`);
  const weights = new Map();
  for (const { id, weight } of CATEGORIES.flatMap((name) => report.categories[name].auditRefs)) weights.set(id, weight + (weights.get(id) ?? 0));
  const failed = [...weights.keys()].map((id) => report.audits[id]).filter(({ score }) => score !== null && score < 1);
  for (const { id, score: reached, title, displayValue } of failed) {
    console.log(`- ${id} (${points(reached)}, ${weights.get(id) ? `weight ${weights.get(id)}` : "counts for no score"}): ${title}${displayValue ? `, ${displayValue}` : ""}`);
  }
  if (failed.length === 0) console.log("- none");
  console.log();
} finally {
  await host.close();
}
